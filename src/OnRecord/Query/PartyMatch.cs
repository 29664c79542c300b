using System.Text.Json;
using Microsoft.Data.Sqlite;
using OnRecord.Record.Parties;
using OnRecord.Store.Recording;
using OnRecord.Store.Terms;

namespace OnRecord.Query;

/// <summary>
/// Finds the names and addresses that a <c>--party</c> means: a name that holds the words side by side, an address equal to
/// it or holding it as words; of four letters and more, the last may be the beginning of one. <c>ann</c> means Ann Roe and ann@docks.example, not Joanne,
/// <c>inspect</c> the inspectorate; with an @ the whole address counts, or with nothing before it the whole domain. Capitals and accents do not count.
/// </summary>
internal static class PartyMatch
{
    /// <summary>Numbers of the addresses that fit, or of the party with an id, as a JSON array.</summary>
    public static string Addresses(SqliteConnection connection, string party)
    {
        int? known = PartyTable.Find(connection, party);
        var wanted = new Wanted(party.Trim());
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT address_id, address, name, party_id = $party FROM address LEFT JOIN address_party USING (address_id)";
        select.Parameters.AddWithValue("$party", known ?? 0);
        using SqliteDataReader rows = select.ExecuteReader();
        var found = new List<long>();
        while (rows.Read())
        {
            if (known is not null ? !rows.IsDBNull(3) && rows.GetBoolean(3) : wanted.Fits(rows.IsDBNull(1) ? "" : rows.GetString(1), rows.IsDBNull(2) ? "" : rows.GetString(2)))
            {
                found.Add(rows.GetInt64(0));
            }
        }

        return JsonSerializer.Serialize(found);
    }

    internal sealed class Wanted(string party)
    {
        /// <summary>Letters of a word that may be the beginning of another, at least.</summary>
        private const int LeastBeginning = 4;

        private readonly List<string> _words = Words(party);

        /// <summary>A query of the index for texts that hold the words; null for an address and for no words.</summary>
        public string? Match => _words.Count == 0 || party.Contains('@', StringComparison.Ordinal) ? null
            : string.Join(" AND ", _words.Select((word, at) => $"\"{word}\"{(at == _words.Count - 1 && word.Length >= LeastBeginning ? "*" : "")}"));

        public bool Fits(string address, string name) => party.Contains('@', StringComparison.Ordinal)
            ? (party[0] == '@' ? address.EndsWith(party, StringComparison.OrdinalIgnoreCase) : address.Equals(party, StringComparison.OrdinalIgnoreCase))
            : _words.Count > 0 && (Holds(Words(name)) || Holds(Words(address)) || TurnedName.Forms(name).Any(form => Holds(Words(form))));

        private bool Holds(List<string> words)
        {
            for (int start = 0; start + _words.Count <= words.Count; start++)
            {
                string last = words[start + _words.Count - 1];
                if (words.GetRange(start, _words.Count - 1).SequenceEqual(_words.Take(_words.Count - 1), StringComparer.Ordinal)
                    && (last == _words[^1] || (_words[^1].Length >= LeastBeginning && last.StartsWith(_words[^1], StringComparison.Ordinal))))
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary>Letters and digits between anything else, folded as in searches.</summary>
        private static List<string> Words(string text)
        {
            var words = new List<string>();
            int start = -1;
            for (int at = 0; at <= text.Length; at++)
            {
                bool inside = at < text.Length && (char.IsLetterOrDigit(text[at]) || char.IsSurrogate(text[at]) || char.GetUnicodeCategory(text[at]) == System.Globalization.UnicodeCategory.NonSpacingMark);
                if (inside && start < 0)
                {
                    start = at;
                }
                else if (!inside && start >= 0)
                {
                    words.AddRange(TermTokenizer.Tokens(text.AsSpan(start, at - start)).Select(static term => term.Folded));
                    start = -1;
                }
            }

            return words;
        }
    }
}
