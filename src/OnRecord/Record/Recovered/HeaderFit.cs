using OnRecord.Language.Learning;
using OnRecord.Language.Names;
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

    /// <summary>
    /// Whether a header is a form, of a journey or a delivery, filled in by whoever wrote the message around it: no address, no clock time, and either a day that was not yet come, or
    /// a place among sender and recipients, none of whom is a person by name or by the header of the message.
    /// </summary>
    /// <param name="header">The header.</param>
    /// <param name="around">When the message right around it was sent, or null.</param>
    /// <param name="message">The message.</param>
    public static bool IsForm(EmbeddedHeader header, SentMinute? around, ThreadMessage message)
    {
        EmbeddedParty[] parties = [.. header.To.Concat(header.Cc).Concat(header.Bcc).Append(header.From).OfType<EmbeddedParty>()];
        SentMinute? sent = SentMinute.Of(header.Sent?.Value);
        if (header.Layout != HeaderLayout.Fields || parties.Length == 0 || Array.Exists(parties, static party => party.Address is not null) || sent is { IsDay: false })
        {
            return false;
        }

        bool isAhead = sent is { } day && around is { } carried && day.IsLaterThan(carried) && day.Minute - carried.Minute <= MostAhead;
        return isAhead || (Array.Exists(parties, IsPlace) && !Array.Exists(parties, party => IsWriter(party) || IsParty(party, message)));
    }

    private static bool IsPlace(EmbeddedParty party)
    {
        string[] words = WordsOf(party);
        return words.Length > 0 && NameLexicon.Shared.Phrase([.. words.Select(static word => FeatureHash.Word(word))]) is var (tokens, kinds) && tokens == words.Length && (kinds & (NameWords.Place | NameWords.Country)) != 0;
    }

    /// <summary>A word of the name is a person's, an office's or a firm's; those that a place has alone tell nothing.</summary>
    private static bool IsWriter(EmbeddedParty party) => !IsPlace(party)
        && Array.Exists(WordsOf(party), static word => (NameLexicon.Shared.Word(FeatureHash.Lower(word)) & (NameWords.Man | NameWords.Woman | NameWords.Surname | NameWords.OrganizationWord | NameWords.Role | NameWords.Title)) != 0);

    private static string[] WordsOf(EmbeddedParty party) => (party.Name ?? "").Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries);

    private static bool IsParty(EmbeddedParty party, ThreadMessage message) => message.To.Append(message.From).OfType<ThreadParty>().Any(known => IsNamedIn($"{known.Name} {known.Address}", party));

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

    /// <summary>Minutes; what is dated further ahead shows a clock that was never set.</summary>
    private const long MostAhead = 400 * 24 * 60;

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
