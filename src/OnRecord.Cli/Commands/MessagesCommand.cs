using System.CommandLine;
using Microsoft.Data.Sqlite;
using OnRecord.Cli.Output;
using OnRecord.Query;
using OnRecord.Query.Shapes;

namespace OnRecord.Cli.Commands;

/// <summary><c>onrecord messages</c>.</summary>
internal static class MessagesCommand
{
    public static Command Make()
    {
        var options = new ListOptions();
        var recovered = new Option<bool>("--recovered") { Description = "Only messages that are not held: known from somebody's quotation, a forward or a printout." };
        var altered = new Option<bool>("--altered") { Description = "Only messages that somebody quotes with other words than they have, and which." };
        var command = new Command("messages", "List the messages of a case by date, recovered ones included.") { recovered, altered };
        options.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(recovered) && result.GetValue(altered))
            {
                result.AddError("Give --recovered or --altered, not both.");
            }
        });
        command.SetAction(parsed =>
        {
            using SqliteConnection connection = options.OpenRecord(parsed);
            ItemFilter filter = options.FilterOf(parsed, connection);
            MessageChoice choice = parsed.GetValue(recovered) ? MessageChoice.Recovered : parsed.GetValue(altered) ? MessageChoice.Altered : MessageChoice.All;
            return Listing.Write(
                parsed, options, () => MessageList.Count(connection, filter, choice), page => MessageList.Read(connection, filter, page, choice: choice),
                (sheet, message) => Show(sheet, message, choice));
        });
        return command;
    }

    private static void Show(Sheet sheet, MessageShape message, MessageChoice choice)
    {
        sheet.Row([(message.Date ?? "no date", 25), (sheet.Cut(message.From?.Name ?? message.From?.Address ?? "no sender"), 28)], sheet.Title(message.Subject, "(no subject)", 70));
        string more = string.Concat(
            message.Attachments.Count > 0 ? $"  {message.Attachments.Count} attached" : "",
            message.Copies.Count > 0 ? $"  {Plain.Count(message.Copies.Count, "copy", "copies")}" : "",
            message.VariantCount > 0 ? $"  {Plain.Count(message.VariantCount, "variant")}" : "",
            message.Recovered is { } how ? $"  not held; {how}" : "",
            message.State is { } state ? $"  {state}" : "",
            message.Altered.Count > 0 && choice != MessageChoice.Altered ? $"  quoted with other words {Plain.Count(message.Altered.Count, "time")}" : "");
        sheet.Line($"    {message.Id}  {sheet.Cut(message.Citation.Path, 300)}{more}{ReviewView.Mark(message.Verdict)}");
        ReviewView.WriteNotes(sheet, message.Notes);
        foreach (QuotationShape quotation in choice == MessageChoice.All ? [] : message.Altered.Concat(message.KnownFrom))
        {
            Show(sheet, quotation);
        }
    }

    private static void Show(Sheet sheet, QuotationShape quotation)
    {
        sheet.Line($"    in {quotation.Item}  {sheet.Cut(quotation.Citation.Path, 300)}{(quotation.Citation.Page is { } page ? $" page {page}" : "")}");
        foreach (DifferenceShape difference in quotation.Differences)
        {
            sheet.Line($"      {DifferenceView.Line(sheet, difference)}");
        }
    }
}
