using Microsoft.Data.Sqlite;
using OnRecord.Language.Contacts;
using OnRecord.Record.Disputes;
using OnRecord.Record.Findings;
using OnRecord.Record.Statements;
using OnRecord.Sources;

namespace OnRecord.Store.Recording.Disputes;

/// <summary>Finds the contact, told in a text or kept in a log or calendar, that a statement denies: between the same two, before it was said, in the time that it denies. A call counts from whom it is told to have come.</summary>
/// <param name="connection">The case, with parties and events written.</param>
/// <param name="names">Names of parties.</param>
/// <param name="messages">Who has the same name, and who works where.</param>
internal sealed class ContactEvidence(SqliteConnection connection, PartyNames names, MessageIndex messages)
{
    private const int OfLog = 75, OfText = 60, OfCalendar = 45, ForTime = 8, ForOffice = -10;

    private readonly FindingsList findings = new(connection);
    private readonly Correspondents correspondents = new(connection);
    private readonly NodaTime.DateTimeZone? zone = CaseMeta.ZoneOf(connection);

    /// <summary>The contact that goes most against a denial; none where none does.</summary>
    public IEnumerable<FoundDispute> Find(SaidStatement said, DeniedContact denied)
    {
        if (said.Claim.Since is not { } since || denied.Mediums.Count == 0 || denied.From <= 0 || denied.To <= 0 || DeniedTime.Of(denied.Clause) is not { Count: > 0 } times
            || messages.IsShared(names.Of((int)denied.From)) || messages.IsShared(names.Of((int)denied.To)))
        {
            return [];
        }

        IEnumerable<long> people = denied.IsOffice ? messages.OfficeOf(denied.From) : [denied.From];
        return people.Where(who => who != denied.To).SelectMany(who => Between(who, denied).Where(known => times.Any(when => IsMeant(known, said, since, denied, when))).Select(known => Make(said, denied, known, who, times[0].IsOpen)))
            .OrderByDescending(static found => found.Score).ThenBy(static found => found.Right.ToString(), StringComparer.Ordinal).Take(1);
    }

    private List<Known> Between(long who, DeniedContact denied)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = $"""
            SELECT event.hash, item_id, number, timed, event.date_from, event.date_to, item.hash FROM event JOIN item USING (item_id)
            WHERE event.kind = {(int)EventKind.Contact} AND event.date_from IS NOT NULL AND event.date_to IS NOT NULL
              AND event_id IN (SELECT event_id FROM event_party WHERE party_id = $who) AND event_id IN (SELECT event_id FROM event_party WHERE party_id = $to) ORDER BY event.hash
            """;
        select.Parameters.AddWithValue("$who", who);
        select.Parameters.AddWithValue("$to", denied.To);
        using SqliteDataReader rows = select.ExecuteReader();
        var known = new List<Known>();
        while (rows.Read())
        {
            if (findings.Of(rows.GetInt64(1)) is { } item && item.Findings.Contacts[rows.GetInt32(2)] is var contact && denied.Mediums.Contains(contact.Medium) && AreSides(item, contact, who, denied))
            {
                known.Add(new Known(rows.GetInt64(0), rows.GetInt64(6), contact, rows.GetInt32(3) == 1, new TimePoint(rows.GetInt64(4), rows.GetInt64(5), null), contact.Time < 0 ? null : item.Findings.Times[contact.Time].Value));
            }
        }

        return known;
    }

    /// <summary>Whether they are on both sides of it, and not only both reached by somebody else.</summary>
    private bool AreSides(FoundItem item, FoundContact contact, long who, DeniedContact denied)
    {
        ItemParties parties = ItemParties.Of(connection, item.Item);
        string? text = null;
        long from = NumberOf(contact.From);
        long[] to = [.. contact.To.Select(NumberOf)];
        if (contact.Medium == ContactMedium.Appointment || contact.IsShared)
        {
            return true;
        }

        // The other side is whoever wrote it.
        if (contact.IsByWriter || (contact.To.Count == 0 && !contact.IsLogged))
        {
            bool isWho = to.Append(from).Contains(who), isTo = to.Append(from).Contains(denied.To);
            return isWho != isTo && (denied.IsMutual || contact.IsMutual || isTo == contact.IsByWriter);
        }

        return (from == who && to.Contains(denied.To)) || ((denied.IsMutual || contact.IsMutual) && from == denied.To && to.Contains(who));

        long NumberOf(FoundWho? one) => one is null ? 0 : one.Party >= 0 ? parties[one.Party] : !IsWriter(one) ? 0
            : item.HandAt(contact.Writer, contact.Span) is not { } hand ? correspondents.WriterOf(item.Item, contact.Writer) : hand.Party < 0 ? 0 : parties[hand.Party];

        bool IsWriter(FoundWho one) => FirstPerson.MayBeIn(contact) && FirstPerson.Is((text ??= StoredText.WordsOf(connection, item.Item, item.Field)).AsSpan(one.Span.Start, one.Span.Length));
    }

    private bool IsMeant(Known known, SaidStatement said, TimePoint since, DeniedContact denied, DeniedTime when)
    {
        bool isItself = known.Item == said.Claim.Item && known.Contact.Span.Start < denied.Clause.Place.End && denied.Clause.Place.Start < known.Contact.Span.End;
        if (isItself || !known.When.IsBefore(since))
        {
            return false;
        }

        return when.IsOpen || (known.IsTimed && when.Has(known.When, value => ItemDate.Point(value, zone)));
    }

    private FoundDispute Make(SaidStatement said, DeniedContact denied, Known known, long who, bool isOpen)
    {
        bool isAppointment = known.Contact.Medium == ContactMedium.Appointment;
        int score = (isAppointment ? OfCalendar : known.Contact.IsLogged ? OfLog : OfText) + (isOpen ? 0 : ForTime) + (denied.IsOffice ? ForOffice : 0);
        string kept = isAppointment ? "A calendar has an appointment" : known.Contact.IsLogged ? "A log has a call" : $"There is told of a {known.Contact.Medium switch { ContactMedium.Email => "mail", var medium => medium.ToString().ToLowerInvariant() }}";
        string date = known is { IsTimed: true, Value: { } value } ? $" of {value}" : "";
        return new FoundDispute(
            DisputeKind.Contact, new RecordId("statement", said.Claim.Id), new RecordId("contact", known.Hash), score,
            $"{denied.Said(said)} {kept}{date} between {names.Of((int)who)} and {names.Of((int)denied.To)}.");
    }

    /// <summary>A contact between the two.</summary>
    private sealed record Known(long Hash, long Item, FoundContact Contact, bool IsTimed, TimePoint When, string? Value);
}
