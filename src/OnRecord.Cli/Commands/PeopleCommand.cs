using System.CommandLine;
using System.CommandLine.Parsing;
using Microsoft.Data.Sqlite;
using OnRecord.Cli.Output;
using OnRecord.Query;
using OnRecord.Query.Events;

namespace OnRecord.Cli.Commands;

/// <summary><c>onrecord people</c>.</summary>
internal static class PeopleCommand
{
    public static Command Make()
    {
        var options = new ListOptions("Only those who fit");
        var why = new Option<string?>("--why") { Description = "Say why the names and addresses of the party with this id, or with a name that only one has, are held together.", HelpName = "ID", Arity = ArgumentArity.ZeroOrOne };
        why.Validators.Add(RequireId);
        var all = new Option<bool>("--all") { Description = "Places and other names too." };
        var command = new Command("people", "List people, organisations and groups, those named most often first; with --from or --to those of that time, and how many of its messages and documents name them.") { why, all };
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            using SqliteConnection connection = options.OpenRecord(parsed);
            if (parsed.GetValue(why) is { } asked)
            {
                string id = PartyList.IdOf(connection, asked);
                int code = Listing.Write(parsed, options, () => PartyList.Why(connection, id).Count(), page => PartyList.Why(connection, id).Skip(page.Offset).Take(page.Limit ?? int.MaxValue), ShowReason);
                Console.Error.WriteLine($"Descriptions such as \"the mayor\" are read in each text by itself, or by the only one who is told to hold the office: statements --party {id} shows each beside the name.");
                return code;
            }

            ItemFilter filter = options.FilterOf(parsed, connection);
            bool withAll = parsed.GetValue(all);
            return Listing.Write(
                parsed, options, () => PartyList.Count(connection, filter.Party, withAll, filter), page => PartyList.Read(connection, filter.Party, withAll, page, dates: filter), (sheet, party) => Show(sheet, party, filter is { From: null, To: null } ? "time" : "item of this time"));
        });
        return command;
    }

    private static void RequireId(OptionResult result)
    {
        if (result.Tokens.Count == 0)
        {
            result.AddError("--why needs the id of a party, as people lists them, or a name that only one has.");
        }
    }

    private static void Show(Sheet sheet, PartyShape party, string counted)
    {
        sheet.Line($"{sheet.Cut(party.Name, 60)}  ({party.Type}, {Counted(party.Sightings, counted)})  {party.Id}{ReviewView.Mark(party.Verdict)}");
        Line(sheet, "also", party.Names.Where(name => name != party.Name));
        Line(sheet, "at", party.Addresses);
        ILookup<bool, string> roles = party.Roles.Select(static role => role.Text).Distinct(StringComparer.Ordinal).ToLookup(IsVerb);
        bool isOpen = party.NameAlone && roles.Sum(static kind => kind.Count()) > 1;
        Line(sheet, "is", roles[false]);
        Line(sheet, "who", roles[true]);
        if (isOpen)
        {
            sheet.Line("    known by this name alone: whether these are one person's roles is not resolved");
        }

        ReviewView.WriteNotes(sheet, party.Notes);
    }

    /// <summary>"works for X" beside "director of X" and "associated with X".</summary>
    private static bool IsVerb(string role) => role.Split(' ')[0] is "works" or "worked" or "volunteers";

    /// <summary>"2 times", "2 items of this time".</summary>
    private static string Counted(int number, string what) => what.Split(' ', 2) is [var noun, var of] ? $"{Plain.Count(number, noun)} {of}" : Plain.Count(number, what);

    private static void Line(Sheet sheet, string label, IEnumerable<string> words)
    {
        string[] all = [.. words];
        if (all.Length > 0)
        {
            sheet.Line($"    {label} {sheet.List([.. all.Select(word => sheet.Cut(word, 100))], 8, "; ")}");
        }
    }

    private static void ShowReason(Sheet sheet, PartyReasonShape reason)
    {
        if (reason.Why == "name_alone")
        {
            sheet.Line($"{sheet.Cut(reason.One, 80)}  one party because it is named so {Plain.Count(reason.Count, "time")} and nothing tells people of this name apart; whether all are one person is not resolved (score {reason.Score})");
            sheet.Line($"    {sheet.Cut(reason.Citation?.Text, 120)}  {sheet.Cut(reason.Citation?.Path, 200)}");
            return;
        }

        sheet.Line($"{sheet.Cut(reason.One, 80)} = {sheet.Cut(reason.Other, 80)}  because {reason.Why.Replace('_', ' ')}, {Plain.Count(reason.Count, "time")} (score {reason.Score})");
        sheet.Line($"    {sheet.Cut(reason.Citation?.Text, 120)}  {sheet.Cut(reason.Citation?.Path, 200)}");
    }
}
