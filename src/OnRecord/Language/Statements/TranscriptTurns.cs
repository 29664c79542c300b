using OnRecord.Language.Names;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Statements;

/// <summary>Turns of a transcript: paragraphs that begin with who speaks, in capitals, and a colon ("ROE: We warned nobody."), where at least two do. Linear in the length of the text.</summary>
internal static class TranscriptTurns
{
    private const int LeastTurns = 2;

    /// <summary>A statement for each turn of a person; none for what only looks like one ("NOTE: ...").</summary>
    public static List<StatementDraft> Find(StatementFrame frame)
    {
        var turns = new List<StatementDraft>();
        HashSet<ulong>? people = null;
        ReadOnlySpan<Sentence> sentences = frame.Parsed.Text.Sentences;
        for (int at = 0; at < sentences.Length; at++)
        {
            bool begins = sentences[at].EndToken > sentences[at].FirstToken && (at == 0 || sentences[at - 1].Paragraph != sentences[at].Paragraph);
            if (begins && TranscriptLabel.At(frame.Parsed.Text, sentences[at].FirstToken) is { } label && IsPerson(frame, label.End - 1, people ??= LastNames(frame)))
            {
                int last = at;
                while (last + 1 < sentences.Length && sentences[last + 1].Paragraph == sentences[at].Paragraph)
                {
                    last++;
                }

                turns.Add(new StatementDraft(new CueSpan(label.End, label.End + 1), [label], [new TokenRange(label.End + 1, sentences[last].EndToken)]));
            }
        }

        return turns.Count < LeastTurns ? [] : turns;
    }

    /// <summary>A person's name here, or the last name of a person named elsewhere.</summary>
    private static bool IsPerson(StatementFrame frame, int token, HashSet<ulong> people) =>
        (frame.MentionAt[token] is >= 0 and var here && frame.Mentions[here].Type == MentionType.Person) || people.Contains(frame.Lower[token]);

    private static HashSet<ulong> LastNames(StatementFrame frame) =>
        [.. frame.Mentions.Where(static mention => mention is { Type: MentionType.Person, Form: MentionForm.Name }).Select(mention => frame.Lower[mention.EndToken - 1])];
}
