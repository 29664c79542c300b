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

    private static void Show(TextWriter output, DisputeShape dispute)
    {
        output.WriteLine($"{dispute.Id}  {dispute.Kind}, score {dispute.Score}{(dispute.Verdict is { } verdict ? $", {verdict}" : "")}");
        output.WriteLine($"    {Plain.Line(dispute.Why, 600)}");
        ReviewView.WriteNotes(output, dispute.Notes);
        foreach (DisputeSide side in new[] { DisputeSide.Of(dispute.Left), DisputeSide.Of(dispute.Right) })
        {
            output.WriteLine($"    {side.When ?? "no date",-25}  {Plain.Line(side.Who ?? "somebody", 60)}  {Plain.Line(side.Words, 240)}");
            output.WriteLine($"        {side.Id}  {Plain.Line(side.Citation.Path, 200)}");
        }
    }
}
