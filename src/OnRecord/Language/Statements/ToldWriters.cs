using System.Collections.Frozen;
using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Statements;

/// <summary>"I have been told that the ferry sank", "We heard that it sank": somebody who is not named told the writer, so it is a statement without source.</summary>
internal static class ToldWriters
{
    private const int MostBetween = 5, LeastContent = 3;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Told = CueWords.Words.Set("writer-told"), Openers = CueWords.Words.Set("writer-opener");

    /// <summary>The first such statement of a sentence; null for none.</summary>
    public static StatementDraft? Find(StatementFrame frame, Sentence sentence)
    {
        int end = frame.BeforeStop(sentence);
        if (end < sentence.EndToken && frame.Word(end) is "?")
        {
            return null;
        }

        for (int token = sentence.FirstToken; token + LeastContent + 1 < end; token++)
        {
            bool begins = token == sentence.FirstToken || Openers.Contains(frame.Word(token - 1));
            if (begins && frame.Word(token) is "I" or "We" or "we" && !frame.Quotes.IsInside(token) && Read(frame, token + 1, end) is { } draft)
            {
                return draft;
            }
        }

        return null;
    }

    private static StatementDraft? Read(StatementFrame frame, int first, int end)
    {
        int verb = first, be = -1;
        while (verb < end && verb < first + MostBetween && ((frame.Kinds[verb] & CueKinds.Aux) != 0 || frame.Tag(verb) == PosTag.RB) && frame.Lemma(verb) != Words.Not && frame.Word(verb) is not "never")
        {
            be = frame.Lemma(verb) == Words.Be ? verb : be;
            verb++;
        }

        var content = new TokenRange(verb + 1, end);
        if (content.Count < LeastContent || !frame.HasVerb(content))
        {
            return null;
        }

        bool isTold = be >= 0 && Told.Contains(frame.Word(verb)) && (frame.Word(content.First) is "that" || IsClause(frame, content));
        bool isHeard = be < 0 && frame.Word(verb) is "heard" && (frame.Word(content.First) is "that" || IsClause(frame, content));
        return isTold || isHeard ? new StatementDraft(new CueSpan(isTold ? Math.Min(first, be) : verb, verb + 1), [], [content]) : null;
    }

    /// <summary>"We are told [the lines are] out".</summary>
    private static bool IsClause(StatementFrame frame, TokenRange content)
    {
        int behind = frame.Tag(content.First) == PosTag.PRP ? content.First + 1 : NounPhrases.At(frame, content.First, content.End).End;
        return behind > content.First && behind < content.End && ContentRules.BeginsWithVerb(frame, behind, content.End);
    }
}
