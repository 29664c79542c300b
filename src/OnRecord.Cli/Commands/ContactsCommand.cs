using System.CommandLine;
using OnRecord.Cli.Output;
using OnRecord.Query;
using OnRecord.Query.Events;

namespace OnRecord.Cli.Commands;

/// <summary><c>onrecord contacts</c>.</summary>
internal static class ContactsCommand
{
    public static Command Make() => RecordListing.Make(
        "contacts", "List who reached whom, by time: messages, and contacts that texts tell of.", ContactList.Count, static (connection, filter, page) => ContactList.Read(connection, filter, page), Show);

    private static void Show(TextWriter output, ContactShape contact)
    {
        string to = string.Join(", ", contact.To.Take(6).Select(static one => Who.Of(one))) + (contact.To.Count > 6 ? $" and {contact.To.Count - 6} more" : "");
        output.WriteLine($"{Who.Of(contact.When, null),-25}  {Who.Of(contact.From)} {(contact.Mutual ? "with" : "to")} {to}  ({contact.Medium.Replace('_', ' ')}){(contact.AccordingTo is { } teller ? $", according to {Who.Of(teller)}" : "")}");
        output.WriteLine($"    {Plain.Line(contact.Citation.Text, 160)}");
        output.WriteLine($"    {contact.Id}  {Plain.Line(contact.Citation.Path, 200)}");
    }
}
