using Microsoft.Data.Sqlite;
using OnRecord.Query;
using OnRecord.Tests.Store;
using Xunit;

namespace OnRecord.Tests.Query;

public sealed class LedgerFilterTests(LedgerFilterTests.Made made) : IClassFixture<LedgerFilterTests.Made>
{
    [Theory]
    [InlineData(null, null, null, "a.eml b.eml copy.eml note.bin with.eml with.eml!/plan.bin")]
    [InlineData("2018-04", null, null, "b.eml with.eml with.eml!/plan.bin")]
    [InlineData(null, "2018-03", null, "a.eml copy.eml")]
    [InlineData(null, null, "vale", "b.eml with.eml with.eml!/plan.bin")]
    [InlineData(null, null, "ann@harbour.example", "a.eml copy.eml")]
    [InlineData("2018-05", "2018-05", "cy vale", "with.eml with.eml!/plan.bin")]
    [InlineData("2019", null, "bo", "")]
    public void The_ledger_is_narrowed_by_date_and_party_of_the_message(string? from, string? to, string? party, string paths)
    {
        using SqliteConnection connection = made.Case.Open();
        var filter = new LedgerFilter(Items: new ItemFilter(from, to, party));
        string[] found = [.. LedgerList.Read(connection, filter, Page.All).Select(static entry => entry.Path["release/".Length..])];
        Assert.Equal((paths, (long)found.Length), (string.Join(' ', found), LedgerList.Count(connection, filter)));
    }

    [Theory]
    [InlineData("plan", "with.eml!/plan.bin")]
    [InlineData("note bin", "note.bin")]
    [InlineData("*.bin", "note.bin with.eml!/plan.bin")]
    [InlineData("with", "with.eml")]
    [InlineData("plans of", "")]
    public void The_ledger_is_narrowed_by_the_files_own_name(string name, string paths)
    {
        using SqliteConnection connection = made.Case.Open();
        var filter = new LedgerFilter(Named: name);
        string[] found = [.. LedgerList.Read(connection, filter, Page.All).Select(static entry => entry.Path["release/".Length..])];
        Assert.Equal((paths, (long)found.Length), (string.Join(' ', found), LedgerList.Count(connection, filter)));
    }

    [Fact]
    public void What_is_never_followed_is_found_among_the_failed()
    {
        using var linked = new TempCase();
        linked.Write("a.eml", TempCase.Mail("1", "Lanterns", "The inspection is on Tuesday."));
        File.CreateSymbolicLink(Path.Combine(linked.Folder, "release", "b"), "a.eml");
        linked.Write("note.bin", [0, 1, 2, 3, 200, 0, 7]);
        linked.Build();
        using SqliteConnection connection = linked.Open();
        var filter = new LedgerFilter(LedgerFilter.NotRead);
        Assert.Equal("release/b", Assert.Single(LedgerList.Read(connection, filter, Page.All)).Path);
        Assert.Equal(1, LedgerList.Count(connection, filter));
    }

    [Fact]
    public void So_are_the_Problems()
    {
        using var undated = new TempCase();
        undated.Write("undated.eml", "From: Ann Roe <ann@harbour.example>\r\nSubject: No date\r\n\r\nWhen was this?\r\n");
        undated.Write("dated.eml", TempCase.Mail("2", "Ropes", "The ropes are new.", from: "Cy Vale <cy@vale.example>"));
        undated.Build();
        using SqliteConnection connection = undated.Open();
        string[] Codes(string? from, string? party) => [.. ProblemList.Read(connection, new LedgerFilter(Items: new ItemFilter(from, null, party)), Page.All).Select(static problem => problem.Code)];
        Assert.Contains("date-missing", Codes(null, "roe"));
        Assert.DoesNotContain("date-missing", Codes("1900", "roe"));
        Assert.DoesNotContain("date-missing", Codes(null, "vale"));
    }

    /// <summary>A case of dated messages, one a copy and one with an attachment, and a file of no format.</summary>
    public sealed class Made : IDisposable
    {
        public Made()
        {
            Case.Write("a.eml", TempCase.Mail("1", "Lanterns", "The inspection is on Tuesday."));
            Case.Write("b.eml", TempCase.Mail("2", "Ropes", "The ropes are new.", from: "Cy Vale <cy@vale.example>", date: "Tue, 3 Apr 2018 09:30:00 -0800"));
            Case.Write("copy.eml", TempCase.Mail("1", "Lanterns", "The inspection is on Tuesday."));
            Case.Write("with.eml", "From: Cy Vale <cy@vale.example>\r\nTo: Bo Lund <bo@docks.example>\r\nDate: Mon, 7 May 2018 09:30:00 -0800\r\nSubject: Plan\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nSee the plan.\r\n--b\r\nContent-Type: application/x-unknown; name=plan.bin\r\n"
                + "Content-Disposition: attachment; filename=plan.bin\r\nContent-Transfer-Encoding: base64\r\n\r\nAAECAwQ=\r\n--b--\r\n");
            Case.Write("note.bin", [0, 1, 2, 3, 200, 0, 7]);
            Case.Build();
        }

        internal TempCase Case { get; } = new();

        public void Dispose() => Case.Dispose();
    }
}
