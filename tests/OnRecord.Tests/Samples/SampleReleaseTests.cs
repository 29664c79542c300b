using System.Text.Json;
using Microsoft.Data.Sqlite;
using OnRecord.Ingest;
using OnRecord.Query;
using OnRecord.Query.Search;
using OnRecord.Query.Shapes;
using OnRecord.Store;
using OnRecord.Store.Checking;
using Xunit;

namespace OnRecord.Tests.Samples;

/// <summary>Compares the sample release, built, with the answer key beside it.</summary>
public sealed class SampleReleaseTests(SampleCase sample)
{
    [Fact]
    public void Every_entry_of_the_ledger_is_in_the_state_that_the_key_says()
    {
        using SqliteConnection connection = sample.Open();
        Dictionary<string, LedgerShape> ledger = LedgerList.Read(connection, new LedgerFilter(), Page.All).ToDictionary(static entry => entry.Path, StringComparer.Ordinal);
        using JsonDocument key = SampleCase.Key("ledger.json");
        var expected = key.RootElement.EnumerateArray().Select(static entry => (Path: entry.GetProperty("path").GetString()!, State: entry.GetProperty("state").GetString()!)).ToList();
        Assert.Equal(expected.Select(static entry => entry.Path).Order(StringComparer.Ordinal), ledger.Keys.Order(StringComparer.Ordinal));
        Assert.All(expected, entry => Assert.Equal((entry.Path, entry.State), (entry.Path, ledger[entry.Path].State)));
    }

    [Fact]
    public void Every_entry_has_the_Problems_the_original_and_the_kind_that_the_key_says()
    {
        using SqliteConnection connection = sample.Open();
        using JsonDocument key = SampleCase.Key("ledger.json");
        Dictionary<string, string> kinds = KindsByPath(connection);
        string[] expected = [.. key.RootElement.EnumerateArray().Select(static entry => Line(
            entry.GetProperty("path").GetString()!, entry.GetProperty("of").GetString(), entry.GetProperty("kind").GetString(), entry.GetProperty("problems").EnumerateArray().Select(static code => code.GetString()!)))];
        string[] found = [.. LedgerList.Read(connection, new LedgerFilter(), Page.All).Select(entry => Line(
            entry.Path, entry.Of, kinds.GetValueOrDefault(entry.Path), entry.Problems.Select(static problem => problem.Code).Where(static code => code != ProblemCodes.OcrPending).Distinct(StringComparer.Ordinal)))];
        Assert.Equal(expected.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));

        static string Line(string path, string? of, string? kind, IEnumerable<string> problems) => $"{path}  of {of ?? "none"}  {kind ?? "no kind"}  {string.Join(' ', problems.Order(StringComparer.Ordinal))}";
    }

    [Fact]
    public void Every_quoted_word_of_the_key_is_found_in_the_text_of_its_item()
    {
        using SqliteConnection connection = sample.Open();
        Dictionary<string, string> texts = TextsByPath(connection);
        List<(string Path, string Words)> anchors = [.. Directory.GetFiles(Path.Combine(SampleFolder.Find(), "answers"), "*.json").Order(StringComparer.Ordinal).SelectMany(Anchors)];
        Assert.True(anchors.Count > 100);
        List<string> missing = [.. anchors.Where(anchor => !texts.TryGetValue(anchor.Path, out string? text) || !Squeezed(text).Contains(Squeezed(anchor.Words), StringComparison.Ordinal)).Select(static anchor => $"{anchor.Path}: {anchor.Words}")];
        Assert.Empty(missing);
    }

    [Fact]
    public void Verify_is_clean_and_every_snippet_is_in_its_source()
    {
        using SqliteConnection connection = sample.Open();
        using PrivateFolder scratch = PrivateFolder.InTemp("sample");
        var verifier = new CaseVerifier(connection, scratch.FolderPath);
        verifier.Run(all: true, CancellationToken.None);
        Assert.Empty(verifier.Failures);
        SearchAnswer answer = new CaseSearch(connection).Search(new SearchRequest("inspector", Page.All, new ItemFilter()));
        Assert.NotEmpty(answer.Rows);
        Assert.All(answer.Rows, static row => Assert.True(row.Citation.Bytes.Count > 0 || row.Citation.Boxes.Count > 0));
    }

    /// <summary>The kind of what became of an entry: of its item, or container; none of what has no item and holds nothing.</summary>
    private static Dictionary<string, string> KindsByPath(SqliteConnection connection)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT entry.path, CASE WHEN base = 'container' THEN 'container' WHEN kind = 0 THEN 'message' ELSE 'document' END FROM entry LEFT JOIN item USING (item_id) WHERE base = 'container' OR item_id IS NOT NULL";
        using SqliteDataReader rows = select.ExecuteReader();
        var kinds = new Dictionary<string, string>(StringComparer.Ordinal);
        while (rows.Read())
        {
            kinds[rows.GetString(0)] = rows.GetString(1);
        }

        return kinds;
    }

    /// <summary>All that an item's entry says in words: texts, fields, names of attachments.</summary>
    private static Dictionary<string, string> TextsByPath(SqliteConnection connection)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT path, item_id FROM entry WHERE item_id IS NOT NULL";
        using SqliteDataReader rows = select.ExecuteReader();
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        while (rows.Read())
        {
            Item item = StoredItem.Load(connection, rows.GetInt64(1));
            texts[rows.GetString(0)] = string.Join('\n', [.. item.Texts.Select(static text => text.Text.Text), .. item.Fields.Select(static field => field.Value)]);
        }

        return texts;
    }

    private static IEnumerable<(string Path, string Words)> Anchors(string file)
    {
        using JsonDocument key = JsonDocument.Parse(File.ReadAllText(file));
        return [.. Anchors(key.RootElement)];
    }

    private static IEnumerable<(string Path, string Words)> Anchors(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            if (element.TryGetProperty("path", out JsonElement path) && element.TryGetProperty("words", out JsonElement words) && path.ValueKind == JsonValueKind.String && words.ValueKind == JsonValueKind.String)
            {
                yield return (path.GetString()!, words.GetString()!);
            }

            foreach ((string, string) anchor in element.EnumerateObject().SelectMany(static property => Anchors(property.Value)))
            {
                yield return anchor;
            }
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            foreach ((string, string) anchor in element.EnumerateArray().SelectMany(Anchors))
            {
                yield return anchor;
            }
        }
    }

    /// <summary>White space is set aside: the key quotes words, not line ends.</summary>
    private static string Squeezed(string text) => string.Concat(text.Where(static c => !char.IsWhiteSpace(c)));
}
