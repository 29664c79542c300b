using System.Collections.Frozen;
using OnRecord.Language.Learning;
using OnRecord.Language.Tokens;
using OnRecord.Sources;

namespace OnRecord.Language.Requests;

/// <summary>
/// Finds what a message's own words ask: comment, an answer, records; and whether they decline, only acknowledge, or are automatic. The wordings are data
/// (<c>Requests/Data/asking.txt</c>). Linear in the length of the text; a pure function; safe to use from several threads.
/// </summary>
public static class AskFinder
{
    private const int MostOfLetter = 700, FewestOfQuestion = 4, MostOnStack = 128;
    private const AskCues Matters = AskCues.Comment | AskCues.Question | AskCues.Announces | AskCues.Records;
    private static readonly AskCues[] Strength = [AskCues.Decline, AskCues.Records, AskCues.Comment, AskCues.Asks, AskCues.Question, AskCues.Announces, AskCues.Acknowledge, AskCues.Automatic];
    private static readonly FrozenDictionary<ulong, AskPattern[]> Patterns;

    static AskFinder()
    {
        const string Name = "Requests/Data/asking.txt";
        using Stream stream = typeof(AskFinder).Assembly.GetManifestResourceStream(Name) ?? throw new InvalidOperationException($"The data file {Name} is not in the program.");
        using var reader = new StreamReader(stream);
        var patterns = new List<AskPattern>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('>'))
            {
                Examples.Add(line[1..].Trim());
            }
            else if (line.IndexOf(':', StringComparison.Ordinal) is var colon and > 0 && line[0] != '#')
            {
                patterns.Add(new AskPattern(line[(colon + 1)..], Enum.Parse<AskCues>(line[..colon], ignoreCase: true)));
            }
        }

        Patterns = patterns.SelectMany(static pattern => pattern.First.Select(word => (word, pattern))).GroupBy(static pair => pair.word, static pair => pair.pattern)
            .ToFrozenDictionary(static group => group.Key, static group => group.ToArray());
    }

    /// <summary>Example lines of the data file.</summary>
    internal static List<string> Examples { get; } = [];

    /// <summary>What the words do; null when they do none of it.</summary>
    public static Ask? Find(TokenizedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        AskCues all = AskCues.None;
        int best = int.MaxValue;
        TextSpan? span = null, question = null;
        bool hasErrand = false;
        foreach (Sentence sentence in text.Sentences)
        {
            AskCues cues = CuesOf(text, sentence.FirstToken, sentence.EndToken) & ~AskCues.OfReplies;
            if ((cues & AskCues.Errand) != 0)
            {
                (hasErrand, cues) = (true, cues & ~(AskCues.Errand | AskCues.Asks | AskCues.Question));
            }

            if (cues == AskCues.None)
            {
                continue;
            }

            all |= cues;
            TextSpan words = new(text.Tokens[sentence.FirstToken].Start, text.Tokens[sentence.EndToken - 1].End);
            question ??= (cues & AskCues.Question) != 0 ? words : null;
            int rank = Array.FindIndex(Strength, cue => (cues & cue) != 0);
            if (rank >= 0 && rank < best)
            {
                (best, span) = (rank, words);
            }
        }

        // "Shall we have lunch? Let me know by Thursday": nothing else is asked.
        all &= hasErrand && (all & Matters) == 0 ? ~AskCues.Asks : ~AskCues.None;

        // So long a text is itself for readers.
        all &= text.Tokens.Length > MostOfLetter ? ~AskCues.Press : ~AskCues.None;
        return span is { } found ? new Ask(all, found, question) : null;
    }

    /// <summary>What one line does, such as a subject.</summary>
    public static AskCues CuesOf(string line) => Tokenizer.Cut(line) is var text ? CuesOf(text, 0, text.Tokens.Length) : AskCues.None;

    /// <summary>What the words of some tokens do, which lie in one sentence.</summary>
    internal static AskCues CuesOf(TokenizedText text, int first, int end)
    {
        AskCues cues = AskCues.None;
        Span<ulong> words = end - first <= MostOnStack ? stackalloc ulong[end - first] : new ulong[end - first];
        for (int at = 0; at < words.Length; at++)
        {
            words[at] = FeatureHash.Lower(text.Word(first + at));
        }

        for (int at = 0; at < words.Length; at++)
        {
            if (Patterns.TryGetValue(words[at], out AskPattern[]? patterns))
            {
                foreach (AskPattern pattern in patterns)
                {
                    cues |= (cues & pattern.Cue) == 0 && pattern.StandsAt(words[at..]) ? pattern.Cue : AskCues.None;
                }
            }
        }

        return end - first >= FewestOfQuestion && (text.Word(end - 1) is "?" || text.Word(end - 2) is "?") ? cues | AskCues.Question : cues;
    }
}
