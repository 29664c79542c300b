using OnRecord.Language.Learning;
using OnRecord.Language.Names;
using OnRecord.Language.Parties;

namespace OnRecord.Record.Parties;

/// <summary>
/// Whether an address can be the one's whose name a header puts beside it. Not where it spells somebody else, as in a broken header or a mailbox that an assistant keeps; and an
/// organisation's name on an address that is not named after it or after an office may stand for one of its people.
/// </summary>
/// <param name="keys">All names and addresses of the case.</param>
/// <param name="mailboxes">How headers call the addresses.</param>
internal sealed class MailboxOwner(IEnumerable<PartyKey> keys, MailboxBook mailboxes)
{
    /// <summary>Fewer letters of a name are in too many words.</summary>
    private const int LeastTelling = 3;

    /// <summary>Shorter family names are part of many words.</summary>
    private const int LeastSpelled = 5;

    private readonly HashSet<string> spelled = [.. keys.Where(static key => key.Kind == PartyKeyKind.Person).Select(PersonNameReader.WordsOf).SelectMany(Spellings)];

    /// <summary>True when nothing speaks against it.</summary>
    /// <param name="address">The address.</param>
    /// <param name="name">The name beside it.</param>
    public bool MayBe(PartyKey address, PartyKey name)
    {
        string local = MailboxBook.LocalOf(address);
        return name.Kind != PartyKeyKind.Person ? IsNamedAfter(local, name) : !(IsStrange(address, name) && (SpellsAnother(local) || mailboxes.Nearby(name, address).Any(other => !IsStrange(other, name))));
    }

    /// <summary>"aquill" and "annquill" of Ann Quill.</summary>
    private static string[] Spellings(string[] words) => words[^1].Length < LeastSpelled ? [] : [words[0][0] + words[^1], words[0] + words[^1]];

    private static string LettersOf(string local) => string.Concat(local.Where(char.IsLetter));

    /// <summary>No word of the name begins anywhere in the address.</summary>
    private static bool IsStrange(PartyKey address, PartyKey name)
    {
        string letters = LettersOf(MailboxBook.LocalOf(address));
        return !Array.Exists(name.Text.Split(' ', '-'), word => letters.Contains(word[..Math.Min(LeastTelling, word.Length)], StringComparison.Ordinal));
    }

    /// <summary>Somebody of the case, or an initial and a family name.</summary>
    private bool SpellsAnother(string local) => spelled.Contains(LettersOf(local))
        || (local.Length > LeastSpelled && local.All(char.IsAsciiLetter) && NameLexicon.Shared.Word(FeatureHash.Lower(local.AsSpan(1))).HasFlag(NameWords.Surname));

    private static bool IsNamedAfter(string local, PartyKey name)
    {
        string[] words = name.Text.Split(' ');
        return local.StartsWith(words[0], StringComparison.Ordinal) || words.Contains(local, StringComparer.Ordinal) || Acronyms.Of(name.Text).Contains(local, StringComparer.Ordinal) || PersonNameReader.IsMailbox(local);
    }
}
