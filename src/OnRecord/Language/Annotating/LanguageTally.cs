using OnRecord.Language.Passages;

namespace OnRecord.Language.Annotating;

/// <summary>Adds up how much of a text is in which language, and how much is left out of the analysis.</summary>
internal sealed class LanguageTally
{
    private readonly SortedDictionary<string, int> units = new(StringComparer.Ordinal);

    /// <summary>UTF-16 units in passages that are not analysed.</summary>
    public int LeftOut { get; private set; }

    /// <summary>The language of most prose; the ordinally first of several; null when no passage tells.</summary>
    public string? Most
    {
        get
        {
            string? most = null;
            foreach ((string language, int count) in units)
            {
                most = most is null || count > units[most] ? language : most;
            }

            return most;
        }
    }

    /// <summary>Counts words that are left out though they are English prose.</summary>
    public void LeaveOut(int length) => LeftOut += length;

    /// <summary>Counts a passage.</summary>
    public void Add(Passage passage)
    {
        int length = passage.End - passage.Start;
        LeftOut += passage.IsEnglishProse ? 0 : length;
        if (passage.Kind == PassageKind.Prose && passage.Language is { } language)
        {
            units[language] = units.GetValueOrDefault(language) + length;
        }
    }
}
