using System.IO.Compression;
using OnRecord.Ingest;
using OnRecord.Sources;
using OnRecord.Store;
using OnRecord.Store.Building;
using OnRecord.Tools.Check;
using SharpCompress.Writers.SevenZip;
using Xunit;

namespace OnRecord.Tests.Store.Building;

public sealed class SourceReaderTests : IDisposable
{
    private readonly TempCase _case = new();

    public void Dispose() => _case.Dispose();

    [Theory]
    [InlineData(typeof(InvalidOperationException))]
    [InlineData(typeof(OutOfMemoryException))]
    public void An_item_that_could_not_be_packed_is_packed_where_its_bytes_occur_again(Type error)
    {
        var sink = new FailingSink((Exception)Activator.CreateInstance(error)!);
        using var scratch = new ScratchFolder(Path.Combine(_case.Folder, "scratch"));
        var reader = new SourceReader(new ReadContext(IngestLimits.Default, scratch, CancellationToken.None), sink);
        foreach (string name in (string[])["a.txt", "b.txt", "c.txt"])
        {
            string path = _case.Write(name, "The lanterns stay lit.");
            FileLook look = DiskFile.Look(path);
            reader.Read(new FoundFile("release/" + name, path, look.Bytes, look.Modified));
        }

        Assert.Equal([EntryState.Failed, EntryState.Kept, EntryState.Kept], sink.Entries.Select(static entry => entry.Base));
        Assert.Equal(error.Name, sink.Entries[0].Problems.Single().Text.Split('(', ')')[1]);
        Assert.Equal(sink.Entries[1].ItemHash, Assert.Single(sink.Items).Hash);
    }

    [Fact]
    public void Zips_in_zips_expand_to_no_more_than_the_file_that_holds_them_may()
    {
        const int Zeros = 100_000;
        string path = _case.Write("nest.zip", HostileFiles.MultipliedZips(3, Zeros));
        IngestLimits limits = IngestLimits.Default with { ExpansionFree = 10 * Zeros };
        FileLook look = DiskFile.Look(path);
        var sink = new FailingSink(null);
        using var scratch = new ScratchFolder(Path.Combine(_case.Folder, "scratch"));
        new SourceReader(new ReadContext(limits, scratch, CancellationToken.None), sink).Read(new FoundFile("release/nest.zip", path, look.Bytes, look.Modified));

        EntryRecord[] leaves = [.. sink.Entries.Where(static entry => entry.Path.EndsWith("zeros.txt", StringComparison.Ordinal))];
        Assert.InRange(leaves.Sum(static entry => entry.Bytes), 5 * Zeros, limits.AllowedExpansion(look.Bytes) * 5 / 4);
        Assert.All(leaves.Take(5), static leaf => Assert.Equal(Zeros, leaf.Bytes));
        Assert.Contains(sink.Entries, static entry => entry.Path == "release/nest.zip!/9.zip" && entry.Bytes == 0 && entry.Problems.Any(static problem => problem.Code == ProblemCodes.LimitExpansion));
        Assert.Contains(sink.Entries.Single(static entry => entry.Parent is null).Problems, static problem => problem.Code == ProblemCodes.LimitExpansion);
    }

    [Fact]
    public void What_is_unpacked_to_come_behind_endless_members_is_bounded_for_all_archives_of_a_file()
    {
        byte[] endless = Packed(("disk.img", new byte[8_000_000]), ("memo.txt", "The memo stands here."u8.ToArray()));
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] bytes) in new[] { ("1.7z", endless), ("2.7z", endless), ("3.7z", endless), ("4.7z", Packed(("a.txt", "First letter"u8.ToArray()), ("memo.txt", "Second letter"u8.ToArray()))) })
            {
                using Stream entry = archive.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        string path = _case.Write("disks.zip", zip.ToArray());
        FileLook look = DiskFile.Look(path);
        var sink = new FailingSink(null);
        using var scratch = new ScratchFolder(Path.Combine(_case.Folder, "scratch"));
        new SourceReader(new ReadContext(IngestLimits.Default with { ExpansionFree = 1_000_000, ExpansionRatio = 1 }, scratch, CancellationToken.None), sink).Read(new FoundFile("release/disks.zip", path, look.Bytes, look.Modified));

        Assert.Equal([21L, 21L, 0L, 13L], sink.Entries.Where(static entry => entry.Path.EndsWith("memo.txt", StringComparison.Ordinal)).OrderBy(static entry => entry.Path, StringComparer.Ordinal).Select(static entry => entry.Bytes));
    }

    private static byte[] Packed(params (string Name, byte[] Bytes)[] entries)
    {
        using var memory = new MemoryStream();
        using (var writer = new SevenZipWriter(memory, new SevenZipWriterOptions { LeaveStreamOpen = true }))
        {
            foreach ((string name, byte[] bytes) in entries)
            {
                writer.Write(name, new MemoryStream(bytes), modificationTime: null);
            }
        }

        return memory.ToArray();
    }

    /// <summary>Takes items; the first one fails where an error is given.</summary>
    private sealed class FailingSink(Exception? error) : IEvidenceSink
    {
        private readonly HashSet<long> _given = [];
        private Exception? _error = error;
        private long _last;

        public List<EntryRecord> Entries { get; } = [];

        public List<ItemRecord> Items { get; } = [];

        public long NextEntry() => ++_last;

        public bool Wants(RecordId item) => !_given.Contains(item.Hash);

        public void Has(RecordId item) => _given.Add(item.Hash);

        public void Add(ItemRecord item)
        {
            if (_error is { } first)
            {
                _error = null;
                throw first;
            }

            Items.Add(item);
        }

        public void Add(EntryRecord entry) => Entries.Add(entry);
    }
}
