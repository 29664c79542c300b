using Microsoft.Data.Sqlite;
using OnRecord.Ingest;
using OnRecord.Store;

namespace OnRecord.Tools.Judge;

/// <summary>What the case says of a message's header. People as <c>name &lt;address&gt;</c>, or what of that is known.</summary>
internal sealed record HeaderClaim(string? From, IReadOnlyList<string> To, IReadOnlyList<string> Cc, IReadOnlyList<string> Bcc, string? Date, string? Subject)
{
    /// <summary>Of a message by its number: a held one above zero, a recovered one below.</summary>
    public static HeaderClaim Of(SqliteConnection connection, long number)
    {
        IReadOnlyList<Participant> people = StoredItem.Participants(connection, number);
        (string? date, string? subject) = JudgeQuery.Rows(
            connection, number > 0 ? $"SELECT date, title FROM item WHERE item_id = {number}" : $"SELECT date, title FROM recovered WHERE recovered_id = {-number}",
            static row => (row.IsDBNull(0) ? null : row.GetString(0), row.IsDBNull(1) ? null : row.GetString(1)))[0];
        return new HeaderClaim(In(people, "from").FirstOrDefault(), In(people, "to"), In(people, "cc"), In(people, "bcc"), date, subject);
    }

    private static List<string> In(IReadOnlyList<Participant> people, string role) => [.. people.Where(who => who.Role == role).Select(Words)];

    private static string Words(Participant who) => who.Address is null ? who.Name ?? "" : who.Name is null ? who.Address : $"{who.Name} <{who.Address}>";
}
