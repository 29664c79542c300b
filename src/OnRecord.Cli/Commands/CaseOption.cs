using System.CommandLine;
using System.Text;
using Microsoft.Data.Sqlite;
using OnRecord.Cli.Output;
using OnRecord.Store;

namespace OnRecord.Cli.Commands;

/// <summary>The option that names the case file, the same in every command.</summary>
internal static class CaseOption
{
    public static Option<string> Make()
    {
        var option = new Option<string>("--case") { Description = "The case file, such as harbour.onrecord.", HelpName = "FILE", Required = true };
        option.Validators.Add(static result =>
        {
            if (result.Tokens.Any(static token => string.IsNullOrWhiteSpace(token.Value)))
            {
                result.AddError("--case is empty: it takes the path of a case file, such as harbour.onrecord.");
            }
            else if (result.Tokens.Any(static token => token.Value.EnumerateRunes().Contains(Rune.ReplacementChar)))
            {
                result.AddError("--case takes the path of a file whose name is UTF-8.");
            }
        });
        return option;
    }

    /// <summary>Opens the case that was named, for reading.</summary>
    public static SqliteConnection Open(ParseResult parsed, Option<string> option) => CaseFile.OpenRead(parsed.GetRequiredValue(option));

    /// <summary>Opens the case that was named, for reading what follows from all its files; says on standard error what is not finished.</summary>
    public static SqliteConnection OpenRecord(ParseResult parsed, Option<string> option) => OpenTelling(parsed, option, static work => work);

    /// <summary>Opens the case that was named, for looking at its files; says on standard error when they may not be all.</summary>
    public static SqliteConnection OpenFiles(ParseResult parsed, Option<string> option) => OpenTelling(parsed, option, static work => work with { IsRecording = false, IsOfOtherRules = false });

    private static SqliteConnection OpenTelling(ParseResult parsed, Option<string> option, Func<UnfinishedWork, UnfinishedWork> concerns)
    {
        SqliteConnection connection = Open(parsed, option);
        foreach (string line in UnfinishedView.Lines(concerns(UnfinishedWork.Of(connection)), parsed.GetRequiredValue(option)))
        {
            Console.Error.WriteLine(line);
        }

        return connection;
    }
}
