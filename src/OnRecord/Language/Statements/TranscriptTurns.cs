using OnRecord.Language.Names;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Statements;

/// <summary>Turns of a transcript: paragraphs that begin with who speaks, in capitals, and a colon ("ROE: We warned nobody."), where at least two do. Linear in the length of the text.</summary>
internal static class TranscriptTurns
{
    private const int MostLabel = 4, LeastTurns = 2;

    /// <summary>A statement for each turn of a person; none for what only looks like one ("NOTE: ...").</summary>
    public static List<StatementDraft> Find(StatementFrame frame)
    {
        var turns = new List<StatementDraft>();
        HashSet<ulong>? people = null;
        ReadOnlySpan<Sentence> sentences = frame.Parsed.Text.Sentences;
        for (int at = 0; at < sentences.Length; at++)
        {
            bool begins = sentences[at].EndToken > sentences[at].FirstToken && (at == 0 || sentences[at - 1].Paragraph != sentences[at].Paragraph);
            if (begins && Label(frame, sentences[at].FirstToken) is { } label && IsPerson(frame, label.End - 1, people ??= LastNames(frame)))
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

    /// <summary>The words in capitals before the colon with which a paragraph begins, behind a quotation mark too; null for none.</summary>
    public static TokenRange? Label(StatementFrame frame, int paragraph)
    {
        Sentence sentence = frame.Sentence(paragraph);
        int first = paragraph + (frame.Marks[paragraph] == 1 ? 1 : 0), end = first;
        while (end < sentence.EndToken && end - first < MostLabel && frame.Word(end) is not ":" && char.IsLetter(frame.Word(end)[0]) && !frame.Word(end).ContainsAnyInRange('a', 'z'))
        {
            end++;
        }

        return end > first && end + 1 < sentence.EndToken && frame.Word(end) is ":" ? new TokenRange(first, end) : null;
    }

    /// <summary>A person's name here, or the last name of a person named elsewhere.</summary>
    private static bool IsPerson(StatementFrame frame, int token, HashSet<ulong> people) =>
        (frame.MentionAt[token] is >= 0 and var here && frame.Mentions[here].Type == MentionType.Person) || people.Contains(frame.Lower[token]);

    private static HashSet<ulong> LastNames(StatementFrame frame) =>
        [.. frame.Mentions.Where(static mention => mention is { Type: MentionType.Person, Form: MentionForm.Name }).Select(mention => frame.Lower[mention.EndToken - 1])];
}
