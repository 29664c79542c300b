using OnRecord.Language.Learning;
using OnRecord.Language.Syntax;
using OnRecord.Language.Time;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Statements;

/// <summary>Finds to whom something is said: "told the Ledger", "in a letter to the board", "wrote to Quill".</summary>
internal static class AddresseeFinder
{
    private const int MostBack = 8;

    /// <summary>The tokens of the addressee; null for none.</summary>
    /// <param name="frame">The text.</param>
    /// <param name="draft">The statement.</param>
    /// <param name="times">The times of the text, in order, which are no part of whom.</param>
    public static TokenRange? Find(StatementFrame frame, StatementDraft draft, IReadOnlyList<TimeMention> times) => Find(frame, draft) is { } whole ? WithoutTime(frame, whole, times) : null;

    /// <summary>The same with a time that may stand within it.</summary>
    public static TokenRange? Find(StatementFrame frame, StatementDraft draft)
    {
        var clause = new ClauseTokens(frame, draft);
        return Direct(frame, clause) ?? LetterSources.Receiver(frame, draft) ?? Linked(frame, draft, clause);
    }

    /// <summary>"told [the Ledger] last week", "to [the minister] three times", "told [the council] in March": when and how often it was said is no part of whom.</summary>
    private static TokenRange WithoutTime(StatementFrame frame, TokenRange whole, IReadOnlyList<TimeMention> times)
    {
        ReadOnlySpan<Token> tokens = frame.Parsed.Text.Tokens;
        int last = tokens[whole.End - 1].Start, end = whole.End;
        int time = times.FirstFrom(last + 1, static time => time.Span.Start) - 1;
        if (time >= 0 && times[time].Span.End > last && times[time].Span.Start > tokens[whole.First].Start)
        {
            int cut = whole.End - 1;
            while (cut > whole.First && whole.End - cut < MostBack && tokens[cut - 1].Start >= times[time].Span.Start)
            {
                cut--;
            }

            bool isOfName = frame.MentionAt[cut] is >= 0 and var mention && frame.Mentions[mention] is { Form: Names.MentionForm.Name } of && of.FirstToken < cut;
            cut -= cut - 1 > whole.First && frame.Tag(cut - 1) == PosTag.IN ? 1 : 0;
            end = isOfName ? end : cut;
        }
        else if (whole.Count > 2 && frame.Word(end - 1) is "times" && frame.Tag(end - 2) is PosTag.CD or PosTag.JJ)
        {
            end -= 2;
        }

        return end > whole.First ? whole with { End = end } : whole;
    }

    private static TokenRange? Direct(StatementFrame frame, ClauseTokens clause)
    {
        if (!DetailWords.DirectVerbs.Contains(frame.Lemma(clause.Verb)))
        {
            return null;
        }

        return CueVerb.IsPassive(frame, clause.Verb) ? Told(frame, clause) : Phrase(frame, clause.Verb + 1, clause);
    }

    /// <summary>"Quill was told": whom the verb of saying has before it.</summary>
    private static TokenRange? Told(StatementFrame frame, ClauseTokens clause)
    {
        int end = clause.Verb;
        while (end > clause.First && (frame.Tag(end - 1) == PosTag.RB || (frame.Kinds[end - 1] & CueKinds.Aux) != 0))
        {
            end--;
        }

        int first = end;
        while (first > clause.First && clause.IsFree(first - 1) && (frame.Tag(first - 1).IsNominal() || frame.Names[first - 1] != 0))
        {
            first--;
        }

        return first < end && Phrase(frame, first, clause) is { } phrase && phrase.End == end ? phrase : null;
    }

    private static TokenRange? Linked(StatementFrame frame, StatementDraft draft, ClauseTokens clause)
    {
        for (int token = clause.First + 1; token + 1 < clause.End; token++)
        {
            if (!clause.IsFree(token) || !DetailWords.AddressLinks.Contains(frame.Word(token)))
            {
                continue;
            }

            bool isNoun = clause.IsFree(token - 1) && frame.Tag(token - 1).IsNoun() && DetailWords.AddressedNouns.Contains(frame.Word(token - 1));
            bool isVerb = (token == clause.Verb + 1 || token == draft.Cue.End) && frame.Word(token) is not "with" && DetailWords.ToVerbs.Contains(frame.Lemma(clause.Verb));
            if ((isNoun || isVerb) && Phrase(frame, token + 1, clause) is { } phrase)
            {
                return phrase;
            }
        }

        return null;
    }

    /// <summary>A noun phrase or pronoun with every token free.</summary>
    private static TokenRange? Phrase(StatementFrame frame, int first, ClauseTokens clause)
    {
        int limit = first;
        while (limit < clause.End && clause.IsFree(limit))
        {
            limit++;
        }

        TokenRange found = NounPhrases.At(frame, first, limit);
        bool hasNoun = false;
        for (int token = found.First; token < found.End; token++)
        {
            hasNoun |= frame.Tag(token).IsNoun() || frame.Tag(token) == PosTag.PRP || frame.Names[token] != 0;
        }

        return hasNoun ? found : null;
    }
}
