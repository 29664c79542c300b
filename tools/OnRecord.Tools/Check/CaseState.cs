using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using OnRecord.Query.Export;
using OnRecord.Store;
using OnRecord.Store.Checking;

namespace OnRecord.Tools.Check;

/// <summary>
/// All that makes two cases the same: every line of the JSON export, the ledger's totals, a clean <c>verify --all</c>, an
/// intact log, one file and nothing beside it.
/// </summary>
/// <param name="Export">SHA-256 of each exported file, by name.</param>
/// <param name="Balances">Whether the ledger balances.</param>
/// <param name="Checked">Checks of <c>verify</c>.</param>
/// <param name="Failed">Those that failed.</param>
/// <param name="LogIntact">Whether the log's chain holds.</param>
/// <param name="Beside">Files that were left beside the case.</param>
internal sealed record CaseState(string Export, bool Balances, long Checked, int Failed, bool LogIntact, string Beside)
{
    /// <summary>Looks at a case.</summary>
    public static CaseState Of(string casePath)
    {
        string place = Directory.CreateTempSubdirectory("onrecord-state-").FullName;
        try
        {
            using SqliteConnection connection = CaseFile.OpenRead(casePath);
            CaseExport.WriteJsonLines(connection, Path.Combine(place, "export"));
            var verifier = new CaseVerifier(connection, Path.Combine(place, "scratch"));
            verifier.Run(all: true, CancellationToken.None);
            return new CaseState(
                string.Join('\n', Directory.GetFiles(Path.Combine(place, "export")).Order(StringComparer.Ordinal).Select(static file => $"{Path.GetFileName(file)} {Hash(file)}")),
                LedgerTotals.Of(connection).Balances, verifier.Checked, verifier.Failures.Count, AuditLog.IsIntact(connection), Others(casePath));
        }
        finally
        {
            Directory.Delete(place, recursive: true);
        }
    }

    /// <summary>Whether the case is clean by itself.</summary>
    public bool IsClean => Balances && Failed == 0 && LogIntact && Beside.Length == 0;

    private static string Hash(string file)
    {
        using FileStream stream = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    private static string Others(string casePath) =>
        string.Join(' ', Directory.GetFileSystemEntries(Path.GetDirectoryName(Path.GetFullPath(casePath))!).Select(Path.GetFileName)
            .Where(name => name!.StartsWith(Path.GetFileName(casePath), StringComparison.Ordinal) && name != Path.GetFileName(casePath)).Order(StringComparer.Ordinal));
}
