using OnRecord.Ingest;
using OnRecord.Sources;
using OnRecord.Store;
using OnRecord.Store.Building;
using OnRecord.Tools.Check;
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
