using CsCheck;
using OnRecord.Language.Segments;
using OnRecord.Store.Analysis;
using OnRecord.Tests.Ingest.Text;
using Xunit;

namespace OnRecord.Tests.Store.Analysis;

public sealed class CutCodecTests
{
    private static readonly Gen<string> Body = Pick.From(
        "Understood.\n", "> quoted words\n", ">> deeper\n", "\n", "-----Original Message-----\n", "From: Roe, Ann <ann@harbour.example>\n", "Sent: Friday, May 3, 2019 9:14 AM\n",
        "To: Bo Lund; \"Ash, Tim\" <tim@docks.example>\n", "Subject: Größe\n der Kräne\n", "Attachments: plan.pdf\n", "On 3 May 2019, at 09:14, Ann Roe wrote:\n", "Ann Roe/Legal/Harbour\n05/03/2019 09:14 AM\n", "-- \nAnn\n").Array[0, 30].Select(string.Concat);

    [Fact]
    public void What_is_packed_is_read_back_the_same() =>
        Body.Sample(body =>
        {
            var cut = new ItemCut(body.Length % 2 == 0 ? "body" : "html", Segmenter.Shipped.Cut(body, "Re: Keys")) { ThreadTopic = body.Length % 3 == 0 ? "Keys" : null, ThreadIndex = body.Length % 5 == 0 ? "AQ==" : null };
            ItemCut read = CutCodec.Unpack(CutCodec.Pack(cut, body), _ => body)!;

            Assert.Equal((cut.Field, cut.ThreadIndex, cut.ThreadTopic), (read.Field, read.ThreadIndex, read.ThreadTopic));
            Assert.Equal(cut.Segments.Segments, read.Segments.Segments);
            Assert.Equal(cut.Segments.Headers.Select(Show), read.Segments.Headers.Select(Show));
        }, iter: 300);

    [Fact]
    public void A_block_gives_each_item_its_own()
    {
        CutBlock block = CutBlock.Unpack(3, 900, CutBlock.Pack([(3, [1, 2]), (4, []), (900, [3])]));

        Assert.Equal([1, 2], block.Of(3).ToArray());
        Assert.Empty(block.Of(4).ToArray());
        Assert.Equal([3], block.Of(900).ToArray());
        Assert.Empty(block.Of(5).ToArray());
    }

    private static string Show(EmbeddedHeader header) =>
        $"{header.Span} {header.Layout} {header.IsForward} {header.Parent} {header.From} {header.Sent} {header.Subject} {header.Attachments} {string.Join(';', header.To)} {string.Join(';', header.Cc)} {string.Join(';', header.Bcc)}";
}
