using OnRecord.Ingest;
using Xunit;

namespace OnRecord.Tests.Ingest;

public sealed class LargeDocumentsTests
{
    private int _inside;

    [Fact]
    public async Task Large_documents_are_read_one_at_a_time()
    {
        int[] most = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => LargeDocuments.Read(101, new IngestLimits { MemoryBytes = 100 }, Inside))));
        Assert.All(most, static count => Assert.Equal(1, count));
    }

    [Fact]
    public void Small_ones_wait_for_nobody_and_one_inside_another_neither()
    {
        var limits = new IngestLimits { MemoryBytes = 100 };
        Assert.Equal(1, LargeDocuments.Read(101, limits, () => Task.Run(() => LargeDocuments.Read(100, limits, Inside)).Result));
        Assert.Equal(1, LargeDocuments.Read(101, limits, () => LargeDocuments.Read(101, limits, Inside)));
        Assert.Single(LargeDocuments.Parts(LargeDocuments.Parts([new ItemText("body", 2, OnRecord.Ingest.Text.MappedText.Empty)])));
    }

    private int Inside()
    {
        int now = Interlocked.Increment(ref _inside);
        Thread.Sleep(20);
        Interlocked.Decrement(ref _inside);
        return now;
    }
}
