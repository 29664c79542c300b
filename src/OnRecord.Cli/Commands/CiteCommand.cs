using System.CommandLine;
using Microsoft.Data.Sqlite;
using OnRecord.Cli.Output;
using OnRecord.Query;
using OnRecord.Query.Decisions;
using OnRecord.Query.Shapes;

namespace OnRecord.Cli.Commands;

/// <summary><c>onrecord cite</c>: from an id to the words, the file, the place and the hash.</summary>
internal static class CiteCommand
{
    public static Command Make()
    {
        var id = new Argument<string>("ID") { Description = "Id of anything that a listing shows." };
        Option<string> caseOption = CaseOption.Make();
        var json = new Option<bool>("--json") { Description = "One JSON array on standard output and nothing else there." };
        var field = new Option<string?>("--field") { Description = "body, html or a header field such as subject; default the text itself.", HelpName = "NAME" };
        Option<string?> span = new Option<string?>("--span") { Description = "Only these code points of the field.", HelpName = "START:END" }.IsSpan();
        var all = new Option<bool>("--all") { Description = "All words of the text, not only the first." };
        var command = new Command("cite", "Show the words behind an id: the file, the place, the hash.") { id, caseOption, json, field, span, all };
        command.SetAction(parsed =>
        {
            using SqliteConnection connection = CaseOption.OpenRecord(parsed, caseOption);
            string asked = parsed.GetRequiredValue(id);
            if (ItemCitation.HasSides(connection, asked))
            {
                Console.Error.Write(Now(connection, asked) is { Length: > 0 } now ? now.TrimEnd() + Environment.NewLine : "");
                ShowSides(Checked(connection, parsed, caseOption, ItemCitation.All(connection, asked)), parsed.GetValue(json));
                return ShowReview(parsed.GetValue(json), connection, asked);
            }

            if (parsed.GetValue(field) is { } name && parsed.GetValue(span) is null && ItemCitation.Fields(connection, asked, name) is { Count: > 1 } several)
            {
                ShowSides(Checked(connection, parsed, caseOption, several), parsed.GetValue(json));
                return ShowReview(parsed.GetValue(json), connection, asked);
            }

            Citation citation = Find(connection, asked, parsed.GetValue(field), parsed.GetValue(span));
            if (citation.Item != asked)
            {
                Console.Error.WriteLine(Instead(connection, asked, citation));
            }
            else if (ItemCitation.KeptOf(connection, asked) is { } kept)
            {
                Console.Error.WriteLine($"{Plain.Line(asked)} is a copy of {kept}, which stands for it in listings.");
            }

            bool isOpening = parsed.GetValue(field) is null && parsed.GetValue(span) is null && !ItemCitation.IsDerived(asked) && !ItemCitation.IsRecovered(connection, asked);
            citation = isOpening && parsed.GetValue(all) ? ItemCitation.All(connection, citation) : citation;

            List<CheckedCitation> found = Checked(connection, parsed, caseOption, [citation]);
            if (parsed.GetValue(json))
            {
                Listing.WriteArray(Console.Out, found);
            }
            else
            {
                Show(Sheet.OfConsole(), citation, isOpening && ItemCitation.GoesOn(connection, citation), isOpening ? ItemCitation.FieldNames(connection, citation.Item) : []);
            }

            return ShowReview(parsed.GetValue(json), connection, asked);
        });
        return command;
    }

    /// <summary>Looks at the files that are cited, and says on standard error which of them are not as they were read; what a build has noted already stands with the words.</summary>
    private static List<CheckedCitation> Checked(SqliteConnection connection, ParseResult parsed, Option<string> caseOption, IReadOnlyList<Citation> citations)
    {
        var check = new SourceCheck(connection);
        List<CheckedCitation> found = [.. citations.Select(check.Of)];
        foreach (string sentence in found.Where(static one => one.State is null).Select(one => SourceView.Explain(one, check, parsed.GetRequiredValue(caseOption))).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            Console.Error.WriteLine(sentence);
        }

        return found;
    }

    /// <summary>A dispute: the words of both sides; a group of statements: those of each; a field that stands there several times: each.</summary>
    private static void ShowSides(List<CheckedCitation> sides, bool isJson)
    {
        if (isJson)
        {
            Listing.WriteArray(Console.Out, sides);
            return;
        }

        var sheet = Sheet.OfConsole();
        foreach (Citation side in sides)
        {
            Show(sheet, side, isCut: false, []);
            sheet.Line();
        }
    }

    /// <summary>Why the answer is about another id than the one that was asked for.</summary>
    private static string Instead(SqliteConnection connection, string asked, Citation citation) =>
        ItemCitation.IsDerived(asked) ? $"{Now(connection, asked)}{Plain.Line(asked)} rests on {string.Join(", ", ItemCitation.RestsOn(connection, asked, citation))}{(asked.StartsWith("trail-", StringComparison.Ordinal) ? "; this is its first step" : "")}."
        : Instead(connection, asked, citation.Item);

    /// <summary>That an id is another one now; nothing where it is not.</summary>
    private static string Now(SqliteConnection connection, string asked) =>
        new JudgedLines(connection).IdOf(asked) is { } now && now != asked ? $"{Plain.Line(asked)} is now {now}. " : "";

    private static string Instead(SqliteConnection connection, string asked, string answered) =>
        asked.StartsWith("thread-", StringComparison.Ordinal) ? $"{Plain.Line(asked)} is a thread; this is its first message, {answered}."
        : ItemCitation.IsRecovered(connection, asked) ? $"{Plain.Line(asked)} is not held; {answered} carries its words."
        : $"{Plain.Line(asked)} is now {answered}.";

    private static Citation Find(SqliteConnection connection, string id, string? field, string? span)
    {
        if (span is null && field is null)
        {
            return ItemCitation.Whole(connection, id);
        }

        (int start, int end) = span is null ? (0, int.MaxValue) : OptionChecks.Span(span)!.Value;
        return ItemCitation.Part(connection, id, field ?? "body", start, end);
    }

    private static void Show(Sheet sheet, Citation citation, bool isCut, IReadOnlyList<string> fields)
    {
        string[] lines = citation.Text.Split('\n');
        for (int at = 0; at < lines.Length; at++)
        {
            sheet.Line(sheet.Cut(lines[at], 2000) + (isCut && at == lines.Length - 1 ? " …" : ""), hang: 0);
        }

        sheet.Line();
        Field(sheet, "item", $"{citation.Item}, {citation.Field}{(citation.Start is { } start ? $" {start} to {citation.End}" : "")}");
        Field(sheet, "file", $"{sheet.Cut(citation.Path, 1000)}{(citation.Part is null || citation.Parts.Count > 0 ? "" : $" ({sheet.Cut(citation.Part)})")}");
        ShowPlaces(sheet, citation);
        if (citation.Recognised)
        {
            Field(sheet, "words", "recognised in a picture by a program, not read: they may be wrong, so look at the page");
        }

        if (StateView.Explain(citation.State) is { } state)
        {
            Field(sheet, "state", state);
        }

        if (citation.ContainerSha256 is not null)
        {
            Field(sheet, "inside", citation.ContainerSha256);
        }

        if (fields.Any(field => field != citation.Field))
        {
            Field(sheet, "fields", $"{string.Join(", ", fields.Select(static field => Plain.Line(field)))}; --field NAME shows one");
        }

        if (isCut)
        {
            sheet.Line("  These are the first words; --all shows all.");
        }
    }

    /// <summary>Where the words stand, and the hash of what the bytes count in: once, or for each stretch of them in another inner file or on another page.</summary>
    private static void ShowPlaces(Sheet sheet, Citation citation)
    {
        if (citation.Parts.Count == 0)
        {
            Field(sheet, "place", PlaceOf(sheet, citation.Page, citation.Boxes, citation.Bytes, citation.BoxUnit) + (citation.Page is null && citation.Bytes.Count > 0 && citation.Transform != "none" ? ", decoded" : ""));
            Field(sheet, "sha256", citation.Sha256);
            return;
        }

        foreach (CitedPart part in citation.Parts)
        {
            Field(sheet, "place", $"{part.Start} to {part.End}: {(part.Part is null ? "" : $"{sheet.Cut(part.Part)}, ")}{PlaceOf(sheet, part.Page, part.Boxes, part.Bytes, citation.BoxUnit)}");
        }

        foreach (IGrouping<string, CitedPart> file in citation.Parts.GroupBy(static part => part.Sha256))
        {
            Field(sheet, "sha256", $"{file.Key}{(file.First().Part is { } name ? $" ({sheet.Cut(name)})" : "")}");
        }
    }

    private static string PlaceOf(Sheet sheet, int? page, IReadOnlyList<float[]> boxes, IReadOnlyList<long[]> bytes, string? unit) => page is null && bytes.Count == 0 ? "in the file as a whole; these words have no bytes of their own in it"
        : page is null ? $"bytes {sheet.List([.. bytes.Select(static stretch => $"{stretch[0]} to {stretch[1]}")], 8)}"
        : $"page {page}, {boxes.Count} {(boxes.Count == 1 ? "box" : "boxes")}{(unit == "px" ? ", in pixels" : "")}";

    private static void Field(Sheet sheet, string name, string? value) => sheet.Row([("  " + name, 9)], value ?? "");

    /// <summary>What reviewers said of what was asked for.</summary>
    private static int ShowReview(bool isJson, SqliteConnection connection, string asked)
    {
        TextWriter output = isJson ? Console.Error : Console.Out;
        var verdicts = new VerdictBook(connection);
        string id = verdicts.IdOf(asked) ?? asked;
        if (verdicts.Of(id) is { } verdict)
        {
            output.WriteLine($"  review   {verdict} by a reviewer");
        }

        foreach (string note in verdicts.NotesOf(id))
        {
            output.WriteLine($"  note     {Plain.Line(note, 1000)}");
        }

        return ExitCodes.Done;
    }
}
