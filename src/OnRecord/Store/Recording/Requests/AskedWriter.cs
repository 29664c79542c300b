using Microsoft.Data.Sqlite;
using OnRecord.Language.Requests;
using OnRecord.Record.Requests;
using OnRecord.Record.Threads;
using OnRecord.Store.Analysis;

namespace OnRecord.Store.Recording.Requests;

/// <summary>
/// Writes the requests that messages make: which of the messages that ask are requests, what came back, which of them and of those that articles tell are the same. The caller holds a transaction.
/// </summary>
internal sealed class AskedWriter : IDisposable
{
    private const int MostRecipients = 10;
    private const long SecondsUntilArticle = 30 * 86_400L;
    private readonly AddressBook book;
    private readonly MailHeaders headers;
    private readonly Articles articles;
    private readonly ReplyReader replies;
    private readonly ItemGuard guard;
    private readonly SqlStatement insert, same, party;

    public AskedWriter(SqliteConnection connection, ItemGuard guard)
    {
        this.guard = guard;
        book = new AddressBook(connection);
        headers = new MailHeaders(connection);
        articles = new Articles(connection);
        replies = new ReplyReader(connection, book, headers);
        insert = new SqlStatement(connection, "INSERT INTO asked(event_id, message, by, asked, outcome, answer, start, end) VALUES(?,?,?,?,?,?,?,?)");
        same = new SqlStatement(connection, "INSERT INTO asked_evidence(event_id, request) VALUES(?,?)");
        party = new SqlStatement(connection, "SELECT party_id FROM address_party WHERE address_id = ?");
    }

    /// <summary>Writes them.</summary>
    /// <param name="collected">The messages of all items that ask.</param>
    /// <param name="told">Requests that texts tell of.</param>
    /// <param name="events">Writes their events.</param>
    /// <param name="cancel">Asks to stop.</param>
    /// <exception cref="OperationCanceledException">Asked to stop; some are written.</exception>
    public void Write(AskCollector collected, List<ToldRequest> told, EventWriter events, CancellationToken cancel)
    {
        var signs = new PressSigns(book, articles, headers, collected.Asks);
        var bySign = new HashSet<long>();
        headers.AddSentBy(signs.Addresses, bySign);
        var asks = new List<(AskPlace Place, MailHeader Header, MailAsk Ask)>();
        foreach (AskPlace place in collected.Asks.Where(place => (place.Cues & (AskCues.Press | AskCues.Records)) != 0 || bySign.Contains(place.Message)))
        {
            cancel.ThrowIfCancellationRequested();
            guard.Run(AnalysisStep.Requests, place.Item, () =>
            {
                if (headers.Of(place.Message) is { From: > 0 } header && AskedOf(place, header, signs) is { Count: > 0 } asked)
                {
                    IReadOnlyList<MailReply> back = replies.To(header);
                    MailReply? answer = ReplyRules.AnswerOf([.. back.Where(reply => IsOfAsked(reply, asked, header))]);
                    long who = WhoAnswers(asked, answer);
                    asks.Add((place, header, new MailAsk(asks.Count, place.Message, header.Thread, header.Instant, header.From, who, $"{book.KeyOf(header.From)}\n{book.KeyOf(who)}", answer) { IsAnsweredByOthers = answer is null && back.Count > 0 }));
                }
            });
        }

        asks.Sort(static (a, b) => (a.Header.Instant ?? long.MaxValue, a.Place.Hash).CompareTo((b.Header.Instant ?? long.MaxValue, b.Place.Hash)));
        Dictionary<long, (AskPlace Place, MailHeader Header)> places = asks.ToDictionary(static ask => ask.Ask.Event, static ask => (ask.Place, ask.Header));
        var used = new Dictionary<long, long>();
        foreach (AskedRequest request in AskedMaker.Make(asks.Select(static ask => ask.Ask), IsHeard))
        {
            cancel.ThrowIfCancellationRequested();
            Write(request, places, events, told, used);
        }

        WriteGroups(told, used);
    }

    /// <summary>An article that is held several times tells of its requests once: beside the first by id, or beside what is evidence of another request already.</summary>
    private void WriteGroups(List<ToldRequest> told, Dictionary<long, long> used)
    {
        Dictionary<long, long> hashes = told.ToDictionary(static one => one.Event, static one => one.Hash);
        foreach (IReadOnlyList<ToldPlace> group in ToldGroups.Of([.. told.Select(static one => one.Place)]))
        {
            List<long> free = [.. group.Select(static place => place.Event).Where(one => !used.ContainsKey(one)).OrderBy(one => hashes[one])];
            long of = group.Where(place => used.ContainsKey(place.Event)).Select(place => used[place.Event]).DefaultIfEmpty(free.FirstOrDefault()).Min();
            foreach (long evidence in free.Where(one => one != of))
            {
                same.Bind(1, evidence).Bind(2, of).Run();
            }
        }
    }

    private void Write(AskedRequest request, Dictionary<long, (AskPlace Place, MailHeader Header)> places, EventWriter events, List<ToldRequest> told, Dictionary<long, long> used)
    {
        MailAsk first = request.First;
        int[] parties = [PartyOf(first.By), PartyOf(first.Asked)];
        long number = events.WriteAsked(places[first.Event].Place, places[first.Event].Header.Date, parties);
        insert.Bind(1, number).Bind(2, first.Message).Bind(3, first.By).Bind(4, first.Asked).Bind(5, (long)request.Outcome).Bind(6, request.Answer?.Message).Bind(7, (long?)request.Answer?.Words?.Start).Bind(8, (long?)request.Answer?.Words?.End).Run();
        IEnumerable<long> again = request.Again.Select(ask => events.WriteAsked(places[ask.Event].Place, places[ask.Event].Header.Date, parties));
        foreach (long evidence in again.Concat(told.Where(one => (IsSame(one, request, parties[1]) || IsAnswer(one, request, parties[1])) && used.TryAdd(one.Event, number)).Select(static one => one.Event)).ToList())
        {
            same.Bind(1, evidence).Bind(2, number).Run();
        }
    }

    /// <summary>Whom a message asks: its first recipients outside the writer's domain; none when it is no request.</summary>
    private List<long> AskedOf(AskPlace place, MailHeader header, PressSigns signs)
    {
        PressSign sign = (place.Cues & AskCues.Press) != 0 ? PressSign.OwnWords : signs.Of(header.From);
        bool isReply = header.Parent != 0 && headers.Of(header.Parent) is { From: > 0 } parent && !book.AreTogether(parent.From, header.From);
        AskCues subject = header.Title is { } title && !SubjectBase.Of(title).IsReply ? AskFinder.CuesOf(title) : AskCues.None;
        return header.To.Count <= MostRecipients && AskRules.IsRequest(place.Cues, subject, sign, isReply)
            ? [.. header.To.Where(to => book.DomainOf(to) is not null && book.DomainOf(header.From) is not null && !book.AreTogether(to, header.From) && signs.Of(to) < PressSign.OtherMessage)]
            : [];
    }

    /// <summary>Whether who was asked answers; of an office somebody there whom the message was not sent to beside it.</summary>
    private bool IsOfAsked(MailReply reply, List<long> asked, MailHeader header)
    {
        long from = headers.Of(reply.Message)!.From;
        int who = PartyOf(from);
        return asked.Exists(one => book.KeyOf(one) == book.KeyOf(from) || (who > 0 && PartyOf(one) == who))
            || (!header.All.Any(to => book.KeyOf(to) == book.KeyOf(from)) && asked.Exists(one => book.PersonOf(one) is null && book.AreTogether(one, from)));
    }

    /// <summary>Of several who were asked the one who answers, else the first.</summary>
    private long WhoAnswers(List<long> asked, MailReply? answer)
    {
        string? answers = answer is not null && headers.Of(answer.Message) is { } header ? book.KeyOf(header.From) : null;
        return asked.Find(one => book.KeyOf(one) == answers) is var found and not 0 ? found : asked[0];
    }

    /// <summary>An article of the same outlet or author tells, not long after, that the same party was asked, with the same outcome.</summary>
    private bool IsSame(ToldRequest told, AskedRequest request, int asked) =>
        asked > 0 && told.Asked == asked && told.Outcome == request.Outcome && articles.IsOf(told.Item, book.PersonOf(request.First.By), book.OwnerOf(request.First.By))
        && articles.PublishedAt(told.Item) is { } published && request.First.Instant is { } sent && published >= sent - 86_400 && published <= sent + SecondsUntilArticle;

    /// <summary>"We decline to comment", in the answer itself: one mail has one outcome for whoever was asked, and what it declines beside an answer is none of its own.</summary>
    private static bool IsAnswer(ToldRequest told, AskedRequest request, int asked) => request.Answer is { Words: { } words } answer && answer.Message == told.Item
        && (answer.Outcome == told.Outcome || told.IsOwn || (asked > 0 && told.Asked == asked)) && told.Span.Start >= words.Start && told.Span.End <= words.End;

    private int PartyOf(long address) => (int)(party.Bind(1, address).RunScalar() ?? 0);

    /// <summary>True when the case has a message that this address sent.</summary>
    private bool IsHeard(long address) => book.AlikeOf(address).Any(headers.HasSentBy);

    /// <inheritdoc/>
    public void Dispose()
    {
        headers.Dispose();
        insert.Dispose();
        same.Dispose();
        party.Dispose();
    }
}
