using System.CommandLine;
using Microsoft.Data.Sqlite;
using OnRecord.Store;

namespace OnRecord.Tools;

/// <summary>Runs a command line; what is not there, or not what it should be, is told in a sentence.</summary>
internal static class ToolRun
{
    /// <summary>The exit code: 2 for a command line that cannot be read, 1 for work that could not be done or a check that failed.</summary>
    public static int Invoke(string[] args)
    {
        try
        {
            ParseResult parsed = ToolTree.Build().Parse(args);
            if (parsed.Errors.Count > 0 && parsed.CommandResult.Command.Subcommands.Count == 0)
            {
                Console.Error.WriteLine(string.Join('\n', parsed.Errors.Select(static error => error.Message).Distinct(StringComparer.Ordinal)));
                return 2;
            }

            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception error) when (error is IOException or InvalidDataException or UnauthorizedAccessException or OnRecordException or SqliteException)
        {
            Console.Error.WriteLine(error.Message);
            return 1;
        }
    }

    /// <summary>Refuses to measure nothing: a wrong folder would look like a perfect or an empty score.</summary>
    /// <exception cref="OnRecordException">There is none.</exception>
    public static void RequireAny(int count, string folder, string what)
    {
        if (count == 0)
        {
            throw new OnRecordException($"{folder} holds no {what}: look whether it is the folder that you meant.");
        }
    }

    /// <summary>Makes a path that leads nowhere an error of the command line: every argument of these commands that is a path is read.</summary>
    public static Command RequirePaths(Command command)
    {
        foreach (Argument argument in command.Arguments.Where(static one => one.Name.ToUpperInvariant() is "FOLDER" or "FILE" or "CASE"))
        {
            argument.Validators.Add(result =>
            {
                foreach (string path in result.Tokens.Select(static token => token.Value).Where(static path => !Path.Exists(path)))
                {
                    result.AddError($"There is no file or folder at {path}.");
                }
            });
        }

        return command;
    }
}
