using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Statements;

/// <summary>Says how far from a cue its source and content are looked for: its sentence, and beside it the sentences that a quotation ties to it.</summary>
internal static class Windows
{
    private const int MostTokens = 160, MostSentences = 8;

    /// <summary>The stretch around a cue.</summary>
    public static Stretch Around(StatementFrame frame, CueSpan cue)
    {
        int here = frame.SentenceOf[cue.First];
        ReadOnlySpan<Sentence> sentences = frame.Parsed.Text.Sentences;
        int first = here, last = here;
        while (first > 0 && here - first < MostSentences && sentences[first - 1].Paragraph == sentences[here].Paragraph && IsTied(frame, sentences[first - 1].EndToken - 1))
        {
            first--;
        }

        while (last + 1 < sentences.Length && last - here < MostSentences && Follows(frame, sentences, here, last))
        {
            last++;
        }

        int start = Math.Max(sentences[first].FirstToken, cue.First - MostTokens), end = Math.Min(sentences[last].EndToken, cue.End + MostTokens);
        return new Stretch(start, end, false);
    }

    private static bool Follows(StatementFrame frame, ReadOnlySpan<Sentence> sentences, int here, int last)
    {
        Sentence next = sentences[last + 1];
        bool isSame = next.Paragraph == sentences[last].Paragraph;
        if (next.TokenCount == 0)
        {
            return false;
        }

        bool isAnnounced = last == here && frame.Word(sentences[here].EndToken - 1) is ":";
        return isAnnounced || (isSame && IsTied(frame, next.FirstToken));
    }

    private static bool IsTied(StatementFrame frame, int token) => frame.Quotes.Region[token] >= 0
        || (token > 0 && frame.Tag(token) is PosTag.Period && frame.Quotes.Region[token - 1] >= 0 && frame.SentenceOf[token] == frame.SentenceOf[token - 1]);
}
