using System.Collections.Frozen;
using OnRecord.Language.Names;
using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Statements;

/// <summary>"In the opinion of Roe, the quay is safe", "The men were, in the view of Roe, looking for it": whose opinion it is says it. "In the words of Roe" is followed by a quotation.</summary>
internal static class OpinionSources
{
    private const int Phrase = 4, MostSource = 24, LeastContent = 3;
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Opinions = CueWords.Words.Set("opinion"), Openers = CueWords.Words.Set("opinion-opener");

    /// <summary>The first such statement of a sentence; null for none.</summary>
    public static StatementDraft? Find(StatementFrame frame, Sentence sentence)
    {
        int end = frame.BeforeStop(sentence);
        for (int token = sentence.FirstToken; token + Phrase < end; token++)
        {
            if (IsPhrase(frame, token) && !frame.Quotes.IsInside(token))
            {
                return Read(frame, sentence.FirstToken, token, end);
            }
        }

        return null;
    }

    private static bool IsPhrase(StatementFrame frame, int token) =>
        frame.Word(token) is "in" or "In" && frame.Word(token + 1) is "the" && Opinions.Contains(frame.Word(token + 2)) && frame.Word(token + 3) is "of";

    private static StatementDraft? Read(StatementFrame frame, int first, int token, int end)
    {
        TokenRange source = new(token + Phrase, SourceEnd(frame, token + Phrase, end));
        if (source.Count == 0 || frame.HasVerb(source) || !PlainDrafts.IsTeller(frame, source))
        {
            return null;
        }

        bool hasComma = source.End < end && frame.Tag(source.End) == PosTag.Comma, isInserted = token > first && frame.Tag(token - 1) == PosTag.Comma;
        TokenRange front = new(first, Math.Max(first, token - 1)), behind = new(source.End + (hasComma ? 1 : 0), end);
        bool begins = token == first || Openers.Contains(frame.Word(token - 1));
        if (frame.Word(token + 2) is "words")
        {
            return (begins || isInserted) && hasComma && behind.Count > LeastContent && frame.Marks[behind.First] != 0 ? Draft([Quotation(frame, behind)]) : null;
        }

        if (isInserted && front.Count > 0 && (behind.Count == 0 ? frame.HasVerb(front) : hasComma && (frame.HasVerb(front) || ContentRules.BeginsWithVerb(frame, behind.First, end))))
        {
            return Draft(behind.Count == 0 ? [front] : [front, behind]);
        }

        return begins && behind.Count >= LeastContent && frame.HasVerb(behind) ? Draft([behind]) : null;

        StatementDraft Draft(List<TokenRange> content) => new(new CueSpan(token, token + Phrase), [source], content);
    }

    /// <summary>"In the words of Roe, ["a mess,"] the plan failed": up to the mark that closes the quotation.</summary>
    private static TokenRange Quotation(StatementFrame frame, TokenRange behind)
    {
        int end = behind.First + 1;
        while (end < behind.End && frame.Marks[end] == 0)
        {
            end++;
        }

        return behind with { End = Math.Min(behind.End, end + 1) };
    }

    /// <summary>Up to the comma; without one, a description that a name follows: "in the opinion of this individual Roe knows it".</summary>
    private static int SourceEnd(StatementFrame frame, int first, int end)
    {
        int comma = first;
        while (comma < end && comma < first + MostSource && frame.Tag(comma) != PosTag.Comma && !frame.Tag(comma).IsVerb())
        {
            comma++;
        }

        if (comma == end || frame.Tag(comma) == PosTag.Comma)
        {
            return comma;
        }

        int behind = frame.MentionAt[first] is >= 0 and var mention && frame.Mentions[mention] is { Form: MentionForm.Description } who && who.FirstToken == first ? who.EndToken : first;
        return behind > first && behind < end && frame.MentionAt[behind] is >= 0 and var next && frame.Mentions[next] is { Form: MentionForm.Name } name && name.FirstToken == behind ? behind : first;
    }
}
