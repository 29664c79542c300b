using OnRecord.Ingest.Ocr;
using Xunit;

namespace OnRecord.Tests.Ingest.Ocr;

public sealed class PictureSizesTests
{
    [Fact]
    public void A_png_tells_its_size_in_its_first_chunk() => Assert.Equal([(1700, 2200)], PictureSizes.Of(Pictures.Png(1700, 2200)));

    [Fact]
    public void A_jpeg_tells_its_size_in_its_frame_behind_other_segments() => Assert.Equal([(640, 480)], PictureSizes.Of(Pictures.Jpeg(640, 480)));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Each_page_of_a_tiff_tells_its_size(bool isLittle) => Assert.Equal([(1728, 1100), (1728, 2200)], PictureSizes.Of(Pictures.Tiff(isLittle, (1728, 1100), (1728, 2200))));

    [Fact]
    public void Pages_of_a_tiff_that_lead_round_are_told_once()
    {
        byte[] tiff = Pictures.Tiff(true, (100, 50), (100, 60));
        BitConverter.TryWriteBytes(tiff.AsSpan(tiff.Length - 4), 8); // the last leads to the first
        Assert.Equal(2, PictureSizes.Of(tiff).Count);
    }

    [Fact]
    public void A_broken_picture_tells_no_size()
    {
        foreach (byte[] whole in (byte[][])[Pictures.Png(10, 10), Pictures.Jpeg(10, 10), Pictures.Tiff(true, (10, 10))])
        {
            for (int length = 0; length < whole.Length - 8; length++)
            {
                Assert.True(PictureSizes.Of(whole.AsSpan(0, length)).Count <= 1);
            }

            Assert.Empty(PictureSizes.Of(whole.AsSpan(0, 12)));
        }
    }

    [Fact]
    public void Other_bytes_are_no_picture() => Assert.Null(PictureSizes.TypeOf("II is two"u8));
}
