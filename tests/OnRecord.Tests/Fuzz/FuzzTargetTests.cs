using OnRecord.Fuzz;
using OnRecord.Ingest;
using Xunit;

namespace OnRecord.Tests.Fuzz;

/// <summary>
/// Every fuzz target over its seeds, over every input that once broke it (<c>tests/Corpora</c>), and over a short seeded
/// run of changed ones. CONTRIBUTING says how to fuzz for longer.
/// </summary>
public sealed class FuzzTargetTests
{
    public static TheoryData<string> Names => [.. Targets.All.Select(static target => target.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_must_hold_for_any_bytes_holds(string name)
    {
        FuzzTarget target = Targets.Named(name)!;
        List<byte[]> seeds = [.. target.Seeds, .. Corpus.Of(name).Select(static file => File.ReadAllBytes(file))];
        seeds.ForEach(target.Run);
        var mutator = new Mutator(seed: 20260101);
        for (int run = 0; run < target.Changed; run++)
        {
            target.Run(mutator.Next(seeds));
        }
    }

    [Fact]
    public void Every_reader_has_a_target() =>
        Assert.Empty(Readers.All.Select(static reader => reader.GetType()).Except(Targets.All.Select(static target => target.Reader)));

    [Fact]
    public void Every_folder_of_the_corpora_belongs_to_a_target()
    {
        string corpora = Path.GetDirectoryName(Corpus.Folder("message"))!;
        Assert.All(Directory.Exists(corpora) ? Directory.GetDirectories(corpora) : [], static folder => Assert.NotNull(Targets.Named(Path.GetFileName(folder))));
    }

    [Fact]
    public void A_target_that_breaks_is_told() =>
        Assert.Throws<FuzzException>(() => new FuzzTarget("broken", static _ => throw new InvalidOperationException("no"), []).Run([1]));
}
