using Microsoft.Data.Sqlite;
using OnRecord.Language.Contacts;
using OnRecord.Query.Annotations;
using OnRecord.Query.Shapes;
using OnRecord.Query.Threads;
using OnRecord.Record.Findings;
using OnRecord.Sources;
using OnRecord.Store;
using OnRecord.Store.Recording;

namespace OnRecord.Query.Events;

/// <summary>One item with its findings, its text and who its parties are in the case; makes the pieces of answers.</summary>
internal sealed class EventItem
{
    private readonly SqliteConnection connection;
    private readonly PartyBook book;
    private readonly FindingsList findings;
    private readonly CaseClock clock;
    private readonly ItemParties parties;
    private readonly StatementSides sides;
    private readonly string text;
    private readonly Dictionary<int, (string? Message, int Party)> writers = [];
    private Lazy<string?>? state;

    /// <summary>Reads what belongs to an item.</summary>
    public EventItem(SqliteConnection connection, PartyBook book, FindingsList findings, FoundItem item, CaseClock clock)
    {
        (this.connection, this.book, this.findings, this.clock, Found) = (connection, book, findings, clock, item);
        text = StoredText.WordsOf(connection, item.Item, item.Field);
        parties = ItemParties.Of(connection, item.Item);
        sides = new StatementSides(item, text, party => parties[party], number => Writer(number).Party);
    }

    /// <summary>The item and its findings.</summary>
    public FoundItem Found { get; }

    /// <summary>The item's id.</summary>
    public string Id => Found.Kind.Id(Found.Hash).ToString();

    /// <summary><c>superseded</c> or <c>missing</c>; null while a file that is there holds the item. Looked up once.</summary>
    public string? State => (state ??= new Lazy<string?>(() => ItemState.Of(connection, Found.Item))).Value;

    /// <summary>Somebody: the words, and the party of the case where it is known. "I" is whoever wrote the words.</summary>
    public WhoShape? Who(FoundWho? who, int writer)
    {
        if (who is null)
        {
            return null;
        }

        return Shape(who, sides.NumberOf(who, writer), NameOf(who, writer));
    }

    private WhoShape Shape(FoundWho who, int number, string? name)
    {
        (string Id, string Name)? party = book.Of(number);
        return new WhoShape(who.Span.Length == 0 && who.Party >= 0 ? Found.Findings.Parties[who.Party].Name : Words(who.Span), party?.Id, party?.Name ?? name);
    }

    /// <summary>The name that the text itself gives somebody: of "I" that of whoever signs.</summary>
    private string? NameOf(FoundWho who, int writer)
    {
        int party = who.Party >= 0 ? who.Party : FirstPerson.Is(Words(who.Span)) ? Found.HandAt(writer, who.Span)?.Party ?? -1 : -1;
        return party >= 0 ? Found.Findings.Parties[party].Name : null;
    }

    /// <summary>A side of a statement; the words alone where both sides were read as one.</summary>
    private WhoShape? Side(FoundWho? who, FoundStatement said, int number) =>
        who is null ? null : Shape(who, number, number == 0 && sides.NumberOf(who, said.Writer) > 0 ? null : NameOf(who, said.Writer));

    /// <summary>Who wrote words under a writer: of what another signs the signer.</summary>
    private WhoShape? WriterAt(int writer, TextSpan words) => Found.HandAt(writer, words) is not { } hand ? ToldBy(writer).Party
        : hand.Party < 0 ? null : Shape(new FoundWho(default, hand.Party), parties[hand.Party], Found.Findings.Parties[hand.Party].Name);

    /// <summary>The message whose words a writer's are, and who wrote it.</summary>
    public (string? Message, WhoShape? Party) ToldBy(int writer)
    {
        (string? message, int party) = Writer(writer);
        return (message, book.Of(party) is { } known ? new WhoShape(known.Name, known.Id, known.Name) : null);
    }

    /// <summary>On whose word something is told: the writer's; of an article its outlet's, where it names one; of quoted words of no message the quotation's.</summary>
    public WhoShape? Teller(int writer, TextSpan words) => Found.ArticleAt(writer, words) is { } article ? OutletOf(article) : WriterAt(writer, words) ?? (IsLoose(writer) ? Quotation : Outlet());

    /// <summary>Quoted words of no message, of which only where they stand is known.</summary>
    private WhoShape Quotation => new($"a quotation in {Id}", null, null);

    private bool IsLoose(int writer) => writer != 0 && Writer(writer).Message is null;

    /// <summary>In whose words a statement of a message is told: those of whoever wrote it, or of the outlet of an article pasted into it, where it names one.</summary>
    public WhoShape? WordsOfWhom(FoundStatement statement) => Found.ArticleAt(statement.Writer, statement.Whole) is { } article ? OutletOf(article) : WriterAt(statement.Writer, statement.Whole);

    /// <summary>The outlet of the article that words stand in, or that the item is.</summary>
    public WhoShape? OutletAt(int writer, TextSpan words) => Found.ArticleAt(writer, words) is { } article ? OutletOf(article) : IsLoose(writer) ? null : Outlet();

    private WhoShape? OutletOf(FoundArticle article) => article.Outlet is { } outlet ? book.OfOutlet(Words(outlet)) : null;

    /// <summary>The number of the party of the case that somebody is, alone in a list; none where it is not known.</summary>
    public IReadOnlyList<int> Numbers(FoundWho? who, int writer) => sides.NumberOf(who, writer) is var number and > 0 ? [number] : [];

    /// <summary>Who says something; whoever wrote it where "I" is left out, in a pasted article nobody who is known.</summary>
    public WhoShape? SpeakerOf(FoundStatement said) =>
        !said.IsByWriter ? Side(said.Speaker, said, sides.Of(said).Speaker) : Found.ArticleAt(said.Writer, said.Whole) is null && (said.Addressee is null || sides.Of(said).Speaker > 0) ? WriterAt(said.Writer, said.Whole) : null;

    /// <summary>To whom something is said; null where nobody is named.</summary>
    public WhoShape? AddresseeOf(FoundStatement said) => Side(said.Addressee, said, sides.Of(said).Addressee);

    /// <summary>Who reached others; whoever wrote it where both sides are left to be understood.</summary>
    public WhoShape? Reaching(FoundContact contact) => contact.IsShared || contact.IsByWriter ? WriterAt(contact.Writer, contact.Span) : Who(contact.From, Telling(contact));

    /// <summary>Whose "I" it is: in a pasted article nobody's who is known.</summary>
    private static int Telling(FoundContact contact) => contact.IsPasted || contact.IsLogged ? -1 : contact.Writer;

    /// <summary>Whom a contact reached; whoever wrote it, or whom it was written to, where the text leaves that to be understood.</summary>
    public IReadOnlyList<WhoShape> Reached(FoundContact contact) => contact.IsShared ? book.Of(Addressee(contact.Writer)) is { } to ? [new WhoShape(to.Name, to.Id, to.Name)] : [] : contact.To.Count == 0 && !contact.IsLogged && WriterAt(contact.Writer, contact.Span) is { } writer ? [writer] : [.. contact.To.Select(to => Who(to, Telling(contact))!)];

    /// <summary>Through whom a statement reaches the reader, the outermost first; where it stands in quoted words of no message, that quotation.</summary>
    public IReadOnlyList<WhoShape> Chain(FoundStatement statement)
    {
        var chain = new List<WhoShape>();
        IReadOnlyList<FoundStatement> all = Found.Findings.Statements;
        for (int outer = statement.Outer; outer >= 0; outer = all[outer].Outer)
        {
            if (SpeakerOf(all[outer]) is { } teller)
            {
                chain.Insert(0, teller);
            }
        }

        return IsLoose(statement.Writer) ? [Quotation, .. chain] : chain;
    }

    /// <summary>On whose word a contact is told; null where nobody is known.</summary>
    public WhoShape? Teller(FoundContact contact) => contact.Statement >= 0
        ? SpeakerOf(Found.Findings.Statements[contact.Statement])
        : contact.IsPasted ? OutletAt(contact.Writer, contact.Span) : Teller(contact.Writer, contact.Span) ?? (contact.IsLogged ? File() : null);

    /// <summary>A log or calendar that names nobody who keeps it: the file itself, by its name; its title is what it is about.</summary>
    private WhoShape? File()
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT coalesce(path, title) FROM item WHERE item_id = $item";
        select.Parameters.AddWithValue("$item", Found.Item);
        return select.ExecuteScalar() is string title ? new WhoShape(title[(title.LastIndexOf('/') + 1)..], null, null) : null;
    }

    /// <summary>Everybody in an event, each with the role; who asks and is asked by a message itself stands with the request.</summary>
    public IEnumerable<InvolvedShape> Involved(EventKind kind, int number)
    {
        ItemFindings found = Found.Findings;
        return kind switch
        {
            EventKind.Statement => Involved(found.Statements[number]),
            EventKind.Contact => Involved(found.Contacts[number]),
            EventKind.Request when IsAsked(number) => [],
            EventKind.Request => Involved(found.Requests[number]),
            _ => Involved(found.Proceedings[number]),
        };
    }

    private IEnumerable<InvolvedShape> Involved(FoundStatement said) =>
        [.. As("speaker", SpeakerOf(said)), .. As("addressee", AddresseeOf(said)), .. Chain(said).SelectMany(static one => As("according_to", one))];

    private IEnumerable<InvolvedShape> Involved(FoundContact contact)
    {
        (string from, string to) = contact.Medium == ContactMedium.Appointment ? ("organizer", "attendee") : contact.IsMutual ? ("between", "between") : ("from", "to");
        return [.. As(from, Reaching(contact)), .. Reached(contact).SelectMany(one => As(to, one)), .. As("according_to", Teller(contact))];
    }

    private IEnumerable<InvolvedShape> Involved(FoundRequest request) =>
        [.. As("asked", Who(request.Asked, request.Writer)), .. As("by", Who(request.By, request.Writer) ?? OutletAt(request.Writer, request.Span))];

    private IEnumerable<InvolvedShape> Involved(FoundProceeding told) =>
        [.. told.Actors.SelectMany(one => As("actor", Who(one, told.Writer))), .. told.Targets.SelectMany(one => As("target", Who(one, told.Writer)))];

    private static IEnumerable<InvolvedShape> As(string role, WhoShape? who) => who is null ? [] : [InvolvedShape.Of(who, role)];

    /// <summary>A time of the findings; null for -1.</summary>
    public WhenShape? When(int time)
    {
        if (time < 0)
        {
            return null;
        }

        FoundTime found = Found.Findings.Times[time];
        if (found is { From: null, RelationTo: { Length: > 0 } from })
        {
            var told = new RelationShape(from, ContractWords.Snake(found.Order));
            return clock.On(PlacedTimes.Of(connection, findings, Found.Item, time, $"{Words(found.Span)} {told.Order} {from}", told));
        }

        // "Thursday" of nobody knows which week: the words alone.
        bool isOpen = found.From is null && found.Value is [not 'P', ..] value && value.Split('T')[0].Contains('X', StringComparison.Ordinal);
        return clock.On(new WhenShape(
            Words(found.Span), isOpen ? null : found.Value, found.From, found.To, isOpen ? "none" : ContractWords.Snake(found.Precision), found.Anchor,
            found.RelationTo is { } to ? new RelationShape(to.Length > 0 ? to : null, ContractWords.Snake(found.Order)) : null));
    }

    /// <summary>When a contact was; null where that is not told. The clock of a calendar or log gives way to that of the case.</summary>
    public WhenShape? When(FoundContact contact) => When(contact.Time) is not { } when ? null : contact.IsLogged ? clock.Here(when) : when;

    /// <summary>The outlet that published a document, where it names one; null for messages.</summary>
    public WhoShape? Outlet()
    {
        if (Found.Kind != ItemKind.Document)
        {
            return null;
        }

        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT json_extract(doc, '$.outlet') FROM item WHERE item_id = $item";
        select.Parameters.AddWithValue("$item", Found.Item);
        return select.ExecuteScalar() is string { Length: > 0 } outlet ? book.OfOutlet(outlet) : null;
    }

    /// <summary>When words of a writer were sent or published: the date of a quoted message or a pasted article that has one, else the item's; of a pasted article that has none only that it is no later.</summary>
    public WhenShape? Published(int writer, TextSpan words) => Found.DateAt(writer, words) is not { } date ? null
        : Found.IsDated(writer, words) ? clock.On(Dated(date)) : new WhenShape(null, null, null, date, "none", null, null);

    /// <summary>When something was told that somebody else did: of a document or a pasted article the day of publication; of a message only that it was no later, for it may pass on what was long over.</summary>
    public WhenShape? ToldBy(int writer, TextSpan words) =>
        Found.AnchorAt(writer, words) is { IsSent: true } && Found.DateAt(writer, words) is { } sent ? new WhenShape(null, null, null, sent, "none", null, null) : Published(writer, words);

    /// <summary>A date that metadata gives.</summary>
    public static WhenShape Dated(string date) => new(null, date, date, date, date.Length switch { 4 => "year", 7 => "month", 10 => "day", 16 or 17 or 22 => "minute", _ => "second" }, null, null);

    /// <summary>The words of a stretch on one line, without the marks of quotations.</summary>
    public string Words(TextSpan span) => SpanWords.OneLine(text, span);

    /// <summary>A stretch with its way back to the bytes.</summary>
    public Citation Cite(TextSpan span) => Citations.OfUnits(connection, Found.Item, Found.Field, span);

    /// <summary>True when the findings have such an event; an event of before a build may not be among those that it found.</summary>
    public bool Has(EventKind kind, int number) => number < kind switch
    {
        EventKind.Statement => Found.Findings.Statements.Count,
        EventKind.Contact => Found.Findings.Contacts.Count,
        EventKind.Request => Found.Findings.Requests.Count + Found.Findings.Asks.Count,
        _ => Found.Findings.Proceedings.Count,
    };

    /// <summary>The stretch that an event covers.</summary>
    public TextSpan SpanOf(EventKind kind, int number) => kind switch
    {
        EventKind.Statement => Found.Findings.Statements[number].Whole,
        EventKind.Contact => Found.Findings.Contacts[number].Span,
        EventKind.Request => number < Found.Findings.Requests.Count ? Found.Findings.Requests[number].Span : AskOf(number).Span,
        _ => Found.Findings.Proceedings[number].Span,
    };

    /// <summary>What a message itself asks, by the place of its request.</summary>
    public FoundAsk AskOf(int number) => Found.Findings.Asks[number - Found.Findings.Requests.Count];

    /// <summary>True for a request that a message makes, false for one that is told.</summary>
    public bool IsAsked(int number) => number >= Found.Findings.Requests.Count;

    /// <summary>The words of an event on one line.</summary>
    public string WordsOf(EventKind kind, int number) => Words(SpanOf(kind, number));

    private (string? Message, int Party) Writer(int writer)
    {
        if (!writers.TryGetValue(writer, out (string?, int) known))
        {
            long number = MessageOf(writer);
            writers[writer] = known = (MessageNames.Of(connection, number), number == 0 ? 0 : Sender(number));
        }

        return known;
    }

    private long MessageOf(int writer) => writer == 0 && Found.Kind == ItemKind.Message ? Found.Item : writer > 0 ? Quoted(writer - 1) : 0;

    /// <summary>The only one whom a writer's words were written to; 0 for several, or none known.</summary>
    private int Addressee(int writer)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT party_id FROM participant JOIN address_party USING (address_id) WHERE item_id = $item AND role = $role LIMIT 2";
        select.Parameters.AddWithValue("$item", MessageOf(writer));
        select.Parameters.AddWithValue("$role", Roles.Number("to"));
        using SqliteDataReader rows = select.ExecuteReader();
        int party = rows.Read() ? rows.GetInt32(0) : 0;
        return rows.Read() ? 0 : party;
    }

    private long Quoted(int header)
    {
        List<long> quotes = QuoteCodec.Load(connection, Found.Item);
        return header < quotes.Count ? quotes[header] : 0;
    }

    private int Sender(long message)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT party_id FROM participant JOIN address_party USING (address_id) WHERE item_id = $item AND role = 0 ORDER BY ordinal LIMIT 1";
        select.Parameters.AddWithValue("$item", message);
        return select.ExecuteScalar() is long party ? (int)party : 0;
    }
}
