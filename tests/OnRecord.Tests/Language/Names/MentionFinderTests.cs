using CsCheck;
using OnRecord.Language.Names;
using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;
using Xunit;

namespace OnRecord.Tests.Language.Names;

public sealed class MentionFinderTests
{
    private static readonly string[] Pieces =
    [
        "Ann Roe", "Roe", "Bo Lee", "Harbor Board", "(HB)", "the", "a", "mayor", "spokeswoman", "for", "of", "at", "dozens", "officials", "she", "he", "I", "who", "it", "'s", ",", ".", "said", "told",
        "\"", "“", "”", "(", ")", "formerly", "not", "is", "was", "\n", "\n\n", "\0", "é", "漢字", "😀", "\uD800", "U.S.", "Mr.", "Jr.", "-", "—", "née", "director", "A", "III",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Pieces.Length - 1].Select(static index => Pieces[index]).Array[0, 150].Select(static words => string.Join(' ', words));

    public static TheoryData<string, string> Examples() => new(NounWords.Examples);

    [Theory]
    [MemberData(nameof(Examples))]
    public void Descriptions_are_found_as_the_examples_of_their_list_say(string text, string expected) =>
        Assert.Contains(expected, Found(text, MentionForm.Description));

    [Theory]
    [InlineData("The mayor met critics and two lawyers for the union.", "The mayor; critics; two lawyers for the union; the union")]
    [InlineData("She spoke in person with the clerk.", "the clerk")]
    [InlineData("An official with the department declined.", "An official with the department; the department")]
    [InlineData("Police said the report was late.", "Police; the report")]
    public void Every_description_that_can_speak_or_be_cited_is_found(string text, string expected) =>
        Assert.Equal(expected, string.Join("; ", Found(text, MentionForm.Description)));

    [Theory]
    [InlineData("Mayor Ann Roe left.", "")]
    [InlineData("The computer and the letterbox fell.", "")]
    public void A_title_before_a_name_and_things_that_do_not_speak_are_no_descriptions(string text, string expected) =>
        Assert.Equal(expected, string.Join("; ", Found(text, MentionForm.Description)));

    [Fact]
    public void Gender_and_number_come_from_the_head_noun()
    {
        Mention woman = Assert.Single(All("The spokeswoman left."), static m => m.Form == MentionForm.Description);
        Assert.Equal((MentionGender.Female, MentionNumber.One, MentionType.Person), (woman.Gender, woman.Number, woman.Type));
        Mention owners = Assert.Single(All("Dozens of shop owners left."), static m => m.Form == MentionForm.Description);
        Assert.Equal((MentionNumber.Several, MentionType.Group), (owners.Number, owners.Type));
    }

    [Fact]
    public void Mentions_cover_whole_tokens_hold_their_heads_and_are_the_same_each_time() => Texts.Sample(static text =>
    {
        ParsedText parsed = Parse(text);
        IReadOnlyList<Mention> mentions = MentionFinder.Find(parsed);
        Assert.Equal(mentions, MentionFinder.Find(parsed));
        foreach (Mention mention in mentions)
        {
            Assert.True(mention.FirstToken < mention.EndToken && mention.Holds(mention.Head));
            Assert.Equal(parsed.Text.Tokens[mention.FirstToken].Start, mention.Start);
            Assert.Equal(parsed.Text.Tokens[mention.EndToken - 1].End, mention.End);
        }
    }, iter: 300);

    private static ParsedText Parse(string text) => SyntaxParser.Shipped.Parse(Tokenizer.Cut(text), static (_, _) => false);

    private static IReadOnlyList<Mention> All(string text) => MentionFinder.Find(Parse(text));

    private static List<string> Found(string text, MentionForm form) => [.. All(text).Where(m => m.Form == form).Select(m => text[m.Start..m.End])];
}
