using Microsoft.Data.Sqlite;
using OnRecord.Store;

namespace OnRecord.Query;

/// <summary>
/// The time before something. What is told to the minute or second is compared as a moment, so that clocks of other offsets agree; what is told by the day or longer has no
/// offset and is compared on the clock of the case, or as written where it has none.
/// </summary>
/// <param name="Clock">When it began, in seconds since 1970 on that clock.</param>
/// <param name="Instant">The same as a moment (UTC); null when it is known only by the day.</param>
/// <param name="Within">How many seconds before, or null for any time.</param>
/// <param name="Guess">Whose clock is a guess, so that some order is not sure.</param>
internal readonly record struct MomentBefore(long Clock, long? Instant, long? Within, ClockGuess Guess)
{
    /// <summary>Asks, instead of for what was before it, for what stands so near to it that a change of clocks would turn the order, where a clock is guessed.</summary>
    public bool IsUnsure { get; init; }

    /// <summary>The hash of the id of what it is about.</summary>
    public long Self { get; init; }

    /// <summary>A longer stretch is no time of day.</summary>
    private const int Hour = 3600;

    /// <summary>A condition on the columns <c>date_from</c>, <c>date_to</c> and <c>instant</c> of a table, beginning with AND, and its values.</summary>
    public string Sql(SqliteCommand command, string table)
    {
        if (IsUnsure)
        {
            return UnsureSql(command, table);
        }

        command.Parameters.AddWithValue("$clock", Clock);
        command.Parameters.AddWithValue("$since", Within is { } span ? Clock - span : long.MinValue);
        string byClock = $"{table}.date_from < $clock AND {table}.date_to >= $since";
        if (Instant is not { } moment)
        {
            return " AND " + byClock;
        }

        command.Parameters.AddWithValue("$moment", moment);
        command.Parameters.AddWithValue("$sinceMoment", Within is { } length ? moment - length : long.MinValue);
        string exact = $"{table}.instant < $moment AND {table}.instant + {table}.date_to - {table}.date_from >= $sinceMoment";
        return $" AND CASE WHEN {table}.date_to - {table}.date_from < {Hour} THEN {exact} ELSE {byClock} END";
    }

    /// <summary>A condition on the same columns and <c>date</c>, which events do not have.</summary>
    private string UnsureSql(SqliteCommand command, string table)
    {
        if (Instant is not { } moment || Guess == ClockGuess.None)
        {
            return " AND 0";
        }

        command.Parameters.AddWithValue("$self", Self);
        command.Parameters.AddWithValue("$earliest", moment - Hour);
        command.Parameters.AddWithValue("$latest", moment + Hour);
        string either = Guess == ClockGuess.This ? "" : $" AND ({table}.date IS NULL OR {ItemDateSql.Floating(table)})";
        return $" AND {table}.hash <> $self AND {table}.instant BETWEEN $earliest AND $latest AND {table}.date_to - {table}.date_from < {Hour}{either}";
    }

    /// <summary>The time before a stretch.</summary>
    /// <param name="from">Its first second on the clock.</param>
    /// <param name="to">Its last second on the clock.</param>
    /// <param name="instant">Its first second as a moment.</param>
    /// <param name="within">How long before, or null for any time.</param>
    /// <param name="guess">Whose clock is a guess.</param>
    public static MomentBefore Of(long from, long to, long instant, TimeSpan? within, ClockGuess guess) => new(from, to - from < Hour ? instant : null, (long?)within?.TotalSeconds, guess);
}
