using System.Globalization;
using Microsoft.Data.Sqlite;
using OnRecord.Ingest;
using OnRecord.Query;
using OnRecord.Store;
using OnRecord.Store.Building;

namespace OnRecord.Fuzz;

/// <summary>Builds a small case of articles and letters that answer one another, their words chosen by bytes, and checks that no step of the analysis fails.</summary>
internal static class CaseCheck
{
    private const int Pieces = 12;

    private static readonly string[] People =
    [
        "Odile Garrow <garrow@tide.example>", "\"Brandt, Lucan\" <brandt@docks.example>", "Lena Soko <soko@ledger.example>", "newsroom@ledger.example", "Bo Lund",
    ];

    /// <summary>Checks.</summary>
    public static void Holds(ReadOnlySpan<byte> input)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("onrecord-fuzz-");
        try
        {
            string release = folder.CreateSubdirectory("release").FullName, path = Path.Combine(folder.FullName, "case.onrecord");
            int length = (input.Length + Pieces - 1) / Pieces;
            string before = "";
            for (int piece = 0; piece * length < input.Length; piece++)
            {
                ReadOnlySpan<byte> own = input.Slice(piece * length, Math.Min(length, input.Length - (piece * length)));
                string text = WordChain.Shared.Text(own);
                File.WriteAllText(Path.Combine(release, $"{piece}.{(piece % 3 == 0 ? "txt" : "eml")}"), piece % 3 == 0 ? $"2019-03-{piece + 1:00}\n\n{text}" : Mail(piece, own[0], text, before));
                before = text;
            }

            LedgerTotals totals = new CaseBuilder(new BuildOptions([release], path) { Workers = 1, RecognisesPages = false }, TimeProvider.System).Run(CancellationToken.None);
            FuzzException.Unless(totals.Balances, "The ledger does not balance.");
            using SqliteConnection connection = CaseFile.OpenRead(path);
            FuzzException.Unless(CaseFile.Scalar(connection, "SELECT count(*) FROM failure") == 0, string.Join(' ', Store.Analysis.FailureTable.Lines(connection)));
            FuzzException.Unless(ProblemList.Count(connection, new LedgerFilter(Code: ProblemCodes.ReaderFailed)) == 0, "A reader failed.");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>A letter that quotes the one before it, as the first byte chooses.</summary>
    private static string Mail(int number, byte choice, string text, string before)
    {
        string from = People[choice % People.Length], to = People[(choice / 8) % People.Length];
        string date = new DateTime(2019, 3, 1 + number, 9, 30, 0, DateTimeKind.Utc).ToString("ddd, d MMM yyyy HH:mm:ss '-0300'", CultureInfo.InvariantCulture);
        string quoted = (choice & 1) == 0
            ? $"-----Original Message-----\r\nFrom: {to}\r\nSent: March {number}, 2019 8:15 AM\r\nTo: {from}\r\nSubject: Quay\r\n\r\n{before}"
            : $"On {number} March 2019, {to} wrote:\r\n> {before.Replace("\n", "\n> ", StringComparison.Ordinal)}";
        return $"From: {from}\r\nTo: {to}\r\nDate: {date}\r\nMessage-ID: <{number}@quay.example>\r\nIn-Reply-To: <{number - 1}@quay.example>\r\nSubject: Re: Quay\r\n\r\n{text}\r\n\r\n{quoted}\r\n";
    }
}
