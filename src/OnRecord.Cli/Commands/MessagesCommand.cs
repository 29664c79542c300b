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
        var command = new Command("messages", "List the messages of a case by date.");
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            using SqliteConnection connection = CaseOption.Open(parsed, options.Case);
            ItemFilter filter = options.FilterOf(parsed);
            return Listing.Write(parsed, options, () => MessageList.Count(connection, filter), () => MessageList.Read(connection, filter, options.PageOf(parsed)), Show);
        });
        return command;
    }

    private static void Show(TextWriter output, MessageShape message)
    {
        output.WriteLine($"{message.Date ?? "no date",-25}  {Plain.Line(message.From?.Name ?? message.From?.Address ?? "no sender", 28),-28}  {Plain.Line(message.Subject ?? "no subject", 70)}");
        string more = string.Concat(
            message.Attachments.Count > 0 ? $"  {message.Attachments.Count} attached" : "",
            message.Copies.Count > 0 ? $"  {message.Copies.Count} copies" : "",
            message.Variants.Count > 0 ? $"  {message.Variants.Count} variants" : "");
        output.WriteLine($"    {message.Id}  {Plain.Line(message.Citation.Path, 300)}{more}");
    }
}
