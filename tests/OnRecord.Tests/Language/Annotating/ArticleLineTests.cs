using OnRecord.Language.Annotating;
using Xunit;

namespace OnRecord.Tests.Language.Annotating;

/// <summary>What a line says of an article that was pasted into a message.</summary>
public sealed class ArticleLineTests
{
    public static TheoryData<string, string> Examples() => new(PressWords.Examples);

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_line_shows_the_press_by_its_words(string line, string expected)
    {
        ArticleLine read = Assert.Single(ArticleLine.Of(line));
        string[] signs =
        [
            .. new (string Name, bool Is)[]
            {
                ("press", read.IsOfPress), ("credit", read.IsCredit), ("label", read.IsLabel), ("copyright", read.IsCopyright), ("foot", read.IsFoot), ("notice", read.IsNotice), ("rule", read.IsRule), ("salutation", read.IsSalutation), ("speech", read.IsSpeech),
            }.Where(static sign => sign.Is).Select(static sign => sign.Name),
        ];
        Assert.Equal(expected, signs.Length == 0 ? "none" : string.Join(' ', signs));
    }
}
