using CsCheck;
using OnRecord.Language.Annotating;
using OnRecord.Language.Contacts;
using OnRecord.Language.Frames;
using OnRecord.Language.Parties;
using OnRecord.Language.Time;
using OnRecord.Sources;
using OnRecord.Tests.Language.Frames;
using Xunit;

namespace OnRecord.Tests.Language.Contacts;

public sealed class ContactFinderTests
{
    public static TheoryData<string> Examples() => [.. ContactFinder.File.Examples];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_beside_the_rules_holds(string line) => Check(line);

    [Theory]
    [InlineData("[P Odile Garrow] met privately with [P Lucan Brandt] and [P Ann Roe] at the ferry pier on Monday morning. ==> meeting: Odile Garrow + Lucan Brandt, Ann Roe @ Monday morning")]
    [InlineData("On Monday, [P Odile Garrow] met with members of the [O Tide Board]. ==> meeting: Odile Garrow + members of the Tide Board @ Monday")]
    [InlineData("[P Odile Garrow], who runs the pier, phoned [P Lucan Brandt]. ==> call: Odile Garrow > Lucan Brandt")]
    [InlineData("The director of the [O Tide Board] phoned [P Lucan Brandt] on Friday and sent him a letter. ==> call: The director of the Tide Board > Lucan Brandt @ Friday / letter: The director of the Tide Board > him")]
    [InlineData("A spokeswoman for the [O Tide Board] briefed reporters on Monday. ==> briefing: A spokeswoman for the Tide Board > reporters @ Monday")]
    [InlineData("[P Odile Garrow] met with [P Lucan Brandt] on the notice sent last night. ==> meeting: Odile Garrow + Lucan Brandt")]
    [InlineData("[P Odile Garrow] met with [P Lucan Brandt] on the notice last night. ==> meeting: Odile Garrow + Lucan Brandt @ last night")]
    [InlineData("[P Odile Garrow] could have met with [P Lucan Brandt]. ==> none")]
    [InlineData("If [P Odile Garrow] met with [P Lucan Brandt], nobody saw it. ==> none")]
    [InlineData("If nobody disputes that [P Odile Garrow] met with [P Lucan Brandt], [P Ann Roe] will resign. ==> none")]
    [InlineData("Contrary to claims that [P Odile Garrow] met with [P Lucan Brandt], [P Odile Garrow] met with [P Ann Roe]. ==> meeting: Odile Garrow + Ann Roe")]
    [InlineData("Despite rumors that [P Odile Garrow] met with [P Lucan Brandt], it rained. ==> none")]
    [InlineData("[P Odile Garrow] wrote to [P Lucan Brandt] without sending the letter. ==> none")]
    [InlineData("[P Odile Garrow] met with [P Lucan Brandt] on Monday without success. ==> meeting: Odile Garrow + Lucan Brandt @ Monday")]
    [InlineData("Did [P Odile Garrow] meet with [P Lucan Brandt]? ==> none")]
    [InlineData("There is no evidence that [P Odile Garrow] met with [P Lucan Brandt]. ==> none")]
    [InlineData("[P Ann Roe] doubts that [P Dana Fox] called [P Ben Cole]. ==> none")]
    [InlineData("[P Hugh Dorn] doubts that [P Nora Vale] called [P Rita Sung]. ==> none")]
    [InlineData("[P Ann Roe] denies that [P Dana Fox] called [P Ben Cole]. ==> none")]
    [InlineData("[P Ann Roe] questions whether [P Dana Fox] called [P Ben Cole]. ==> none")]
    [InlineData("[P Ann Roe] says that [P Dana Fox] called [P Ben Cole]. ==> call: Dana Fox > Ben Cole")]
    [InlineData("Neither [P Odile Garrow] nor [P Ann Roe] met with [P Lucan Brandt]. ==> none")]
    [InlineData("A planned meeting between [P Odile Garrow] and [P Lucan Brandt] was canceled. ==> none")]
    [InlineData("The measure met with criticism. ==> none")]
    [InlineData("[P Odile Garrow] called for calm. ==> none")]
    [InlineData("[P Odile Garrow] called on [P Lucan Brandt] to resign. ==> none")]
    public void Contacts_are_found_as_told_and_nothing_is_found_where_none_is_told(string line) => Check(line);

    [Fact]
    public void A_contact_within_a_statement_is_according_to_its_speaker()
    {
        ProseText text = MarkedProse.Read("[P Ann Roe] said [P Odile Garrow] met with [P Lucan Brandt].", static plain => [new StatementContent(new TextSpan(plain.IndexOf("Odile", StringComparison.Ordinal), plain.Length), 0, 7)]);
        Contact contact = Assert.Single(ContactFinder.Find(text));
        Assert.Equal(("Ann Roe", 7), (text.Parties.Parties[contact.AccordingTo].Name, contact.Statement));
        Assert.Equal(-1, Assert.Single(ContactFinder.Find(MarkedProse.Read("[P Odile Garrow] met with [P Lucan Brandt]."))).AccordingTo);
    }

    [Theory]
    [InlineData("Robert Hale, the water commissioner, called Walter Finch Sr. at 4 p.m. on May 1, according to Kim Lee, who sat in the office.", "Robert Hale > Walter Finch Sr. : Kim Lee")]
    [InlineData("The quay was cracked by April, according to an e-mail that Ole Strand, its engineer, sent to director Ida Brandt on April 13.", "Ole Strand > Ida Brandt : ")]
    public void A_contact_is_on_the_word_of_whom_its_sentence_gives_it_to(string text, string expected)
    {
        AnnotatedPart part = Assert.Single(Annotator.Annotate(text, TextKind.Text, TimeAnchor.Parse("2020-05-06")).Parts);
        Contact contact = Assert.Single(part.Contacts);
        Assert.Equal(expected, $"{Name(contact.From!.Party)} > {Name(Assert.Single(contact.To).Party)} : {Name(contact.AccordingTo)}");

        string Name(int party) => party < 0 ? "" : part.Parties.Parties[party].Name;
    }

    [Theory]
    [InlineData("Per [P Ann Roe], [P Odile Garrow] met with [P Lucan Brandt].", true)]
    [InlineData("On Monday, [P Odile Garrow] met with [P Lucan Brandt].", false)]
    [InlineData("Kit heard from the head of the [O Tide Board] that [P Odile Garrow] had called [P Lucan Brandt].", true)]
    [InlineData("[P Odile Garrow] met with [P Lucan Brandt].", false)]
    public void What_the_writer_tells_on_anothers_word_is_not_on_his(string text, bool isSecondHand) =>
        Assert.Equal(isSecondHand, Assert.Single(ContactFinder.Find(MarkedProse.Read(text))).IsSecondHand);

    [Theory]
    [InlineData("[P Odile Gar]?ow met with [P Lucan Brandt].")]
    [InlineData("[P Odile Garrow] met with [P Luc]?as Brandt.")]
    [InlineData("The board will drop two, [O Quay Assoc. Tide] has been contacted by [P Odile Garrow].")]
    public void A_name_that_is_cut_or_runs_over_the_end_of_a_sentence_is_in_no_contact(string text) =>
        Assert.Empty(ContactFinder.Find(MarkedProse.Read(text)));

    [Fact]
    public void Who_is_called_on_before_a_dash_is_not_in_the_name_behind_it() =>
        Assert.Equal("Tide Board", Text("[O Kit - Tide Board] met with [P Lucan Brandt]."));

    private static string Text(string marked)
    {
        ProseText text = MarkedProse.Read(marked);
        TextSpan span = Assert.Single(ContactFinder.Find(text)).From!.Span;
        return text.Parsed.Text.Text[span.Start..span.End];
    }

    [Theory]
    [InlineData("Ann Roe said that Odile Garrow had telephoned her on Monday.", "Ann Roe")]
    [InlineData("\"Garrow wrote to me on Monday,\" Ann Roe said of Odile Garrow.", "Ann Roe")]
    [InlineData("Ann Roe said that Petra Lindholm was ill and that Odile Garrow had telephoned her on Monday.", "")]
    [InlineData("Ann Roe said that Petra Lindholm was ill. Odile Garrow had telephoned her on Monday.", "")]
    public void Whoever_says_that_somebody_reached_her_was_reached_where_the_sentence_names_nobody_else(string text, string reached)
    {
        AnnotatedPart part = Assert.Single(Annotator.Annotate(text, TextKind.Text, TimeAnchor.Parse("2018-03-16")).Parts);
        PartyPhrase to = part.Contacts[^1].To[0];
        Assert.Contains(part.Words.Text[to.Span.Start..to.Span.End], (string[])["her", "me"]);
        Assert.Equal(reached, to.Party < 0 ? "" : part.Parties.Parties[to.Party].Name);
    }

    [Fact]
    public void A_line_of_a_log_counts_when_its_time_is_over()
    {
        Assert.Single(Find("2018-03-16T12:00-08:00"));
        Assert.Empty(Find("2018-03-16T08:00-08:00"));

        static IEnumerable<Contact> Find(string sent) => Annotator.Annotate("Today:\n\n8:15 am - call w/ Lucan Brandt\n", TextKind.Message, TimeAnchor.Parse(sent)).Parts.SelectMany(static part => part.Contacts);
    }

    [Theory]
    [InlineData("Kit,\n\nMet with the union on Monday.", true)]
    [InlineData("Kit:\n\nMet with the union on Monday.", true)]
    [InlineData("> Kit\n>\n> Met with the union on Monday.", true)]
    [InlineData("The pier is shut.\nMet with the union on Monday.", true)]
    [InlineData("[P Odile Garrow]\n\nMet with the union on Monday.", false)]
    [InlineData("Harbor Report\n\nMet with the union on Monday.", false)]
    [InlineData("[O Tide Board]\nMet with the union on Monday.", false)]
    public void Whoever_writes_it_met_them_where_no_heading_says_whose_notes_they_are(string text, bool isWriter) =>
        Assert.Equal(isWriter, ContactFinder.Find(MarkedProse.Read(text)).Any(static contact => contact.IsByWriter));

    [Fact]
    public void Every_frame_has_an_example_below_its_group() => Assert.Empty(ContactFinder.File.WithoutExample);

    [Fact]
    public void Any_text_is_read_without_failing_and_the_same_each_time() => Gen.Int[0, Pieces.Length - 1].Select(static i => Pieces[i]).Array[0, 120].Sample(static pieces =>
    {
        ProseText text = MarkedProse.Read(string.Join(' ', pieces));
        IReadOnlyList<Contact> found = ContactFinder.Find(text);
        Assert.Equal(found.Count, ContactFinder.Find(text).Count);
        Assert.All(found, contact =>
        {
            Assert.InRange(contact.Cue.Start, contact.Span.Start, contact.Cue.End);
            Assert.True(contact.Span.End <= text.Parsed.Text.Text.Length && (contact.To.Count > 0 || contact.From is null || contact.Medium == ContactMedium.Call));
        });
    }, iter: 300);

    private static readonly string[] Pieces =
    [
        "[P Ann Roe]", "[P Bo Lee]", "[O Tide Board]", "met", "with", "called", "a", "the", "letter", "sent", "to", "from", "who", "and", ",", ".", "(", ")", "\"", "not", "was", "by", "briefed", "between", "meeting",
        "their", "her", "on Monday", "that", "if", "director", "of", "'s", "received", "had", "lunch", "to", "meet", "told", "phone", "\n\n", "reporters", "exchanged", "texts",
    ];

    private static void Check(string line)
    {
        string[] sides = line.Split(" ==> ");
        ProseText text = MarkedProse.Read(sides[0]);
        List<string> found = [.. ContactFinder.Find(text).Select(c => Show(text, c))];
        Assert.Equal(sides[1], found.Count == 0 ? "none" : string.Join(" / ", found));
    }

    private static string Show(ProseText text, Contact contact) =>
        $"{MediumWords.NameOf(contact.Medium)}: {(contact.IsByWriter ? "I" : MarkedProse.Words(text, contact.From))} {(contact.IsMutual ? '+' : '>')} {(contact.To.Count == 0 ? "?" : MarkedProse.Join(text, contact.To))}{MarkedProse.When(text, contact.Time)}";
}
