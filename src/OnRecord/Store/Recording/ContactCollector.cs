using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using OnRecord.Language.Contacts;
using OnRecord.Language.Time;
using OnRecord.Record.Findings;
using OnRecord.Record.Logs;

namespace OnRecord.Store.Recording;

/// <summary>Collects contacts that are told or kept to the minute while events are written, and writes which of them are one.</summary>
internal sealed partial class ContactCollector
{
    /// <summary>UTF-16 units at the beginning of a log that may name its clock.</summary>
    private const int Head = 400;

    private readonly List<(long Event, TimedContact Contact)> found = [];
    private readonly List<RoughCall> rough = [];

    /// <summary>Takes a contact that was written.</summary>
    /// <param name="number">The number of the event.</param>
    /// <param name="hash">The hash of its id.</param>
    /// <param name="item">The item that tells it.</param>
    /// <param name="text">Its text.</param>
    /// <param name="contact">The contact.</param>
    /// <param name="parties">For each party of the item that of the case, or 0.</param>
    /// <param name="writer">Who wrote the words, of another hand its signer, or 0.</param>
    public void Add(long number, long hash, FoundItem item, FoundText text, FoundContact contact, int[] parties, int writer)
    {
        if ((contact.Time < 0 && contact.Series is null) || contact.IsShared)
        {
            return;
        }

        FoundTime? time = contact.Time < 0 ? null : item.Findings.Times[contact.Time];
        AddRough(number, contact, time);
        bool isFloating = contact.IsLogged && time?.From is { } shown && ItemDate.IsFloating(shown);
        string? minute = time is null || (isFloating && Zone().IsMatch(text.Text.AsSpan(0, Math.Min(Head, text.Text.Length)))) ? null : ContactMinute.Of(time);
        if (minute is null && contact.Series is null)
        {
            return;
        }

        long? clock = contact.IsLogged ? null : ItemDate.OffsetOf(item.DateAt(contact.Writer, contact.Span));

        TimedSide self = new(writer, "");
        IReadOnlyList<TimedSide> from = contact.IsByWriter ? [self] : contact.From is { } one ? [Side(one)] : [], to = contact.To.Count == 0 && !contact.IsLogged ? [self] : [.. contact.To.Select(Side)];
        found.Add((number, new TimedContact(hash, item.Item, minute ?? "", clock, contact.Medium, contact.IsLogged, contact.IsMutual, from, to) { Series = contact.Series }));

        void AddRough(long number, FoundContact contact, FoundTime? time)
        {
            if (contact is { IsLogged: false, From: { } caller, Medium: ContactMedium.Call } && time is { From: { } first, To: { } last, Precision: TimePrecision.Day or TimePrecision.DayPart }
                && Side(caller).Party is > 0 and var known && contact.To.Select(to => Side(to).Party).Where(static party => party > 0).ToList() is { Count: > 0 } reached)
            {
                rough.Add(new RoughCall(number, known, reached, contact.IsMutual, time.Value, first, last));
            }
        }

        TimedSide Side(FoundWho who)
        {
            string words = SpanWords.OneLine(text.Text, who.Span);
            int party = who.Party >= 0 ? parties[who.Party] : 0;
            bool isWriter = party == 0 && FirstPerson.Is(words) && !contact.IsLogged && !contact.IsPasted && item.ArticleAt(contact.Writer, who.Span) is null;
            return new TimedSide(isWriter ? writer : party, words.Length > 0 ? words : who.Party >= 0 ? item.Findings.Parties[who.Party].Name : "");
        }
    }

    /// <summary>Forgets the events behind a number.</summary>
    public void TakeBack(long last)
    {
        found.RemoveAll(one => one.Event > last);
        rough.RemoveAll(one => one.Event > last);
    }

    /// <summary>Writes for each contact that is one with others which of them stands for all.</summary>
    /// <param name="connection">The case.</param>
    public void Write(SqliteConnection connection)
    {
        using var update = new SqlStatement(connection, $"UPDATE event SET group_hash = ? WHERE hash = ? AND kind = {(int)EventKind.Contact}");
        foreach ((long hash, long lead) in new SameContacts(found.Select(static one => one.Contact)).Find())
        {
            update.Bind(1, lead).Bind(2, hash).Run();
        }
    }

    /// <summary>A call that is told by the day or a part of it, and of which a log keeps the only one then, was at the minute of the log. A talk of which nobody says that it was by telephone may be another.</summary>
    /// <param name="connection">The case, with all events and the groups of contacts.</param>
    /// <param name="findings">Reads findings.</param>
    public void PlaceRough(SqliteConnection connection, FindingsList findings)
    {
        if (rough.Count == 0 || !found.Exists(static one => one.Contact.IsLogged))
        {
            return;
        }

        using var update = new SqlStatement(connection, $"UPDATE event SET (date_from, date_to, instant) = (SELECT date_from, date_to, instant FROM event AS kept WHERE kept.hash = ? AND kept.kind = {(int)EventKind.Contact} ORDER BY number LIMIT 1) WHERE event_id = ?");
        NodaTime.DateTimeZone? zone = CaseMeta.ZoneOf(connection);
        var rows = new LoggedRows(connection, findings);
        var kept = rough.Select(call => (call.Event, Row: rows.Find(call.From, call.To, call.IsMutual, ToldSpan.Of(call.Value, call.First, call.Last, isMinute: false, zone)))).ToList();
        foreach ((long number, long? row) in kept)
        {
            if (row is { } hash)
            {
                update.Bind(1, hash).Bind(2, number).Run();
            }
        }
    }

    /// <summary>A log of a clock of its own that its times do not tell: its minutes are not those of others.</summary>
    [GeneratedRegex(@"\b(?:UTC|GMT|Zulu|[ECMP][SD]T|(?-i:[A-Z]{1,3}[SD]T)|time\s*zone)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Zone();
}
