using OnRecord.Language.Annotating;
using OnRecord.Language.Time;
using OnRecord.Record.Findings;
using OnRecord.Sources;
using OnRecord.Store;
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

    [Theory]
    [InlineData("2018-03-16T09:30-08:00", true)]
    [InlineData("2018-03-16", false)]
    public void What_rules_20_packed_is_read_without_knowing_whether_it_was_sent(string date, bool isSent)
    {
        ItemFindings findings = ItemFindings.NothingOf([0]) with { Dates = [new FoundDate(0, new TextSpan(3, 9), date, isSent)] };
        byte[] older = FindingsCodec.Pack(findings)[..^1];
        Assert.Equal(findings.Dates, FindingsCodec.Unpack(older, new StageVersion(20, new StageVersion(8)).Number)!.Dates);
    }

    [Fact]
    public void No_bytes_are_no_findings() => Assert.Null(FindingsCodec.Unpack(default));
}
