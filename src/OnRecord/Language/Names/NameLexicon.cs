using OnRecord.Language.Learning;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Names;

/// <summary>
/// The word lists of <c>Names/Data</c>: countries, places, peoples, organisations and other names as they are written (and in
/// capitals), given names, family names and telling words without regard to case. Immutable and safe to share between threads.
/// </summary>
internal sealed class NameLexicon
{
    private const int LongestPhrase = 8;
    private const int LeastLower = 5;
    private static readonly (string File, NameWords Kind)[] Names =
    [
        ("countries", NameWords.Country), ("places", NameWords.Place), ("peoples", NameWords.People),
        ("organizations", NameWords.Organization), ("miscellany", NameWords.Miscellany),
    ];

    private static readonly (string File, NameWords Kind)[] Words =
    [
        ("men", NameWords.Man), ("women", NameWords.Woman), ("surnames", NameWords.Surname), ("titles", NameWords.Title),
        ("organization-words", NameWords.OrganizationWord), ("place-words", NameWords.PlaceWord), ("roles", NameWords.Role),
        ("particles", NameWords.Particle), ("calendar", NameWords.Calendar),
    ];

    private readonly Dictionary<ulong, NameWords> words = [];
    private readonly Dictionary<ulong, Step> steps = [];

    private NameLexicon()
    {
        foreach ((string file, NameWords kind) in Names)
        {
            foreach (string entry in Entries(file))
            {
                AddPhrase(entry, kind);
                AddPhrase(entry.ToUpperInvariant(), kind);
                if (entry.Length >= LeastLower)
                {
                    AddPhrase(entry.ToLowerInvariant(), kind);
                }
            }
        }

        foreach ((string file, NameWords kind) in Words)
        {
            foreach (string entry in Entries(file))
            {
                AddWords(entry, kind);
            }
        }
    }

    /// <summary>The one lexicon.</summary>
    public static NameLexicon Shared { get; } = new();

    /// <summary>The entries of a list, as written.</summary>
    /// <param name="file">Its name without ending.</param>
    public static IEnumerable<string> Entries(string file)
    {
        string name = $"Names/Data/{file}.txt";
        using Stream stream = typeof(NameLexicon).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The word list {name} is not in the program.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
            {
                continue;
            }

            foreach (string entry in line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                yield return entry;
            }
        }
    }

    /// <summary>The lists that hold a single word, without regard to case.</summary>
    /// <param name="lower">Its <see cref="FeatureHash.Lower"/>.</param>
    public NameWords Word(ulong lower) => words.GetValueOrDefault(lower);

    /// <summary>The longest phrase of the lists of whole names that begins at a token.</summary>
    /// <param name="exact">The <see cref="FeatureHash.Word"/> of each token from there to the end of the sentence.</param>
    /// <returns>How many tokens it has, and its lists; 0 tokens for none.</returns>
    public (int Tokens, NameWords Kinds) Phrase(ReadOnlySpan<ulong> exact)
    {
        ulong state = 0;
        (int Tokens, NameWords Kinds) longest = (0, NameWords.None);
        for (int token = 0; token < Math.Min(LongestPhrase, exact.Length); token++)
        {
            state = FeatureHash.Of(1, state, exact[token]);
            if (!steps.TryGetValue(state, out Step step))
            {
                break;
            }

            longest = step.Kinds == NameWords.None ? longest : (token + 1, step.Kinds);
        }

        return longest;
    }

    private void AddWords(string entry, NameWords kind)
    {
        ulong key = FeatureHash.Lower(entry);
        words[key] = words.GetValueOrDefault(key) | kind;
    }

    private void AddPhrase(string entry, NameWords kind)
    {
        TokenizedText cut = Tokenizer.Cut(entry);
        ulong state = 0;
        for (int token = 0; token < cut.Tokens.Length; token++)
        {
            state = FeatureHash.Of(1, state, FeatureHash.Word(cut.Word(token)));
            Step step = steps.GetValueOrDefault(state);
            steps[state] = token + 1 < cut.Tokens.Length ? step : new Step(step.Kinds | kind);
        }
    }

    /// <summary>A place in the tree of phrases: the lists of the phrase that ends here.</summary>
    private readonly record struct Step(NameWords Kinds);
}
