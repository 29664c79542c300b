using OnRecord.Language.Segments;
using OnRecord.Record.Threads;
using OnRecord.Sources;

namespace OnRecord.Record.Recovered;

/// <summary>
/// Gathers the messages that are known only from others' bodies. Give it every message that has embedded headers together with its
/// link; what comes out does not depend on the order. Several quotations of one lost message are one recovered message.
/// </summary>
public sealed class RecoveredCollector
{
    /// <summary>Groups of one header and text that are compared by their recipients; more are kept apart by them.</summary>
    private const int MostAlike = 60;

    private readonly List<LostCopy> _copies = [];

    /// <summary>Adds all that was added to another collector, so that several threads can gather, each with a collector of its own.</summary>
    public void Add(RecoveredCollector other) => _copies.AddRange(other._copies);

    /// <summary>Adds the quotations of a message that belong to no held message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="held">For each embedded header the held message that it belongs to, or null (<see cref="ThreadLink.Quotes"/>).</param>
    /// <param name="variants">Likewise the held message that it nearly is (<see cref="ThreadLink.Variants"/>).</param>
    public void Add(ThreadMessage message, IReadOnlyList<string?> held, IReadOnlyList<string?> variants)
    {
        for (int header = 0; header < Math.Min(held.Count, message.Segments.Headers.Count); header++)
        {
            EmbeddedHeader embedded = message.Segments.Headers[header];
            if (held[header] is not null || !NamesMessage(embedded) || (!message.IsPrint && (HeaderFit.IsMemo(embedded, message) || HeaderFit.IsForm(embedded, Around(message, embedded), message)))
                || (message.IsPrint && !PrintedHeaders.IsOne(message.Segments.Headers, header)))
            {
                continue;
            }

            List<TextSpan> spans = QuotedWords.SpansOf(message.Segments, header);
            int child = FirstInside(message.Segments, header);
            child = child >= 0 && (IsLater(message.Segments.Headers[child], embedded) || IsStacked(message.Body, message.Segments.Headers[child], embedded)) ? -1 : child;
            RecoveredFrom how = message.IsPrint ? RecoveredFrom.Printed : embedded.IsForward ? RecoveredFrom.Forwarded : RecoveredFrom.Quoted;
            _copies.Add(new LostCopy(message.Id, header, embedded, spans, QuotedWords.TextOf(message.Body, spans), how, child, child < 0 || child >= held.Count ? null : held[child], header < variants.Count ? variants[header] : null));
        }
    }

    /// <summary>When the message right around a header was sent.</summary>
    private static SentMinute? Around(ThreadMessage message, EmbeddedHeader embedded) => SentMinute.Of(embedded.Parent < 0 ? message.Date : message.Segments.Headers[embedded.Parent].Sent?.Value);

    /// <summary>The recovered messages, in ordinal order of ids.</summary>
    public IReadOnlyList<RecoveredMessage> Collect()
    {
        LostCopy[] copies = [.. _copies.OrderBy(static copy => copy.Holder, StringComparer.Ordinal).ThenBy(static copy => copy.Header)];
        var groups = new LostGroups(copies);
        var byGroup = new SortedDictionary<int, List<LostCopy>>();
        for (int i = 0; i < copies.Length; i++)
        {
            if (!byGroup.TryGetValue(groups.Of(i), out List<LostCopy>? members))
            {
                byGroup[groups.Of(i)] = members = [];
            }

            members.Add(copies[i]);
        }

        var ids = new Dictionary<(string Holder, int Header), string>();
        var made = new Dictionary<string, (RecoveredMessage Message, List<LostCopy> Copies)>(StringComparer.Ordinal);
        foreach (IGrouping<string, List<LostCopy>> same in byGroup.Values.GroupBy(static members => Make(members).Id, StringComparer.Ordinal))
        {
            bool isOne = AreOne([.. same]);
            foreach (List<LostCopy> members in same)
            {
                RecoveredMessage message = Make(members);
                message = isOne ? message : message with { Id = IdWithRecipients(message) };
                List<LostCopy> all = made.TryGetValue(message.Id, out (RecoveredMessage Message, List<LostCopy> Copies) known) ? [.. known.Copies, .. members] : members;
                made[message.Id] = (all == members ? message : Make(all) with { Id = message.Id }, all);
                foreach (LostCopy copy in members)
                {
                    ids[(copy.Holder, copy.Header)] = message.Id;
                }
            }
        }

        ILookup<string, string> near = groups.Near.Select(pair => (One: IdOf(copies[pair.One], ids), Other: IdOf(copies[pair.Other], ids)))
            .SelectMany(static pair => new[] { pair, (One: pair.Other, Other: pair.One) }).ToLookup(static pair => pair.One, static pair => pair.Other);
        return [.. made.OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value.Message with { Parent = Parent(pair.Value.Copies, ids), Variants = Variants(pair.Key, pair.Value.Copies, near[pair.Key]) })];
    }

    /// <summary>Whether groups that have the same header but for recipients, and the same words, are of one message: where it was passed on to others, it is as many.</summary>
    private static bool AreOne(List<List<LostCopy>> groups)
    {
        if (groups.Count > MostAlike)
        {
            return false;
        }

        LostKey[] keys = groups.Count < 2 ? [] : [.. groups.SelectMany(static members => members).Select(static copy => LostKey.Of(copy.Embedded, 0))];
        return !Array.Exists(keys, one => Array.Exists(keys, one.Contradicts));
    }

    private static string IdWithRecipients(RecoveredMessage message) => RecordId.Of(
        "message", "recovered", message.Id, string.Join(' ', message.To.Concat(message.Cc).Concat(message.Bcc).Select(static party => $"{PartyKeys.OfName(party.Name):x}/{PartyKeys.OfAddress(party.Address):x}").Order(StringComparer.Ordinal))).ToString();

    private static string IdOf(LostCopy copy, Dictionary<(string Holder, int Header), string> ids) => ids[(copy.Holder, copy.Header)];

    private static string[] Variants(string id, List<LostCopy> copies, IEnumerable<string> near) =>
        [.. near.Concat(copies.Select(static copy => copy.HeldVariant).OfType<string>()).Where(other => other != id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>
    /// Whether a header names a message: by a date, a subject or an address, or by the name of a person. "The mayor has now written:" introduces
    /// words that need be no message.
    /// </summary>
    private static bool NamesMessage(EmbeddedHeader header)
    {
        if (header.Sent is not null || header.Subject is not null || header.From?.Address is not null)
        {
            return true;
        }

        string[] words = header.From?.Name?.Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries) ?? [];
        return words.Length > 0 && !words[0].Equals("the", StringComparison.OrdinalIgnoreCase) && words.Count(static word => char.IsLower(word[0])) <= words.Length / 3;
    }

    /// <summary>What was sent days after a message is not what it answers: mail passed on in a row is stacked, not quoted.</summary>
    private static bool IsLater(EmbeddedHeader inside, EmbeddedHeader header) =>
        SentMinute.Of(inside.Sent?.Value) is { } sent && SentMinute.Of(header.Sent?.Value) is { } answer && sent.IsLaterThan(answer);

    /// <summary>
    /// Mail on another matter that was passed on below: the subject has no mark of an answer and other words, and the header below does not name who wrote, as sender, recipient or who passed it on. Both came to whoever passed
    /// them on, and their dates alone make no answer.
    /// </summary>
    private static bool IsStacked(string body, EmbeddedHeader inside, EmbeddedHeader header)
    {
        if (header.Subject?.Text is not { } subject || inside.Subject?.Text is not { } below || SubjectBase.Of(subject) is not { IsReply: false } own)
        {
            return false;
        }

        (string one, string other) = (own.Text.ToLowerInvariant(), SubjectBase.Of(below).Text.ToLowerInvariant());
        bool isSameMatter = one.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(one, StringComparison.Ordinal);
        return !isSameMatter && header.From is { } from && !HeaderFit.IsNamedIn(body.AsSpan(inside.Span.Start, inside.Span.Length), from);
    }

    private static int FirstInside(MessageSegments segments, int header)
    {
        for (int i = header + 1; i < segments.Headers.Count; i++)
        {
            if (segments.Headers[i].Parent == header)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>What the copies quote in turn, when all that quote anything agree.</summary>
    private static string? Parent(List<LostCopy> copies, Dictionary<(string Holder, int Header), string> ids)
    {
        string[] parents = [.. copies.Select(copy => copy.HeldChild ?? (copy.Child < 0 ? null : ids.GetValueOrDefault((copy.Holder, copy.Child)))).OfType<string>().Distinct(StringComparer.Ordinal)];
        return parents.Length == 1 ? parents[0] : null;
    }

    private static RecoveredMessage Make(List<LostCopy> copies)
    {
        List<LostCopy> best = [.. copies.OrderByDescending(static copy => copy.Text.Length).ThenByDescending(static copy => copy.Fields).ThenBy(static copy => copy.Holder, StringComparer.Ordinal).ThenBy(static copy => copy.Header)];
        LostCopy first = best[0];
        EmbeddedParty? from = best.Select(static copy => copy.Embedded.From).OfType<EmbeddedParty>().OrderByDescending(static party => (party.Address is null ? 0 : 2) + (party.Name is null ? 0 : 1)).FirstOrDefault();
        EmbeddedDate? sent = best.Select(static copy => copy.Embedded.Sent).OfType<EmbeddedDate>().OrderByDescending(static date => date.Value?.Length ?? 0).FirstOrDefault();
        string? subject = best.Select(static copy => copy.Embedded.Subject?.Text).OfType<string>().OrderByDescending(static text => text.Length).FirstOrDefault();
        IReadOnlyList<EmbeddedParty> to = Fullest(best.Select(static copy => copy.Embedded.To));
        IReadOnlyList<EmbeddedParty> cc = Fullest(best.Select(static copy => copy.Embedded.Cc));
        IReadOnlyList<EmbeddedParty> bcc = Fullest(best.Select(static copy => copy.Embedded.Bcc));
        List<uint[]> named = [.. to.Concat(cc).Concat(bcc).Append(from).OfType<EmbeddedParty>().Select(static party => Recipients.Words(party.Name, party.Address))];
        return new RecoveredMessage
        {
            Id = RecordId.Of("message", "recovered", $"{PartyKeys.OfName(from?.Name):x}", from?.Name is null ? $"{PartyKeys.OfAddress(from?.Address):x}" : "", sent?.Value ?? sent?.Text ?? "", SubjectBase.Of(subject).Text.ToLowerInvariant(), Normal(first.Text)).ToString(),
            How = first.How,
            From = from,
            To = [.. to, .. Left(static header => header.To)],
            Cc = [.. cc, .. Left(static header => header.Cc)],
            Bcc = [.. bcc, .. Left(static header => header.Bcc)],
            Sent = sent,
            Subject = subject,
            Text = first.Text,
            Copies = [.. best.Select(copy => new RecoveredCopy(copy.Holder, copy.Header, copy.Embedded, copy.Spans, copy == first ? [] : WordDifference.Of(first.Text, copy.Text)))],
        };

        // Somebody whom one copy alone names is a recipient all the same.
        List<EmbeddedParty> Left(Func<EmbeddedHeader, IReadOnlyList<EmbeddedParty>> list)
        {
            var left = new List<EmbeddedParty>();
            foreach (EmbeddedParty party in best.SelectMany(copy => list(copy.Embedded)))
            {
                uint[] words = Recipients.Words(party.Name, party.Address);
                if (words.Length > 0 && Recipients.IsStranger(words, named))
                {
                    named.Add(words);
                    left.Add(party);
                }
            }

            return left;
        }
    }

    /// <summary>The longest list; of equally long ones the one that tells most addresses, then the first.</summary>
    private static IReadOnlyList<EmbeddedParty> Fullest(IEnumerable<IReadOnlyList<EmbeddedParty>> lists) =>
        lists.OrderByDescending(static list => list.Count).ThenByDescending(static list => list.Count(static party => party.Address is not null)).FirstOrDefault() ?? [];

    private static string Normal(string text) => string.Join(' ', text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
