using System.Collections.Frozen;
using OnRecord.Language.Names;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Statements;

/// <summary>
/// Turns of a transcript: lines that begin with who speaks and a colon ("MAYOR WHITLOCK: We never got the letter."), or with "Q." and "A." where it was told before who asks and who answers.
/// A turn goes on up to the next, over paragraphs too, but not over one that names its speaker or speaks to him; the last one only where the end is marked. Linear in the length of the text.
/// </summary>
internal static class TranscriptTurns
{
    private const int LeastTurns = 2, MostTitles = 3, MostLooked = 256, MostSworn = 16;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Hearing = TurnLine.Words.Set("hearing"), Sworn = TurnLine.Words.Set("sworn");

    /// <summary>A statement for each turn; none for what only looks like one ("NOTE: ...").</summary>
    public static List<StatementDraft> Find(StatementFrame frame)
    {
        string text = frame.Parsed.Text.Text;
        List<TurnLine> lines = TurnLine.Of(text);
        if (lines.Count < LeastTurns)
        {
            return [];
        }

        HashSet<ulong> people = LastNames(frame);
        bool isHearing = lines.Exists(static line => line.Kind == TurnKind.Question) && lines.Exists(static line => line.Kind == TurnKind.Answer);
        List<Turn> labels = [.. lines.Select(line => Read(frame, line)).OfType<Turn>().Where(label => Speaks(frame, label, people, isHearing))];
        bool hasNamed = labels.Where(static label => label.Kind == TurnKind.Named).Select(label => text[frame.Parsed.Text.Tokens[label.First].Start..frame.Parsed.Text.Tokens[label.End - 1].End]).Distinct().Skip(1).Any()
            || labels.Exists(static label => label.Kind is TurnKind.Titled);
        labels.RemoveAll(label => label.Kind == TurnKind.Named && !hasNamed);
        return labels.Count(static label => label.Kind is not (TurnKind.End or TurnKind.Examiner)) < LeastTurns ? [] : Turns(frame, labels);
    }

    private static List<StatementDraft> Turns(StatementFrame frame, List<Turn> labels)
    {
        var turns = new List<StatementDraft>();
        TokenRange? asks = null, answers = null;
        List<Mention> heard = [.. frame.Mentions.Where(name => name is { Type: MentionType.Person, Form: MentionForm.Name } && IsHeard(frame, name))];
        int known = 0;
        for (int at = 0; at < labels.Count; at++)
        {
            Turn label = labels[at];
            int limit = at + 1 < labels.Count ? BeforeMark(frame, labels[at + 1].First) : frame.TokenCount;
            bool isBounded = at + 1 < labels.Count && label.Kind != TurnKind.Named;
            asks = label.Kind == TurnKind.Examiner ? new TokenRange(label.First + 1, label.End) : asks;
            for (; known < heard.Count && heard[known].FirstToken < label.First; known++)
            {
                answers = new TokenRange(heard[known].FirstToken, heard[known].EndToken);
            }

            TokenRange? source = label.Kind switch
            {
                TurnKind.End or TurnKind.Examiner => null,
                TurnKind.Question => asks,
                TurnKind.Answer => answers,
                _ => new TokenRange(label.First, label.End),
            };
            int end = source is { } who ? EndOf(frame, label, limit, isBounded, who) : label.Behind;
            if (source is { } speaker && end > label.Behind)
            {
                turns.Add(new StatementDraft(new CueSpan(label.Cue, label.Behind), [speaker], [new TokenRange(label.Behind, end)]) { IsSpoken = true });
            }
        }

        return turns;
    }

    /// <summary>Before the mark of a quotation that may stand before a label.</summary>
    private static int BeforeMark(StatementFrame frame, int label)
    {
        while (label > 0 && frame.Word(label - 1) is "\"" or "“" or "„" or "«")
        {
            label--;
        }

        return label;
    }

    /// <summary>The tokens of a line's label; null where a token reaches over its edges.</summary>
    private static Turn? Read(StatementFrame frame, TurnLine line)
    {
        ReadOnlySpan<Token> tokens = frame.Parsed.Text.Tokens;
        int first = frame.Parsed.Text.FirstTokenFrom(line.Start), mark = frame.Parsed.Text.FirstTokenFrom(line.End);
        bool isWhole = line.Kind is TurnKind.Question or TurnKind.Answer && first < tokens.Length && tokens[first].End == line.End + 1;
        if (first >= tokens.Length || tokens[first].Start != line.Start || (!isWhole && line.Kind != TurnKind.End && (mark >= tokens.Length || tokens[mark].Start != line.End)))
        {
            return null;
        }

        return isWhole ? new Turn(line.Kind, first, first + 1, first, first + 1) : new Turn(line.Kind, first, mark, mark, Math.Min(mark + 1, tokens.Length));
    }

    private static bool Speaks(StatementFrame frame, Turn label, HashSet<ulong> people, bool isHearing) => label.Kind switch
    {
        TurnKind.Capitals => IsPerson(frame, label.End - 1) || people.Contains(frame.Lower[label.End - 1]),
        TurnKind.Named => IsNamed(frame, label) && IsFirstPerson(frame, label),
        TurnKind.Question or TurnKind.Answer => isHearing,
        _ => true,
    };

    private static bool IsPerson(StatementFrame frame, int token) => frame.MentionAt[token] is >= 0 and var here && frame.Mentions[here].Type == MentionType.Person;

    private static bool IsNamed(StatementFrame frame, Turn label) =>
        frame.MentionAt[label.First] is >= 0 and var here && frame.Mentions[here] is { Type: MentionType.Person, Form: MentionForm.Name } name && name.FirstToken == label.First && name.EndToken == label.End;

    /// <summary>"Ben Cole: We did everything", not "Ben Cole: call the mayor", which may be somebody's list.</summary>
    private static bool IsFirstPerson(StatementFrame frame, Turn label)
    {
        int paragraph = frame.Sentence(label.First).Paragraph;
        for (int token = label.Behind; token < Math.Min(frame.TokenCount, label.Behind + MostLooked) && frame.Sentence(token).Paragraph == paragraph && !BeginsLine(frame, token); token++)
        {
            if (PronounWords.TryGet(frame.Word(token), out PronounWords.Pronoun pronoun) && pronoun.Kind == PronounWords.PronounKind.First || frame.Word(token) is "We" or "we" or "us" or "our" or "Our")
            {
                return true;
            }
        }

        return false;
    }

    private static bool BeginsLine(StatementFrame frame, int token) =>
        token > 0 && frame.Parsed.Text.Text.AsSpan(frame.Parsed.Text.Tokens[token - 1].End..frame.Parsed.Text.Tokens[token].Start).Contains('\n') && frame.Tag(token - 1) == Syntax.PosTag.Period;

    /// <summary>Whether it is said that somebody is heard, who then answers: "deposition of Ben Cole", "Ben Cole, having been duly sworn".</summary>
    private static bool IsHeard(StatementFrame frame, Mention name)
    {
        int of = name.FirstToken - 1;
        while (of > 0 && name.FirstToken - of <= MostTitles && frame.Word(of) is not ("of" or "with" or "OF" or "WITH"))
        {
            of--;
        }

        if (of > 0 && frame.Word(of) is "of" or "with" or "OF" or "WITH" && Hearing.Contains(frame.Word(of - 1)))
        {
            return true;
        }

        for (int token = name.EndToken; token < Math.Min(frame.Sentence(name.Head).EndToken, name.EndToken + MostSworn); token++)
        {
            if (Sworn.Contains(frame.Word(token)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where a turn ends: before the next, and before a paragraph that names its speaker or speaks to somebody by a title.</summary>
    private static int EndOf(StatementFrame frame, Turn label, int limit, bool isBounded, TokenRange speaker)
    {
        ulong name = frame.Lower[speaker.End - 1];
        int paragraph = frame.Sentence(label.First).Paragraph;
        for (int token = label.Behind; token < limit; token++)
        {
            Sentence sentence = frame.Sentence(token);
            if (sentence.Paragraph == paragraph)
            {
                continue;
            }

            if (!isBounded || IsOfAnother(frame, token, sentence, name))
            {
                return token;
            }

            paragraph = sentence.Paragraph;
        }

        return limit;
    }

    private static bool IsOfAnother(StatementFrame frame, int first, Sentence sentence, ulong name)
    {
        if (frame.Word(first) is "Mr" or "Mr." or "Mrs" or "Mrs." or "Ms" or "Ms." or "Madam")
        {
            return true;
        }

        for (int token = first; token < frame.TokenCount && frame.Sentence(token).Paragraph == sentence.Paragraph; token++)
        {
            if (frame.Lower[token] == name)
            {
                return true;
            }
        }

        return false;
    }

    private static HashSet<ulong> LastNames(StatementFrame frame) =>
        [.. frame.Mentions.Where(static mention => mention is { Type: MentionType.Person, Form: MentionForm.Name }).Select(mention => frame.Lower[mention.EndToken - 1])];

    /// <summary>A label as tokens.</summary>
    /// <param name="Kind">Whom it names.</param>
    /// <param name="First">Its first token.</param>
    /// <param name="End">Behind its last word.</param>
    /// <param name="Cue">The colon, or the label itself where its stop belongs to it.</param>
    /// <param name="Behind">Behind that.</param>
    private sealed record Turn(TurnKind Kind, int First, int End, int Cue, int Behind);
}
