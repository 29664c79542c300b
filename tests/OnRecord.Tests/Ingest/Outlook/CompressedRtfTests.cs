using System.Text;
using OnRecord.Ingest.Outlook;
using Xunit;

namespace OnRecord.Tests.Ingest.Outlook;

public sealed class CompressedRtfTests
{
    [Fact]
    public void The_dictionary_begins_as_the_specification_says() => Assert.Equal(207, CompressedRtf.Preset.Length);

    [Fact]
    public void Places_in_the_dictionary_are_copied_also_over_what_they_write()
    {
        // MS-OXRTFCP section 4.1 and 4.2: one of text, one whose copy runs into itself.
        Assert.Equal("{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}", Read("1A 00 00 00 1C 00 00 00 4C 5A 46 75 E2 D4 4B 51 41 00 04 20 57 58 59 5A 0D 6E 7D 01 0E B0"));
        Assert.Equal(
            "{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n",
            Read("2D 00 00 00 2B 00 00 00 4C 5A 46 75 F1 C5 C7 A7 03 00 0A 00 72 63 70 67 31 32 35 42 32 0A F3 20 68 65 6C 09 00 20 62 77 05 B0 6C 64 7D 0A 80 0F A0"));
    }

    [Theory]
    [InlineData("08 00 00 00", false)]
    [InlineData("18 00 00 00", false)] // with the header
    [InlineData("19 00 00 00", true)]
    public void Rtf_that_is_not_compressed_stands_as_it_is(string length, bool damaged)
    {
        byte[] rtf = CompressedRtf.Decompress(Bytes($"14 00 00 00 {length} 4D 45 4C 41 00 00 00 00 7B 5C 72 74 66 31 78 7D"), 1000, out bool isDamaged, out _);
        Assert.Equal(("{\\rtf1x}", damaged), (Encoding.ASCII.GetString(rtf), isDamaged));
    }

    [Theory]
    [InlineData("1A 00 00 00 1C 00 00 00 4C 5A 46 75 E2 D4 4B 51 41 00 04 20 57 58 59 5A 0D 6E 7D 01 0E B0", 10, true)]
    [InlineData("1A 00 00 00 1C 00 00 00 4C 5A 46 75 E2 D4 4B 51 41 00 04 20 57 58 59 5A 0D 6E 7D 01 0E B0", 28, false)]
    [InlineData("14 00 00 00 08 00 00 00 4D 45 4C 41 00 00 00 00 7B 5C 72 74 66 31 78 7D", 4, true)]
    [InlineData("14 00 00 00 08 00 00 00 4D 45 4C 41 00 00 00 00 7B 5C 72 74 66 31 78 7D", 8, false)]
    public void What_our_own_limit_cuts_is_not_broken(string hex, int limit, bool cut)
    {
        byte[] rtf = CompressedRtf.Decompress(Bytes(hex), limit, out bool isDamaged, out bool isCut);
        Assert.Equal((cut, false), (isCut, isDamaged));
        Assert.InRange(rtf.Length, limit, limit + 17);
    }

    [Theory]
    [InlineData("1A 00 00 00 1C 00 00 00 4C 5A 46 75 E2 D4 4B 51 41 00 04 20 57 58")] // ends before it says so
    [InlineData("1A 00 00 00 1C 00 00 00 41 41 41 41 E2 D4 4B 51 41 00")] // a form nobody knows
    [InlineData("1A 00")]
    [InlineData("")]
    public void What_is_broken_is_said_to_be(string hex)
    {
        _ = CompressedRtf.Decompress(Bytes(hex), 1000, out bool isDamaged, out _);
        Assert.True(isDamaged);
    }

    private static string Read(string hex)
    {
        string text = Encoding.ASCII.GetString(CompressedRtf.Decompress(Bytes(hex), 1000, out bool isDamaged, out _));
        Assert.False(isDamaged);
        return text;
    }

    private static byte[] Bytes(string hex) => Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));
}
