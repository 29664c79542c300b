using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using OnRecord.Language.Annotating;
using OnRecord.Language.Names;
using OnRecord.Language.Segments;
using OnRecord.Record.Findings;
using OnRecord.Sources;
using OnRecord.Store.Recording;

namespace OnRecord.Store.Analysis;

/// <summary>Tells what in a message stands in words that whoever sent it did not write: contacts are on the word of whoever signs them, and so is "I", or of nobody.</summary>
internal sealed partial class ItemHands(SqliteConnection connection)
{
    private static readonly int From = Roles.Number("from");

    /// <summary>The findings with those words and contacts marked, and with whoever signs such words as a party.</summary>
    public ItemFindings Mark(ItemFindings findings, long item, string text, MessageSegments segments)
    {
        var hands = new List<FoundHand>();
        var parties = new List<FoundParty>(findings.Parties);
        foreach (int writer in findings.Contacts.Select(static contact => contact.Writer).Concat(findings.Statements.Select(static statement => statement.Writer)).Where(static writer => writer >= 0).Distinct().Order())
        {
            foreach (OtherHand hand in OtherHands.Find(text, segments, writer - 1, writer == 0 ? Senders(item) : NamesOf(segments.Headers[writer - 1].From)))
            {
                hands.Add(new FoundHand(writer, hand.Span, hand.Signer is { } name ? Signer(parties, writer, text, name) : -1));
            }
        }

        return hands.Count == 0 ? findings : findings with
        {
            Hands = hands, Parties = parties,
            Contacts = [.. findings.Contacts.Select(contact => HandOf(contact) is { } hand ? contact with { IsPasted = contact.IsPasted || hand.Party < 0, Time = IsCounted(contact.Time) ? -1 : contact.Time } : contact)],
        };

        // "Last week" of nobody knows when; "25 May 2011" is so for everybody.
        bool IsCounted(int time) => time >= 0 && findings.Times[time] is { Anchor: not null, Span: var span } && !Year().IsMatch(text.AsSpan(span.Start, span.Length));

        FoundHand? HandOf(FoundContact contact) => hands.Find(hand => hand.Writer == contact.Writer && contact.Span.Start >= hand.Span.Start && contact.Span.Start < hand.Span.End);
    }

    /// <summary>The party that a signature names, which is added where no other words of the writer name it.</summary>
    private static int Signer(List<FoundParty> parties, int writer, string text, TextSpan name)
    {
        string words = text[name.Start..name.End];
        int known = parties.FindIndex(party => party.Writer == writer && party.Type == MentionType.Person && party.Names.Contains(words));
        if (known < 0)
        {
            parties.Add(new FoundParty(writer, MentionType.Person, words, [words], Aliases: false, name, []));
        }

        return known < 0 ? parties.Count - 1 : known;
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
