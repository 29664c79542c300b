using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text;
using OnRecord.Cli.Output;
using OnRecord.Sources;
using OnRecord.Store;
using OnRecord.Store.Analysis;

namespace OnRecord.Cli;

/// <summary>The command line: parses, calls one command, turns what it cannot do into a sentence and an exit code.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] args)
    {
        OpenTerminal();
        ModelTables.KeepIn(AppContext.BaseDirectory);
        if (args is [])
        {
            await Console.Error.WriteLineAsync(Overview.Text);
            return ExitCodes.Usage;
        }

        RootCommand root = CommandTree.Make();

        // @docks.example names a domain here, never a file of further arguments.
        ParseResult parsed = root.Parse(args is ["build", ..] ? NativeArguments.Restore(args) : args, new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false });
        if (UnknownWords.IsGroupAlone(parsed))
        {
            await root.Parse([.. UsageErrors.PathOf(parsed.CommandResult), "--help"]).InvokeAsync(new InvocationConfiguration { Output = Console.Error });
            return ExitCodes.Usage;
        }

        if (parsed.Action is ParseErrorAction || UnknownWords.Of(parsed).Count > 0)
        {
            await Console.Error.WriteLineAsync(UsageErrors.Text(parsed));
            return ExitCodes.Usage;
        }

        using var interruption = new Interruption(parsed);
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, interruption.Token);
        }
        catch (OnRecordException error)
        {
            await Console.Error.WriteLineAsync(error.Message);
            return ExitCodes.CouldNot;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Interrupted. What was read is kept; run the same command again to go on.");
            return ExitCodes.Interrupted;
        }
        catch (IOException error) when (error.Message.Contains("Broken pipe", StringComparison.OrdinalIgnoreCase))
        {
            return ExitCodes.Done;
        }
        catch (Microsoft.Data.Sqlite.SqliteException error) when (CaseFile.IsDamage(error))
        {
            await Console.Error.WriteLineAsync(CaseFile.DamageText(parsed.GetValue<string?>("--case") ?? ""));
            return ExitCodes.CouldNot;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or Microsoft.Data.Sqlite.SqliteException)
        {
            await Console.Error.WriteLineAsync($"The work could not be done: {Sentence(error)}");
            return ExitCodes.CouldNot;
        }
        catch (Exception error)
        {
            // What else an exception says may quote evidence.
            await Console.Error.WriteLineAsync($"The work could not be done: a defect of OnRecord ({error.GetType().Name}).");
            return ExitCodes.CouldNot;
        }
    }

    /// <summary>
    /// Opens standard output as UTF-8. With the first write .NET puts a terminal that it knows into keypad mode (ESC [?1h ESC =) and never takes that back; we read
    /// no keys, so it is not told then which terminal it is.
    /// </summary>
    private static void OpenTerminal()
    {
        string? terminal = Environment.GetEnvironmentVariable("TERM");
        Environment.SetEnvironmentVariable("TERM", null);
        Console.OutputEncoding = Encoding.UTF8;
        using (Stream output = Console.OpenStandardOutput())
        {
            output.Write([]);
        }

        Environment.SetEnvironmentVariable("TERM", terminal);
    }

    /// <summary>What is not foreseen is told with its place, which the system's words name.</summary>
    private static string Sentence(Exception error) => error is UnauthorizedAccessException
        ? $"{ReadTrouble.Of(error)}. {error.Message} Name a place where you may write, or ask for the permission."
        : error is Microsoft.Data.Sqlite.SqliteException { SqliteErrorCode: CannotOpen } ? "The case cannot be opened: you may not read the file, or not write beside it. Ask for the permission, or copy it to a place of yours."
        : error.Message;

    private const int CannotOpen = 14;
}
