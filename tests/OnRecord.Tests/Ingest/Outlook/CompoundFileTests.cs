using CsCheck;
using OnRecord.Fuzz;
using OnRecord.Ingest.Outlook;
using OnRecord.Sources;
using OnRecord.Tests.Ingest.Text;
using Xunit;

namespace OnRecord.Tests.Ingest.Outlook;

public sealed class CompoundFileTests
{
    [Fact]
    public void Any_streams_are_read_as_they_were_put() =>
        Gen.Select(Pick.From("a", "b", "Straße", "a name of thirty-one characters").Array[1, 4].Select(static names => string.Join('/', names)), Gen.OneOf(Gen.Byte.Array[0, 200], Gen.Byte.Array[4000, 4200], Gen.Byte.Array[9000, 70_000]))
            .Array[0, 8].Sample(
                static streams =>
                {
                    // A name is a stream or a storage, not both.
                    (string Path, byte[] Content)[] distinct = [.. streams.DistinctBy(static stream => stream.Item1).Where(stream => !Array.Exists(streams, other => other.Item1.StartsWith(stream.Item1 + "/", StringComparison.Ordinal)))];
                    var maker = new CompoundFileMaker();
                    foreach ((string path, byte[] content) in distinct)
                    {
                        maker.Put(path, content);
                    }

                    CompoundFile file = CompoundFile.Open(new MemoryBytes(maker.Make()), CancellationToken.None)!;
                    Assert.False(file.IsDamaged);
                    foreach ((string path, byte[] content) in distinct)
                    {
                        CompoundEntry entry = path.Split('/').Aggregate(file.Root, static (at, name) => at.Child(name)!);
                        Assert.Equal(content, file.Read(entry, int.MaxValue));
                    }
                },
                iter: 200);

    [Fact]
    public void No_sector_is_given_to_two_streams()
    {
        byte[] bytes = new CompoundFileMaker().Put("one", new byte[5000]).Put("two", new byte[5000]).Make();
        int second = 512 + 512 * (BitConverter.ToInt32(bytes, 48)) + (2 * 128) + 116;
        BitConverter.GetBytes(0).CopyTo(bytes, second); // both begin in the first sector
        CompoundFile file = CompoundFile.Open(new MemoryBytes(bytes), CancellationToken.None)!;
        Assert.True(file.IsDamaged);
        Assert.Equal([0L, 5000L], file.Root.Children.Select(static entry => entry.Length).Order());
    }

    [Theory]
    [InlineData(68)]
    [InlineData(72)]
    [InlineData(76)]
    public void A_tree_that_leads_in_a_circle_ends(int link)
    {
        byte[] bytes = new CompoundFileMaker().Put("a/one", [1]).Put("a/two", [2]).Make();
        int directory = 512 + (512 * BitConverter.ToInt32(bytes, 48));
        BitConverter.GetBytes(1).CopyTo(bytes, directory + 128 + link);
        CompoundFile file = CompoundFile.Open(new MemoryBytes(bytes), CancellationToken.None)!;
        Assert.True(file.IsDamaged);
    }

    [Theory]
    [InlineData(CompoundTree.MostDepth - 1, true)]
    [InlineData(CompoundTree.MostDepth, false)]
    public void Storages_are_followed_down_to_a_bound(int storages, bool isThere)
    {
        byte[] bytes = new CompoundFileMaker().Put(string.Concat(Enumerable.Repeat("s/", storages)) + "x", [1]).Make();
        CompoundFile file = CompoundFile.Open(new MemoryBytes(bytes), CancellationToken.None)!;
        Assert.Equal((!isThere, isThere ? 1L : 0L), (file.IsDamaged, Total(file, file.Root)));
    }

    [Fact]
    public void Any_change_of_any_bytes_ends_without_an_exception_and_gives_no_more_bytes_than_the_file_has()
    {
        byte[] whole = new CompoundFileMaker().Put("a/one", new byte[300]).Put("a/two", new byte[6000]).Put("three", new byte[9000]).Make();
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte).Array[1, 30].Sample(
            changes =>
            {
                byte[] bytes = [.. whole];
                foreach ((int at, byte value) in changes)
                {
                    bytes[at] = value;
                }

                if (CompoundFile.Open(new MemoryBytes(bytes), CancellationToken.None) is { } file)
                {
                    Assert.InRange(Total(file, file.Root), 0, bytes.Length);
                }
            },
            iter: 2000);
    }

    private static long Total(CompoundFile file, CompoundEntry storage) =>
        storage.Children.Sum(child => child.IsStorage ? Total(file, child) : file.Read(child, int.MaxValue).Length);
}
