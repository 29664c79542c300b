using OnRecord.Language.Segments;
using OnRecord.Record.Threads;

namespace OnRecord.Record.Recovered;

/// <summary>
/// Whether the header above a quotation can be that of a held message. Who wrote a form letter and to whom, and when a weekly notice went out, is all that tells two of them apart:
/// a header that says otherwise is of another message, however many words are the same.
/// </summary>
internal static class HeaderFit
{
    /// <summary>True when the date cannot be that of the message in any zone, the sender is another, or nobody it was sent to is a recipient; what one of them does not tell speaks for nothing.</summary>
    public static bool Contradicts(EmbeddedHeader header, ThreadMessage message)
    {
        bool isOtherTime = SentMinute.Of(header.Sent?.Value) is { } sent && SentMinute.Of(message.Date) is { } held && !sent.CanBe(held);
        return isOtherTime || (message.From is { } from && IsOther(header.From, from)) || AreOthers([.. header.To, .. header.Cc, .. header.Bcc], message.To);
    }

    /// <summary>
    /// Whether a header is the head of a memo that the message's own writer typed above the words: the first lines of the body, at a time that can be the message's, from somebody
    /// whose name is in the sender's. Lines of a firm below the names keep the parties from being compared as wholes.
    /// </summary>
    public static bool IsMemo(EmbeddedHeader header, ThreadMessage message)
    {
        bool isTop = header is { Layout: HeaderLayout.Fields, IsForward: false, Parent: -1 } && message.Body.AsSpan(0, header.Span.Start).IsWhiteSpace();
        return isTop && header is { From: { } from, Sent.Value: { } sent } && SentMinute.Of(sent) is { } written && SentMinute.Of(message.Date) is { } held && written.CanBe(held) && IsNamedIn($"{message.From?.Name} {message.From?.Address}", from);
    }

    /// <summary>Whether a word of somebody's name, or the mailbox, stands in some words: "Forwarded by Ann Roe on", "To: Roe".</summary>
    public static bool IsNamedIn(ReadOnlySpan<char> words, EmbeddedParty who)
    {
        foreach (string word in $"{who.Name} {who.Address?.Split('@')[0]}".Split([' ', ',', '.', '_'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.Length >= LeastNaming && words.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Shorter words stand in many lines.</summary>
    private const int LeastNaming = 3;

    private static bool AreOthers(IReadOnlyList<EmbeddedParty> named, IReadOnlyList<ThreadParty> held) =>
        named.Count > 0 && held.Count > 0 && named.All(party => held.All(other => IsOther(party, other)));

    private static bool IsOther(EmbeddedParty? named, ThreadParty held)
    {
        (ulong address, ulong other) = (PartyKeys.OfAddress(named?.Address), PartyKeys.OfAddress(held.Address));
        (ulong name, ulong otherName) = (PartyKeys.OfName(named?.Name), PartyKeys.OfName(held.Name));
        bool isSame = (address != 0 && address == other) || (name != 0 && name == otherName);
        return !isSame && ((address != 0 && other != 0) || (name != 0 && otherName != 0));
    }
}
