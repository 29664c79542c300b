using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using OnRecord.Language.Annotating;
using OnRecord.Language.Segments;
using OnRecord.Record.Findings;
using OnRecord.Sources;
using OnRecord.Store.Recording;

namespace OnRecord.Store.Analysis;

/// <summary>Tells which contacts stand in words that whoever sent a message did not write: they are on nobody's word that is known, and "I" in them is nobody.</summary>
internal sealed partial class ContactHands(SqliteConnection connection)
{
    private static readonly int From = Roles.Number("from");

    /// <summary>The findings with those contacts marked.</summary>
    public ItemFindings Mark(ItemFindings findings, long item, string text, MessageSegments segments)
    {
        if (findings.Contacts.Count == 0)
        {
            return findings;
        }

        Dictionary<int, IReadOnlyList<TextSpan>> others = findings.Contacts.Select(static contact => contact.Writer).Where(static writer => writer >= 0).Distinct()
            .ToDictionary(static writer => writer, writer => OtherHands.Find(text, segments, writer - 1, writer == 0 ? Senders(item) : NamesOf(segments.Headers[writer - 1].From)));
        return findings with { Contacts = [.. findings.Contacts.Select(contact => IsOthers(contact) ? contact with { IsPasted = true, Time = IsCounted(contact.Time) ? -1 : contact.Time } : contact)] };

        // "Last week" of nobody knows when; "25 May 2011" is so for everybody.
        bool IsCounted(int time) => time >= 0 && findings.Times[time] is { Anchor: not null, Span: var span } && !Year().IsMatch(text.AsSpan(span.Start, span.Length));

        bool IsOthers(FoundContact contact) => others.TryGetValue(contact.Writer, out IReadOnlyList<TextSpan>? spans) && spans.Any(span => contact.Span.Start >= span.Start && contact.Span.Start < span.End);
    }

    [GeneratedRegex(@"\b(?:19|20)[0-9]{2}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    private static string[] NamesOf(EmbeddedParty? party) => [.. new[] { party?.Name, party?.Address }.OfType<string>()];

    private List<string> Senders(long item)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT name, address FROM participant JOIN address USING (address_id) WHERE item_id = $item AND role = $role AND from_copy IS NULL";
        select.Parameters.AddWithValue("$item", item);
        select.Parameters.AddWithValue("$role", From);
        using SqliteDataReader rows = select.ExecuteReader();
        var names = new List<string>();
        while (rows.Read())
        {
            names.AddRange(new[] { rows.IsDBNull(0) ? null : rows.GetString(0), rows.IsDBNull(1) ? null : rows.GetString(1) }.OfType<string>());
        }

        return names;
    }
}
