using System.CommandLine;
using OnRecord.Cli.Output;
using OnRecord.Query.Disputes;

namespace OnRecord.Cli.Commands;

/// <summary><c>onrecord disputes</c>.</summary>
internal static class DisputesCommand
{
    public static Command Make() => RecordListing.Make(
        "disputes", "List statements, and messages, that do not fit together, side by side and each with the reason, the surest first.", DisputeList.Count,
        static (connection, filter, page) => DisputeList.Read(connection, filter, page), Show,
        "Only where this person speaks, writes or is written to on one of the sides");

    private static void Show(Sheet sheet, DisputeShape dispute)
    {
        sheet.Line($"{dispute.Id}  {dispute.Kind}, score {dispute.Score}{(dispute.Verdict is { } verdict ? $", {verdict}" : "")}{(dispute.Weakened is { } weakness ? $", one side is {weakness}" : "")}");
        sheet.Line($"    {sheet.Cut(dispute.Why, 600)}");
        ReviewView.WriteNotes(sheet, dispute.Notes);
        foreach (DisputeSide side in new[] { DisputeSide.Of(dispute.Left), DisputeSide.Of(dispute.Right) })
        {
            sheet.Row([("    " + (side.When is { } when ? Who.Timed(sheet, when, side.Clock) : "no date"), 33)], $"{sheet.Cut(side.Who ?? "somebody", 60)}  {sheet.Cut(side.Words, 240)}{ReviewView.Mark(side.State, side.Verdict)}");
            sheet.Line($"        {side.Id}  {sheet.Cut(side.Citation.Path, 200)}");
        }
    }
}
