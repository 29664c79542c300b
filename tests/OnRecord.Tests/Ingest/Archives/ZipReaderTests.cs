using System.IO.Compression;
using System.Text;
using OnRecord.Ingest;
using OnRecord.Ingest.Archives;
using OnRecord.Sources;
using SharpCompress.Common;
using Xunit;

namespace OnRecord.Tests.Ingest.Archives;

public sealed class ZipReaderTests
{
    private static ReaderRun Read(byte[] zip, IngestLimits? limits = null) => ReaderRun.Of(new ZipReader(), zip, "release.zip", limits);

    [Fact]
    public void Every_file_of_a_zip_is_a_member_and_folders_are_left_out()
    {
        using ReaderRun run = Read(ZipFixtures.Of(("memos/", ""), ("memos/one.txt", "First memo"), ("two.txt", "Second memo")));
        Assert.Equal(Fit.BySignature, run.Fit);
        Assert.True(run.Reading.IsContainer);
        Assert.Equal(["memos/one.txt", "two.txt"], run.Names);
        Assert.Equal(["First memo", "Second memo"], [run.TextOf(0), run.TextOf(1)]);
        Assert.Empty(run.Codes);
    }

    [Fact]
    public void Of_a_small_member_that_is_broken_within_all_that_unpacks_before_is_kept()
    {
        string text = string.Concat(Enumerable.Range(0, 100).Select(static i => $"{i:D3} berth {i * 7919 % 9973} gull {i * 104729 % 7777}\n"));
        byte[] zip = ZipFixtures.Of(("berths.txt", text));
        Array.Fill(zip, (byte)0xFF, zip.Length / 2, 16);
        using ReaderRun run = Read(zip);
        Assert.Equal([ProblemCodes.Damaged], run.CodesOf(0));
        Assert.StartsWith(text[..(text.Length / 3)], run.TextOf(0), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void A_member_that_the_directory_does_not_list_is_given_and_marked(int hidden)
    {
        byte[] zip = ZipFixtures.OfRaw([.. Enumerable.Range(0, 3).Select(static i => new ZipFixtures.Raw(Encoding.ASCII.GetBytes($"{i}.txt"), Encoding.ASCII.GetBytes($"Memo {i} of the harbour office")))]);
        int entry = zip.AsSpan().IndexOf("PK\u0001\u0002"u8);
        int length = zip.AsSpan(entry + 4).IndexOf("PK\u0001\u0002"u8) + 4;
        byte[] less = [.. zip[..(entry + (hidden * length))], .. zip[(entry + ((hidden + 1) * length))..]];
        less[^14] = less[^12] = 2;
        BitConverter.TryWriteBytes(less.AsSpan(less.Length - 10), 2 * length);
        using ReaderRun run = Read(less);
        Assert.Equal(3, run.Members.Count);
        Assert.Equal(($"{hidden}.txt", $"Memo {hidden} of the harbour office", ProblemCodes.Damaged), (run.Members[2].Name, run.TextOf(2), run.CodesOf(2).Single()));
        Assert.Empty(run.CodesOf(0).Concat(run.CodesOf(1)).Concat(run.Codes));
    }

    [Fact]
    public void A_stored_member_names_its_place_and_the_place_holds_its_bytes()
    {
        byte[] zip = ZipFixtures.Of(CompressionLevel.NoCompression, ("plain.txt", "as it is"u8.ToArray()));
        byte[] raw = ZipFixtures.OfRaw(new ZipFixtures.Raw("plain.txt"u8.ToArray(), "as it is"u8.ToArray()));
        using ReaderRun run = Read(raw);
        ByteSpan place = run.Members[0].Place!.Value;
        Assert.Equal("as it is", Encoding.UTF8.GetString(raw.AsSpan((int)place.Start, (int)place.Length)));
        using ReaderRun packed = Read(zip);
        Assert.Equal("as it is", packed.TextOf(0));
    }

    [Fact]
    public void Comments_on_an_archive_and_its_members_are_a_text_with_their_bytes()
    {
        var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.Comment = "Withheld until the vote";
            zip.CreateEntry("memo.txt").Comment = "Ann's copy, é";
            zip.CreateEntry("other.txt");
        }

        byte[] bytes = memory.ToArray();
        using ReaderRun run = Read(bytes);
        Assert.Equal("Withheld until the vote\n\nmemo.txt: Ann's copy, é", run.Text);
        Assert.Equal(["memo.txt", "other.txt"], run.Names);
        Assert.False(run.Reading.IsContainer);
        Text.MapCheck.Holds(run.Document.Texts[0].Text, bytes);
        using ReaderRun cut = Read(bytes[..^3]);
        Assert.Equal("Withheld until the v\n\nmemo.txt: Ann's copy, é", cut.Text);
    }

    [Theory]
    [InlineData("stub", "", "")] // the length of a mark
    [InlineData("some stub", "", "0-9")]
    [InlineData("", "some words", "-10")]
    [InlineData("some stub", "some words", "0-9,-10")]
    [InlineData("", "\0\0\0", "")]
    [InlineData("", "", "")]
    public void Bytes_around_an_archive_that_belong_to_nothing_are_a_problem_with_their_place(string before, string behind, string places)
    {
        byte[] zip = [.. Encoding.ASCII.GetBytes(before), .. ZipFixtures.Of(("one.txt", "First memo")), .. Encoding.ASCII.GetBytes(behind)];
        using ReaderRun run = Read(zip);
        Assert.Equal("First memo", run.TextOf(0));
        Assert.All(run.Codes, static code => Assert.Equal(ProblemCodes.Damaged, code));
        Assert.Equal(places, string.Join(',', run.Reading.Problems.Select(problem => problem.Bytes is { Start: 0 } first ? $"0-{first.End}" : $"-{problem.Bytes!.Value.Length}")));
    }

    [Fact]
    public void Two_members_of_one_name_are_both_kept()
    {
        using ReaderRun run = Read(ZipFixtures.Of(("a.txt", "one"), ("a.txt", "other")));
        Assert.Equal(["a.txt", "a.txt"], run.Names);
        Assert.Equal(["one", "other"], [run.TextOf(0), run.TextOf(1)]);
    }

    [Theory]
    [InlineData("../../etc/passwd", true)]
    [InlineData("a/../../b", true)]
    [InlineData("/etc/passwd", true)]
    [InlineData("C:/Windows/x", true)]
    [InlineData("..", true)]
    [InlineData("a..b/c", false)]
    [InlineData("folder/file.txt", false)]
    public void A_name_that_leads_outside_is_kept_with_a_problem(string name, bool isUnsafe)
    {
        using ReaderRun run = Read(ZipFixtures.Of((name, "words")));
        Assert.Equal(name, run.Names.Single());
        Assert.Equal("words", run.TextOf(0));
        Assert.Equal(isUnsafe ? [ProblemCodes.UnsafePath] : [], run.CodesOf(0));
    }

    [Fact]
    public void An_encrypted_entry_is_listed_without_bytes()
    {
        byte[] zip = ZipFixtures.OfRaw(
            new ZipFixtures.Raw("secret.txt"u8.ToArray(), new byte[40], Flags: 1),
            new ZipFixtures.Raw("aes.txt"u8.ToArray(), new byte[40], Method: 99, Flags: 1),
            new ZipFixtures.Raw("open.txt"u8.ToArray(), "open"u8.ToArray()));
        using ReaderRun run = Read(zip);
        Assert.Equal([ProblemCodes.Encrypted], run.CodesOf(0));
        Assert.Equal([ProblemCodes.Encrypted], run.CodesOf(1));
        Assert.Equal(0, run.Members[0].Bytes.Length);
        Assert.Equal("open", run.TextOf(2));
    }

    [Fact]
    public void A_link_is_listed_with_its_target_and_not_followed()
    {
        byte[] zip = ZipFixtures.OfRaw(new ZipFixtures.Raw("link"u8.ToArray(), "/etc/shadow"u8.ToArray(), Mode: 0xA1FF));
        using ReaderRun run = Read(zip);
        Problem problem = Assert.Single(run.Members[0].Problems);
        Assert.Equal(ProblemCodes.NotFollowed, problem.Code);
        Assert.Contains("/etc/shadow", problem.Text, StringComparison.Ordinal);
        Assert.Equal(0, run.Members[0].Bytes.Length);
    }

    [Theory]
    [InlineData(new byte[] { 0x81, (byte)'.', (byte)'t' }, 3, "ü.t")] // 0x81 alone is no UTF-8; code page 437 has ü there
    [InlineData(new byte[] { 0xC3, 0xBC, (byte)'.', (byte)'t' }, 3, "ü.t")] // UTF-8 without the flag
    [InlineData(new byte[] { (byte)'a', (byte)'\\', (byte)'b' }, 0, "a/b")] // made by a DOS tool
    [InlineData(new byte[] { (byte)'a', (byte)'\\', (byte)'b' }, 3, "a\\b")] // a Unix name may hold a backslash
    public void Names_are_read_in_the_code_page_that_fits(byte[] name, int host, string expected)
    {
        using ReaderRun run = Read(ZipFixtures.OfRaw(new ZipFixtures.Raw(name, "x"u8.ToArray(), Host: host)));
        Assert.Equal(expected, run.Names.Single());
    }

    [Fact]
    public void A_member_whose_checksum_differs_is_kept_with_a_problem()
    {
        using ReaderRun run = Read(ZipFixtures.OfRaw(new ZipFixtures.Raw("a"u8.ToArray(), "bytes"u8.ToArray(), Crc: 1)));
        Assert.Equal("bytes", run.TextOf(0));
        Assert.Equal([ProblemCodes.Damaged], run.CodesOf(0));
    }

    [Fact]
    public void An_unknown_method_is_a_problem_of_the_member()
    {
        using ReaderRun run = Read(ZipFixtures.OfRaw(new ZipFixtures.Raw("a"u8.ToArray(), "bytes"u8.ToArray(), Method: 6)));
        Assert.Equal([ProblemCodes.UnsupportedMethod], run.CodesOf(0));
    }

    [Fact]
    public void A_bomb_is_cut_where_the_limits_say_and_the_rest_is_listed()
    {
        var limits = new IngestLimits { ExpansionFree = 1 << 20, ExpansionRatio = 10, MemberBytes = 700_000 };
        byte[] zeros = new byte[5_000_000];
        using ReaderRun run = Read(ZipFixtures.Of(CompressionLevel.Optimal, ("a", zeros), ("b", zeros), ("c", zeros)), limits);
        Assert.Equal([700_000L, (1 << 20) - 700_000L, 16_384L], run.Members.Select(static member => member.Bytes.Length));
        Assert.All(run.Members, static member => Assert.Contains(member.Problems, static problem => problem.Code == ProblemCodes.LimitExpansion));
        Assert.Equal([ProblemCodes.LimitExpansion], run.Codes);
    }

    [Fact]
    public void A_bomb_takes_no_small_member_beside_it_along()
    {
        (string, byte[])[] mails = [.. Enumerable.Range(0, 50).Select(static i => ($"mail/{i}.eml", Encoding.ASCII.GetBytes($"Subject: {i}\r\n\r\nWords")))];
        using ReaderRun run = Read(ZipFixtures.Of(CompressionLevel.Optimal, [("disk.img", new byte[5_000_000]), .. mails]), new IngestLimits { ExpansionFree = 1 << 20, ExpansionRatio = 1 });
        Assert.Equal(1 << 20, run.Members[0].Bytes.Length);
        Assert.All(run.Members.Skip(1), static member => Assert.Empty(member.Problems));
        Assert.Equal("Subject: 49\r\n\r\nWords", run.TextOf(50));
        Assert.EndsWith("Use --limit-ratio to go on.", Assert.Single(run.Reading.Problems).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_zip_inside_a_zip_is_one_member_left_to_be_opened_later()
    {
        byte[] inner = ZipFixtures.Of(CompressionLevel.Optimal, ("zeros", new byte[1_000_000]));
        byte[] outer = ZipFixtures.Of(CompressionLevel.Optimal, [.. Enumerable.Range(0, 16).Select(i => ($"lib {i}.zip", inner))]);
        using ReaderRun run = Read(outer);
        Assert.Equal(16, run.Members.Count);
        Assert.All(run.Members, member => Assert.Equal(inner.Length, member.Bytes.Length));
    }

    [Fact]
    public void No_more_members_are_read_than_the_limit()
    {
        using ReaderRun run = Read(ZipFixtures.Of([.. Enumerable.Range(0, 9).Select(i => ($"{i}", "x"))]), new IngestLimits { Members = 5 });
        Assert.Equal(5, run.Members.Count);
        Assert.Equal([ProblemCodes.LimitCount], run.Codes);
    }

    [Theory]
    [InlineData(CompressionType.BZip2)]
    [InlineData(CompressionType.LZMA)]
    [InlineData(CompressionType.PPMd)]
    [InlineData(CompressionType.ZStandard)]
    public void Members_packed_by_rarer_methods_are_unpacked(CompressionType method)
    {
        string text = string.Concat(Enumerable.Range(0, 3000));
        var memory = new MemoryStream();
        using (var writer = new SharpCompress.Writers.Zip.ZipWriter(memory, new SharpCompress.Writers.Zip.ZipWriterOptions(method) { LeaveStreamOpen = true }))
        {
            writer.Write("numbers.txt", new MemoryStream(Encoding.ASCII.GetBytes(text)), modificationTime: null);
        }

        byte[] zip = memory.ToArray();
        using ReaderRun run = Read(zip);
        Assert.Equal(text, run.TextOf(0));
        Assert.Empty(run.Members[0].Problems);
        using ReaderRun cut = Read(zip[..(zip.Length / 2)]);
        Assert.Contains(ProblemCodes.Damaged, cut.CodesOf(0));
        Assert.True(cut.Members[0].Bytes.Length <= text.Length);
    }

    [Fact]
    public void Bytes_before_the_archive_do_not_hide_it()
    {
        byte[] zip = ZipFixtures.Of(("a.txt", "words"));
        using ReaderRun run = Read([.. new byte[333], .. zip]);
        Assert.Equal("words", run.TextOf(0));
        Assert.Empty(run.Codes);
    }

    [Fact]
    public void Members_are_found_by_their_own_headers_when_the_directory_is_lost()
    {
        byte[] zip = ZipFixtures.Of(("one.txt", new string('a', 5000)), ("two.txt", "second"), ("three.txt", "third"));
        int directory = zip.AsSpan().IndexOf("PK\u0001\u0002"u8);
        using ReaderRun run = Read(zip[..directory]);
        Assert.Equal(["one.txt", "two.txt", "three.txt"], run.Names);
        Assert.Equal(new string('a', 5000), run.TextOf(0));
        Assert.Equal("third", run.TextOf(2));
        Assert.Contains(ProblemCodes.Damaged, run.Codes);
    }

    [Fact]
    public void A_zip_cut_anywhere_gives_what_is_left_of_it()
    {
        var random = new Random(7);
        byte[] noise = new byte[3000];
        random.NextBytes(noise);
        byte[] zip = ZipFixtures.Of(CompressionLevel.Optimal, ("noise", noise), ("text", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 400)))));
        for (int length = 0; length < zip.Length; length += 37)
        {
            using ReaderRun run = Read(zip[..length]);
            Assert.Contains(ProblemCodes.Damaged, run.Codes);
            Assert.True(length < 100 || run.Members.Count > 0);
        }
    }

    [Fact]
    public void A_zip_with_any_bytes_changed_never_throws()
    {
        byte[] zip = ZipFixtures.Of(("one.txt", string.Concat(Enumerable.Range(0, 100))), ("two.txt", "second"));
        var random = new Random(11);
        for (int round = 0; round < 500; round++)
        {
            byte[] broken = [.. zip];
            for (int i = 0; i < 4; i++)
            {
                broken[random.Next(broken.Length)] = (byte)random.Next(256);
            }

            using ReaderRun run = Read(broken);
            Assert.True(run.Reading.IsContainer);
        }
    }

    [Theory]
    [InlineData(866, "Протокол осмотра причала.txt", "Список должников.txt")]
    [InlineData(932, "監査報告書の付録について.txt", "港の灯台についての記録.txt", "これはさんばしのかぎのいちらんです.txt", "とうだいのかかりからのてがみをよむ.txt")]
    [InlineData(936, "名单附件和检查报告.txt", "码头检查记录.txt")]
    public void Names_whose_charset_nothing_tells_are_read_by_what_all_of_them_show(int codePage, params string[] names)
    {
        Encoding encoding = CodePagesEncodingProvider.Instance.GetEncoding(codePage)!;
        using var run = ReaderRun.Of(new ZipReader(), ZipFixtures.OfRaw([.. names.Select(name => new ZipFixtures.Raw(encoding.GetBytes(name), "x"u8.ToArray(), Host: 0))]), "a.zip");
        Assert.Equal(names, run.Names);
        Assert.All(run.Members, static member => Assert.Equal(ProblemCodes.CharsetGuessed, Assert.Single(member.Problems).Code));
    }
}
