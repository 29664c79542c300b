using System.IO.Compression;
using System.Text;
using CsCheck;
using OnRecord.Query.Shapes;
using OnRecord.Store;
using OnRecord.Tests.Ingest.Archives;
using OnRecord.Tests.Ingest.Text;
using Xunit;

namespace OnRecord.Tests.Store.Building;

/// <summary>What holds for any folder of evidence, however its files nest and in whatever order they come.</summary>
public sealed class IngestPropertyTests
{
    private static readonly Gen<byte[]> Leaf = Gen.Select(Gen.Int[0, 4], Gen.Int[0, 6], Gen.Byte.Array[0, 60]).Select(static (number, kind, junk) => kind switch
    {
        0 => [],
        1 => junk,
        2 => Encoding.UTF8.GetBytes($"The ferry sails at {number}.\n"),
        3 => Encoding.UTF8.GetBytes($"<html><body><p>Pier {number}</body></html>"),
        4 => Encoding.UTF8.GetBytes("Content-Type: multipart/mixed; boundary=b\r\n" + TempCase.Mail($"{number}", "Piers", $"--b\r\n\r\nwords {number}\r\n--b\r\nContent-Disposition: attachment; filename=a.txt\r\n\r\nattached {number % 2}\r\n--b--")),
        5 => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, number).Select(at => $"From ann@harbour.example Mon Mar  5 09:30:00 2018\n{TempCase.Mail($"{at}", "Lanterns", "Lit.").Replace("\r\n", "\n", StringComparison.Ordinal)}\n"))),
        _ => Encoding.UTF8.GetBytes(TempCase.Mail($"{number}", "Lanterns", $"The lantern is lit. {number % 2}")),
    });

    private static readonly Gen<byte[]> File = Gen.Recursive<byte[]>(static (depth, inner) => depth > 2 ? Leaf : Gen.Frequency(
        (4, Leaf), (1, inner.Array[0, 3].Select(static members => Zip(members)))));

    private static readonly Gen<(string Name, byte[] Bytes)[]> Trees = Gen.Select(Pick.From("", "mail/", "mail/old/", "notes/"), Pick.From("eml", "txt", "mbox", "zip", "dat", ""), File)
        .Select(static (folder, ending, bytes) => (folder, ending, bytes)).Array[1, 9]
        .Select(static files => files.Select(static (file, at) => ($"{file.folder}f{at}{(file.ending.Length > 0 ? "." : "")}{file.ending}", file.bytes)).ToArray());

    [Fact]
    public void The_ledger_of_any_tree_balances_and_counts_every_file() =>
        Trees.Sample(files =>
        {
            using var made = new TempCase();
            Write(made, files);
            LedgerTotals totals = made.Build();
            Assert.True(totals.Balances);
            Assert.Equal(files.Length, totals.Sources);
            Assert.Equal(files.Sum(static file => (long)file.Bytes.Length), totals.SourceBytes);
            IReadOnlyList<LedgerShape> ledger = made.Ledger();
            Assert.Equal(ledger.Count, ledger.Select(static entry => entry.Path).Distinct(StringComparer.Ordinal).Count());
            Assert.All(files, file => Assert.Contains(ledger, entry => entry.Path == "release/" + file.Name));
        }, iter: 25, threads: 1);

    [Fact]
    public void Any_shuffle_of_the_files_in_any_pieces_gives_the_same_record() =>
        Gen.Select(Trees, Gen.Int[0, 1_000_000], Gen.Int[1, 4]).Sample((files, seed, pieces) =>
        {
            using var at_once = new TempCase();
            Write(at_once, files);
            at_once.Build();
            using var shuffled = new TempCase();
            (string Name, byte[] Bytes)[] order = [.. files];
            new Random(seed).Shuffle(order);
            foreach ((string, byte[])[] piece in order.Chunk(1 + (order.Length / pieces)))
            {
                Write(shuffled, piece);
                shuffled.Build();
            }

            Assert.Equal(at_once.Exported(), shuffled.Exported());
            Assert.Equal(Lines(at_once), Lines(shuffled));
        }, iter: 12, threads: 1);

    [Fact]
    public void Building_again_changes_nothing() =>
        Trees.Sample(files =>
        {
            using var made = new TempCase();
            Write(made, files);
            made.Build();
            (string record, List<string> ledger) = (made.Exported(), Lines(made));
            made.Build();
            made.Build(static options => options with { Rehash = true });
            Assert.Equal(record, made.Exported());
            Assert.Equal(ledger, Lines(made));
        }, iter: 10, threads: 1);

    [Fact]
    public void What_is_taken_away_and_put_back_stands_as_before() =>
        Gen.Select(Trees, Gen.Int[0, 1_000_000]).Sample((files, which) =>
        {
            using var made = new TempCase();
            Write(made, files);
            made.Build();
            (string record, List<string> ledger) = (made.Exported(), Lines(made));
            (string Name, byte[] Bytes) gone = files[which % files.Length];
            System.IO.File.Delete(Path.Combine(made.Release, gone.Name));
            LedgerTotals without = made.Build();
            Assert.True(without.Balances);
            Assert.True(without.In("missing") > 0);
            Write(made, [gone]);
            made.Build();
            Assert.Equal(record, made.Exported());
            Assert.Equal(ledger, Lines(made));
        }, iter: 10, threads: 1);

    private static void Write(TempCase made, (string Name, byte[] Bytes)[] files)
    {
        foreach ((string name, byte[] bytes) in files)
        {
            made.Write(name, bytes);
        }
    }

    private static List<string> Lines(TempCase made) =>
        [.. made.Ledger().Select(static entry => $"{entry.Path} {entry.State} {entry.Of} {entry.Sha256} {string.Join(',', entry.Problems.Select(static problem => problem.Code))}").Order(StringComparer.Ordinal)];

    private static byte[] Zip(byte[][] members) => ZipFixtures.Of(CompressionLevel.Optimal, [.. members.Select(static (member, at) => ($"m{at}", member))]);
}
