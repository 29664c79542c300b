using OnRecord.Language.Annotating;
using OnRecord.Language.Time;
using OnRecord.Record.Findings;
using OnRecord.Store.Analysis;
using Xunit;

namespace OnRecord.Tests.Store;

/// <summary>Findings come back from the case as they went in.</summary>
public sealed class FindingsCodecTests
{
    [Theory]
    [InlineData("")]
    [InlineData("Nothing here.")]
    [InlineData("Odile Garrow, director of the Tide Board, told the Ledger in a statement on Tuesday that Bo Lund did not say \"no\". She met Ann Roe two hours before the vote, according to officials. Neither Roe nor Lund replied. The state sued the board.")]
    public void What_is_packed_is_unpacked(string text)
    {
        ItemFindings findings = FindingsMaker.Of(Annotator.Annotate(text, TextKind.Text, TimeAnchor.Parse("2018-03-16")));
        byte[] packed = FindingsCodec.Pack(findings);
        Assert.Equivalent(findings, FindingsCodec.Unpack(packed), strict: true);
        Assert.Equal(packed, FindingsCodec.Pack(FindingsCodec.Unpack(packed)!));
    }

    [Fact]
    public void No_bytes_are_no_findings() => Assert.Null(FindingsCodec.Unpack(default));
}
