using System.CommandLine;
using Microsoft.Data.Sqlite;
using OnRecord.Cli.Output;
using OnRecord.Query;
using OnRecord.Query.Events;

namespace OnRecord.Cli.Commands;

/// <summary><c>onrecord statements</c>.</summary>
internal static class StatementsCommand
{
    public static Command Make()
    {
        var options = new ListOptions("Only what this person says, is told, passes on or wrote down");
        var group = new Option<string?>("--group") { Description = "Only the reports of one statement: the id of its group.", HelpName = "ID" };
        var kind = new Option<string?>("--kind") { Description = "Only what is given so: direct (all in quotation marks), indirect (none of it) or mixed.", HelpName = "KIND" };
        kind.IsOneOf("direct", "indirect", "mixed");
        var denied = new Option<bool>("--denied") { Description = "Only what somebody denies, rejects, disputes or did not say." };
        Option<string?> words = new Option<string?>("--words") { Description = "Only statements that hold all of these words, in any form of theirs.", HelpName = "WORDS" };
        words.IsSaid();
        var command = new Command("statements", "List who said what, to whom, when and through whom, by time.");
        options.AddTo(command);
        command.Options.Add(group);
        command.Options.Add(kind);
        command.Options.Add(denied);
        command.Options.Add(words);
        command.SetAction(parsed =>
        {
            using SqliteConnection connection = options.OpenRecord(parsed);
            ItemFilter filter = options.FilterOf(parsed, connection) with { Group = parsed.GetValue(group), Said = new StatementFilter(parsed.GetValue(kind), parsed.GetValue(denied), parsed.GetValue(words)) };
            return Listing.Write(parsed, options, () => StatementList.Count(connection, filter), page => StatementList.Read(connection, filter, page), Show);
        });
        return command;
    }

    private static void Show(Sheet sheet, StatementShape statement)
    {
        string through = string.Concat(statement.Chain.Select(teller => $"{Who.Of(sheet, teller)} says that "));
        string by = statement.ToldBy is { } writer ? $", as {Who.Of(sheet, writer)} writes" : "";
        sheet.Row([(Who.Of(sheet, statement.Said, statement.Published), 25)], $"{through}{Who.Of(sheet, statement.Speaker)}{(statement.Addressee is { } to ? $" to {Who.Of(sheet, to)}" : "")}{(statement.Negated ? " (negated)" : "")}{by}{ReviewView.Mark(statement.State, statement.Verdict)}");
        sheet.Line($"    {sheet.Cut(statement.Cue, 60)}: {sheet.Cut(statement.Content, 240)}");
        sheet.Line($"    {statement.Id}  {sheet.Cut(statement.Citation.Path, 200)}{(statement.Group is { } group ? $"  also reported elsewhere: {group}" : "")}");
        ReviewView.WriteNotes(sheet, statement.Notes);
    }
}
