using System.Buffers.Binary;
using System.Text;
using OnRecord.Ingest;
using OnRecord.Ingest.Archives;
using SharpCompress.Writers.SevenZip;
using Xunit;

namespace OnRecord.Tests.Ingest.Archives;

public sealed class SevenZipReaderTests
{
    private static readonly string Numbers = string.Concat(Enumerable.Range(0, 3000));

    private static ReaderRun Read(byte[] bytes, IngestLimits? limits = null) => ReaderRun.Of(new SevenZipReader(), bytes, "a.7z", limits);

    private static byte[] Of(params (string Name, byte[] Bytes)[] entries)
    {
        var memory = new MemoryStream();
        using (var writer = new SevenZipWriter(memory, new SevenZipWriterOptions { LeaveStreamOpen = true }))
        {
            foreach ((string name, byte[] bytes) in entries)
            {
                writer.Write(name, new MemoryStream(bytes), new DateTime(2024, 5, 6, 7, 8, 9, DateTimeKind.Utc));
            }
        }

        return memory.ToArray();
    }

    private static byte[] Sample() => Of(("memos/one.txt", "First memo"u8.ToArray()), ("two.txt", Encoding.ASCII.GetBytes(Numbers)), ("../up.txt", "third"u8.ToArray()));

    [Fact]
    public void Every_file_of_a_7z_is_a_member()
    {
        using ReaderRun run = Read(Sample());
        Assert.Equal(Fit.BySignature, run.Fit);
        Assert.Equal(["memos/one.txt", "two.txt", "../up.txt"], run.Names);
        Assert.Equal(["First memo", Numbers, "third"], [run.TextOf(0), run.TextOf(1), run.TextOf(2)]);
        Assert.Equal([ProblemCodes.UnsafePath], run.CodesOf(2));
        Assert.Empty(run.Codes);
    }

    [Fact]
    public void A_bomb_is_cut_and_the_rest_is_listed()
    {
        byte[] zeros = new byte[2_000_000];
        using ReaderRun run = Read(Of(("a", zeros), ("b", zeros), ("c", zeros)), new IngestLimits { ExpansionFree = 3_000_000, ExpansionRatio = 1 });
        Assert.Equal([2_000_000L, 1_000_000L, 46_875L], run.Members.Select(static member => member.Bytes.Length));
        Assert.Equal([ProblemCodes.LimitExpansion], run.CodesOf(2));
        Assert.Equal([ProblemCodes.LimitExpansion], run.Codes);
    }

    [Fact]
    public void A_bomb_takes_no_small_member_behind_it_along()
    {
        using ReaderRun run = Read(Of(("disk.img", new byte[8_000_000]), ("memo.txt", "The memo stands here."u8.ToArray())), new IngestLimits { ExpansionFree = 1_000_000, ExpansionRatio = 1 });
        Assert.Equal([1_000_000L, 21L], run.Members.Select(static member => member.Bytes.Length));
        Assert.Equal("The memo stands here.", run.TextOf(1));
        Assert.Empty(run.CodesOf(1));
    }

    [Fact]
    public void What_lies_behind_an_endless_member_is_listed_and_the_way_to_it_named()
    {
        using ReaderRun run = Read(Of(("disk.img", new byte[40_000_000]), ("memo.txt", "The memo stands here."u8.ToArray())), new IngestLimits { ExpansionFree = 1_000_000, ExpansionRatio = 1 });
        Assert.Equal([1_000_000L, 0L], run.Members.Select(static member => member.Bytes.Length));
        Assert.All(run.Members, static member => Assert.EndsWith("Use --limit-ratio to go on.", Assert.Single(member.Problems).Text, StringComparison.Ordinal));
    }

    [Fact]
    public void No_more_members_are_read_than_the_limit()
    {
        using ReaderRun run = Read(Sample(), new IngestLimits { Members = 2 });
        Assert.Equal(2, run.Members.Count);
        Assert.Equal([ProblemCodes.LimitCount], run.Codes);
    }

    [Fact]
    public void A_7z_cut_anywhere_says_so()
    {
        byte[] whole = Sample();
        for (int length = 6; length < whole.Length; length += 53)
        {
            using ReaderRun run = Read(whole[..length]);
            Assert.Contains(ProblemCodes.Damaged, run.Codes);
        }
    }

    [Fact]
    public void A_7z_with_any_bytes_changed_never_throws()
    {
        byte[] whole = Sample();
        var random = new Random(3);
        for (int round = 0; round < 200; round++)
        {
            byte[] broken = [.. whole];
            broken[random.Next(6, broken.Length)] = (byte)random.Next(256);
            using ReaderRun run = Read(broken);
            Assert.True(run.Reading.IsContainer);
        }
    }

    [Fact]
    public void Every_file_of_a_rar_is_a_member_and_one_cut_keeps_those_before()
    {
        byte[] rar = Rar(("one.txt", "First memo"), ("folder\\two.txt", "Second memo"));
        using ReaderRun run = ReaderRun.Of(new RarReader(), rar, "a.rar");
        Assert.Equal(Fit.BySignature, run.Fit);
        Assert.Equal(["one.txt", "folder/two.txt"], run.Names);
        Assert.Equal(["First memo", "Second memo"], [run.TextOf(0), run.TextOf(1)]);
        Assert.Empty(run.Codes);
        for (int length = 7; length < rar.Length - 8; length++)
        {
            using ReaderRun cut = ReaderRun.Of(new RarReader(), rar[..length], "a.rar");
            bool isSaid = cut.Codes.Any() || cut.Members.Any(static member => member.Problems.Count > 0);
            Assert.True(isSaid || cut.Members.Count < 2, $"cut at {length}");
        }
    }

    /// <summary>A rar of version 4 with stored files: marker, archive header, one header before each file.</summary>
    private static byte[] Rar(params (string Name, string Text)[] files)
    {
        var rar = new List<byte>("Rar!\u001A\u0007\0"u8.ToArray());
        rar.AddRange(RarHeader(0x73, 0, new byte[6]));
        foreach ((string name, string text) in files)
        {
            byte[] bytes = Encoding.ASCII.GetBytes(text);
            var body = new byte[25];
            BinaryPrimitives.WriteInt32LittleEndian(body, bytes.Length);
            BinaryPrimitives.WriteInt32LittleEndian(body.AsSpan(4), bytes.Length);
            body[8] = 2;
            BinaryPrimitives.WriteUInt32LittleEndian(body.AsSpan(9), CrcOf(bytes));
            BinaryPrimitives.WriteUInt32LittleEndian(body.AsSpan(13), 0x58A638E4);
            body[17] = 20;
            body[18] = 0x30;
            BinaryPrimitives.WriteUInt16LittleEndian(body.AsSpan(19), (ushort)name.Length);
            rar.AddRange(RarHeader(0x74, 0x8000, [.. body, .. Encoding.ASCII.GetBytes(name)]));
            rar.AddRange(bytes);
        }

        rar.AddRange(RarHeader(0x7B, 0x4000, []));
        return [.. rar];
    }

    private static byte[] RarHeader(byte kind, ushort flags, byte[] body)
    {
        var head = new byte[7 + body.Length];
        head[2] = kind;
        BinaryPrimitives.WriteUInt16LittleEndian(head.AsSpan(3), flags);
        BinaryPrimitives.WriteUInt16LittleEndian(head.AsSpan(5), (ushort)head.Length);
        body.CopyTo(head, 7);
        BinaryPrimitives.WriteUInt16LittleEndian(head, (ushort)CrcOf(head[2..]));
        return head;
    }

    private static uint CrcOf(byte[] bytes)
    {
        var crc = new Crc32();
        crc.Add(bytes);
        return crc.Value;
    }
}
