using System.CommandLine;
using Microsoft.Data.Sqlite;
using OnRecord.Cli.Output;
using OnRecord.Query.Decisions;
using OnRecord.Store;
using OnRecord.Store.Decisions;

namespace OnRecord.Cli.Commands;

/// <summary><c>onrecord decide</c>: what reviewers say of the record.</summary>
internal static class DecideCommand
{
    /// <summary>The kinds of id that a line of the record has.</summary>
    private static readonly string[] s_lines = ["statement", "contact", "request", "proceeding", "dispute", "message", "document", "party"];

    public static Command Make() => new("decide", "Say that parties are one or not, that a line is right or wrong, or note something; every decision can be undone.")
    {
        Join(), Split(), Judge("confirm", DecisionAction.Confirm, "Say that a line of the record is right."), Judge("reject", DecisionAction.Reject, "Say that a line of the record is wrong."), Note(), Undo(), List(),
    };

    private static Command Join()
    {
        Argument<string> one = new Argument<string>("PARTY") { Description = "The id of a party." }.IsId("party");
        Argument<string> other = new Argument<string>("OTHER") { Description = "The id of the party that is the same." }.IsId("party");
        return Remaking(
            "join", "Say that two parties are one. Where a split that stands holds them apart, undo that first.",
            (parsed, decisions) => decisions.Join(parsed.GetRequiredValue(one), parsed.GetRequiredValue(other)), one, other);
    }

    private static Command Split()
    {
        Argument<string> party = new Argument<string>("PARTY") { Description = "The id of a party." }.IsId("party");
        Argument<string> key = new Argument<string>("NAME-OR-ADDRESS") { Description = "What is not this party's." }.IsSaid();
        return Remaking(
            "split", "Say that a name or address is not of a party, whatever was joined before.",
            (parsed, decisions) => decisions.Split(parsed.GetRequiredValue(party), parsed.GetRequiredValue(key)), party, key);
    }

    private static Command Judge(string name, DecisionAction action, string description)
    {
        Argument<string> id = new Argument<string>("ID") { Description = "Of a statement, contact, request, proceeding, dispute, message, document or party." }.IsId(s_lines);
        var link = new LinkOptions();
        return link.AddTo(Remaking(
            name, description + " With --answers or --trail not the item is meant, but what the record says is between it and another one.",
            (parsed, decisions) => link.Of(parsed, id) is { } line ? decisions.Judge(action, line) : decisions.Judge(action, parsed.GetRequiredValue(id)), id));
    }

    private static Command Note()
    {
        Argument<string> id = new Argument<string>("ID") { Description = "Of a line of the record." }.IsId(s_lines);
        Argument<string> text = new Argument<string>("TEXT") { Description = "The note." }.IsSaid();
        var link = new LinkOptions();
        return link.AddTo(Deciding(
            "note", "Note something beside a line of the record, or with --answers or --trail beside what it says is between two items.",
            (parsed, decisions) => Task.FromResult(link.Of(parsed, id) is { } line ? decisions.Note(line, parsed.GetRequiredValue(text)) : decisions.Note(parsed.GetRequiredValue(id), parsed.GetRequiredValue(text))), id, text));
    }

    private static Command Undo()
    {
        Argument<string> id = new Argument<string>("DECISION") { Description = "The id of a decision." }.IsId("decision");
        return Remaking("undo", "Take a decision back.", (parsed, decisions) => decisions.Undo(parsed.GetRequiredValue(id)), id);
    }

    private static Command List()
    {
        var options = new ListOptions("Only decisions about this person, or about a line that listings with --party show");
        var command = new Command("list", "List the decisions in the order they were made; times and --from and --to are UTC.");
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            using SqliteConnection connection = CaseOption.Open(parsed, options.Case);
            string? from = parsed.GetValue(options.From);
            string? to = parsed.GetValue(options.To);
            string? party = options.PartyOf(parsed, connection);
            return Listing.Write(parsed, options, () => DecisionList.Count(connection, from, to, party), page => DecisionList.Read(connection, page, from, to, party), Show);
        });
        return command;
    }

    /// <summary>A decision after which parties may be made anew: its progress is shown, and it can be interrupted.</summary>
    private static Command Remaking(string name, string description, Func<ParseResult, CaseDecisions, Decision> decide, params Argument<string>[] arguments) => Deciding(
        name, description, (parsed, decisions) => ProgressView.Follow(decisions.Progress, () => decide(parsed, decisions), "Writing the decision"), arguments);

    private static Command Deciding(string name, string description, Func<ParseResult, CaseDecisions, Task<Decision>> decide, params Argument<string>[] arguments)
    {
        Option<string> caseOption = CaseOption.Make();
        Option<string> by = new Option<string>("--by") { Description = "Who decides.", HelpName = "NAME", DefaultValueFactory = _ => Environment.UserName }.IsSaid();
        var command = new Command(name, description) { caseOption, by };
        foreach (Argument<string> argument in arguments)
        {
            command.Arguments.Add(argument);
        }

        command.SetAction(async (parsed, cancel) =>
        {
            string casePath = parsed.GetRequiredValue(caseOption);
            try
            {
                Decision decision = await decide(parsed, new CaseDecisions(casePath, parsed.GetRequiredValue(by), TimeProvider.System, JudgedLines.Find) { Cancel = cancel });
                await Console.Out.WriteLineAsync($"{decision.Id}  {(decision.UndoneBy is null ? "" : "undone: ")}{decision.Action.ToString().ToLowerInvariant()} {decision.Subject} (\"{Plain.Line(decision.Words, 120)}\")");
                return ExitCodes.Done;
            }
            catch (OperationCanceledException)
            {
                await Console.Error.WriteLineAsync($"Interrupted. The decision is kept; parties follow it after {Invocation.Name} build --case {Invocation.Quoted(casePath)}");
                return ExitCodes.Interrupted;
            }
        });
        return command;
    }

    private static void Show(Sheet sheet, DecisionShape decision)
    {
        sheet.Row([(decision.At, 24), (decision.Action, 8)], $"{sheet.Cut(decision.Words, 120)}  by {sheet.Cut(decision.By, 40)}{(decision.UndoneBy is { } undone ? $"  [undone by {sheet.Cut(undone, 80)}]" : "")}{(decision.Orphaned ? "  [its words are no longer in the case]" : "")}");
        sheet.Line($"    {decision.Id}  about {decision.Subject}");
    }
}
