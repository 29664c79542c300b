using CsCheck;
using OnRecord.Language.Names;
using OnRecord.Language.Parties;
using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;
using Xunit;

namespace OnRecord.Tests.Language.Parties;

/// <summary>Names are marked in the text, <c>[P Ann Roe]</c> a person, <c>[O ...]</c> an organisation, <c>[L ...]</c> a place, so that these tests do not hang on trained weights.</summary>
public sealed class PartyResolverTests
{
    [Theory]
    [InlineData("[P Ann Roe] spoke. [P Roe] left.", "Ann Roe, Roe", "family name")]
    [InlineData("[P Ann Roe] spoke. [P Ann] left.", "Ann Roe, Ann", "given name")]
    [InlineData("[P William Lee] spoke. [P Bill Lee] left.", "William Lee, Bill Lee", "short form")]
    [InlineData("[P J. Lee] spoke. [P John Lee] left.", "J. Lee, John Lee", "initial")]
    [InlineData("[P John Q. Lee] spoke. [P John Lee] left.", "John Q. Lee, John Lee", "middle name left out")]
    [InlineData("[P Bo Roe Jr.] spoke. [P Bo Roe] left.", "Bo Roe Jr., Bo Roe", "told once which of them")]
    [InlineData("[P Ann M. Roe] spoke. [P Ann Roe] left.", "Ann M. Roe, Ann Roe", "initial left out")]
    [InlineData("[P Bo Roe] spoke. Senator [P Roe] left.", "Bo Roe, Roe", "family name behind an office")]
    [InlineData("[P Bo Roe] spoke. King [P Bo] left.", "Bo Roe, Bo", "given name behind a title of such")]
    [InlineData("[P Roe] wins\n\n[P Ann Roe] spoke.", "Roe, Ann Roe", "headline first")]
    [InlineData("[O Harbor Board] met. [O HB] voted.", "Harbor Board, HB", "acronym")]
    [InlineData("[O Quarry Tools Inc.] sank. [O Quarry Tools] rose.", "Quarry Tools Inc., Quarry Tools", "legal form")]
    [InlineData("[O Harbor Trade Board] met. [O Harbor Trade Board Inc.] paid. [O HTB] voted.", "Harbor Trade Board, Harbor Trade Board Inc., HTB", "letters of a name that is short itself")]
    [InlineData("[O Tollmark Shipping] sank. [O Tollmark] rose.", "Tollmark Shipping, Tollmark", "first word")]
    [InlineData("The bells rang for [O Rozz Quillon]. [P Quillon] spoke. [P Quillon] left.", "Rozz Quillon, Quillon, Quillon", "a full name that was taken for an organisation")]
    [InlineData("[P Rozz Quillon] stood up. It rained on [O Rozz Quillon III].", "Rozz Quillon, Rozz Quillon III", "with a number behind it")]
    [InlineData("The bells of [O Democrat Rozz Quillon] rang. [P Quillon] spoke. [P Quillon] left.", "Democrat Rozz Quillon, Quillon, Quillon", "with what she is before it")]
    [InlineData("[P Melba Quill Roe] stood up. Ms. [P Quill] left.", "Melba Quill Roe, Quill", "the first of two family names")]
    [InlineData("The [O Quay Finance Commission] met. [L Q.F.C.] voted.", "Quay Finance Commission, Q.F.C.", "letters that were taken for a place")]
    [InlineData("[O Tollmark Learning] sank. [P Tollmark] rose.", "Tollmark Learning, Tollmark", "a first word that is nobody's name was taken for a person")]
    [InlineData("[P Ann O’Roe] spoke. [P O'Roe] left.", "Ann O’Roe, O'Roe", "an apostrophe of either kind")]
    [InlineData("[P Ann Roe] spoke of [P Ann Roe]'s plan.", "Ann Roe, Ann Roe", "the same name")]
    [InlineData("[P Joss Quill-Hart] spoke. Ms [P Quill-Hart] left.", "Joss Quill-Hart, Quill-Hart", "a double name is one word")]
    [InlineData("[P Bo Roe] spoke. [P Roe] left.\n\n[P Kit Roe] sat down with [P Bo Roe]. [P Roe] smiled.", "Bo Roe, Roe, Bo Roe, Roe", "whom the text called so before the other came")]
    [InlineData("[P Roe] wins\n\n[P Kit Roe] spoke. [P Roe] left.\n\nIt rained.\n\n[P Sam Roe] spoke.", "Roe, Kit Roe, Roe", "a headline of whom the text then calls so")]
    [InlineData("[P Renée Quill] spoke. [P Renee Quill] left.", "Renée Quill, Renee Quill", "accents")]
    [InlineData("[P Ann Roe] spoke. Mr. [P Roe] left.", "Ann Roe, Roe", "a form of address tells more than a given name")]
    [InlineData("[P Joe Oslo] spoke. \"It rained,\" [L Oslo] said.", "Joe Oslo, Oslo", "a place does not speak")]
    [InlineData("[P Florence Vane] spoke. \"It rained,\" [L Florence] said.", "Florence Vane, Florence", "nor one by somebody's given name")]
    [InlineData("[P Robert \"Bo\" Lee] spoke. [P Bo Lee] left.", "Robert \"Bo\" Lee, Bo Lee", "quoted short form is no quotation")]
    public void Names_of_one_party_are_put_together(string marked, string expected, string why) =>
        Assert.True(Groups(marked).Contains(expected), $"{why}: {string.Join(" | ", Groups(marked))}");

    [Theory]
    [InlineData("[P Ann Roe] met [P Bo Roe].\n\nThen it rained.\n\nLater, [P Roe] left.", 2)]
    [InlineData("[P Ann Roe] met [P Ann Lee].", 2)]
    [InlineData("[P Ann M. Roe] met [P Ann T. Roe].", 2)]
    [InlineData("[P Bo H. W. Roe] met [P Bo W. Roe].", 2)]
    [InlineData("[P Bo Roe Jr.] met [P Bo Roe Sr.].", 2)]
    [InlineData("[P Bo Roe] and [P Bo Roe Jr.] met.", 2)]
    [InlineData("It rained on [P Bo Roe]. [P Bo Roe Jr.] left. [P Bo Roe], his father, spoke.", 2)]
    [InlineData("[P Bo Roe] stood up. [P Bo Roe Jr.] left. His father spoke.", 2)]
    [InlineData("[P Bo Roe] stood up. [P Bo Roe Jr.] left. The younger [P Roe] spoke.", 2)]
    [InlineData("[P Bo Abdel Roe] spoke. General [P Abdel] left.", 2)]
    [InlineData("[P Bo Roe] spoke. Senator [P Bo] left.", 2)]
    [InlineData("The father of Mayor [P Roe], Professor [P Bo Roe], spoke.", 2)]
    [InlineData("[P Ann Roe] died. Her daughter, [P Joss Lee] (née [P Roe]), spoke.", 2)]
    [InlineData("\"I saw all [L Averil] now,\" [P Bo Lee] said.", 2)]
    [InlineData("In [L Averil], now [G Labour], it rained.", 2)]
    [InlineData("[P Ann Roe] met [P Bo Lee] and his wife, [P Ann].", 3)]
    [InlineData("[P Ann Roe] met [P Bo Lee].", 2)]
    [InlineData("[P Joss Quill-Hart] met [P Bo Hart].", 2)]
    [InlineData("[O Harbor Board] met [O Hill Bank]. [O HB] left.", 3)]
    [InlineData("[P Ann Roe], who was [P Ann Quill]'s deputy, spoke.", 2)]
    [InlineData("[P Ann Roe], who was [P Bo Quill] to nobody, spoke.", 2)]
    [InlineData("[O Tollmark 747SP] landed. [O Tollmark] builds it.", 2)]
    [InlineData("[O Roberts Foundation] met. [P Roberts] spoke.", 2)]
    [InlineData("[O Fenwick Echo] sank. The [P Fenwick] council met.", 2)]
    [InlineData("[O Fenwick Learning] sank. It rained in [P Fenwick].", 2)]
    [InlineData("[O Rozz Quillon] rose. [P Ann Quillon] spoke. [P Quillon] left. [P Quillon] came.", 2)]
    [InlineData("The [O Rozz Quillon] rose. [P Quillon] left. [P Quillon] came.", 2)]
    [InlineData("[O Maybe Quillon] rose. [P Quillon] left. [P Quillon] came.", 2)]
    [InlineData("It rained on [O RJR Quillon]. [P Quillon] left. [P Quillon] came.", 2)]
    [InlineData("[O Team Quillon] rose. [P Quillon] left. [P Quillon] came.", 2)]
    [InlineData("[O Tollmark Learning] met. Mr. [P Tollmark] spoke.", 2)]
    [InlineData("[P Ann Roe], formerly [O Tollmark], spoke.", 2)]
    [InlineData("The [O Q.T. Harbor Council] met. [O Q.T.] spoke.", 2)]
    [InlineData("[O Tollmark World] opened. [O Tollmark] owns it.", 2)]
    public void Names_that_may_be_of_several_are_left_apart(string marked, int parties) => Assert.Equal(parties, Resolve(marked).Parties.Parties.Count);

    [Fact]
    public void A_name_that_comes_only_long_after_a_short_one_is_not_behind_it()
    {
        string rain = string.Concat(Enumerable.Repeat(" It rained.", 30));
        Assert.Equal(2, Resolve($"[O HB] voted.{rain} The [O Harbor Board] met.").Parties.Parties.Count);
        Assert.Equal(-1, Resolve($"[O Tollmark] and [P Quillon] voted.{rain} [P Ann Quillon] spoke.").Parties.Links[1].Party);
    }

    [Theory]
    [InlineData("[L Houston], the harbor treasurer, said it rained. Then [L Houston] said it was late.", MentionType.Person)]
    [InlineData("[L Houston], a harbor in the south, said it rained. Then [L Houston] said it was late.", MentionType.Place)]
    [InlineData("[L Japan], a critic of the bank, said it rained. Then [L Japan] said it was late.", MentionType.Place)]
    public void What_is_said_to_be_somebody_is_no_place(string marked, MentionType expected) => Assert.Equal(expected, Assert.Single(Resolve(marked).Parties.Parties, static party => party.Names.Count > 0).Type);

    [Theory]
    [InlineData("[O Tollmark], formerly [O Quarry Tools], sank.")]
    [InlineData("[O Tollmark] (formerly [O Quarry Tools]) sank.")]
    [InlineData("[O Tollmark], formerly known as [O Quarry Tools], sank.")]
    [InlineData("[P Ann Roe], née [P Lee], spoke.")]
    [InlineData("[P Ann Roe], also known as [P Annie Quill], spoke.")]
    [InlineData("[P Ann Roe], a.k.a. [P Annie Quill], spoke.")]
    [InlineData("[P Ann Roe], then known as [P Ann Quill], spoke.")]
    [InlineData("The [O Harbor Board] ([O HB]) met.")]
    [InlineData("[P Annie Quill] is a nickname of [P Ann Roe].")]
    [InlineData("[O Tollmark], which was formerly known as [O Quarry Tools], sank.")]
    [InlineData("[P Ann Roe], who was [P Ann Quill] when she sat on the board, spoke.")]
    [InlineData("[P Ann Roe], born [P Ann Quill], spoke.")]
    [InlineData("[P Tollmark Homes], a.k.a. [O Quarry Group], sank.")]
    [InlineData("[P Tollmark Homes], formerly known as [O Quarry Group], sank.")]
    public void What_the_text_calls_another_name_is_an_alias(string marked) => Assert.Single(Resolve(marked).Parties.Parties, static p => p.Names.Count > 1);

    [Theory]
    [InlineData("The [O Harbor Board] ([O HB]) met.", PartyRule.Alias)]
    [InlineData("The [O Harbor Board] met. [O HB] voted.", PartyRule.Acronym)]
    public void Letters_in_brackets_are_explained_by_the_text(string marked, PartyRule expected) => Assert.Equal(expected, Resolve(marked).Parties.Links[1].Rule);

    [Theory]
    [InlineData("[O Tollmark] has no ties to [O Quarry Tools].")]
    [InlineData("[O Tollmark] is not affiliated with [O Quarry Tools].")]
    [InlineData("[P Ann Roe] is not associated with [O Tollmark].")]
    [InlineData("[P Ann Roe] never worked for [O Tollmark].")]
    [InlineData("[P Annie Quill] is not a nickname of [P Ann Roe].")]
    public void Ties_that_are_denied_link_nothing(string marked)
    {
        IReadOnlyList<Party> parties = Resolve(marked).Parties.Parties;
        Assert.Equal(2, parties.Count);
        Assert.All(parties, static party => Assert.Empty(party.Roles));
    }

    [Theory]
    [InlineData("[P Ann Roe], director of [O Tollmark], spoke.", "director of Tollmark", "Tollmark")]
    [InlineData("[P Ann Roe], a spokeswoman for the [O Harbor Board], spoke.", "spokeswoman for the Harbor Board", "Harbor Board")]
    [InlineData("[O Tollmark] spokesman [P Bo Lee] left.", "Tollmark spokesman", "Tollmark")]
    [InlineData("[P Ann Roe] is the director of [O Tollmark].", "director of Tollmark", "Tollmark")]
    [InlineData("[L Averil], March 12, 2018 - Mayor [P Ann Roe] spoke.", "Mayor", "")]
    [InlineData("[P Hugh Hill], 41, a doctor, spoke.", "doctor", "")]
    [InlineData("Mayor [P Ann Roe] spoke.", "Mayor", "")]
    [InlineData("[P Ann Roe] is associated with [O Tollmark].", "associated with Tollmark", "Tollmark")]
    [InlineData("[P Ann Roe], the mayor's chief of staff, spoke.", "mayor's chief of staff", "")]
    [InlineData("[P Bo Lee] met her deputy, [P Ann Roe], at noon.", "her deputy", "")]
    [InlineData("According to the mayor, [P Ann Roe], it rained.", "mayor", "")]
    [InlineData("The mayor has suspended Deputy Chief [P Ann Roe].", "Deputy Chief", "")]
    [InlineData("The lawyer for the county, [P Dana Fisk], spoke.", "lawyer for the county", "")]
    [InlineData("A spokesman for the mayor, [P Ed Ray], spoke.", "spokesman for the mayor", "")]
    [InlineData("Under Secretary of State [P Judith Moss] said it was cold.", "Under Secretary of State", "")]
    [InlineData("They met Under Secretary [P Judith Moss] in May.", "Under Secretary", "")]
    public void Roles_keep_their_words_and_what_they_are_in(string marked, string words, string of)
    {
        DocumentParties found = Resolve(marked).Parties;
        PartyRole role = Assert.Single(found.Parties.SelectMany(static p => p.Roles));
        Assert.Equal((words, of), (role.Text, role.Of < 0 ? "" : found.Parties[role.Of].Name));
    }

    [Theory]
    [InlineData("[P Wilma], the mayor sat in the hall.")]
    [InlineData("[P Wilma], the director has called twice.")]
    [InlineData("Dear [P Bo], [P Joss], Father,")]
    [InlineData("[P Ann Roe] is a tidy person.")]
    [InlineData("For the mayor, [P Ann Roe] wrote three pages.")]
    [InlineData("To the director, [P Ann Roe] was a riddle.")]
    [InlineData("in,[P Ann Roe],4,Mayor")]
    [InlineData("[P Ann Roe] is not the director of [O Tollmark].")]
    [InlineData("[P Ann Roe] never worked for [O Tollmark].")]
    [InlineData("[P Ann Roe] called the sheriff, [P Lucan Brandt] said.")]
    [InlineData("According to this sensitive source, [P Ann Roe] called.")]
    [InlineData("According to the mayor, [P Ann Roe] called.")]
    [InlineData("It was backed by [P Ann Roe], every living mayor, and the board.")]
    [InlineData("[P Ann Roe], her deputy mayor and two aides called.")]
    [InlineData("A copy was sent to the governor, [P Olive Garrow] said.")]
    [InlineData("They left at 4:45 pm [P George Moss] came.")]
    [InlineData("2:45 PM [P George Moss]")]
    [InlineData("They met Port au Prince [P David Moss] in May.")]
    [InlineData("The lawyer for the sheriff, [P Dana Fisk], spoke.")]
    public void What_is_an_address_a_denial_or_true_of_everybody_is_no_role(string marked) => Assert.Empty(Resolve(marked).Parties.Parties.Where(static p => p.Names.Count > 0).SelectMany(static p => p.Roles));

    [Theory]
    [InlineData("Mayor [P Ann Roe] spoke.\n\nThe mayor left.", "The mayor", "Ann Roe")]
    [InlineData("[P Ann Roe], director of [O Tollmark], spoke. The director left.", "The director", "Ann Roe")]
    [InlineData("Mayor [P Ann Roe] met Mayor [P Bo Lee].\n\nIt rained.\n\nA clerk fell. The mayor left.", "The mayor", "")]
    [InlineData("[P Ann Roe], the mayor's chief of staff, spoke. The mayor left.", "The mayor", "")]
    [InlineData("[P Ann Roe], an aide to the mayor, spoke. The mayor left.", "The mayor", "")]
    [InlineData("[P Ann Roe], the governor's lawyer, spoke. The lawyer left.", "The lawyer", "Ann Roe")]
    [InlineData("[P Bo Lee], spokesman for the president of the board, spoke. The president left.", "The president", "")]
    [InlineData("[P Bo Lee], spokesman for the president of the board, spoke. The spokesman left.", "The spokesman", "Bo Lee")]
    [InlineData("Mayor [P Ann Roe] and [P Bo Lee], the mayor's chief of staff, spoke. The mayor left.", "The mayor", "Ann Roe")]
    [InlineData("The [O Harbor Board] met. The board voted.", "The board", "Harbor Board")]
    [InlineData("The [O Harbor Board] met the [O Ferry Board]. The board voted.", "The board", "")]
    [InlineData("[O Tollmark] sank. The company closed.", "The company", "Tollmark")]
    [InlineData("A pastor at [O St. Jude's] spoke. The pastor left.", "The pastor", "A pastor at St. Jude's")]
    [InlineData("A director of [O Tollmark] spoke. The director of [O Quarry Tools] left.", "The director of Quarry Tools", "")]
    public void Descriptions_stand_for_the_one_party_that_fits(string marked, string mention, string party) => Assert.Equal(party, PartyOf(marked, mention));

    [Theory]
    [InlineData("[P Ann Roe] spoke. She left.", "She", "Ann Roe")]
    [InlineData("[P Bo Lee] spoke. [P Hugh Hill] left. \"He ([P Lee]) has told me of it,\" [P Hill] said.", "He", "Bo Lee")]
    [InlineData("[P Hugh Hill], a doctor, said: \"We wait.\"\n\nHe left.", "He", "Hugh Hill")]
    [InlineData("[P Ann Roe] met Mr. [P Lee]. He left.", "He", "Lee")]
    [InlineData("[P Ann Roe] said he was worried.", "he", "")]
    [InlineData("\"I will go,\" said [P Ann Roe].", "I", "Ann Roe")]
    [InlineData("\"She will go,\" said [P Ann Roe].", "She", "")]
    [InlineData("I will go, [P Ann Roe] thought.", "I", "")]
    [InlineData("[P Ann Roe], who lives here, left.", "who", "Ann Roe")]
    [InlineData("[O Tollmark] said it would close.", "it", "Tollmark")]
    [InlineData("[O Tollmark] told [O Quarry Tools] it would close.", "it", "")]
    [InlineData("The crowd saw [P Kit Roe] and [P Sam Lee] as she left.", "she", "")]
    public void Pronouns_stand_for_the_party_that_clearly_fits_or_for_none(string marked, string mention, string party) => Assert.Equal(party, PartyOf(marked, mention));

    [Fact]
    public void Any_text_is_resolved_without_failing_and_the_same_each_time() => Gen.Int[0, Words.Length - 1].Select(static i => Words[i]).Array[0, 200].Sample(static words =>
    {
        string text = string.Join(' ', words);
        (ParsedText parsed, IReadOnlyList<Mention> mentions, DocumentParties found) = Resolve(text);
        Assert.Equal(mentions.Count, found.Links.Count);
        Assert.All(found.Links, link => Assert.InRange(link.Party, -1, found.Parties.Count - 1));
        Assert.All(found.Parties.SelectMany(static p => p.Roles), role => Assert.Equal(role.Text, parsed.Text.Text[role.Start..role.End]));
        Assert.Equal(found.Links, PartyResolver.Resolve(parsed, mentions).Links);
    }, iter: 300);

    private static readonly string[] Words =
    [
        "[P Ann Roe]", "[P Roe]", "[P Bo Lee]", "[P Lee]", "[O Harbor Board]", "[O HB]", "[L Oslo]", "the", "a", "mayor", "director", "of", "for", "she", "he", "it", "who", "I", ",", ".", "(", ")", "\"", "“", "”",
        "said", "is", "not", "formerly", "née", "associated", "with", "spokeswoman", "board", "company", "\n\n", "41", "[P Ann]", "[P \"]", "[O ,]", "'s", "[O Harbor Board Inc.]", "[O Harbor]", "[O Board]",
    ];

    [Theory]
    [InlineData("[P Piers Vale], who has never worked for [P Norcorp], said he knew nothing of the crane.")]
    [InlineData("[P Piers Vale], who works for [P Norcorp], said he knew nothing of the crane.")]
    public void He_is_never_whom_somebody_in_the_sentence_works_for(string marked) => Assert.NotEqual("Norcorp", PartyOf(marked, "he"));

    private static string PartyOf(string marked, string mention)
    {
        (ParsedText parsed, IReadOnlyList<Mention> mentions, DocumentParties found) = Resolve(marked);
        for (int index = mentions.Count - 1; index >= 0; index--)
        {
            if (parsed.Text.Text[mentions[index].Start..mentions[index].End] == mention && mentions[index].Form != MentionForm.Name)
            {
                return found.Links[index].Party < 0 ? "" : found.Parties[found.Links[index].Party].Name;
            }
        }

        throw new InvalidOperationException($"{mention} is no mention of: {marked}");
    }

    private static List<string> Groups(string marked)
    {
        (ParsedText parsed, IReadOnlyList<Mention> mentions, DocumentParties found) = Resolve(marked);
        return [.. Enumerable.Range(0, mentions.Count).Where(i => mentions[i].Form == MentionForm.Name && found.Links[i].Party >= 0).GroupBy(i => found.Links[i].Party)
            .Select(group => string.Join(", ", group.Select(i => parsed.Text.Text[mentions[i].Start..mentions[i].End])))];
    }

    private static (ParsedText Text, IReadOnlyList<Mention> Mentions, DocumentParties Parties) Resolve(string marked)
    {
        var names = new List<(int Start, int End, MentionType Type)>();
        var plain = new System.Text.StringBuilder();
        for (int at = 0; at < marked.Length; at++)
        {
            int close = marked[at] == '[' ? marked.IndexOf(']', at) : -1;
            if (close < 0)
            {
                plain.Append(marked[at]);
                continue;
            }

            MentionType type = marked[at + 1] switch { 'P' => MentionType.Person, 'G' => MentionType.Group, 'O' => MentionType.Organization, _ => MentionType.Place };
            names.Add((plain.Length, plain.Length + close - at - 3, type));
            plain.Append(marked, at + 3, close - at - 3);
            at = close;
        }

        ParsedText parsed = SyntaxParser.Shipped.Parse(Tokenizer.Cut(plain.ToString()), static (_, _) => false);
        IReadOnlyList<Mention> mentions = MentionFinder.With(parsed, [.. names.Select(n => Name(parsed.Text, n.Start, n.End, n.Type)).OfType<Mention>()]);
        return (parsed, mentions, PartyResolver.Resolve(parsed, mentions));
    }

    private static Mention? Name(TokenizedText text, int start, int end, MentionType type)
    {
        int first = 0, last = -1;
        for (int token = 0; token < text.Tokens.Length; token++)
        {
            first = text.Tokens[token].End <= start ? token + 1 : first;
            last = text.Tokens[token].Start < end ? token : last;
        }

        if (last < first)
        {
            return null;
        }

        MentionGender gender = type != MentionType.Person ? MentionGender.Thing
            : text.Word(first) is "Ann" ? MentionGender.Female : text.Word(first) is "Hugh" or "Bo" || (first > 0 && text.Word(first - 1) is "Mr.") ? MentionGender.Male : MentionGender.Unknown;
        return new Mention(text.Tokens[first].Start, text.Tokens[last].End, first, last + 1, last, type, MentionForm.Name, MentionNumber.One, gender);
    }
}
