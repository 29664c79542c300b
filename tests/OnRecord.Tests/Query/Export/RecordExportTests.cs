using System.Text.Json;
using Microsoft.Data.Sqlite;
using OnRecord.Query.Export;
using OnRecord.Store;
using OnRecord.Tests.Store;
using Xunit;

namespace OnRecord.Tests.Query.Export;

/// <summary>The record in formats of other programs.</summary>
public sealed class RecordExportTests : IDisposable
{
    /// <summary>Of the public FollowTheMoney schema, what this export may use: the properties of each schema with those it inherits.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Person"] = ["name", "alias", "email", "position", "summary"],
        ["Organization"] = ["name", "alias", "email", "summary"],
        ["LegalEntity"] = ["name", "alias", "email", "summary"],
        ["Email"] = ["name", "subject", "date", "messageId", "from", "to", "cc", "bcc", "emitters", "recipients", "inReplyToEmail", "fileName", "summary"],
        ["PlainText"] = ["name", "title", "author", "publishedAt", "fileName", "mimeType", "language"],
        ["Event"] = ["name", "summary", "date", "startDate", "endDate", "involved", "proof", "recordId"],
    };

    private readonly TempCase _case = new();

    public RecordExportTests()
    {
        _case.Write("article.txt", "date 2018-03-16\nQuay <b>row</b>\n\nOdile Garrow told the Averil Ledger last month that she \"had not\" warned the <script>alert(1)</script> owners. Garrow declined to comment.\n");
        _case.Write("a.eml", TempCase.Mail("a", "Quay & doors", "Odile Garrow met with Bo Lund on Monday.", from: "Ann Roe <ann@harbour.example>"));
        _case.Build();
    }

    public void Dispose() => _case.Dispose();

    [Fact]
    public void The_page_to_print_loads_nothing_and_holds_no_mark_of_the_evidence()
    {
        string page = File.ReadAllText(Write("html", "chronology.html"));
        Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("http://", page, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", page, StringComparison.Ordinal);
        Assert.Contains("Quay &amp; doors", page, StringComparison.Ordinal);
        Assert.Contains("“last month”", page, StringComparison.Ordinal);
        Assert.Contains("SHA-256 ", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_timeline_gives_dates_as_exact_as_the_evidence()
    {
        using JsonDocument timeline = JsonDocument.Parse(File.ReadAllText(Write("timelinejs", "timeline.json")));
        JsonElement month = timeline.RootElement.GetProperty("events").EnumerateArray().First(static e => e.GetProperty("group").GetString() == "statement");
        Assert.Equal("2018-02 (\"last month\")", month.GetProperty("display_date").GetString());
        Assert.Equal((2018, 2), (month.GetProperty("start_date").GetProperty("year").GetInt32(), month.GetProperty("start_date").GetProperty("month").GetInt32()));
        Assert.Equal(28, month.GetProperty("end_date").GetProperty("day").GetInt32());
    }

    [Fact]
    public void Entities_use_only_schemata_and_properties_that_exist_and_ids_that_are_there()
    {
        List<JsonElement> entities = [.. File.ReadAllLines(Write("ftm", "entities.ftm.json")).Select(static line => JsonDocument.Parse(line).RootElement)];
        HashSet<string> ids = [.. entities.Select(static entity => entity.GetProperty("id").GetString()!)];
        Assert.Equal(entities.Count, ids.Count);
        Assert.Contains(entities, static entity => entity.GetProperty("schema").GetString() == "Event");
        foreach (JsonElement entity in entities)
        {
            string[] allowed = Allowed[entity.GetProperty("schema").GetString()!];
            foreach (JsonProperty property in entity.GetProperty("properties").EnumerateObject())
            {
                Assert.Contains(property.Name, allowed);
                Assert.All(property.Value.EnumerateArray(), value => Assert.True(
                    property.Name is not ("involved" or "proof" or "emitters" or "recipients" or "inReplyToEmail") || ids.Contains(value.GetString()!), $"{property.Name} names {value}"));
            }
        }
    }

    [Fact]
    public void Tables_of_the_record_have_a_row_for_each()
    {
        Write("csv", "statements.csv");
        Assert.True(File.ReadAllLines(Path.Combine(_case.Folder, "out", "statements.csv")).Length >= 2);
        Assert.Equal(2, File.ReadAllLines(Path.Combine(_case.Folder, "out", "requests.csv")).Length);
    }

    private string Write(string format, string file)
    {
        string into = Path.Combine(_case.Folder, "out");
        using SqliteConnection connection = _case.Open();
        CaseExport.Write(connection, format, into, "harbour");
        return Path.Combine(into, file);
    }
}
