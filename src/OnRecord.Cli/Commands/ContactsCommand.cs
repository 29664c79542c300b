using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Microsoft.Data.Sqlite;
using OnRecord.Cli.Output;
using OnRecord.Query;
using OnRecord.Query.Events;

namespace OnRecord.Cli.Commands;

/// <summary><c>onrecord contacts</c>.</summary>
internal static class ContactsCommand
{
    private const long MostDays = 36_500;

    public static Command Make()
    {
        var options = new ListOptions("Only where this person reached somebody or was reached");
        var before = new Option<string?>("--before") { Description = "Only before this message, document, statement or event, instead of --from and --to.", HelpName = "ID" };
        var within = new Option<string?>("--within") { Description = "With --before: how long before, such as 24h, 90m or 3d.", HelpName = "SPAN" };
        within.Validators.Add(static result =>
        {
            if (result.Tokens is [var token] && SpanOf(token.Value) is null)
            {
                result.AddError($"--within takes a number with m, h or d, such as 24h, and at most 36500d, not {token.Value}.");
            }
        });
        var command = new Command("contacts", "List who reached whom, by time: messages, contacts that texts tell of, rows of call logs, and appointments of calendars, of which is not told whether they were kept. The same contact told or kept several times stands once, with all of them (also).");
        options.AddTo(command);
        command.Options.Add(before);
        command.Options.Add(within);
        command.Validators.Add(result => Check(result, options, before, within));
        command.SetAction(parsed =>
        {
            using SqliteConnection connection = options.OpenRecord(parsed);
            ItemFilter filter = options.FilterOf(parsed, connection);
            filter = parsed.GetValue(before) is { } id ? TimeBefore.Narrow(connection, filter, id, parsed.GetValue(within) is { } span ? SpanOf(span) : null) : filter;
            if (ContactList.CountUnsure(connection, filter) is > 0 and var unsure)
            {
                Console.Error.WriteLine($"Not sure: {unsure} {(unsure == 1 ? "contact stands" : "contacts stand")} within an hour of {parsed.GetValue(before)}, before or behind it, by a clock that is guessed; contacts without --before lists both sides.");
            }

            if (ContactsLeftOut.Sentence(connection, filter) is { } left)
            {
                Console.Error.WriteLine(left);
            }

            return Listing.Write(parsed, options, () => ContactList.Count(connection, filter), page => ContactList.Read(connection, filter, page), Show);
        });
        return command;
    }

    private static void Check(CommandResult result, ListOptions options, Option<string?> before, Option<string?> within)
    {
        if (result.GetResult(within) is not null && result.GetResult(before) is null)
        {
            result.AddError("--within goes with --before ID.");
        }

        if (result.GetResult(before) is not null && (result.GetResult(options.From) is not null || result.GetResult(options.To) is not null))
        {
            result.AddError("--before stands instead of --from and --to.");
        }
    }

    /// <summary>A number of minutes, hours or days; null when it is not that, or more than a hundred years.</summary>
    private static TimeSpan? SpanOf(string value)
    {
        long unit = value.Length > 1 ? value[^1] switch { 'm' => TimeSpan.TicksPerMinute, 'h' => TimeSpan.TicksPerHour, 'd' => TimeSpan.TicksPerDay, _ => 0 } : 0;
        return unit > 0 && long.TryParse(value.AsSpan(0, value.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out long number) && number <= MostDays * TimeSpan.TicksPerDay / unit
            ? new TimeSpan(number * unit)
            : null;
    }

    private static string Line(Sheet sheet, ContactShape contact) =>
        $"{ContactLine.Of(contact, one => Who.Of(sheet, one), names => sheet.List(names, 6))}  ({ContactLine.Medium(contact)}){(contact.AccordingTo is { } teller ? $", according to {Who.Of(sheet, teller)}" : "")}";

    private static void Show(Sheet sheet, ContactShape contact)
    {
        sheet.Row([(Who.Of(sheet, contact.When, contact.When), 25)], $"{Line(sheet, contact)}{ReviewView.Mark(contact.State, contact.Verdict)}");
        sheet.Line($"    {sheet.Cut(contact.Citation.Shown, 220)}");
        sheet.Line($"    {contact.Id}  {sheet.Cut(contact.Citation.Path, 200)}{(contact.Message is { } message ? $"  is {message}" : "")}{(contact.Logged is { } logged ? $"  kept in a log as {logged}" : "")}");
        foreach (ContactShape other in contact.Also)
        {
            sheet.Line($"    also: {Who.Of(sheet, other.When, other.When)}  {Line(sheet, other)}{ReviewView.Mark(other.State, other.Verdict)}");
            sheet.Line($"      {sheet.Cut(other.Citation.Shown, 160)}  {other.Id}  {sheet.Cut(other.Citation.Path, 200)}");
            ReviewView.WriteNotes(sheet, other.Notes);
        }

        foreach (CopiedPersonShape person in contact.InCopies)
        {
            sheet.Line($"    {sheet.Cut(person.Text, 60)} is named by the header of a copy alone: {person.Copy}");
        }

        ReviewView.WriteNotes(sheet, contact.Notes);
    }
}
