using System.Formats.Tar;
using System.Text;
using OnRecord.Ingest;
using OnRecord.Sources;
using Xunit;

namespace OnRecord.Tests.Ingest.Archives;

public sealed class TarReaderTests
{
    private static readonly string LongName = string.Join('/', Enumerable.Range(0, 40).Select(static i => $"folder-{i:D4}")) + "/letter.txt";

    private static ReaderRun Read(byte[] tar, IngestLimits? limits = null) => ReaderRun.Of(new OnRecord.Ingest.Archives.TarReader(), tar, "release.tar", limits);

    private static byte[] Tar(TarEntryFormat format, params (TarEntryType Type, string Name, string Content)[] entries)
    {
        var memory = new MemoryStream();
        using (var writer = new TarWriter(memory, format, leaveOpen: true))
        {
            foreach ((TarEntryType type, string name, string content) in entries)
            {
                writer.WriteEntry(Entry(format, type, name, content));
            }
        }

        return memory.ToArray();
    }

    private static TarEntry Entry(TarEntryFormat format, TarEntryType type, string name, string content)
    {
        bool isLink = type is TarEntryType.SymbolicLink or TarEntryType.HardLink;
        TarEntry entry = format switch
        {
            TarEntryFormat.V7 => new V7TarEntry(type, name),
            TarEntryFormat.Ustar => new UstarTarEntry(type, name),
            TarEntryFormat.Pax => new PaxTarEntry(type, name),
            _ => new GnuTarEntry(type, name),
        };
        entry.ModificationTime = new DateTimeOffset(2024, 5, 6, 7, 8, 9, TimeSpan.Zero);
        if (isLink)
        {
            entry.LinkName = content;
        }
        else if (type != TarEntryType.Directory)
        {
            entry.DataStream = new MemoryStream(Encoding.UTF8.GetBytes(content));
        }

        return entry;
    }

    [Theory]
    [InlineData(TarEntryFormat.V7, TarEntryType.V7RegularFile, Fit.ByContent)]
    [InlineData(TarEntryFormat.Ustar, TarEntryType.RegularFile, Fit.BySignature)]
    [InlineData(TarEntryFormat.Pax, TarEntryType.RegularFile, Fit.BySignature)]
    [InlineData(TarEntryFormat.Gnu, TarEntryType.RegularFile, Fit.BySignature)]
    public void Files_of_every_form_are_members_at_their_place(TarEntryFormat format, TarEntryType type, Fit fit)
    {
        byte[] tar = Tar(format, (type, "memos/one.txt", "First memo"), (TarEntryType.Directory, "memos/", ""), (type, "two.txt", new string('x', 600)));
        using ReaderRun run = Read(tar);
        Assert.Equal(fit, run.Fit);
        Assert.Equal(["memos/one.txt", "two.txt"], run.Names);
        Assert.Equal("First memo", run.TextOf(0));
        ByteSpan place = run.Members[1].Place!.Value;
        Assert.Equal(new string('x', 600), Encoding.ASCII.GetString(tar.AsSpan((int)place.Start, (int)place.Length)));
        Assert.Equal(new DateTimeOffset(2024, 5, 6, 7, 8, 9, TimeSpan.Zero), run.Members[0].Modified);
        Assert.Empty(run.Codes);
    }

    [Theory]
    [InlineData(TarEntryFormat.Pax)]
    [InlineData(TarEntryFormat.Gnu)]
    public void Long_names_are_put_together(TarEntryFormat format)
    {
        using ReaderRun run = Read(Tar(format, (TarEntryType.RegularFile, LongName, "words"), (TarEntryType.RegularFile, "short", "next")));
        Assert.Equal([LongName, "short"], run.Names);
        Assert.Equal("words", run.TextOf(0));
    }

    [Fact]
    public void Links_are_listed_and_not_followed()
    {
        using ReaderRun run = Read(Tar(TarEntryFormat.Ustar, (TarEntryType.SymbolicLink, "link", "/etc/shadow"), (TarEntryType.HardLink, "hard", "other")));
        Assert.All(run.Members, static member => Assert.Equal(ProblemCodes.NotFollowed, Assert.Single(member.Problems).Code));
        Assert.Contains("/etc/shadow", run.Members[0].Problems[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_leads_outside_is_kept_with_a_problem()
    {
        using ReaderRun run = Read(Tar(TarEntryFormat.Ustar, (TarEntryType.RegularFile, "../../up.txt", "words")));
        Assert.Equal([ProblemCodes.UnsafePath], run.CodesOf(0));
        Assert.Equal("words", run.TextOf(0));
    }

    [Fact]
    public void After_a_broken_header_the_next_whole_one_is_found()
    {
        byte[] tar = Tar(TarEntryFormat.Ustar, (TarEntryType.RegularFile, "a", "first"), (TarEntryType.RegularFile, "b", "second"), (TarEntryType.RegularFile, "c", "third"));
        tar[1024 + 20] ^= 0xFF;
        using ReaderRun run = Read(tar);
        Assert.Equal(["a", "c"], run.Names);
        Assert.Contains(ProblemCodes.Damaged, run.Codes);
    }

    [Fact]
    public void Archives_joined_end_to_end_are_read_to_the_end()
    {
        byte[] one = Tar(TarEntryFormat.Ustar, (TarEntryType.RegularFile, "a", "first"));
        byte[] two = Tar(TarEntryFormat.Ustar, (TarEntryType.RegularFile, "b", "second"));
        using ReaderRun run = Read([.. one, .. two]);
        Assert.Equal(["a", "b"], run.Names);
        Assert.Empty(run.Codes);
    }

    [Fact]
    public void No_more_members_are_read_than_the_limit()
    {
        byte[] tar = Tar(TarEntryFormat.Ustar, [.. Enumerable.Range(0, 9).Select(static i => (TarEntryType.RegularFile, $"{i}", "x"))]);
        using ReaderRun run = Read(tar, new IngestLimits { Members = 4 });
        Assert.Equal(4, run.Members.Count);
        Assert.Equal([ProblemCodes.LimitCount], run.Codes);
    }

    [Fact]
    public void A_tar_cut_anywhere_keeps_what_is_left_and_says_so()
    {
        byte[] tar = Tar(TarEntryFormat.Pax, (TarEntryType.RegularFile, LongName, new string('y', 3000)), (TarEntryType.RegularFile, "b", "second"));
        int end = tar.AsSpan().LastIndexOfAnyExcept((byte)0);
        for (int length = 100; length < end; length += 100)
        {
            using ReaderRun run = Read(tar[..length]);
            Assert.Contains(ProblemCodes.Damaged, run.Codes.Concat(run.Members.SelectMany(static member => member.Problems).Select(static problem => problem.Code)));
        }
    }

    [Fact]
    public void A_tar_with_any_bytes_changed_never_throws()
    {
        byte[] tar = Tar(TarEntryFormat.Gnu, (TarEntryType.RegularFile, LongName, new string('y', 700)), (TarEntryType.SymbolicLink, "b", LongName));
        var random = new Random(5);
        for (int round = 0; round < 500; round++)
        {
            byte[] broken = [.. tar];
            for (int i = 0; i < 20; i++)
            {
                broken[random.Next(broken.Length)] = (byte)random.Next(256);
            }

            using ReaderRun run = Read(broken);
            Assert.True(run.Reading.IsContainer);
        }
    }
}
