using System.Collections.Frozen;
using OnRecord.Language.Learning;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Syntax;

/// <summary>The kinds of a lemma as <c>Data/cue-words.txt</c> lists them. Immutable and safe to share between threads.</summary>
internal sealed class CueWords
{
    private static readonly (string Name, CueKinds Kind)[] Kinds =
    [
        ("say", CueKinds.Say), ("show", CueKinds.Show), ("think", CueKinds.Think), ("want", CueKinds.Want), ("urge", CueKinds.Urge),
        ("judge", CueKinds.Judge), ("deny", CueKinds.Deny), ("support", CueKinds.Support), ("ask", CueKinds.Ask), ("noun", CueKinds.Noun),
        ("express", CueKinds.Express), ("aux", CueKinds.Aux), ("show-thing", CueKinds.ShowThing),
    ];

    private readonly Dictionary<ulong, CueKinds> kinds = [];

    private CueWords()
    {
        foreach ((string name, CueKinds kind) in Kinds)
        {
            foreach (string word in Words[name])
            {
                ulong key = FeatureHash.Lower(word);
                kinds[key] = kinds.GetValueOrDefault(key) | kind;
            }
        }
    }

    /// <summary>The file, with its examples.</summary>
    public static WordList Words { get; } = new("Syntax/Data/cue-words.txt");

    /// <summary>Adverbs of what is told without saying by whom.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Hearsay { get; } = Words.Set("hearsay");

    /// <summary>Verbs by which a text cites somebody, of whom it is that it tells: "a memo that quoted Roe".</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Citing { get; } = Words.Set("citing");

    /// <summary>The one list.</summary>
    public static CueWords Shared { get; } = new();

    /// <summary>The kinds of a lemma.</summary>
    /// <param name="lemma">Its <see cref="FeatureHash.Lower"/>.</param>
    public CueKinds Of(ulong lemma) => kinds.GetValueOrDefault(lemma);
}
