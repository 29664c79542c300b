using OnRecord.Ingest.Ocr;
using Xunit;

namespace OnRecord.Tests.Ingest.Ocr;

public sealed class SpecksTests
{
    private static string Cleaned(params string[] rows)
    {
        byte[] pixels = [.. rows.SelectMany(static row => row).Select(static sign => sign == '#' ? byte.MinValue : byte.MaxValue)];
        Specks.Remove(pixels, rows[0].Length);
        return string.Join('|', pixels.Chunk(rows[0].Length).Select(static row => string.Concat(row.Select(static gray => gray == 0 ? '#' : '.'))));
    }

    [Fact]
    public void Spots_of_five_pixels_are_taken_off_also_at_the_edges() =>
        Assert.Equal("........|........|........|........", Cleaned("#...##..", "...###..", "........", ".......#"));

    [Fact]
    public void Larger_spots_stay_as_they_are_whole() => Assert.Equal("##......|##......|##......", Cleaned("##......", "##...#..", "##......"));

    [Fact]
    public void Pixels_that_touch_at_a_corner_are_one_spot() => Assert.Equal("#.....|.#....|..#...|...#..|....#.|.....#", Cleaned("#.....", ".#....", "..#...", "...#..", "....#.", ".....#"));

    [Fact]
    public void A_spot_does_not_go_on_behind_the_edge_of_its_row() => Assert.Equal("........|........|........", Cleaned("....####", "........", "####...."));

    [Fact]
    public void On_a_clean_page_a_small_spot_may_be_print()
    {
        var page = new byte[3 * Specks.PixelsForEach];
        Array.Fill(page, byte.MaxValue);
        (page[5000], page[9000]) = (0, 0);
        Assert.False(Specks.Remove(page, 300));
        Assert.Equal(0, page[5000]);
        page[100] = 0;
        Assert.True(Specks.Remove(page, 300));
        Assert.DoesNotContain((byte)0, page);
    }
}
