using System.CommandLine;
using OnRecord.Query;

namespace OnRecord.Cli.Commands;

/// <summary>The options that every listing takes.</summary>
internal sealed class ListOptions
{
    public Option<string> Case { get; } = CaseOption.Make();

    public Option<bool> Json { get; } = new("--json") { Description = "One JSON array on standard output and nothing else there." };

    public Option<bool> Count { get; } = new("--count") { Description = "Only the number: {\"total\":N}." };

    public Option<int?> Limit { get; } = new("--limit") { Description = "The most rows to show.", HelpName = "N" };

    public Option<int> Offset { get; } = new("--offset") { Description = "Rows to leave out first.", HelpName = "N" };

    public Option<string?> From { get; } = new("--from") { Description = "From this day, month or year on.", HelpName = "DATE" };

    public Option<string?> To { get; } = new("--to") { Description = "Up to the end of this day, month or year.", HelpName = "DATE" };

    public Option<string?> Party { get; } = new("--party") { Description = "Only what this person sent or received: whole words of a name (roe), an address (bettany@docks.example) or a domain (@docks.example).", HelpName = "NAME" };

    public ListOptions()
    {
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
            command.Options.Add(From);
            command.Options.Add(To);
            command.Options.Add(Party);
        }
    }

    public Page PageOf(ParseResult parsed) => new(parsed.GetValue(Limit), parsed.GetValue(Offset));

    public ItemFilter FilterOf(ParseResult parsed) => new(parsed.GetValue(From), parsed.GetValue(To), parsed.GetValue(Party));
}
