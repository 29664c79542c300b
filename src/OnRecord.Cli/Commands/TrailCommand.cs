using System.CommandLine;
using Microsoft.Data.Sqlite;
using OnRecord.Cli.Output;
using OnRecord.Query;
using OnRecord.Query.Shapes;
using OnRecord.Query.Trails;
using OnRecord.Sources;
using OnRecord.Store;

namespace OnRecord.Cli.Commands;

/// <summary><c>onrecord trail</c>: how a wording travelled.</summary>
internal static class TrailCommand
{
    private const int ReachedOnScreen = 12;

    public static Command Make()
    {
        var text = new Argument<string[]>("TEXT-OR-ID")
        {
            Description = "A passage as it stands somewhere, or the id of a message, document, statement or trail; - reads the passage from standard input. None: the most travelled passages of the case.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var options = new ListOptions("Only wordings that stand in something that this person wrote, published, sent or received");
        var command = new Command("trail", "Show how a wording travelled: where it is first seen, who copied, quoted, passed on or reworded it, and who had it in the end.") { text };
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            using SqliteConnection connection = options.OpenRecord(parsed);
            string asked = string.Join(' ', parsed.GetValue(text) ?? []);
            asked = asked == "-" ? Console.In.ReadToEnd() : asked;
            ItemFilter filter = options.FilterOf(parsed, connection);
            if (asked.Length == 0)
            {
                return Listing.Write(parsed, options, () => TrailList.Count(connection, filter), page => TrailList.Read(connection, filter, page), Show);
            }

            if (filter != new ItemFilter())
            {
                throw new OnRecordException("--from, --to and --party narrow the list of the most travelled passages. Of one passage the whole trail is shown: leave them out.");
            }

            IReadOnlyList<TrailShape> trails = [.. Find(connection, asked.Trim())];
            if (trails.Count == 0 && !parsed.GetValue(options.Json) && !parsed.GetValue(options.Count))
            {
                Console.Error.WriteLine(RecordId.TryParse(asked, out _) ? $"No passage of {asked} stands in another item." : "No item of the case has this wording.");
            }

            return Listing.Write(parsed, options, () => trails.Count, page => trails.Skip(page.Offset).Take(page.Limit ?? int.MaxValue), Show);
        });
        return command;
    }

    private static IEnumerable<TrailShape> Find(SqliteConnection connection, string asked)
    {
        if (!RecordId.TryParse(asked, out RecordId id))
        {
            return new TrailSearch(connection).Of(asked) is { } trail ? [trail] : [];
        }

        return id.Kind == "trail"
            ? [TrailList.Find(connection, id) ?? throw new OnRecordException($"The case keeps no trail {asked}. Give the passage itself.")]
            : new TrailSearch(connection).OfItem(asked);
    }

    /// <summary>What a step did, and from which it came. Of words whose path is unknown it is not said that they were copied.</summary>
    private static string Relation(TrailStepShape step) => (step.FromStep, step.Path) switch
    {
        ({ } number, _) when step.HeldTwice => $"the same message as {number + 1}, held twice",
        ({ } number, _) => $"{step.Relation} from {number + 1}",
        (_, null) => step.Relation,
        _ => $"{step.Relation switch { "copied" => "same words", "reworded" => "much the same words", var other => other }}, path unknown",
    };

    /// <summary>Whom a step went to, in a few names; nothing where nobody is named.</summary>
    private static string To(Sheet sheet, TrailStepShape step) => step.To.Count == 0 ? "" : $" to {FewNames.Of([.. step.To.Select(one => sheet.Cut(one.Name ?? one.Address, 40))])}";

    private static void Show(Sheet sheet, TrailShape trail)
    {
        sheet.Line($"\"{sheet.Cut(trail.Text, 300)}\"{(trail.Kept ? $"  {trail.Id}" : "")}");
        if (!trail.Kept)
        {
            sheet.Line("  The case keeps no trail of just these words: ask with them to see it again.");
        }

        for (int at = 0; at < trail.Steps.Count; at++)
        {
            TrailStepShape step = trail.Steps[at];
            sheet.Row([($"  {at + 1,3}  {step.When ?? "no date"}", 32)], $"{Relation(step)}{(step.OrderUnknown ? ", order unknown" : "")}  {sheet.Cut(step.Party?.Name ?? step.Party?.Address ?? "", 40)}{To(sheet, step)}{ReviewView.Mark(step.Verdict)}");
            sheet.Line($"       {step.Item}  {sheet.Cut(step.Citation.Path, 300)}");
            foreach (DifferenceShape difference in step.Difference)
            {
                sheet.Line($"       {DifferenceView.Line(sheet, difference)}");
            }

            ReviewView.WriteNotes(sheet, step.Notes);
        }

        sheet.Line(trail.Reached.Count == 0 ? "  who had it in the end is not known" : $"  had it in the end: {sheet.List([.. trail.Reached.Select(party => sheet.Cut(party.Name ?? party.Address, 60))], ReachedOnScreen)}");
        sheet.Line();
    }
}
