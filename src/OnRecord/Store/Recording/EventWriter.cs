using Microsoft.Data.Sqlite;
using OnRecord.Language.Time;
using OnRecord.Record.Findings;
using OnRecord.Record.Requests;
using OnRecord.Record.Statements;
using OnRecord.Sources;
using OnRecord.Store.Recording.Occasions;
using OnRecord.Store.Recording.Requests;
using OnRecord.Store.Terms;

namespace OnRecord.Store.Recording;

/// <summary>Writes what an item tells of, with its time and the parties it concerns.</summary>
internal sealed class EventWriter(SqliteConnection connection, UsualOffsets offsets) : IDisposable
{
    private readonly SqlStatement insert = new(connection, "INSERT INTO event(event_id, kind, hash, item_id, number, timed, date_from, date_to, instant, words) VALUES(?,?,?,?,?,?,?,?,?,?)");
    private readonly SqlStatement involve = new(connection, "INSERT OR IGNORE INTO event_party(party_id, event_id) VALUES(?,?)");
    private long next;

    /// <summary>Requests that texts tell of.</summary>
    public List<ToldRequest> Told { get; } = [];

    /// <summary>Events whose times are told from something else.</summary>
    public List<OpenEvent> Open { get; } = [];

    /// <summary>Contacts that are told or kept to the minute.</summary>
    public ContactCollector Contacts { get; } = new();

    /// <summary>The number of the event written last, 0 before the first.</summary>
    public long Last => next;

    /// <summary>Takes back the events behind a number.</summary>
    public void TakeBack(long last)
    {
        CaseFile.Execute(connection, FormattableString.Invariant($"DELETE FROM event WHERE event_id > {last}; DELETE FROM event_party WHERE event_id > {last};"));
        Told.RemoveAll(told => told.Event > last);
        Open.RemoveAll(open => open.Event > last);
        Contacts.TakeBack(last);
        next = last;
    }

    /// <summary>Writes the events of an item whose writers' words stand in the record.</summary>
    /// <param name="item">The item.</param>
    /// <param name="text">Its text.</param>
    /// <param name="parties">For each of its parties the party of the case, or 0.</param>
    /// <param name="writerOf">Who wrote a writer's words, or 0.</param>
    /// <param name="addresseeOf">The only one whom these were written to, or 0.</param>
    public void Write(FoundItem item, FoundText text, int[] parties, Func<int, int> writerOf, Func<int, int> addresseeOf)
    {
        ItemFindings found = item.Findings;
        var sides = new StatementSides(item, text.Text, party => party >= 0 ? parties[party] : 0, writerOf);
        for (int number = 0; number < found.Statements.Count; number++)
        {
            FoundStatement statement = found.Statements[number];
            if (item.Standing.Contains(statement.Writer) && StatementRule.IsTold(statement, text.Text, EnglishStemmer.Stem))
            {
                (int speaker, int addressee) = sides.Of(statement);
                Write(item, text, new Event(EventKind.Statement, number, statement.Writer, statement.Said, statement.Whole, [statement.Cue[0]]), parties, [], [speaker, addressee, .. Tellers(found, statement).Select(teller => sides.Of(teller).Speaker), sides.WriterAt(statement.Writer, statement.Whole)]);
            }
        }

        for (int number = 0; number < found.Contacts.Count; number++)
        {
            FoundContact contact = found.Contacts[number];
            int reached = (contact.To.Count == 0 && !contact.IsLogged) || contact.IsByWriter || IsOfWriter(contact, text.Text) ? sides.WriterAt(contact.Writer, contact.Span) : 0, other = contact.IsShared ? addresseeOf(contact.Writer) : 0;
            if ((contact.IsPasted && (contact.To.Count == 0 || contact.IsByWriter)) || (contact.IsShared && item.HandAt(contact.Writer, contact.Span) is not null))
            {
                // Whoever mailed an article is not its "I", and to whom another hand writes is not known.
                continue;
            }

            if (contact.To.Count > 0 || contact.IsLogged || (reached > 0 && (!contact.IsShared || (other > 0 && other != reached))))
            {
                Write(item, text, new(EventKind.Contact, number, contact.Writer, contact.Time, contact.Span, [contact.Span], contact.Repeat), parties, [contact.From, .. contact.To], reached, other);
                if (item.Standing.Contains(contact.Writer))
                {
                    Contacts.Add(next, IdOf(EventKind.Contact, item, contact.Repeat, contact.Span).Hash, item, text, contact, parties, contact.IsLogged ? 0 : sides.WriterAt(contact.Writer, contact.Span));
                }
            }
        }

        for (int number = 0; number < found.Requests.Count; number++)
        {
            FoundRequest request = found.Requests[number];
            Write(item, text, new(EventKind.Request, number, request.Writer, request.Time, request.Span, [request.Span, request.Asked.Span]), parties, [request.Asked, request.By]);
            if (item.Standing.Contains(request.Writer))
            {
                Told.Add(ToldOf(item, text, request, request.Asked.Party >= 0 ? parties[request.Asked.Party] : 0));
            }
        }

        for (int number = 0; number < found.Proceedings.Count; number++)
        {
            FoundProceeding proceeding = found.Proceedings[number];
            Write(item, text, new(EventKind.Proceeding, number, proceeding.Writer, proceeding.Time, proceeding.Span, [proceeding.Span]), parties, [.. proceeding.Actors, .. proceeding.Targets]);
        }
    }

    /// <summary>Writes a request that a message makes.</summary>
    /// <param name="ask">The words that ask.</param>
    /// <param name="date">When the message was sent, or null.</param>
    /// <param name="parties">Whom it concerns; 0 for nobody known.</param>
    /// <returns>The number of the event.</returns>
    public long WriteAsked(AskPlace ask, string? date, IEnumerable<int> parties)
    {
        ItemDate? when = offsets.Place(date);
        return Add(EventKind.Request, ask.Hash, ask.Words, ask.Item, ask.Number, when is not null, when, when, parties);
    }

    /// <summary>
    /// The id of an event: its kind, the item, the place of its first words; of a request also that of whom was asked, for several are asked in the same words: "neither Roe nor Lee replied".
    /// </summary>
    public static RecordId IdOf(EventKind kind, FoundItem item, params ReadOnlySpan<TextSpan> places) => IdOf(kind, item, null, places);

    /// <summary>The same for one of several that the same words tell: <see cref="FoundContact.Repeat"/> is what tells them apart.</summary>
    private static RecordId IdOf(EventKind kind, FoundItem item, string? repeat, params ReadOnlySpan<TextSpan> places)
    {
        string[] parts = [item.Kind.Id(item.Hash).ToString(), .. new string[places.Length], .. repeat is null ? Array.Empty<string>() : [repeat]];
        for (int at = 0; at < places.Length; at++)
        {
            parts[at + 1] = FormattableString.Invariant($"{places[at].Start}-{places[at].End}");
        }

        return RecordId.Of(kind.ToString().ToLowerInvariant(), parts);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        insert.Dispose();
        involve.Dispose();
    }

    /// <summary>"She called me": whoever wrote it was called.</summary>
    private static bool IsOfWriter(FoundContact contact, string text) =>
        FirstPerson.MayBeIn(contact) && contact.To.Append(contact.From).Any(side => side is { Party: < 0 } && FirstPerson.Is(text.AsSpan(side.Span.Start, side.Span.Length)));

    private ToldRequest ToldOf(FoundItem item, FoundText text, FoundRequest request, int asked)
    {
        string words = text.Text[request.Asked.Span.Start..request.Asked.Span.End];
        var place = ToldPlace.Of(next, item.Item, FormattableString.Invariant($"{request.Outcome} {asked} {words}"), text.Text, request.Span);
        return new ToldRequest(next, item.Item, request.Span, asked, request.Outcome, FirstPerson.Answers(words), IdOf(EventKind.Request, item, null, request.Span, request.Asked.Span).Hash, place);
    }

    private static IEnumerable<FoundStatement> Tellers(ItemFindings found, FoundStatement statement)
    {
        for (int outer = statement.Outer; outer >= 0; outer = found.Statements[outer].Outer)
        {
            yield return found.Statements[outer];
        }
    }

    private void Write(FoundItem item, FoundText text, Event told, int[] parties, IReadOnlyList<FoundWho?> who, params ReadOnlySpan<int> others)
    {
        if (!item.Standing.Contains(told.Writer))
        {
            return;
        }

        FoundTime? when = told.Time >= 0 ? item.Findings.Times[told.Time] : null;
        string? written = item.DateAt(told.Writer, told.Whole);
        (string? first, string? last) = DayParts.Of(when?.Value) is { } part && when?.From == when?.To ? part : (when?.From, when?.To);
        ItemDate? from = offsets.Place(first ?? written, written), to = offsets.Place(last ?? written, written);
        int[] concerned = [.. who.Where(static one => one is { Party: >= 0 }).Select(one => parties[one!.Party]).Concat(others.ToArray()).Where(static party => party > 0).Distinct()];
        long hash = IdOf(told.Kind, item, told.Repeat, told.Places).Hash, words = text.Print([told.Whole, .. told.Places]);
        long id = Add(told.Kind, hash, words, item.Item, told.Number, when?.From is not null, from, to, concerned);
        if (when is { From: null, RelationTo.Length: > 0 })
        {
            Open.Add(new OpenEvent(id, item.Item, told.Time, when, written, concerned));
        }
    }

    private long Add(EventKind kind, long hash, long words, long item, int number, bool isTimed, ItemDate? from, ItemDate? to, IEnumerable<int> parties)
    {
        long id = ++next;
        insert.Bind(1, id).Bind(2, (long)kind).Bind(3, hash).Bind(4, item).Bind(5, (long)number).Bind(6, isTimed ? 1L : 0L).Bind(7, from?.From).Bind(8, to?.To).Bind(9, from?.Instant).Bind(10, words).Run();
        foreach (int party in parties.Where(static party => party > 0).Distinct())
        {
            involve.Bind(1, (long)party).Bind(2, id).Run();
        }

        return id;
    }

    /// <summary>Something that is told.</summary>
    /// <param name="Kind">What.</param>
    /// <param name="Number">Its place in the findings.</param>
    /// <param name="Writer">Whose words tell it.</param>
    /// <param name="Time">An index into the times, or -1.</param>
    /// <param name="Whole">All its words.</param>
    /// <param name="Places">What its id is made of.</param>
    /// <param name="Repeat">What tells it from others of the same words, or null.</param>
    private readonly record struct Event(EventKind Kind, int Number, int Writer, int Time, TextSpan Whole, TextSpan[] Places, string? Repeat = null);
}
