using System.Collections.Frozen;
using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Statements;

/// <summary>"Roe's concern is that it will rain", "His main request was to shut the quay": whose concern it is says it. "As Roe's letter stated, it rained": so does the letter.</summary>
internal static class NounSources
{
    private const int MostSource = 12, MostBetween = 3, LeastContent = 3;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Nouns = CueWords.Words.Set("said-noun"), Openers = CueWords.Words.Set("said-opener"), Telling = CueWords.Words.Set("access-telling", "as-telling");

    /// <summary>The first such statement of a sentence; null for none.</summary>
    public static StatementDraft? Find(StatementFrame frame, Sentence sentence, bool[] taken)
    {
        int end = frame.BeforeStop(sentence);
        if (end < sentence.EndToken && frame.Word(end) is "?")
        {
            return null;
        }

        for (int noun = sentence.FirstToken + 1; noun + LeastContent + 1 < end; noun++)
        {
            bool isSaid = !taken[noun] && Nouns.Contains(frame.Word(noun)) && frame.Word(noun + 1) is "is" or "was" or "remains" && frame.Quotes.Region[noun] < 0;
            if (isSaid && Owner(frame, sentence, noun) is { } owner && Content(frame, noun + 2, end) is { } content)
            {
                return new StatementDraft(new CueSpan(noun, noun + 2), [owner], [content]);
            }
        }

        return null;
    }

    /// <summary>"As Roe's letter stated, it rained": a verb of saying with nothing but a few words of time behind it, up to the comma.</summary>
    public static StatementDraft? As(StatementFrame frame, Sentence sentence, bool[] taken)
    {
        int first = sentence.FirstToken + 1, end = frame.BeforeStop(sentence), verb = first;
        while (verb < end && verb - first < MostSource && !frame.Tag(verb).IsVerb() && (frame.Tag(verb).IsNominal() || frame.Names[verb] != 0))
        {
            verb++;
        }

        bool isSaid = verb > first && verb < end && frame.Word(first - 1) is "As" && !taken[verb] && Telling.Contains(frame.Word(verb)) && frame.Quotes.Region[verb] < 0;
        int behind = verb + 1 < end && frame.Word(verb + 1) is "out" ? verb + 2 : verb + 1, comma = behind;
        while (comma < end && comma - verb <= MostBetween && frame.Tag(comma) != PosTag.Comma && !frame.Tag(comma).IsVerb())
        {
            comma++;
        }

        var content = new TokenRange(Math.Min(comma + 1, end), end);
        bool isClause = isSaid && comma < end && frame.Tag(comma) == PosTag.Comma && content.Count >= LeastContent && frame.HasVerb(content);
        return isClause ? new StatementDraft(new CueSpan(verb, behind), [new TokenRange(first, verb)], [content]) : null;
    }

    /// <summary>"his", "Roe's" before the noun and its adjectives, where a clause begins.</summary>
    private static TokenRange? Owner(StatementFrame frame, Sentence sentence, int noun)
    {
        int end = noun;
        while (end > sentence.FirstToken && noun - end < MostBetween && frame.Tag(end - 1) is PosTag.JJ or PosTag.JJR or PosTag.JJS or PosTag.RB)
        {
            end--;
        }

        int first = end - 1;
        if (first >= sentence.FirstToken && frame.Tag(first) == PosTag.POS)
        {
            while (first > sentence.FirstToken && end - first < MostSource && (frame.Tag(first - 1).IsNominal() || frame.Names[first - 1] != 0))
            {
                first--;
            }
        }
        else if (first < sentence.FirstToken || frame.Tag(first) != PosTag.PrpPossessive)
        {
            return null;
        }

        bool begins = first == sentence.FirstToken || Openers.Contains(frame.Word(first - 1));
        return begins && frame.Word(first) is not ("your" or "Your") ? new TokenRange(first, end) : null;
    }

    /// <summary>A clause with "that", or "to" with a verb.</summary>
    private static TokenRange? Content(StatementFrame frame, int first, int end)
    {
        first = ContentRules.BehindAdverbs(frame, first, end);
        var content = new TokenRange(first, end);
        bool isClause = content.Count >= LeastContent && frame.Word(first) is "that" && frame.HasVerb(content), isDeed = content.Count >= LeastContent && frame.Tag(first) == PosTag.TO && frame.Tag(first + 1) == PosTag.VB;
        return isClause || isDeed ? content : null;
    }
}
