using System.CommandLine;
using System.Text.Json;
using OnRecord.Cli.Commands;
using OnRecord.Query;

namespace OnRecord.Cli.Output;

/// <summary>Writes a listing as the options ask: a count, one JSON array, or lines for people.</summary>
internal static class Listing
{
    /// <summary>Writes a listing.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="options">Its listing options.</param>
    /// <param name="count">Counts all rows; asked only for <c>--count</c> and for the last line of a page on a terminal.</param>
    /// <param name="rows">Reads the rows of a page.</param>
    /// <param name="show">One row for people.</param>
    public static int Write<T>(ParseResult parsed, ListOptions options, Func<long> count, Func<Page, IEnumerable<T>> rows, Action<Sheet, T> show)
    {
        options.RequireKnown(count);
        TextWriter output = Console.Out;
        if (parsed.GetValue(options.Count))
        {
            output.WriteLine(options.IsUnfinished
                ? JsonSerializer.Serialize(new { total = count(), unfinished = true }, ContractJson.Options)
                : JsonSerializer.Serialize(new { total = count() }, ContractJson.Options));
        }
        else if (parsed.GetValue(options.Json))
        {
            WriteArray(output, rows(options.PageOf(parsed)));
        }
        else
        {
            PagedRows.Write(Sheet.OfConsole(), Console.Error, ScreenPage.Of(options.PageOf(parsed), !Console.IsOutputRedirected), count, rows, show);
        }

        return ExitCodes.Done;
    }

    /// <summary>One JSON array, a row on each line, written as the rows are read.</summary>
    public static void WriteArray<T>(TextWriter output, IEnumerable<T> rows)
    {
        output.Write('[');
        string separator = "\n";
        foreach (T row in rows)
        {
            output.Write(separator);
            output.Write(JsonSerializer.Serialize(row, ContractJson.Options));
            separator = ",\n";
        }

        output.WriteLine(separator.Length == 1 ? "]" : "\n]");
    }
}
