using System.CommandLine;
using Microsoft.Data.Sqlite;
using OnRecord.Query.Decisions;
using OnRecord.Store.Decisions;

namespace OnRecord.Cli.Commands;

/// <summary>The options of <c>decide</c> by which not an item is judged, but what the record says is between it and another one.</summary>
internal sealed class LinkOptions
{
    private readonly Option<string> answers = new Option<string>("--answers") { Description = "Judge that the message answers this one. What is rejected answers nothing from then on.", HelpName = "MESSAGE" }.IsSaid();
    private readonly Option<string> trail = new Option<string>("--trail") { Description = "Judge the step by which a wording came to the item: the id of a trail that trail lists, or the words given to trail.", HelpName = "TRAIL" }.IsSaid();

    /// <summary>Adds them to a command.</summary>
    public Command AddTo(Command command)
    {
        command.Options.Add(answers);
        command.Options.Add(trail);
        command.Validators.Add(result =>
        {
            if (result.GetResult(answers) is not null && result.GetResult(trail) is not null)
            {
                result.AddError("--answers and --trail are of different things: give one of them.");
            }
        });
        return command;
    }

    /// <summary>Looks up what is judged; null where the item itself is.</summary>
    public Func<SqliteConnection, JudgedLine>? Of(ParseResult parsed, Argument<string> item)
    {
        string id = parsed.GetRequiredValue(item);
        return parsed.GetValue(answers) is { } answered ? connection => JudgedLinks.Answer(connection, id, answered)
            : parsed.GetValue(trail) is { } words ? connection => JudgedLinks.StepOf(connection, id, words) : null;
    }
}
