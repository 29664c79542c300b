using System.CommandLine;
using Microsoft.Data.Sqlite;
using OnRecord.Store;

namespace OnRecord.Cli.Commands;

/// <summary>The option that names the case file, the same in every command.</summary>
internal static class CaseOption
{
    public static Option<string> Make() => new("--case") { Description = "The case file, such as harbour.onrecord.", HelpName = "FILE", Required = true };

    /// <summary>Opens the case that was named, for reading.</summary>
    public static SqliteConnection Open(ParseResult parsed, Option<string> option) => CaseFile.OpenRead(parsed.GetRequiredValue(option));
}
