using System.CommandLine;
using Microsoft.Data.Sqlite;
using OnRecord.Cli.Output;
using OnRecord.Query;

namespace OnRecord.Cli.Commands;

/// <summary>Makes a command that lists rows of a case by date and party.</summary>
internal static class RecordListing
{
    /// <summary>Makes it.</summary>
    /// <param name="name">Of the command.</param>
    /// <param name="description">What it lists.</param>
    /// <param name="count">Counts the rows.</param>
    /// <param name="read">Reads them.</param>
    /// <param name="show">Writes one for people.</param>
    /// <param name="party">Of which rows --party leaves what.</param>
    /// <param name="leftOut">What the listing does not have, told beside it to people.</param>
    public static Command Make<T>(
        string name, string description, Func<SqliteConnection, ItemFilter, long> count, Func<SqliteConnection, ItemFilter, Page, IEnumerable<T>> read, Action<Sheet, T> show,
        string party, Func<SqliteConnection, ItemFilter, string?>? leftOut = null)
    {
        var options = new ListOptions(party);
        var command = new Command(name, description);
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            using SqliteConnection connection = options.OpenRecord(parsed);
            ItemFilter filter = options.FilterOf(parsed, connection);
            int code = Listing.Write(parsed, options, () => count(connection, filter), page => read(connection, filter, page), show);
            if (!parsed.GetValue(options.Json) && !parsed.GetValue(options.Count) && leftOut?.Invoke(connection, filter) is { } words)
            {
                Console.Error.WriteLine(words);
            }

            return code;
        });
        return command;
    }
}
