using System.Text.Json;
using Microsoft.Data.Sqlite;
using OnRecord.Query.Events;
using OnRecord.Store;

namespace OnRecord.Query;

/// <summary>Finds the documents that a <c>--party</c> wrote or published, as their heads and data say: by the id of the party, or by the words of the name as <see cref="PartyMatch"/> reads them.</summary>
internal static class WrittenBy
{
    /// <summary>Numbers of the documents, as a JSON array; those of copies too.</summary>
    public static string Documents(SqliteConnection connection, string party)
    {
        Func<string, bool, bool> isWanted = Wanted(connection, party);
        var known = new Dictionary<(string Name, bool IsOutlet), bool>();
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT item_id, doc FROM item WHERE kind = 1 AND (doc LIKE '%\"outlet\":\"%' OR doc LIKE '%\"authors\":[\"%')";
        using SqliteDataReader rows = select.ExecuteReader();
        var found = new List<long>();
        while (rows.Read())
        {
            ItemDoc doc = ItemDoc.Parse(rows.GetString(1));
            if (doc.Authors.Any(author => Fits(author, false)) || (doc.Outlet is { } outlet && Fits(outlet, true)))
            {
                found.Add(rows.GetInt64(0));
            }
        }

        return JsonSerializer.Serialize(found);

        bool Fits(string name, bool isOutlet)
        {
            if (!known.TryGetValue((name, isOutlet), out bool fits))
            {
                known[(name, isOutlet)] = fits = isWanted(name, isOutlet);
            }

            return fits;
        }
    }

    /// <summary>Whether a name, of an author or an outlet, is the party's.</summary>
    private static Func<string, bool, bool> Wanted(SqliteConnection connection, string party)
    {
        if (PartyBook.Find(connection, party) is not { } number)
        {
            var words = new PartyMatch.Wanted(party.Trim());
            return (name, _) => words.Fits("", name);
        }

        var book = new PartyBook(connection);
        var people = new HeaderParties(connection);
        string id = book.Of(number)!.Value.Id;
        return (name, isOutlet) => (isOutlet ? book.OfOutlet(name).Party : people.IdOf(name, null)) == id;
    }
}
