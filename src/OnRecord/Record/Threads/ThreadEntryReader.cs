using OnRecord.Language.Segments;

namespace OnRecord.Record.Threads;

/// <summary>Turns messages into entries. Not safe to share between threads: its buffers are used again.</summary>
internal sealed class ThreadEntryReader
{
    /// <summary>Quoted messages of one message that are looked at; more are only in hostile mail.</summary>
    public const int MostQuotes = 60;

    /// <summary>References kept: the first and the last ones.</summary>
    private const int MostReferences = 40;

    private readonly WordPrints _prints = new();

    /// <summary>Message-IDs and subjects seen, so that the many that are equal are one string.</summary>
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>Reads a message.</summary>
    public ThreadEntry Read(ThreadMessage message)
    {
        SubjectBase subject = SubjectBase.Of(message.Subject ?? message.ThreadTopic);
        subject = subject with { Text = Same(subject.Text) };
        uint[] own = Own(message, out int words, out uint[] few);
        return new ThreadEntry
        {
            Id = message.Id,
            IsPrint = message.IsPrint,
            MessageId = message.MessageId is null ? null : Same(message.MessageId),
            OtherMessageIds = [.. message.OtherMessageIds.Select(Same)],
            References = References(message.References),
            ThreadIndex = Index(message.ThreadIndex),
            Address = PartyKeys.OfAddress(message.From?.Address),
            Name = PartyKeys.OfName(message.From?.Name),
            To = [.. message.To.Take(200).SelectMany(static party => new[] { PartyKeys.OfAddress(party.Address), PartyKeys.OfName(party.Name) }).Where(static key => key != 0)],
            Sent = SentMinute.Of(message.Date),
            Date = message.Date,
            Subject = subject,
            SubjectKey = subject.Text.Length == 0 ? 0 : PartyKeys.Hash(subject.Text.ToLowerInvariant()),
            SubjectLetters = Same(SubjectFit.Key(subject.Text)),
            People = message.To.Count == 0 ? [] : Recipients.Of(message.To.Append(message.From).OfType<ThreadParty>().Select(static party => (party.Name, party.Address))),
            Own = own,
            OwnCount = own.Length,
            OwnLast = own.Length > 0 ? own[^1] : 0,
            OwnWords = words,
            Few = few,
            Quotes = Quotes(message),
        };
    }

    private string[] References(IReadOnlyList<string> references) =>
        [.. (references.Count <= MostReferences ? references : [.. references.Take(5), .. references.Skip(references.Count - MostReferences + 5)]).Select(Same)];

    private string Same(string text)
    {
        if (_seen.TryGetValue(text, out string? known))
        {
            return known;
        }

        _seen.Add(text);
        return text;
    }

    private static byte[] Index(string? written)
    {
        string plain = (written ?? "").Trim();
        var bytes = new byte[Math.Max(1, plain.Length)];
        return plain.Length is > 0 and < 2000 && Convert.TryFromBase64String(plain, bytes, out int length) && length >= 22 ? bytes[..length] : [];
    }

    private uint[] Own(ThreadMessage message, out int words, out uint[] few)
    {
        _prints.Clear();
        foreach (Segment segment in message.Segments.Segments)
        {
            if (segment.Header < 0 && segment.Depth == 0 && segment.Kind is SegmentKind.Own or SegmentKind.Signature)
            {
                _prints.Add(message.Body.AsSpan(segment.Start, segment.End - segment.Start));
            }
        }

        (words, few) = (_prints.Words, _prints.Few);
        return _prints.Take();
    }

    private QuoteEntry[] Quotes(ThreadMessage message)
    {
        var quotes = new List<QuoteEntry>();
        int count = Math.Min(message.Segments.Headers.Count, MostQuotes);
        for (int header = 0; header < count; header++)
        {
            EmbeddedHeader embedded = message.Segments.Headers[header];
            SubjectBase subject = SubjectBase.Of(embedded.Subject?.Text);
            uint[] prints = Words(message, header, 0);
            quotes.Add(new QuoteEntry
            {
                Header = header,
                Parent = embedded.Parent,
                IsForward = embedded.IsForward,
                Address = PartyKeys.OfAddress(embedded.From?.Address),
                Name = PartyKeys.OfName(embedded.From?.Name),
                Sent = SentMinute.Of(embedded.Sent?.Value),
                Subject = subject.Text.Length == 0 ? 0 : PartyKeys.Hash(subject.Text.ToLowerInvariant()),
                SubjectLetters = Same(SubjectFit.Key(subject.Text)),
                Recipients = Recipients.Of(new[] { embedded.To, embedded.Cc, embedded.Bcc }.SelectMany(static list => list).Select(static party => (party.Name, party.Address))),
                Prints = prints,
                Words = _prints.Words,
                Few = _prints.Few,
            });
        }

        uint[] unnamed = Words(message, -1, 1);
        if (_prints.Words > 0)
        {
            quotes.Add(new QuoteEntry { Header = -1, Parent = -1, IsForward = false, Address = 0, Name = 0, Sent = null, Subject = 0, SubjectLetters = "", Recipients = [], Prints = unnamed, Words = _prints.Words, Few = [] });
        }

        return [.. quotes];
    }

    /// <summary>Prints of the words of one quoted message: of a header, or without one at a depth.</summary>
    private uint[] Words(ThreadMessage message, int header, int depth)
    {
        _prints.Clear();
        foreach (Segment segment in message.Segments.Segments)
        {
            bool words = segment.Kind is SegmentKind.Quoted or SegmentKind.Forwarded or SegmentKind.Signature;
            if (words && segment.Header == header && (header >= 0 || segment.Depth == depth))
            {
                _prints.Add(message.Body.AsSpan(segment.Start, segment.End - segment.Start));
            }
        }

        return _prints.Take();
    }
}
