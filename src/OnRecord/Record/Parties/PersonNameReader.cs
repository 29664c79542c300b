using System.Collections.Frozen;
using OnRecord.Language.Learning;
using OnRecord.Language.Names;
using OnRecord.Language.Tokens;

namespace OnRecord.Record.Parties;

/// <summary>
/// Reads names of people as headers and texts write them, and makes the key by which they are recognised. Only a name with a given and a family name of two letters
/// and more has a key: a name of one word, or with an initial alone, fits too many people.
/// </summary>
internal static class PersonNameReader
{
    private const int MostWords = 5;

    /// <summary>So many names without "van" or "de la" are of several people, run together where a line of a header was broken.</summary>
    private const int LeastRunTogether = 5;

    private static readonly WordList List = new("Record/Parties/Data/mailbox-words.txt");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Mailbox = List.Set("word");

    private static readonly FrozenSet<string> Small = List["small"].ToFrozenSet(StringComparer.Ordinal), Given = List["given"].ToFrozenSet(StringComparer.OrdinalIgnoreCase), Two = List["two"].ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The examples of the data file, for the tests.</summary>
    public static IReadOnlyList<(string Input, string Expected)> Examples => List.Examples;

    /// <summary>The key of a name in a header, whichever way round; null when it is no full name of one person.</summary>
    public static PartyKey? InHeader(string? display)
    {
        if (string.IsNullOrWhiteSpace(display) || display.Contains('@', StringComparison.Ordinal) && !display.Contains('/', StringComparison.Ordinal))
        {
            return null;
        }

        return KeyOf(GivenFirst(display));
    }

    /// <summary>The first initial behind the given name, in small letters: of "Ann M. Roe" and "Roe, Ann M." m. Null for none.</summary>
    public static char? MiddleInitial(string display)
    {
        string[] words = GivenFirst(display).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        string? initial = words.SkipWhile(static word => !IsName(word)).Skip(1).SkipLast(1).FirstOrDefault(static word => IsInitial(word) && char.IsLetter(word[0]));
        return initial is null ? null : char.ToLowerInvariant(initial[0]);
    }

    /// <summary>The key of a name as a text has it, given name first; null when it is no full name.</summary>
    public static PartyKey? InText(string name) => KeyOf(name);

    /// <summary>True when a word of an address or display name tells a mailbox of several people, a list or a machine.</summary>
    public static bool IsMailbox(string text)
    {
        foreach (Range word in text.AsSpan().SplitAny(" .-_+,()\"'"))
        {
            if (Mailbox.Contains(text.AsSpan()[word]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when every word tells a mailbox, and none whose.</summary>
    public static bool IsMailboxWord(string text) => text.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries).All(static word => Mailbox.Contains(word));

    /// <summary>Initial and family name, in small letters, of a name without given name in full: "L. Brandt", "Brandt, L."; nulls for any other.</summary>
    public static (char? Initial, string? Family) Initial(string display)
    {
        string name = Plain(display);
        int comma = name.IndexOf(',', StringComparison.Ordinal);
        string[] words = (comma > 0 ? name[(comma + 1)..] + " " + name[..comma] : name).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        while (words.Length > 2 && IsTitle(words[0]) && !IsInitial(words[0]))
        {
            words = words[1..];
        }

        return words.Length == 2 && IsInitial(words[0]) && IsName(words[1]) && char.IsLetter(words[0][0]) && !Mailbox.Contains(words[1]) ? (char.ToLowerInvariant(words[0][0]), words[1].ToLowerInvariant()) : (null, null);
    }

    /// <summary>The one word, in small letters, of a name that has no other but titles, and whether a title tells that it is a family name; nulls for any other.</summary>
    public static (string? Word, bool IsFamily) Single(string display)
    {
        string[] words = display.TrimEnd('.').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        int first = 0;
        while (first + 1 < words.Length && IsTitle(words[first]))
        {
            first++;
        }

        return first == words.Length - 1 && IsName(words[first]) ? (words[first].ToLowerInvariant(), first > 0 && !Given.Contains(words[0])) : (null, false);
    }

    /// <summary>The words of a key apart: all but the last are given names and particles.</summary>
    public static string[] WordsOf(PartyKey key) => key.Text.Split(' ');

    /// <summary>Without what stands around the name: quotation marks, brackets, "via LIST", a Notes path.</summary>
    private static string Plain(string display)
    {
        string name = display.Trim().Trim('"', '\'', ' ');
        int via = name.IndexOf(" via ", StringComparison.OrdinalIgnoreCase);
        name = via > 0 ? name[..via] : name;
        int end = name.IndexOfAny(['(', '/', '[', '<', '|']);
        return (end > 0 ? name[..end] : name).Trim().Trim('"', '\'', ' ');
    }

    /// <summary>A name in a header with the given name first.</summary>
    private static string GivenFirst(string display)
    {
        string name = Plain(display);
        int comma = name.IndexOf(',', StringComparison.Ordinal);
        if (comma <= 0)
        {
            return name;
        }

        string behind = name[(comma + 1)..].Trim();
        return PersonNames.IsSuffix(behind) || behind.Contains(',', StringComparison.Ordinal) ? name[..comma] : behind + " " + name[..comma];
    }

    private static PartyKey? KeyOf(string name)
    {
        var words = new List<string>();
        foreach (string word in name.Split([' ', '\t', '\r', '\n', '\u00A0'], StringSplitOptions.RemoveEmptyEntries))
        {
            string plain = word.Trim('"', '\u201C', '\u201D', ',', '\'').Replace("'s", "", StringComparison.Ordinal).Replace("\u2019s", "", StringComparison.Ordinal);
            if (plain.Length > 0 && !PersonNames.IsSuffix(plain))
            {
                words.Add(plain);
            }
        }

        while (words.Count > 1 && (IsTitle(words[0]) || Small.Contains(words[0])))
        {
            words.RemoveAt(0);
        }

        // "Ann Roe of Saltbox" is Ann Roe; "Ann and Bo Roe" are two.
        int small = words.FindIndex(static word => Small.Contains(word));
        if (small > 0)
        {
            if (Two.Contains(words[small]))
            {
                return null;
            }

            words.RemoveRange(small, words.Count - small);
        }

        bool isWhole = words.Count is >= 2 and <= MostWords && IsName(words[0]) && IsName(words[^1]) && words.TrueForAll(static word => IsName(word) || IsInitial(word));
        if (!isWhole || IsMailbox(string.Join(' ', words)) || Placeholders.IsName(name))
        {
            return null;
        }

        words.RemoveAll(IsInitial);
        if (words.Count >= LeastRunTogether && !words.Exists(IsParticle))
        {
            return null;
        }

        return new PartyKey(PartyKeyKind.Person, string.Join(' ', words).ToLowerInvariant());
    }

    private static bool IsParticle(string word) => NameLexicon.Shared.Word(FeatureHash.Lower(word)).HasFlag(NameWords.Particle);

    private static bool IsInitial(string word) => word.Length == 1 || (word.Length == 2 && word[1] == '.');

    private static bool IsName(string word) => word.Length >= 2 && !IsInitial(word) && word.All(static c => char.IsLetter(c) || c is '-' or '\'' or '\u2019' || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark);

    private static bool IsTitle(string word)
    {
        NameWords words = NameLexicon.Shared.Word(FeatureHash.Lower(word));
        return word.EndsWith('.') || (words.HasFlag(NameWords.Title) && (words & (NameWords.Man | NameWords.Woman | NameWords.Surname)) == 0);
    }
}
