using Microsoft.Data.Sqlite;
using OnRecord.Store;

namespace OnRecord.Query;

/// <summary>Narrows a listing of items. Dates are ISO 8601 at any precision, on the case's clock.</summary>
/// <param name="From">Leaves out what ends before it begins.</param>
/// <param name="To">Leaves out what begins after it ends.</param>
/// <param name="Party">Name (words of it) or address of somebody in the address headers, or who wrote or published a document; see <see cref="PartyMatch"/>. Or the id of a party.</param>
/// <param name="Group">Of statements, only those of the group with this id.</param>
public sealed record ItemFilter(string? From = null, string? To = null, string? Party = null, string? Group = null)
{
    /// <summary>Of statements, only those like this; null: all.</summary>
    public StatementFilter? Said { get; init; }

    /// <summary>Leaves out what did not begin before something; null: nothing.</summary>
    internal MomentBefore? Before { get; init; }

    /// <summary>Whether anything is asked of senders, recipients or dates.</summary>
    internal bool AsksHeaders => (From ?? To ?? Party) is not null || Before is not null;

    /// <summary>Conditions on a table named <c>item</c>, beginning with AND, and their values.</summary>
    /// <exception cref="OnRecordException">A date cannot be read.</exception>
    internal string Sql(SqliteCommand command) => HeaderCondition(command) is { Length: > 0 } condition ? $" AND {HeaderSql.Of("1" + condition)}" : "";

    /// <summary>The same as conditions of <see cref="HeaderSql"/>, each beginning with AND.</summary>
    /// <exception cref="OnRecordException">A date cannot be read.</exception>
    internal string HeaderCondition(SqliteCommand command)
    {
        string sql = DateSql(command, HeaderSql.Dated);
        if (PartySql(command) is not { } addresses)
        {
            return sql;
        }

        command.Parameters.AddWithValue("$written", WrittenBy.Documents(command.Connection!, Party!));
        return $"{sql} AND {HeaderSql.Among($"SELECT item_id FROM participant WHERE address_id IN ({addresses}) UNION SELECT value FROM json_each($written)")}";
    }

    /// <summary>Conditions on the columns <c>date_from</c>, <c>date_to</c> and <c>instant</c> of a table.</summary>
    /// <exception cref="OnRecordException">A date cannot be read.</exception>
    internal string DateSql(SqliteCommand command, string table)
    {
        string sql = "";
        if (From is not null)
        {
            command.Parameters.AddWithValue("$from", Dated(From, command).From);
            sql += $" AND {table}.date_to >= $from";
        }

        if (To is not null)
        {
            command.Parameters.AddWithValue("$to", Dated(To, command).To);
            sql += $" AND {table}.date_from <= $to";
        }

        return sql + Before?.Sql(command, table);
    }

    /// <summary>A query for the numbers of addresses that the party means; null without one.</summary>
    internal string? PartySql(SqliteCommand command)
    {
        if (Party is null)
        {
            return null;
        }

        command.Parameters.AddWithValue("$party", PartyMatch.Addresses(command.Connection!, Party));
        return "SELECT value FROM json_each($party)";
    }

    private static ItemDate Dated(string date, SqliteCommand command) =>
        ItemDate.Parse(date, CaseMeta.ZoneOf(command.Connection!)) ?? throw new OnRecordException(ItemDate.Refusal(date));
}
