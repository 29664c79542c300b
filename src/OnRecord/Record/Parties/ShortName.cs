using OnRecord.Language.Parties;

namespace OnRecord.Record.Parties;

/// <summary>A name of a person that tells who is meant only among few: one word, "Mr Pell", an initial with a family name, or two initials.</summary>
/// <param name="Word">The given or family name, in small letters; of two initials the second.</param>
/// <param name="Initial">The initial before a family name, in small letters; null for one word.</param>
/// <param name="IsFamily">True where a title says that the word is a family name.</param>
internal sealed record ShortName(string Word, char? Initial, bool IsFamily)
{
    /// <summary>As reasons and decisions have it: "pell", "l. pell".</summary>
    public string Written => Initial is { } letter ? $"{letter}. {Word}" : Word;

    /// <summary>Reads it; null for a full name and for anything else.</summary>
    public static ShortName? Of(string name)
    {
        if (PersonNameReader.Initial(name) is ({ } initial, { } family))
        {
            return new ShortName(family, initial, IsFamily: true);
        }

        string letters = name.Replace(".", "", StringComparison.Ordinal);
        if (letters.Length == 2 && letters.All(char.IsUpper))
        {
            return new ShortName(letters[1..].ToLowerInvariant(), char.ToLowerInvariant(letters[0]), IsFamily: true);
        }

        return PersonNameReader.Single(name) is ({ } word, var isTitled) ? new ShortName(word, null, isTitled) : null;
    }

    /// <summary>True when somebody with this full name may be meant.</summary>
    public bool Fits(PartyKey key)
    {
        string[] names = PersonNameReader.WordsOf(key);
        return Initial is { } letter ? (Word.Length == 1 ? names[^1][0] == Word[0] : names[^1] == Word) && names[0][0] == letter : names[^1] == Word || (!IsFamily && PersonName.GivenFits(names[0], Word));
    }
}
