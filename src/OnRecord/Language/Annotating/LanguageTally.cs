using OnRecord.Language.Passages;

namespace OnRecord.Language.Annotating;

/// <summary>Adds up how much of a text is in which language, and how much is left out of the analysis.</summary>
internal sealed class LanguageTally
{
    private readonly SortedDictionary<string, int> units = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> passages = new(StringComparer.Ordinal);

    /// <summary>UTF-16 units in passages that are not analysed.</summary>
    public int LeftOut { get; private set; }

    /// <summary>How many passages are not analysed, by why: <c>code</c>, <c>table</c>, <c>notice</c>, their language, or <see cref="TooLong"/>.</summary>
    public IReadOnlyDictionary<string, int> Passages => passages;

    /// <summary>Why prose is left out of the analysis: too much stands before it.</summary>
    public const string TooLong = "too-long";

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
    public void LeaveOut(int length)
    {
        if (length > 0)
        {
            LeftOut += length;
            Count(TooLong);
        }
    }

    /// <summary>Counts a passage.</summary>
    public void Add(Passage passage)
    {
        int length = passage.End - passage.Start;
        if (!passage.IsEnglishProse)
        {
            LeftOut += length;
            Count(passage.Kind == PassageKind.Prose ? passage.Language! : passage.Kind.ToString().ToLowerInvariant());
        }

        if (passage.Kind == PassageKind.Prose && passage.Language is { } language)
        {
            units[language] = units.GetValueOrDefault(language) + length;
        }
    }

    private void Count(string why) => passages[why] = passages.GetValueOrDefault(why) + 1;
}
