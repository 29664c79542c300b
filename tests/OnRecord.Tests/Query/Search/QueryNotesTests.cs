using System.IO.Compression;
using Microsoft.Data.Sqlite;
using OnRecord.Query.Language;
using OnRecord.Query;
using OnRecord.Query.Search;
using OnRecord.Tests.Store;
using Xunit;

namespace OnRecord.Tests.Query.Search;

public sealed class QueryNotesTests : IDisposable
{
    private readonly TempCase _case = new();

    public QueryNotesTests()
    {
        _case.Write("loose/a.txt", "Lanterns");
        _case.Write("b.eml", TempCase.Mail("b", "Quay", "The lamps.", from: "Odile Garrow <garrow@tide.example>"));
        _case.Write("loose/tide charts.bin", [0, 1, 2, 3, 0, 0, 7]);
        _case.Write("loose/tide.dat", [0, 1, 2, 3, 0, 0, 8]);
        _case.Write("loose/cargo.zip", LockedZip("dock plan.xlsx"));
        _case.Build();
    }

    /// <summary>A zip whose only member says that it is encrypted.</summary>
    private static byte[] LockedZip(string name)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using Stream entry = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
            entry.Write("no words to read"u8);
        }

        byte[] bytes = stream.ToArray();
        bytes[6] |= 1;
        bytes[bytes.AsSpan().IndexOf("PK\u0001\u0002"u8) + 8] |= 1;
        return bytes;
    }

    public void Dispose() => _case.Dispose();

    [Theory]
    [InlineData("lanterns in:release/loose", null)]
    [InlineData("lanterns in:loose", "No path begins with loose. Paths begin with release. Did you mean release/loose?")]
    [InlineData("lanterns NOT (in:elsewhere OR b)", "No path begins with elsewhere. Paths begin with release.")]
    [InlineData("file:\"tide charts\"", "1 file of unknown format, which has no text to search, is named tide charts: release/loose/tide charts.bin. onrecord ledger --code unknown-format --named \"tide charts\" lists it.")]
    [InlineData("file:*.dat", "1 file of unknown format, which has no text to search, is named *.dat: release/loose/tide.dat. onrecord ledger --code unknown-format --named \"*.dat\" lists it.")]
    [InlineData("kind:text", null)]
    [InlineData("kind:message", null)]
    [InlineData("kind:pdf", "Nothing in this case is of the kind pdf. Its kinds are message, document, message/rfc822, text/plain.")]
    [InlineData("lamps from:garrow NOT to:bo party:\"odile garrow\"", null)]
    [InlineData("lamps from:garow", "Nothing in this case is from garow. Did you mean Odile Garrow?")]
    [InlineData("to:garrow", "Nothing in this case is to garrow. Did you mean Odile Garrow?")]
    [InlineData("lamps OR NOT party:nobody", "Nothing in this case is from or to nobody.")]
    [InlineData("from:zeb*", "Nothing in this case is from zeb*.")]
    [InlineData("file:a.txt file:*.eml", null)]
    [InlineData("file:b.txt", "No file is named b txt. Did you mean a.txt?")]
    [InlineData("file:\"dock plan\"", "release/loose/cargo.zip!/dock plan.xlsx has no text to search (encrypted). onrecord ledger --named \"*dock*plan*\" lists it.")]
    [InlineData("file:*.xlsx", "release/loose/cargo.zip!/dock plan.xlsx has no text to search (encrypted). onrecord ledger --named \"*.xlsx\" lists it.")]
    [InlineData("file:*.pdf", "No file is named *.pdf.")]
    [InlineData("lantern LAMP =lamps \"the lamp\" subject:quay", null)]
    [InlineData("loose", "No text has 'loose', but a folder is named so: in:release/loose finds what is in it.")]
    [InlineData("nothing", "No text has 'nothing'.")]
    [InlineData("Lantrens", "No text has 'lantrens'. Did you mean: lanterns? (lantrens~ finds all like it)")]
    [InlineData("lanterns OR NOT =lamp", "No text has 'lamp'. Did you mean: lamps? (lamp~ finds all like it)")]
    [InlineData("\"the lamsp\"", "No text has 'lamsp'. Did you mean: lamps? (lamsp~ finds all like it)")]
    [InlineData("\"the lapms\"~4", "No text has 'lapms'. Did you mean: lamps? (lapms~ finds all like it)")]
    [InlineData("lanterns 4711", "No text has '4711'.")]
    [InlineData("th", "No text has 'th'.")] // too short for a guess
    [InlineData("subject:lamps lampz*", null)]
    public void A_condition_that_nothing_can_meet_is_told(string query, string? note)
    {
        using SqliteConnection connection = _case.Open();
        Assert.Equal(note is null ? [] : [note], new CaseSearch(connection).Notes(query));
    }

    [Theory]
    [InlineData("tides", 2, "2 files of unknown format, which have no text to search, are named tides: release/loose/tide charts.bin and others. onrecord ledger --code unknown-format --named \"tides\" lists them.")]
    [InlineData("lanterns chart", 1, "1 file of unknown format, which has no text to search, is named chart: release/loose/tide charts.bin. onrecord ledger --code unknown-format --named \"chart\" lists it.")]
    [InlineData("ide", 0, null)]
    public void Files_that_no_reader_knows_are_told_of_where_a_word_is_in_their_name(string query, int files, string? note)
    {
        using SqliteConnection connection = _case.Open();
        IReadOnlyList<string> notes = new CaseSearch(connection).Notes(query);
        Assert.Equal(note, notes.FirstOrDefault(static one => one.Contains("unknown format", StringComparison.Ordinal)));
        Assert.Equal(files, LedgerList.Count(connection, new LedgerFilter(Code: "unknown-format", Named: query.Split(' ')[^1])));
    }

    [Theory]
    [InlineData("file:old.zip")]
    [InlineData("file:*.zip")]
    public void An_archive_is_said_to_have_no_words_of_its_own(string query)
    {
        using var other = new TempCase();
        other.Write("old.zip", OnRecord.Tests.Ingest.Archives.ZipFixtures.Of(("a.txt", "Lanterns")));
        other.Build();
        using SqliteConnection connection = other.Open();
        Assert.Equal(["release/old.zip is an archive or mailbox, which has no words of its own. in:release/old.zip finds what is inside."], new CaseSearch(connection).Notes(query));
    }

    [Fact]
    public void Of_words_alike_the_nearest_come_first_and_of_those_as_near_the_most_used()
    {
        using var other = new TempCase();
        other.Write("a.txt", "inspections inspection lantern");
        other.Write("b.txt", "inspection lantorn lanterns lantern");
        other.Build();
        using SqliteConnection connection = other.Open();
        Assert.Equal(
            [
                "No text has 'inspecton'. Did you mean: inspection? (inspecton~ finds all like it)", "No text has 'lantirn'. Did you mean: lantern or lantorn? (lantirn~ finds all like it)",
            ],
            new CaseSearch(connection).Notes("inspecton lantirn"));
    }

    [Theory]
    [InlineData("cc:ann", "to:")]
    [InlineData("date:2018", "after:")]
    [InlineData("filename:a.pdf", "file:")]
    [InlineData("sender:ann", "from:")]
    [InlineData("kind:email", "kind:message")]
    [InlineData("kind:Documents", "kind:document")]
    public void What_others_call_a_field_is_refused_with_a_suggestion(string query, string suggested) =>
        Assert.Contains(suggested, Assert.Throws<QueryException>(() => QueryParser.Parse(query)).Suggestion, StringComparison.Ordinal);

    [Theory]
    [InlineData("\"cc:ann\"")]
    [InlineData("re:lanterns")]
    [InlineData("12:30")]
    public void Other_words_with_a_colon_are_words(string query) => Assert.NotNull(QueryParser.Parse(query));
}
