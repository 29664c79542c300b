using System.Collections.Frozen;
using System.Text;
using OnRecord.Language.Learning;
using OnRecord.Language.Names;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Parties;

/// <summary>The parts of a person's name, in small letters, without titles, suffixes and marks.</summary>
/// <param name="Given">The given names and initials in order; empty for a name of one word.</param>
/// <param name="Family">The last word.</param>
/// <param name="Quoted">A short form between quotation marks, or empty.</param>
internal sealed record PersonName(IReadOnlyList<string> Given, string Family, string Quoted)
{
    private static readonly FrozenDictionary<string, string[]> Short = ReadShort();
    private static readonly FrozenDictionary<char, char> Plain = ReadPlain();
    private static readonly FrozenSet<string> Suffixes = new[] { "jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "esq", "esq.", "phd", "ph.d.", "md", "m.d." }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Generations = new[] { "jr", "sr", "ii", "iii", "iv" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>"jr", "sr", "iii"; empty for none.</summary>
    public string Generation { get; init; } = "";

    /// <summary>True for a name of one word.</summary>
    public bool IsSingle => Given.Count == 0;

    /// <summary>The first given name; empty for none.</summary>
    public string First => Given.Count == 0 ? "" : Given[0];

    /// <summary>Takes a mention apart; null when no word is left.</summary>
    public static PersonName? Of(TokenizedText text, Mention mention)
    {
        var words = new List<string>();
        string quoted = "";
        string generation = "";
        bool inQuote = false, isHyphened = false;
        for (int token = mention.FirstToken; token < mention.EndToken; token++)
        {
            string word = WithoutAccents(text.Word(token).ToString().ToLowerInvariant().Replace('\u2019', '\''));
            if (word is "\"" or "“" or "”" or "‘" or "'" or "``" or "''" or "(" or ")")
            {
                inQuote = word is not (")" or "”") && !inQuote;
                continue;
            }

            // "Adeyemi-Hart" is one word, whatever tokens it is made of.
            if (isHyphened && words.Count > 0)
            {
                words[^1] += "-" + word;
                isHyphened = false;
            }
            else if (IsHyphen(text, mention, token))
            {
                isHyphened = true;
            }
            else if (inQuote && words.Count > 0)
            {
                quoted = quoted.Length == 0 && word is not "the" ? word : quoted;
            }
            else if (Generations.Contains(word.TrimEnd('.')))
            {
                generation = word.TrimEnd('.');
            }
            else if (char.IsLetter(word[0]) && word is not "'s" && !Suffixes.Contains(word))
            {
                words.Add(word);
            }
        }

        while (words.Count > 1 && IsTitle(words[0]))
        {
            words.RemoveAt(0);
        }

        bool isParticle = words.Count > 1 && (NameLexicon.Shared.Word(FeatureHash.Lower(words[0])) & (NameWords.Particle | NameWords.Man | NameWords.Woman)) == NameWords.Particle
            && char.IsLower(text.Text[mention.Start]);
        return words.Count == 0 ? null : new PersonName(isParticle ? [] : words[..^1], words[^1], quoted) { Generation = generation };
    }

    /// <summary>Papers write "François" and "Francois" of one person.</summary>
    private static string WithoutAccents(string word) => Ascii.IsValid(word) ? word : string.Concat(word.Select(static letter => Plain.GetValueOrDefault(letter, letter)));

    /// <summary>Letters with marks to those without, of those that fold to one of the alphabet.</summary>
    private static FrozenDictionary<char, char> ReadPlain() => FoldTable.Lines.Where(static line => line[1] == ' ' && char.IsAsciiLetterLower(line[0]))
        .SelectMany(static line => line.Skip(2).Select(letter => (letter, line[0]))).ToFrozenDictionary(static pair => pair.letter, static pair => pair.Item2);

    /// <summary>A hyphen inside a word.</summary>
    private static bool IsHyphen(TokenizedText text, Mention mention, int token) => token > mention.FirstToken && token + 1 < mention.EndToken && text.Word(token) is "-" or "\u2010" or "\u2011"
        && text.Tokens[token - 1].End == text.Tokens[token].Start && text.Tokens[token].End == text.Tokens[token + 1].Start;

    /// <summary>
    /// True when both can be names of one person: the same family name, and given names that fit. Different initials inside and different generations are different people.
    /// </summary>
    public bool Fits(PersonName other)
    {
        if (Family != other.Family || IsSingle || other.IsSingle || DifferInside(other) || (Generation.Length > 0 && other.Generation.Length > 0 && Generation != other.Generation))
        {
            return false;
        }

        return GivenFits(First, other.First)
            || (Quoted.Length > 0 && GivenFits(Quoted, other.First)) || (other.Quoted.Length > 0 && GivenFits(First, other.Quoted))
            || (IsInitial(First) && Given.Count > 1 && Given[1] == other.First)
            || (IsInitial(other.First) && other.Given.Count > 1 && other.Given[1] == First);
    }

    private bool DifferInside(PersonName other) => Given.Count > 1 && other.Given.Count > 1 && GivenFits(First, other.First)
        && Given[1][0] != other.Given[1][0] && (IsInitials(Given[1]) || IsInitials(other.Given[1]));

    /// <summary>"h." and "h.w.".</summary>
    private static bool IsInitials(string word) => IsInitial(word) || word.Contains('.');

    /// <summary>Equal, but for a letter written twice ("Hilary", "Hillary"), an initial of the other, or a short form of it.</summary>
    public static bool GivenFits(string one, string two) =>
        one == two || AreSpellings(one, two) || (IsInitial(one) && one[0] == two[0]) || (IsInitial(two) && one[0] == two[0]) || IsShort(one, two) || IsShort(two, one)
        || (Short.TryGetValue(one, out string[]? a) && Short.TryGetValue(two, out string[]? b) && a.Intersect(b, StringComparer.Ordinal).Any() && one[..3] == two[..Math.Min(3, two.Length)]);

    /// <summary>One letter is written twice in one of two names of more than four letters.</summary>
    private static bool AreSpellings(string one, string two)
    {
        (string shorter, string longer) = one.Length < two.Length ? (one, two) : (two, one);
        int at = shorter.Length > 4 && longer.Length == shorter.Length + 1 ? shorter.AsSpan().CommonPrefixLength(longer) : 0;
        return at > 0 && longer[at] == longer[at - 1] && shorter.AsSpan(at).SequenceEqual(longer.AsSpan(at + 1));
    }

    /// <summary>
    /// One is a short form of the other, both are short for one name, or two spellings of it ("Stephen", "Steven"); and men and women do not share it as they do "Pat" and "Chris".
    /// </summary>
    public static bool IsShortFor(string one, string two) =>
        MayBeShortFor(one, two) && (SexOf(one) | SexOf(two)) != (NameWords.Man | NameWords.Woman) && !IsOfBoth(one) && !IsOfBoth(two)
        && !(Short.ContainsKey(one) && Short.ContainsKey(two) && !IsShort(one, two) && !IsShort(two, one) && one[^2..] != two[^2..]);

    /// <summary>The same without regard to who else has the short form.</summary>
    public static bool MayBeShortFor(string one, string two) => one.Length > 2 && two.Length > 2 && (GivenFits(one, two) || AreOfOneName(one, two));

    private static bool AreOfOneName(string one, string two)
    {
        foreach (string[] forms in Short.Values)
        {
            if (forms.Contains(one, StringComparer.Ordinal) && forms.Contains(two, StringComparer.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static NameWords SexOf(string given) => NameLexicon.Shared.Word(FeatureHash.Lower(given)) & (NameWords.Man | NameWords.Woman);

    /// <summary>True for a short form of names of men and of women, as far as we know them.</summary>
    private static bool IsOfBoth(string brief) =>
        Short.Where(name => name.Value.Contains(brief, StringComparer.Ordinal)).Select(static name => SexOf(name.Key)).Where(static sex => sex is NameWords.Man or NameWords.Woman).Distinct().Count() > 1;

    private static bool IsInitial(string word) => word.Length == 1 || (word.Length == 2 && word[1] == '.');

    private static bool IsShort(string full, string brief) => Short.TryGetValue(full, out string[]? forms) && forms.Contains(brief, StringComparer.Ordinal);

    private static bool IsTitle(string word)
    {
        NameWords words = NameLexicon.Shared.Word(FeatureHash.Lower(word));
        return words.HasFlag(NameWords.Title) && (words & (NameWords.Man | NameWords.Woman | NameWords.Surname)) == 0;
    }

    private static FrozenDictionary<string, string[]> ReadShort()
    {
        using Stream stream = typeof(PersonName).Assembly.GetManifestResourceStream("Parties/Data/nicknames.txt")
            ?? throw new InvalidOperationException("The list of short names is not in the program.");
        using var reader = new StreamReader(stream);
        var all = new Dictionary<string, string[]>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && line[0] != '#')
            {
                all[line[..colon]] = line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            }
        }

        return all.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
