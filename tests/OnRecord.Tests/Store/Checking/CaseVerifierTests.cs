using System.IO.Compression;
using Microsoft.Data.Sqlite;
using OnRecord.Store;
using OnRecord.Tests.Ingest.Archives;
using Xunit;

namespace OnRecord.Tests.Store.Checking;

/// <summary>The stores of these cases have a head and nothing behind it: no tool opens them, and a case of a machine with the tool is made by what its ledger says.</summary>
public sealed class CaseVerifierTests
{
    private const string Unpacked = "DELETE FROM problem WHERE code LIKE 'tool-%'";

    private const string Lacking = Unpacked + "; INSERT INTO problem(entry_id, code, text) SELECT entry_id, 'tool-missing', 'x' FROM entry WHERE media_type = 'application/vnd.ms-outlook-pst'";

    private const string Changed = "; UPDATE entry SET base = 'failed' WHERE media_type = 'application/vnd.ms-outlook-pst'";

    [Theory]
    [InlineData(Unpacked, false, "release/NAME: Members of it were unpacked by readpst, which is not installed here. Install the package pst-utils to check them.")]
    [InlineData(Lacking + Changed, true, null)] // the next build reads it again
    [InlineData(Lacking + Changed, false, "release/STORE: Reading the file again gives something else than the case has.")]
    [InlineData(Lacking, false, null)]
    public void A_store_wherever_it_lies_is_compared_only_where_the_tool_is_as_it_was(string ledger, bool hasTool, string? failure)
    {
        foreach ((string name, string store, byte[] bytes) in ((string, string, byte[])[])[("mail.pst", "mail.pst", Store()), ("mail.zip", "mail.zip!/in/mail.pst", Zip())])
        {
            using var one = new TempCase();
            one.Write(name, bytes);
            one.Build();
            using (var connection = new SqliteConnection($"Data Source={one.CasePath};Pooling=False"))
            {
                connection.Open();
                CaseFile.Execute(connection, ledger);
            }

            string[] expected = failure is null ? [] : [failure.Replace("NAME", name, StringComparison.Ordinal).Replace("STORE", store, StringComparison.Ordinal)];
            Assert.Equal(expected, one.Failures(hasTool).Select(static found => $"{found.Path}: {found.Why}"));
        }
    }

    private static byte[] Store() => [.. "!BDN"u8, .. new byte[600]];

    private static byte[] Zip() => ZipFixtures.Of(CompressionLevel.Optimal, ("in/mail.pst", Store()));
}
