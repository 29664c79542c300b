using System.CommandLine;
using Microsoft.Data.Sqlite;
using OnRecord.Cli.Output;
using OnRecord.Query;
using OnRecord.Store;

namespace OnRecord.Cli.Commands;

/// <summary>The options that every listing takes.</summary>
internal sealed class ListOptions
{
    /// <summary>What --party leaves where documents are rows: the same as the field party: of a query.</summary>
    public const string OfDocuments = "Only what this person or outlet wrote, published, sent or received; what a message has attached is sent and received with it";

    public Option<string> Case { get; } = CaseOption.Make();

    public Option<bool> Json { get; } = new("--json") { Description = "One JSON array on standard output and nothing else there." };

    public Option<bool> Count { get; } = new("--count") { Description = "Only the number: {\"total\":N}." };

    public Option<int?> Limit { get; } = new("--limit") { Description = $"The most rows to show. None: on a terminal {ScreenPage.Rows}, elsewhere all; of search {SearchCommand.RowsOnScreen}, in JSON all.", HelpName = "N" };

    public Option<int> Offset { get; } = new("--offset") { Description = "Rows to leave out first.", HelpName = "N" };

    public Option<string?> From { get; } = new("--from") { Description = "From this day, month or year on.", HelpName = "DATE" };

    public Option<string?> To { get; } = new("--to") { Description = "Up to the end of this day, month or year.", HelpName = "DATE" };

    public Option<string?> Party { get; } = new("--party") { HelpName = "NAME" };

    /// <summary>Whether the case that was opened is not finished, so that what is counted may be too little.</summary>
    public bool IsUnfinished { get; private set; }

    private string? unknown;

    /// <summary>Makes the options.</summary>
    /// <param name="party">Of which rows --party leaves what.</param>
    public ListOptions(string party = "Only what this person sent or received")
    {
        Party.Description = $"{party}: words of a name (roe; inspect for the inspectorate), an address (roe@acta.example), a domain (@acta.example) or the id of a party.";
        Limit.CustomParser = static result => OptionChecks.Number(result, "--limit", 0);
        Offset.CustomParser = static result => OptionChecks.Number(result, "--offset", 0);
        From.IsDate();
        To.IsDate();
    }

    /// <summary>Adds the options to a command; dates and parties only where rows have them.</summary>
    public void AddTo(Command command, bool dated = true)
    {
        command.Options.Add(Case);
        command.Options.Add(Json);
        command.Options.Add(Count);
        command.Options.Add(Limit);
        command.Options.Add(Offset);
        if (dated)
        {
            AddDates(command);
            command.Options.Add(Party);
        }
    }

    /// <summary>Adds the days between which rows lie; the first is not to come after the last.</summary>
    private void AddDates(Command command)
    {
        command.Options.Add(From);
        command.Options.Add(To);
        command.Validators.Add(result =>
        {
            if (result.GetResult(From) is { Tokens: [var from] } && result.GetResult(To) is { Tokens: [var to] } && ItemDate.IsAfter(from.Value, to.Value))
            {
                result.AddError($"--from {Plain.Line(from.Value, 40)} comes after --to {Plain.Line(to.Value, 40)}: nothing lies between them. Name the earlier date first.");
            }
        });
    }

    /// <summary>Opens the case for reading its record.</summary>
    public SqliteConnection OpenRecord(ParseResult parsed)
    {
        SqliteConnection connection = CaseOption.OpenRecord(parsed, Case);
        IsUnfinished = UnfinishedWork.Of(connection).IsAny;
        return connection;
    }

    /// <summary>Opens the case for looking at its files.</summary>
    public SqliteConnection OpenFiles(ParseResult parsed)
    {
        SqliteConnection connection = CaseOption.OpenFiles(parsed, Case);
        IsUnfinished = UnfinishedWork.Of(connection).LacksFiles;
        return connection;
    }

    public Page PageOf(ParseResult parsed) => new(parsed.GetValue(Limit), parsed.GetValue(Offset));

    /// <summary>What a listing is narrowed by; remembers a party that the case does not have.</summary>
    public ItemFilter FilterOf(ParseResult parsed, SqliteConnection connection) => new(parsed.GetValue(From), parsed.GetValue(To), PartyOf(parsed, connection));

    /// <summary>The party alone; remembers one that the case does not have.</summary>
    public string? PartyOf(ParseResult parsed, SqliteConnection connection)
    {
        string? party = parsed.GetValue(Party);
        NoteUnknown(UnknownNames.Party(connection, party));
        return party;
    }

    /// <summary>Remembers what the case has none of; null for nothing.</summary>
    public void NoteUnknown(string? sentence) => unknown ??= sentence;

    /// <summary>Says what the case has none of, where a listing has no rows: else whoever misspells a name takes that for an answer.</summary>
    /// <exception cref="OnRecordException">There are no rows, and something that they are narrowed by is unknown.</exception>
    public void RequireKnown(Func<long> count)
    {
        if (unknown is not null && count() == 0)
        {
            throw new OnRecordException(Plain.Line(unknown, 2000));
        }
    }
}
