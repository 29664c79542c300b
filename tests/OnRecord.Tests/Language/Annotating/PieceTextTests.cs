using CsCheck;
using OnRecord.Language.Annotating;
using OnRecord.Sources;
using Xunit;

namespace OnRecord.Tests.Language.Annotating;

/// <summary>Words taken out of a text find their place in it again.</summary>
public sealed class PieceTextTests
{
    private static readonly Gen<(string Source, List<TextSpan> Pieces)> Cut =
        from source in Gen.String[Gen.Char["abc \n"], 0, 60]
        from borders in Gen.Int[0, source.Length].Array[0, 8]
        select (source, Spans([.. borders.Distinct().Order()]));

    [Fact]
    public void Every_character_is_found_at_its_place() => Cut.Sample(static cut =>
    {
        PieceText words = PieceText.Of(cut.Source, cut.Pieces);
        Assert.Equal(string.Concat(cut.Pieces.Select(piece => cut.Source[piece.Start..piece.End])), words.Text);
        for (int at = 0; at < words.Text.Length; at++)
        {
            Assert.Equal(words.Text[at], cut.Source[words.InSource(at, at + 1).Start]);
        }
    });

    [Fact]
    public void Keeping_stretches_of_pieces_keeps_their_places() => Gen.Select(Cut, Gen.Int[0, 60].Array[0, 8]).Sample(static (cut, borders) =>
    {
        PieceText words = PieceText.Of(cut.Source, cut.Pieces);
        List<TextSpan> kept = Spans([.. borders.Where(border => border <= words.Text.Length).Distinct().Order()]);
        PieceText fewer = words.Keep(cut.Source, kept);
        Assert.Equal(string.Concat(kept.Select(span => words.Text[span.Start..span.End])), fewer.Text);
        for (int at = 0; at < fewer.Text.Length; at++)
        {
            Assert.Equal(fewer.Text[at], cut.Source[fewer.InSource(at, at + 1).Start]);
        }
    });

    private static List<TextSpan> Spans(int[] borders)
    {
        var spans = new List<TextSpan>();
        for (int at = 0; at + 1 < borders.Length; at += 2)
        {
            spans.Add(new TextSpan(borders[at], borders[at + 1]));
        }

        return spans;
    }
}
