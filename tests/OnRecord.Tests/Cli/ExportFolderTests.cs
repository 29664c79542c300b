using System.Text.Json;
using OnRecord.Query.Export;
using OnRecord.Store;
using OnRecord.Tests.Store;
using OnRecord.Tools.Check;
using Xunit;

namespace OnRecord.Tests.Cli;

/// <summary>A folder of exports says of itself what it is, and is not written over by another case.</summary>
public sealed class ExportFolderTests : IDisposable
{
    private readonly TempCase _case = new(), _other = new();

    public ExportFolderTests()
    {
        _case.Write("a.eml", TempCase.Mail("a", "Lanterns", "The inspection is on Tuesday."));
        _case.Write("b.csv", "lantern,\"two\r\nlines\"\r\n");
        _other.Write("z.eml", TempCase.Mail("z", "Ropes", "The ropes are new."));
    }

    public void Dispose()
    {
        _case.Dispose();
        _other.Dispose();
    }

    [Fact]
    public void Every_format_is_told_with_its_files_rows_and_rules()
    {
        _case.Build();
        foreach (string format in ExportFormat.All)
        {
            Assert.Equal(0, Export(_case, format).Code);
        }

        JsonElement manifest = Manifest();
        Assert.Equal("release", Assert.Single(manifest.GetProperty("roots").EnumerateArray()).GetString());
        Assert.Equal(2, manifest.GetProperty("sources").GetInt64());
        JsonElement[] states = [.. manifest.GetProperty("exports").EnumerateArray()];
        Assert.Equal(ExportFormat.All.Order(StringComparer.Ordinal), states.Select(static state => state.GetProperty("format").GetString()));
        string[] told = [.. states.SelectMany(static state => state.GetProperty("files").EnumerateArray()).Select(static file => file.GetProperty("name").GetString()!)];
        Assert.Equal(told.Append(CaseExport.LogHeadFile).Append(ExportManifest.File).Order(StringComparer.Ordinal), Directory.GetFiles(Into).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal((1, 1, 2), (RowsOf(states, "messages.csv"), RowsOf(states, "messages.jsonl"), RowsOf(states, "ledger.csv")));
        Assert.All(states, static state => Assert.Empty(state.GetProperty("unfinished").EnumerateArray()));
        Assert.All(states, static state => Assert.NotEqual(JsonValueKind.Null, state.GetProperty("rules").GetProperty("people").ValueKind));
    }

    [Fact]
    public void The_same_case_built_twice_under_other_names_and_in_pieces_gives_the_same_bytes()
    {
        _case.Build();
        using var again = new TempCase();
        again.Write("b.csv", File.ReadAllText(Path.Combine(_case.Release, "b.csv")));
        again.Build();
        again.Write("a.eml", File.ReadAllText(Path.Combine(_case.Release, "a.eml")));
        again.Build();
        File.Move(again.CasePath, Path.Combine(again.Folder, "quay.onrecord"));
        Assert.Equal(0, Export(_case, "jsonl").Code);
        string into = Path.Combine(again.Folder, "out");
        Assert.Equal(0, CliProcess.Run("export", "--format", "jsonl", "--out", into, "--case", Path.Combine(again.Folder, "quay.onrecord")).Code);
        Assert.Equal(Directory.GetFiles(Into).Select(Path.GetFileName).Order(StringComparer.Ordinal), Directory.GetFiles(into).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.All(Directory.GetFiles(into), file => Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(Path.Combine(Into, Path.GetFileName(file)))));
    }

    [Fact]
    public void What_is_not_finished_is_marked_in_the_folder_and_on_the_pages_to_print()
    {
        _case.BuildCutOff(0);
        CliAnswer answer = Export(_case, "html");
        Assert.StartsWith("release is not read to the end", answer.Error, StringComparison.Ordinal);
        string[] said = [.. Manifest().GetProperty("exports")[0].GetProperty("unfinished").EnumerateArray().Select(static sentence => sentence.GetString()!)];
        Assert.StartsWith("release was not read to the end: files may be missing", said[0], StringComparison.Ordinal);
        Assert.StartsWith("The record was not finished", said[1], StringComparison.Ordinal);
        Assert.All(Directory.GetFiles(Into, "*.html"), page => Assert.Contains($"<p class=\"unfinished\">{said[0]}</p>", File.ReadAllText(page), StringComparison.Ordinal));
        Assert.Equal(0, Export(_case, "timelinejs").Code);
        Assert.Contains(said[0], File.ReadAllText(Path.Combine(Into, "timeline.json")), StringComparison.Ordinal);

        _case.Build();
        Assert.Equal(0, Export(_case, "html").Code);
        Assert.DoesNotContain("<p class=\"unfinished\">", File.ReadAllText(Path.Combine(Into, "chronology.html")), StringComparison.Ordinal);
        Assert.Equal(["html", "timelinejs"], Manifest().GetProperty("exports").EnumerateArray().Select(static state => state.GetProperty("format").GetString()));
    }

    [Fact]
    public void A_record_that_is_not_made_is_marked_too()
    {
        _case.Build();
        _case.Change($"INSERT INTO meta(name, value) VALUES('{CaseMeta.Recording}', '1')");
        Assert.StartsWith("The record is not finished", Export(_case, "jsonl").Error, StringComparison.Ordinal);
        Assert.StartsWith("The record was not finished", Assert.Single(Manifest().GetProperty("exports")[0].GetProperty("unfinished").EnumerateArray()).GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("csv", "csv")]
    [InlineData("jsonl", "jsonl")]
    [InlineData("jsonl", "html")]
    public void An_export_of_another_case_stays_unless_it_is_to_be_replaced(string first, string second)
    {
        _case.Build();
        _other.Build();
        Assert.Equal(0, Export(_case, first).Code);
        Dictionary<string, string> before = Files();
        CliAnswer refused = Export(_other, second);
        Assert.Equal(1, refused.Code);
        Assert.Contains("holds an export of another case (of release)", refused.Error, StringComparison.Ordinal);
        Assert.Contains("Name another folder with --out, or add --replace", refused.Error, StringComparison.Ordinal);
        Assert.Equal(before, Files());

        Assert.Equal(0, CliProcess.Run("export", "--format", second, "--out", Into, "--replace", "--case", _other.CasePath).Code);
        Assert.DoesNotContain(Files(), file => file.Value.Contains("inspection", StringComparison.Ordinal));
        Assert.Equal(second, Assert.Single(Manifest().GetProperty("exports").EnumerateArray()).GetProperty("format").GetString());
    }

    [Fact]
    public void Two_cases_of_one_folder_are_told_apart_where_the_log_was_kept()
    {
        _case.Build();
        Assert.Equal(0, Export(_case, "csv").Code);
        Assert.Equal(0, Export(_case, "csv").Code);
        File.Delete(_case.CasePath);
        _case.Build();
        Assert.Contains("or of this one before it was built anew", Export(_case, "csv").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_case_is_exported_again_when_it_has_grown_changed_and_lost_files()
    {
        _case.Build();
        Assert.Equal(0, Export(_case, "csv").Code);
        _case.Write("c.eml", TempCase.Mail("c", "Tides", "High water is at ten."));
        _case.Write("a.eml", TempCase.Mail("a", "Lanterns", "The inspection is on Friday."));
        File.Delete(Path.Combine(_case.Release, "b.csv"));
        _case.Build();
        Assert.Equal(0, Export(_case, "csv").Code);
        Assert.Contains("Tides", File.ReadAllText(Path.Combine(Into, "messages.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public void Files_of_which_nothing_is_known_are_not_written_over()
    {
        _case.Build();
        Directory.CreateDirectory(Into);
        File.WriteAllText(Path.Combine(Into, "mine.txt"), "mine");
        Assert.Equal(0, Export(_case, "csv").Code);
        File.WriteAllText(Path.Combine(Into, ExportManifest.File), "{\"roots\":");
        CliAnswer refused = Export(_case, "csv");
        Assert.Equal(1, refused.Code);
        Assert.Contains("holds a file messages.csv, and no EXPORT.json says", refused.Error, StringComparison.Ordinal);
        Assert.Equal(0, CliProcess.Run("export", "--format", "csv", "--out", Into, "--replace", "--case", _case.CasePath).Code);
        Assert.Equal("mine", File.ReadAllText(Path.Combine(Into, "mine.txt")));
    }

    private string Into => Path.Combine(_case.Folder, "out");

    private CliAnswer Export(TempCase made, string format) => CliProcess.Run("export", "--format", format, "--out", Into, "--case", made.CasePath);

    private JsonElement Manifest() => JsonDocument.Parse(File.ReadAllText(Path.Combine(Into, ExportManifest.File))).RootElement;

    private Dictionary<string, string> Files() => Directory.GetFiles(Into).ToDictionary(static file => Path.GetFileName(file), File.ReadAllText);

    private static long RowsOf(JsonElement[] states, string name) =>
        states.SelectMany(static state => state.GetProperty("files").EnumerateArray()).Single(file => file.GetProperty("name").GetString() == name).GetProperty("rows").GetInt64();
}
