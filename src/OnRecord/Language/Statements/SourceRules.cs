using OnRecord.Language.Names;
using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Statements;

/// <summary>
/// What is always so about sources, whatever the weights found: a dateline ("PORT AVERIL — Roe ...") or a bullet is no part of one, nor is the day on which it is said ("The pilots Monday said"), and a verb that is joined to another verb
/// ("Roe rose and said") has the other's subject.
/// </summary>
internal static class SourceRules
{
    private const int MostSteps = 4, LongestSource = 40;

    /// <summary>Mends the sources of a statement.</summary>
    public static void Apply(StatementFrame frame, StatementDraft draft)
    {
        ToldSources.Apply(frame, draft);
        if (draft.Source.Count == 0 && !ToldSources.IsOne(frame, draft))
        {
            TokenRange? hidden = InsertedSources.Hidden(frame, frame.Sentence(draft.Cue.First));
            hidden = hidden is { } who && who.End == draft.Cue.First ? hidden : null;
            if ((hidden ?? OwnSubject(frame, draft) ?? Borrowed(frame, draft)) is not { } source)
            {
                return;
            }

            draft.Source.Add(source);
        }

        RelativeSources.Apply(frame, draft);
        AttributedWords.TakeWhole(frame, draft);
        TakeWhole(frame, draft);
        CutName(frame, draft);
        if (draft.Source.Count == 0)
        {
            return;
        }

        SourceEdges.Apply(frame, draft);
        if (draft.Source.Count == 0)
        {
            return;
        }

        TokenRange first = draft.Source[0];
        int start = BehindSigns(frame, first with { First = Datelines.BehindIn(frame, first) });
        if (start > first.First && start < first.End)
        {
            draft.Source[0] = first with { First = start };
        }

        CutDay(frame, draft);
        CutDate(frame, draft);
    }

    /// <summary>"The group Clean Harbor [Now called] it a farce": a cue does not begin within a name.</summary>
    private static void CutName(StatementFrame frame, StatementDraft draft)
    {
        int first = draft.Cue.First;
        if (draft.Source is [var only] && only.End == first && frame.MentionAt[first] is >= 0 and var mention && frame.Mentions[mention] is { Form: MentionForm.Name } of && of.FirstToken < first && of.EndToken < draft.Cue.End)
        {
            draft.Source[0] = only with { End = of.EndToken };
            draft.Cue = draft.Cue with { First = of.EndToken };
        }
    }

    /// <summary>"On 3 [June 2019 Ada Quibble] said": a date right before a name is when it was said.</summary>
    private static void CutDate(StatementFrame frame, StatementDraft draft)
    {
        TokenRange source = draft.Source[0];
        int name = source.First;
        bool hasDate = false;
        if (IsYearOfDay(frame, name) && source.Count > 1)
        {
            draft.Source[0] = source with { First = name + 1 };
            return;
        }

        while (name < source.End && IsOfDate(frame, name, ref hasDate))
        {
            name++;
        }

        if (hasDate && name < source.End && frame.MentionAt[name] is >= 0 and var mention && frame.Mentions[mention] is { Form: MentionForm.Name } of && of.FirstToken == name)
        {
            draft.Source[0] = source with { First = name };
        }
    }

    /// <summary>"On the morning of June 2, [2019 sources] said": the year of the day before it.</summary>
    private static bool IsYearOfDay(StatementFrame frame, int token) => IsYear(frame.Word(token)) && token > 2 && frame.Tag(token - 1) == PosTag.Comma && frame.Tag(token - 2) == PosTag.CD
        && NameLexicon.Shared.Word(frame.Lower[token - 3]).HasFlag(NameWords.Calendar);

    private static bool IsYear(ReadOnlySpan<char> word) => word.Length == 4 && word[0] is '1' or '2' && !word.ContainsAnyExceptInRange('0', '9');

    /// <summary>A month, a day, a year, or what stands beside one.</summary>
    private static bool IsOfDate(StatementFrame frame, int token, ref bool hasDate)
    {
        ReadOnlySpan<char> word = frame.Word(token);
        bool isDate = frame.Names[token] == 0 && (NameLexicon.Shared.Word(frame.Lower[token]).HasFlag(NameWords.Calendar) || IsYear(word));
        hasDate |= isDate;
        return isDate || frame.Tag(token) is PosTag.CD or PosTag.Comma || word is "Last" or "last" or "Next" or "next" or "This" or "this";
    }

    /// <summary>
    /// "[Lay, who sits on] the board, said", "the lines of Quay Light, [the head] warned": right before the cue, the subject of its verb is the source where what was found begins within it behind a comma,
    /// or before it.
    /// </summary>
    private static void TakeWhole(StatementFrame frame, StatementDraft draft)
    {
        if (draft.Source is not [var only] || only.End != draft.Cue.First)
        {
            return;
        }

        if (frame.Tag(only.End - 1) == PosTag.Comma && BeforeWho(frame, only.First) is { } named)
        {
            draft.Source[0] = new TokenRange(named, only.End);
            return;
        }

        if (SubjectOf(frame, draft.Cue.First) is not { } subject || subject.Count > LongestSource || draft.SaysToken(subject.First))
        {
            return;
        }

        int end = frame.Tag(only.End - 1) == PosTag.Comma ? only.End - 1 : only.End;
        bool isTail = end < only.End && subject.First < only.First, isApart = subject.First > only.First && frame.Tag(subject.First - 1) == PosTag.Comma;
        if (subject.End >= end && subject.End <= only.End && (isTail || isApart))
        {
            draft.Source[0] = new TokenRange(subject.First, only.End);
        }
    }

    /// <summary>Where the name before ", who" begins, for words behind a preposition that the comma behind them takes along with it; null for others.</summary>
    private static int? BeforeWho(StatementFrame frame, int first)
    {
        int least = frame.Sentence(first).FirstToken, who = first - 1;
        if (who <= least || frame.Tag(who) != PosTag.IN)
        {
            return null;
        }

        while (who > least && frame.Tag(who) is not (PosTag.WP or PosTag.WDT or PosTag.Comma))
        {
            who--;
        }

        bool isApart = who > least + 1 && frame.Tag(who) is PosTag.WP or PosTag.WDT && frame.Tag(who - 1) == PosTag.Comma;
        return isApart && frame.MentionAt[who - 2] is >= 0 and var mention ? frame.Mentions[mention].FirstToken : null;
    }

    /// <summary>"The pilots Monday said": the day right before the cue is when they said it, unless a verb inside the source may be told with it ("a report released Monday").</summary>
    private static void CutDay(StatementFrame frame, StatementDraft draft)
    {
        TokenRange last = draft.Source[^1];
        bool isDay = last.Count > 1 && last.End == draft.Cue.First && DetailWords.Days.Contains(frame.Word(last.End - 1)) && frame.Tag(last.End - 2) is PosTag.NN or PosTag.NNS or PosTag.NNP or PosTag.NNPS or PosTag.Comma;
        for (int token = last.First; token < last.End && isDay; token++)
        {
            isDay = !(frame.Tag(token) is PosTag.VBN or PosTag.VBD or PosTag.VBZ or PosTag.VBP or PosTag.VBG or PosTag.VB);
        }

        if (isDay)
        {
            draft.Source[^1] = last with { End = last.End - (frame.Tag(last.End - 2) == PosTag.Comma && last.Count > 2 ? 2 : 1) };
        }
    }

    /// <summary>Makes the subject of the cue's verb the source, whatever the weights found; false where the tree gives none.</summary>
    public static bool TakeSubject(StatementFrame frame, StatementDraft draft)
    {
        if (SubjectOf(frame, draft.Cue.First) is not { } subject || subject.Count > LongestSource || draft.SaysToken(subject.First))
        {
            return false;
        }

        draft.Source.Clear();
        draft.Source.Add(subject);
        return true;
    }

    /// <summary>The source by the tree alone, none where it does not tell.</summary>
    public static void Renew(StatementFrame frame, StatementDraft draft)
    {
        draft.Source.Clear();
        if ((OwnSubject(frame, draft) ?? Borrowed(frame, draft)) is { } source)
        {
            draft.Source.Add(source);
        }
    }

    /// <summary>Behind pictures, dashes and bullets that the source begins with; quotation marks and brackets stay.</summary>
    private static int BehindSigns(StatementFrame frame, TokenRange source)
    {
        int first = source.First;
        while (first < source.End - 1 && frame.Marks[first] == 0 && frame.Tag(first) != PosTag.OpenBracket && !Datelines.HasLetterOrDigit(frame.Word(first)))
        {
            first++;
        }

        return first;
    }

    /// <summary>The subject of a verb of saying itself, which a long clause may part from it: "Roe, whom Lee describes as having read it out, said".</summary>
    private static TokenRange? OwnSubject(StatementFrame frame, StatementDraft draft)
    {
        int verb = HeadOf(frame, draft.Cue);
        bool isSaying = verb >= 0 && frame.Tag(verb).IsFinite() && (frame.Kinds[verb] & CueKinds.Say) != 0;
        return isSaying && SubjectOf(frame, verb) is { } subject && subject.Count <= LongestSource && !draft.SaysToken(subject.First) && frame.Tag(subject.First) is not (PosTag.WDT or PosTag.EX) ? subject : null;
    }

    private static TokenRange? Borrowed(StatementFrame frame, StatementDraft draft)
    {
        int verb = HeadOf(frame, draft.Cue);
        if (verb < 0 || !Borrows(frame, verb))
        {
            return null;
        }

        int at = verb;
        for (int step = 0; step < MostSteps && Borrows(frame, at) && frame.Parsed.Heads[at] != at; step++)
        {
            at = frame.Parsed.Heads[at];
            if (SubjectOf(frame, at) is { } subject)
            {
                return draft.SaysToken(subject.First) || draft.Cue.Holds(subject.First) || subject.Count > LongestSource ? null : subject;
            }
        }

        return null;
    }

    private static bool Borrows(StatementFrame frame, int verb) => frame.Parsed.Relations[verb] switch
    {
        Relation.Conjunct => frame.Tag(verb).IsVerb(),
        Relation.AdverbialClause => frame.Tag(verb) == PosTag.VBG,
        Relation.OpenComplement => true,
        _ => false,
    };

    /// <summary>The word of the cue that hangs outside it; -1 without a tree.</summary>
    private static int HeadOf(StatementFrame frame, CueSpan cue)
    {
        for (int token = cue.First; token < cue.End; token++)
        {
            int head = frame.Parsed.Heads[token];
            if (head >= 0 && !(cue.Holds(head) && head != token) && frame.Tag(token).IsVerb())
            {
                return token;
            }
        }

        return -1;
    }

    /// <summary>The whole phrase of a verb's subject.</summary>
    internal static TokenRange? SubjectOf(StatementFrame frame, int verb, Relation relation = Relation.Subject)
    {
        Tokens.Sentence sentence = frame.Sentence(verb);
        for (int token = sentence.FirstToken; token < verb; token++)
        {
            if (frame.Parsed.Heads[token] == verb && frame.Parsed.Relations[token] == relation)
            {
                return Phrase(frame, sentence, token);
            }
        }

        return null;
    }

    private static TokenRange Phrase(StatementFrame frame, Tokens.Sentence sentence, int head)
    {
        int first = head, end = head + 1;
        while (first > sentence.FirstToken && IsBelow(frame, first - 1, head))
        {
            first--;
        }

        while (end < sentence.EndToken && IsBelow(frame, end, head))
        {
            end++;
        }

        while (first < head && frame.Tag(first) is PosTag.Comma or PosTag.Colon or PosTag.RB)
        {
            first++;
        }

        return new TokenRange(first, end);
    }

    /// <summary>True for a token that hangs on another, over however many.</summary>
    internal static bool IsBelow(StatementFrame frame, int token, int head)
    {
        for (int step = 0; step < 24 && token >= 0; step++)
        {
            if (token == head)
            {
                return true;
            }

            if (frame.Parsed.Heads[token] == token)
            {
                return false;
            }

            token = frame.Parsed.Heads[token];
        }

        return false;
    }
}
