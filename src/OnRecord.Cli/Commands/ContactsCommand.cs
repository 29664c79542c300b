using System.CommandLine;
using Microsoft.Data.Sqlite;
using OnRecord.Cli.Output;
using OnRecord.Query;
using OnRecord.Query.Events;

namespace OnRecord.Cli.Commands;

/// <summary><c>onrecord contacts</c>.</summary>
internal static class ContactsCommand
{
    public static Command Make()
    {
        var options = new ListOptions();
        var command = new Command("contacts", "List who reached whom, by time: messages, and contacts that texts tell of.");
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            using SqliteConnection connection = CaseOption.Open(parsed, options.Case);
            ItemFilter filter = options.FilterOf(parsed);
            return Listing.Write(parsed, options, () => ContactList.Count(connection, filter), () => ContactList.Read(connection, filter, options.PageOf(parsed)), Show);
        });
        return command;
    }

    private static void Show(TextWriter output, ContactShape contact)
    {
        string to = string.Join(", ", contact.To.Take(6).Select(static one => Who.Of(one))) + (contact.To.Count > 6 ? $" and {contact.To.Count - 6} more" : "");
        output.WriteLine($"{Who.Of(contact.When, null),-25}  {Who.Of(contact.From)} {(contact.Mutual ? "with" : "to")} {to}  ({contact.Medium.Replace('_', ' ')}){(contact.AccordingTo is { } teller ? $", according to {Who.Of(teller)}" : "")}");
        output.WriteLine($"    {Plain.Line(contact.Citation.Text, 160)}");
        output.WriteLine($"    {contact.Id}  {Plain.Line(contact.Citation.Path, 200)}");
    }
}
