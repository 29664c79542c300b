using System.IO.Compression;
using System.Text;
using OnRecord.Ingest;
using OnRecord.Ingest.Archives;
using Xunit;

namespace OnRecord.Tests.Ingest.Archives;

public sealed class PackedFileReaderTests
{
    private const string Xz = "/Td6WFoAAATm1rRGAgAhARYAAAB0L+Wj4AD7AC9dACoaCKIC2tqy9D2u5Z5PCMOtv1qwwHnUBsqopbNwqzdlR3tZi5vnZBDr2jBIk2gAAACPYAv76k+ItQABS/wBAAAAS/Syk7HEZ/sCAAAAAARZWg==";
    private const string Lzma = "XQAAgAD//////////wAqGgiiAtrasvQ9ruWeTwjDrb9asMB51AbKqKWzcKs3ZUd7WYub52QQ69owSSL1N///vNGgAA==";
    private const string Bzip2 = "QlpoOTFBWSZTWbzFQIEAABeTgEABBAA/ZZ8AIABwUyYmQZGCKgTQ2poySG4NxyMx9Gw4GowNgaDkYGw7GY6H4dDocD6Mx6HA1GBkDodjsaDYcjAzHA8j+LuSKcKEheYqBAg=";
    private const string Zstd = "KLUv/QRofQEAokIJD8DrJBakVnJJFKJ/OHAtJwXoTsmlNmlKvNLm15Z3p1dnXGCNIQEAejZKlQFJHa1n";

    private static readonly string Words = string.Concat(Enumerable.Repeat("The harbour office received nine letters. ", 6));

    private static ReaderRun Read(byte[] bytes, string? name = null, IngestLimits? limits = null) => ReaderRun.Of(new PackedFileReader(), bytes, name, limits);

    private static byte[] Gzip(string text) => Gzip(Encoding.UTF8.GetBytes(text));

    private static byte[] Gzip(byte[] bytes)
    {
        var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return memory.ToArray();
    }

    [Theory]
    [InlineData(Xz, "letters.txt.xz", "letters.txt", Fit.BySignature, "application/x-xz")]
    [InlineData(Lzma, "letters.txt.lzma", "letters.txt", Fit.ByName, "application/x-lzma")]
    [InlineData(Bzip2, "letters.tbz2", "letters.tar", Fit.BySignature, "application/x-bzip2")]
    [InlineData(Zstd, null, "data", Fit.BySignature, "application/zstd")]
    public void A_packed_file_is_one_member_named_after_it(string packed, string? name, string expected, Fit fit, string mediaType)
    {
        using ReaderRun run = Read(Convert.FromBase64String(packed), name);
        Assert.Equal(fit, run.Fit);
        Assert.Equal(mediaType, run.Reading.MediaType);
        Assert.Equal([expected], run.Names);
        Assert.Equal(Words, run.TextOf(0));
        Assert.Empty(run.Codes);
    }

    [Theory]
    [InlineData("mail.tar.gz", "mail.tar")]
    [InlineData("MAIL.TGZ", "MAIL.tar")]
    [InlineData(null, "data")]
    public void A_gzip_is_one_member(string? name, string expected)
    {
        using ReaderRun run = Read(Gzip(Words), name);
        Assert.Equal([expected], run.Names);
        Assert.Equal(Words, run.TextOf(0));
        Assert.Empty(run.Codes);
    }

    [Fact]
    public void The_name_inside_a_gzip_wins_and_may_be_hostile()
    {
        byte[] gzip = Gzip(Words);
        gzip[3] = 8;
        using ReaderRun run = Read([.. gzip[..10], .. "../up.txt\0"u8, .. gzip[10..]], "x.gz");
        Assert.Equal(["../up.txt"], run.Names);
        Assert.Equal(Words, run.TextOf(0));
        Assert.Equal([ProblemCodes.UnsafePath], run.CodesOf(0));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    [InlineData(30_000)]
    public void Gzips_joined_end_to_end_and_filled_up_with_zeros_are_one_file(int zeros)
    {
        string many = string.Concat(Enumerable.Range(0, 20_000));
        using ReaderRun run = Read([.. Gzip(many), .. Gzip("middle"), .. Gzip(many), .. new byte[zeros]]);
        Assert.Equal(many + "middle" + many, run.TextOf(0));
        Assert.Empty(run.Codes);
        Assert.Empty(run.Members[0].Problems);
    }

    [Fact]
    public void Xz_and_bzip2_joined_end_to_end_are_one_file()
    {
        byte[] xz = Convert.FromBase64String(Xz);
        byte[] bzip2 = Convert.FromBase64String(Bzip2);
        using ReaderRun run = Read([.. xz, .. new byte[8], .. xz]);
        using ReaderRun other = Read([.. bzip2, .. bzip2]);
        Assert.Equal(Words + Words, run.TextOf(0));
        Assert.Equal(Words + Words, other.TextOf(0));
        Assert.Empty(run.Members[0].Problems);
    }

    [Fact]
    public void Bytes_after_a_gzip_are_named()
    {
        byte[] gzip = Gzip(Words);
        using ReaderRun run = Read([.. gzip, .. "something else"u8]);
        Assert.Equal(Words, run.TextOf(0));
        Assert.Equal(gzip.Length, Assert.Single(run.Reading.Problems).Bytes!.Value.Start);
    }

    [Fact]
    public void A_wrong_checksum_is_a_problem()
    {
        byte[] gzip = Gzip(Words);
        gzip[^6] ^= 1;
        using ReaderRun run = Read(gzip);
        Assert.Equal(Words, run.TextOf(0));
        Assert.Equal([ProblemCodes.Damaged], run.CodesOf(0));
    }

    /// <summary>Two blocks of bzip2 at its smallest level, of lines that are numbered and all different.</summary>
    private static (string Text, byte[] Packed) Blocks()
    {
        string text = string.Concat(Enumerable.Range(0, 6000).Select(static i => $"{i:D5} berth {i * 7919L % 99991} gull {i * 104729L % 77773}\n"));
        var memory = new MemoryStream();
        using (var stream = SharpCompress.Compressors.BZip2.BZip2Stream.Create(memory, SharpCompress.Compressors.CompressionMode.Compress, decompressConcatenated: false, leaveOpen: true))
        {
            stream.Write(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(text, 6))));
        }

        return (text, memory.ToArray());
    }

    [Fact]
    public void Of_a_small_gzip_that_is_broken_within_all_that_unpacks_before_is_kept()
    {
        string text = string.Concat(Enumerable.Range(0, 100).Select(static i => $"{i:D3} berth {i * 7919 % 9973} gull {i * 104729 % 7777}\n"));
        byte[] gzip = Gzip(text);
        Array.Fill(gzip, (byte)0xFF, gzip.Length / 2, 16);
        using ReaderRun run = Read(gzip, "berths.txt.gz");
        Assert.Equal([ProblemCodes.Damaged], run.CodesOf(0));
        Assert.StartsWith(text[..(text.Length / 3)], run.TextOf(0), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_an_xz_that_is_broken_within_all_that_unpacks_before_is_kept()
    {
        byte[] xz = Convert.FromBase64String(Xz);
        xz[72] ^= 0xFF;
        using ReaderRun run = Read(xz, "letters.txt.xz");
        Assert.Equal([ProblemCodes.Damaged], run.CodesOf(0));
        Assert.StartsWith(Words[..41], run.TextOf(0), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_bzip2_with_a_broken_block_no_made_up_bytes_are_kept()
    {
        (string text, byte[] packed) = Blocks();
        string whole = string.Concat(Enumerable.Repeat(text, 6));
        using ReaderRun sound = Read(packed, "berths.txt.bz2");
        Assert.Equal(whole, sound.TextOf(0));
        Assert.Empty(sound.Codes);
        foreach (int at in (int[])[packed.Length / 6, packed.Length / 3, packed.Length - 200])
        {
            byte[] broken = [.. packed];
            Array.Clear(broken, at, 8);
            using ReaderRun run = Read(broken, "berths.txt.bz2");
            Assert.Equal([ProblemCodes.Damaged], run.CodesOf(0));
            Assert.StartsWith(run.TextOf(0), whole, StringComparison.Ordinal);
            Assert.Equal(at > packed.Length / 2, run.TextOf(0).Length > 0);
        }
    }

    [Fact]
    public void Bytes_after_a_bzip2_are_said()
    {
        using ReaderRun run = Read([.. Convert.FromBase64String(Bzip2), .. "something else"u8], "a.bz2");
        Assert.Equal(Words, run.TextOf(0));
        Assert.Contains(ProblemCodes.Damaged, run.Codes);
    }

    [Fact]
    public void A_bomb_is_cut()
    {
        var limits = new IngestLimits { ExpansionFree = 1000, ExpansionRatio = 2 };
        byte[] gzip = Gzip(new byte[1_000_000]);
        using ReaderRun run = Read(gzip, limits: limits);
        Assert.Equal(2L * gzip.Length, run.Members[0].Bytes.Length);
        Assert.Equal([ProblemCodes.LimitExpansion], run.CodesOf(0));
        Assert.Equal([ProblemCodes.LimitExpansion], run.Codes);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData(Xz)]
    [InlineData(Lzma)]
    [InlineData(Bzip2)]
    [InlineData(Zstd)]
    public void Cut_anywhere_what_could_be_unpacked_is_kept_and_the_damage_said(string packed)
    {
        byte[] whole = packed == "gzip" ? Gzip(string.Concat(Enumerable.Range(0, 2000))) : Convert.FromBase64String(packed);
        int step = Math.Max(1, whole.Length / 60);
        for (int length = 1; length < whole.Length - 6; length += step)
        {
            using ReaderRun run = Read(whole[..length], packed == Lzma ? "a.lzma" : "a.gz");
            Assert.Contains(ProblemCodes.Damaged, run.Codes);
        }
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData(Xz)]
    [InlineData(Lzma)]
    [InlineData(Bzip2)]
    [InlineData(Zstd)]
    public void Any_bytes_changed_never_throw(string packed)
    {
        byte[] whole = packed == "gzip" ? Gzip(string.Concat(Enumerable.Range(0, 300))) : Convert.FromBase64String(packed);
        var random = new Random(3);
        for (int round = 0; round < 150; round++)
        {
            byte[] broken = [.. whole];
            broken[random.Next(6, broken.Length)] = (byte)random.Next(256);
            using ReaderRun run = Read(broken, "a.lzma", new IngestLimits { MemberBytes = 1 << 20 });
            Assert.Single(run.Members);
        }
    }
}
