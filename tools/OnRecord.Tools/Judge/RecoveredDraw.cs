using Microsoft.Data.Sqlite;
using OnRecord.Query.Threads;
using OnRecord.Store;

namespace OnRecord.Tools.Judge;

/// <summary>Headers of recovered messages.</summary>
internal sealed class RecoveredDraw(SqliteConnection connection) : IJudgeDraw
{
    /// <summary>A message that is quoted often is shown in so many places.</summary>
    private const int MostPlaces = 3;

    private readonly PlaceBook places = new(connection);
    private readonly Dictionary<string, long> numbers = JudgeQuery
        .Rows(connection, "SELECT recovered_id, hash FROM recovered", static row => (Number: row.GetInt64(0), Id: ItemKind.Message.Id(row.GetInt64(1)).ToString()))
        .ToDictionary(static row => row.Id, static row => row.Number, StringComparer.Ordinal);

    /// <inheritdoc/>
    public string How => """
        Each place holds the lines by which somebody's quotation, forward or printout says whose words follow. Right: sender, recipients, date and subject are what these lines
        say, nothing is added, and nothing is left out that they say (null or nothing where they say nothing). Where copies differ, those of the fullest count; a date without zone stays without.
        """;

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Ids => numbers.Keys;

    /// <inheritdoc/>
    public JudgeEntry Entry(string id)
    {
        long number = numbers[id];
        return new JudgeEntry(id, HeaderClaim.Of(connection, -number), [.. new QuotationList(connection).OfRecovered(number).Take(MostPlaces).Select(copy => places.Of("copy", copy.Citation))]);
    }
}
