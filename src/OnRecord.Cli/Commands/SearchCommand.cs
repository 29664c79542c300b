using System.CommandLine;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using OnRecord.Cli.Output;
using OnRecord.Query;
using OnRecord.Query.Language;
using OnRecord.Query.Search;

namespace OnRecord.Cli.Commands;

/// <summary><c>onrecord search</c>.</summary>
internal static class SearchCommand
{
    /// <summary>Rows that are shown where no limit is given.</summary>
    internal const int RowsOnScreen = 20;

    private static readonly JsonSerializerOptions FacetsJson = new(ContractJson.Options) { WriteIndented = true, DictionaryKeyPolicy = null };

    public static Command Make()
    {
        var query = new Argument<string[]>("QUERY")
        {
            Description = "Words (all forms), =exact, \"a phrase\", AND OR NOT ( ), begin*, \"a b\"~5, like~, from: to: subject: party: body: html: header: kind: in: file: has:attachment has:date after: before:",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var options = new ListOptions(ListOptions.OfDocuments);
        var facets = new Option<bool>("--facets") { Description = "Counts of the hits by kind, party, folder, month, file type and attachment." };
        var sort = new Option<string>("--sort") { Description = "relevance, oldest or newest.", DefaultValueFactory = _ => "relevance" };
        sort.IsOneOf("relevance", "oldest", "newest");
        var command = new Command("search", "Search every word of a case.") { query, facets, sort };
        options.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetResult(query) is not { Tokens.Count: > 0 } && !new Option[] { options.From, options.To, options.Party }.Any(option => result.GetResult(option) is { Implicit: false }))
            {
                result.AddError($"search needs QUERY: {query.Description}. Without it --party, --from or --to tells what to find.");
            }
        });
        command.SetAction(parsed =>
        {
            using SqliteConnection connection = options.OpenRecord(parsed);
            string text = string.Join(' ', parsed.GetValue(query) ?? []);
            try
            {
                return Run(parsed, options, connection, text, parsed.GetValue(facets), Enum.Parse<SearchOrder>(parsed.GetValue(sort)!, ignoreCase: true));
            }
            catch (QueryException error)
            {
                Explain(Console.Error, text, error);
                return ExitCodes.Usage;
            }
        });
        return command;
    }

    private static int Run(ParseResult parsed, ListOptions options, SqliteConnection connection, string query, bool facets, SearchOrder order)
    {
        var search = new CaseSearch(connection);
        ItemFilter filter = options.FilterOf(parsed, connection);
        foreach (string note in search.Notes(query, filter))
        {
            Console.Error.WriteLine(Plain.Line(note, 500));
        }

        options.RequireKnown(() => search.Count(query, filter));
        if (facets)
        {
            Show(search.Facets(query, filter), asJson: parsed.GetValue(options.Json) || Console.IsOutputRedirected);
            return ExitCodes.Done;
        }

        bool machine = parsed.GetValue(options.Json);
        Page page = options.PageOf(parsed);
        page = page with { Limit = page.Limit ?? (machine ? null : RowsOnScreen) };
        if (!machine && !parsed.GetValue(options.Count))
        {
            Show(Sheet.OfConsole(), connection, search.Search(new SearchRequest(query, page, filter, order)), page);
            return ExitCodes.Done;
        }

        return Listing.Write(
            parsed, options, () => search.Count(query, filter), _ => search.Search(new SearchRequest(query, page, filter, order)).Rows, static (_, _) => { });
    }

    private static void Show(SearchFacets facets, bool asJson)
    {
        if (asJson)
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(facets, FacetsJson));
        }
        else
        {
            FacetsView.Write(Sheet.OfConsole(), facets);
        }
    }

    /// <summary>Hits for people, and how many there are; as the demo shows them too.</summary>
    internal static void Show(Sheet sheet, SqliteConnection connection, SearchAnswer answer, Page page)
    {
        foreach (SearchRow row in answer.Rows)
        {
            sheet.Line($"{sheet.Bold(HitView.Title(sheet, row, 100))}{(sheet.Cut(row.From, 60) is { Length: > 0 } from ? "  " + from : "")}  {row.Date ?? "no date"}");
            if (row.Snippet.Length > 0)
            {
                sheet.Line($"    {HitView.Snippet(sheet, row, ItemCitation.GoesOn(connection, row.Citation))}");
            }

            if (row.Within is { } hit)
            {
                sheet.Line($"    in a message {Means(hit.How)} here: {sheet.Cut(hit.From ?? "unknown sender", 60)}, {hit.Date ?? "no date"}{(hit.Subject is { } subject ? ", " + sheet.Cut(subject, 80) : "")}, {hit.Id}");
            }

            sheet.Line($"    {sheet.Dim($"{(row.Recovered is null ? row.Citation.Item : row.Item)}  {sheet.Cut(row.Citation.Path, 500)}{ReviewView.Mark(row.State, row.Verdict)}")}");
            foreach (string line in PlacesView.Lines(sheet, row))
            {
                sheet.Line("    " + line);
            }

            ReviewView.WriteNotes(sheet, row.Notes);
        }

        string shown = answer.Rows.Count == 0 ? "none" : $"{page.Offset + 1} to {page.Offset + answer.Rows.Count}";
        string more = page.Offset + answer.Rows.Count < answer.Total ? $"; more with --offset {page.Offset + answer.Rows.Count}" : "";
        sheet.Line($"{Plain.Count(answer.Total)} found, shown {shown}{more}");
    }

    private static string Means(string how) => how switch { "forwarded" => "that is forwarded", "printed" => "that is printed", _ => "that is quoted" };

    private static void Explain(TextWriter output, string query, QueryException error)
    {
        output.WriteLine(error.Message);
        output.WriteLine("  " + Plain.Line(query, 2000));
        output.WriteLine("  " + new string(' ', Math.Min(error.Position, 2000)) + "^");
        output.WriteLine(error.Suggestion);
    }
}
