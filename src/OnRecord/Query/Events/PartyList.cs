using Microsoft.Data.Sqlite;
using OnRecord.Language.Names;
using OnRecord.Query.Annotations;
using OnRecord.Query.Decisions;
using OnRecord.Query.Shapes;
using OnRecord.Sources;
using OnRecord.Store;
using OnRecord.Store.Recording;

namespace OnRecord.Query.Events;

/// <summary>Lists parties, those named most often first, in a span of time those that most of its items name, and tells why their names and addresses are held together.</summary>
public static class PartyList
{
    /// <summary>The most parties that a sentence names.</summary>
    private const int MostNamed = 4;

    /// <summary>How many there are.</summary>
    /// <param name="connection">The case.</param>
    /// <param name="party">Words of a name or an address, an id, or null.</param>
    /// <param name="withAll">Places and other names too, not only people, organisations and groups.</param>
    /// <param name="dates">Only those named in what is dated so; null: all.</param>
    /// <exception cref="OnRecordException">A date cannot be read.</exception>
    public static long Count(SqliteConnection connection, string? party, bool withAll, ItemFilter? dates = null)
    {
        using SqliteCommand count = connection.CreateCommand();
        count.CommandText = "SELECT count(*)" + Which(party, withAll, dates, count);
        return (long)count.ExecuteScalar()!;
    }

    /// <summary>The parties, read as they are asked for.</summary>
    public static IEnumerable<PartyShape> Read(SqliteConnection connection, string? party, bool withAll, Page page, bool byId = false, ItemFilter? dates = null)
    {
        var book = new PartyBook(connection);
        var verdicts = new VerdictBook(connection);
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT hash, name, type, data, sightings" + Which(party, withAll, dates, select) + (byId ? " ORDER BY party_id" : " ORDER BY sightings DESC, party_id") + page.Sql;
        using SqliteDataReader rows = select.ExecuteReader();
        while (rows.Read())
        {
            PartyData data = PartyBook.DataOf(rows.GetString(3));
            string id = new RecordId("party", rows.GetInt64(0)).ToString();
            yield return new PartyShape(
                id, rows.GetString(1), ContractWords.Of((MentionType)rows.GetInt32(2)), data.Names, data.Addresses,
                [.. data.Roles.Select(role => new RoleShape(role.Text, book.Of(role.Of)?.Name, role.From, role.To, PartyPlace.Cite(connection, role.Place)))], rows.GetInt32(4), PartyPlace.Cite(connection, data.First), verdicts.Of(id), verdicts.NotesOf(id), PartyForms.AreNameAlone((MentionType)rows.GetInt32(2), data, rows.GetInt32(4)));
        }
    }

    /// <summary>Why a party's names and addresses are held together.</summary>
    /// <exception cref="OnRecordException">There is no such party.</exception>
    public static IEnumerable<PartyReasonShape> Why(SqliteConnection connection, string id)
    {
        int number = PartyBook.Find(connection, id) ?? throw new OnRecordException($"The case has no party with the id {id}.");
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT data, type, sightings, name FROM party WHERE party_id = $id";
        select.Parameters.AddWithValue("$id", number);
        using SqliteDataReader row = select.ExecuteReader();
        row.Read();
        PartyData data = PartyBook.DataOf(row.GetString(0));
        if (PartyForms.AreNameAlone((MentionType)row.GetInt32(1), data, row.GetInt32(2)))
        {
            return [new PartyReasonShape(row.GetString(3), row.GetString(3), PartyForms.NameAlone, PartyForms.ScoreAlone, row.GetInt32(2), PartyPlace.Cite(connection, data.First))];
        }

        // One name in several forms has no link of its own: that the words are equal holds them together.
        IEnumerable<PartyReasonShape> forms = PartyForms.Of(data.Names).Select(forms => new PartyReasonShape(forms.One, forms.Other, "equal_words", PartyForms.Score, 1, PartyPlace.Cite(connection, data.First)));
        return [.. forms, .. data.Links.Select(link => new PartyReasonShape(link.One, link.Other, System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(link.Reason), link.Score, link.Count, PartyPlace.Cite(connection, link.First)))];
    }

    /// <summary>The id of the party that is meant by an id, or by a name or address that only one has.</summary>
    /// <exception cref="OnRecordException">None or several fit.</exception>
    public static string IdOf(SqliteConnection connection, string asked)
    {
        if (RecordId.TryParse(asked, out _))
        {
            return asked;
        }

        PartyShape[] found = [.. Read(connection, asked, withAll: true, new Page(MostNamed + 1))];
        return found switch
        {
            [var one] => one.Id,
            [] => throw new OnRecordException($"The case has no party named {asked}."),
            _ => throw new OnRecordException($"{asked} may be {string.Join(", ", found.Take(MostNamed).Select(static one => $"{one.Name} ({one.Id})"))}{(found.Length > MostNamed ? " or others" : "")}. Name one by its id."),
        };
    }

    /// <summary>Where a party is first named; null when there is no party with this id.</summary>
    public static Citation? FirstNamed(SqliteConnection connection, string id)
    {
        if (PartyBook.Find(connection, id) is not { } number)
        {
            return null;
        }

        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT data FROM party WHERE party_id = $id";
        select.Parameters.AddWithValue("$id", number);
        return PartyPlace.Cite(connection, PartyBook.DataOf((string)select.ExecuteScalar()!).First);
    }

    private static string Which(string? party, bool withAll, ItemFilter? dates, SqliteCommand command)
    {
        string? dated = dates is null ? null : DatedParties.Counts(command.Connection!, dates);
        if (dated is not null)
        {
            command.Parameters.AddWithValue("$dated", dated);
        }

        // In a span of time what counts is how many items of it name them.
        string from = dated is null ? "party" : "(SELECT party_id, hash, name, type, data, items AS sightings FROM party JOIN (SELECT json_extract(value, '$[0]') AS number, json_extract(value, '$[1]') AS items FROM json_each($dated)) ON number = party_id)";

        string which = withAll ? "" : $" AND type IN ({(int)MentionType.Person}, {(int)MentionType.Organization}, {(int)MentionType.Group})";
        // A name that only headers of several people's addresses have was never seen by itself.
        return $" FROM {from} WHERE (sightings > 0 OR party_id IN (SELECT party_id FROM event_party)){which}{(PartySearch.Sql(party, command) is { } parties ? $" AND party_id IN ({parties})" : "")}";
    }
}
