using OnRecord.Language.Segments;
using OnRecord.Record.Threads;

namespace OnRecord.Record.Recovered;

/// <summary>What two quotations of messages that are not held are compared by, besides their words.</summary>
internal sealed record LostKey(ulong Address, ulong Name, uint[] SenderWords, string? Date, SentMinute? Sent, string Subject, uint[][] Recipients, int Words)
{
    /// <summary>A text of fewer words tells little.</summary>
    private const int FewWords = 8;

    /// <summary>Prints that texts share at least whose headers do not tell enough.</summary>
    private const int LeastShared = 4;

    /// <summary>Reads it.</summary>
    /// <param name="header">The header.</param>
    /// <param name="words">How many words stand below it.</param>
    public static LostKey Of(EmbeddedHeader header, int words) => new(
        PartyKeys.OfAddress(header.From?.Address),
        PartyKeys.OfName(header.From?.Name),
        Threads.Recipients.Words(header.From?.Name, header.From?.Address),
        header.Sent?.Value,
        SentMinute.Of(header.Sent?.Value),
        SubjectFit.Key(header.Subject?.Text),
        Threads.Recipients.Of(new[] { header.To, header.Cc, header.Bcc }.SelectMany(static list => list).Select(static party => (party.Name, party.Address))),
        words);

    /// <summary>Who wrote it; 0 for nobody known.</summary>
    public ulong Sender => Name != 0 ? Name : Address;

    /// <summary>The minute that the clock of the header shows, or null.</summary>
    public long? Clock => Sent is { IsDay: false } sent ? sent.Clock : null;

    /// <summary>Whether something in the headers tells of two messages: senders, times, subjects, recipients of whom none is the same.</summary>
    public bool Contradicts(LostKey other) =>
        (IsFrom(other) == false && !IsMisread(other)) || SentMinute.Compare(Sent, other.Sent) == TimeFit.Other || HasOtherSecond(other) || SubjectFit.Are(Subject, other.Subject) == false
        || Threads.Recipients.AreOthers(Recipients, other.Recipients);

    /// <summary>Whether the headers alone tell of one message: its sender and minute, and the subject as far as they have one.</summary>
    public bool IsSame(LostKey other) => IsFrom(other) == true && SentMinute.Compare(Sent, other.Sent) == TimeFit.Same
        && (SubjectFit.Are(Subject, other.Subject) ?? (Subject.Length == 0 && other.Subject.Length == 0));

    /// <summary>Whether headers that do not contradict and shared words tell of one message.</summary>
    /// <param name="other">The other.</param>
    /// <param name="shared">Prints that both have.</param>
    /// <param name="possible">Prints that both can have.</param>
    public bool IsSame(LostKey other, int shared, int possible)
    {
        bool isShort = Words < FewWords || other.Words < FewWords;
        bool isSubject = SubjectFit.Are(Subject, other.Subject) == true;
        bool isFrom = IsFrom(other) == true;
        bool isLong = !isShort && shared >= LeastShared;
        return SentMinute.Compare(Sent, other.Sent) switch
        {
            TimeFit.Same => isFrom || isLong,
            TimeFit.Near => shared * 10 >= possible * 8 && (isFrom ? isSubject || isLong : isSubject && isLong),
            TimeFit.Day => isFrom ? isSubject || isLong : isSubject && isLong,
            _ => isLong && (isFrom || (isSubject && (Sender == 0 || other.Sender == 0))),
        };
    }

    /// <summary>Whether both are of one sender and minute: where one has the other's subject or words, nearly the same.</summary>
    public bool IsOfSameMinute(LostKey other) => IsFrom(other) == true && SentMinute.Compare(Sent, other.Sent) == TimeFit.Same;

    /// <summary>Whether the senders' names may be one that was misread: a word is the same, and the clocks show the same minute, but for rounding.</summary>
    private bool IsMisread(LostKey other) => Clock is { } clock && other.Clock is { } otherClock && Math.Abs(clock - otherClock) <= 1 && !Threads.Recipients.IsStranger(SenderWords, [other.SenderWords]);

    /// <summary>What is passed on twice in a minute is two messages.</summary>
    private bool HasOtherSecond(LostKey other) => Clock is { } clock && clock == other.Clock && Second is { } one && other.Second is { } two && one != two;

    private string? Second => Date is { Length: >= 19 } date && date[16] == ':' ? date[17..19] : null;

    private bool? IsFrom(LostKey other) => PartyKeys.AreOne((Address, Name), (other.Address, other.Name));
}
