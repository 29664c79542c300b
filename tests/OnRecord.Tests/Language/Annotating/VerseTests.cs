using OnRecord.Language.Annotating;
using OnRecord.Sources;
using Xunit;

namespace OnRecord.Tests.Language.Annotating;

/// <summary>Words that stand in verse.</summary>
public sealed class VerseTests
{
    [Theory]
    [InlineData("Down by the harbour\nWhere the ferries go\nOut in the evening\nGarrow calls Brandt\nHow we laugh at the quay\nSweet summer rain\nUnder the pier\n", true)]
    [InlineData("Garrow calls Brandt\nHow we laugh at the quay\nSweet summer rain\nUnder the pier\n", false)] // too little around it
    [InlineData("Down by the harbour\nWhere the ferries go.\nOut in the evening\nGarrow calls Brandt\nHow we laugh at the quay\nSweet summer rain\nUnder the pier\n", false)]
    [InlineData("On Monday the clerks\nwere at the pier when\nshe rang them and\nGarrow calls Brandt\nwhich was late and\nnobody came to\nThe inn at night\n", false)] // wrapped
    public void A_song_has_short_lines_with_capitals_and_without_stops(string text, bool isVerse)
    {
        int at = text.IndexOf("Garrow", StringComparison.Ordinal);
        Assert.Equal(isVerse, Verse.IsAt(text, new TextSpan(at, at + "Garrow calls Brandt".Length)));
    }
}
