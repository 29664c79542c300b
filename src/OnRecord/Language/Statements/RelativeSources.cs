using OnRecord.Language.Names;
using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Statements;

/// <summary>
/// Who says something where the words before the verb stand in a clause about another noun: "A memo that quoted [Roe] warned", "The aide [Roe] hired told the board". The noun before the clause says it; nobody where that is not clear.
/// </summary>
internal static class RelativeSources
{
    private const int MostBack = 6;

    /// <summary>Mends the source of a statement.</summary>
    public static void Apply(StatementFrame frame, StatementDraft draft)
    {
        if (draft.Source is not [var only] || only.End > draft.Cue.First || frame.Marks[only.First] != 0)
        {
            return;
        }

        if (IsAccording(frame, draft, only))
        {
            draft.Source.Clear();
        }
        else if (VerbBefore(frame, only.First) is >= 0 and var verb && Opener(frame, verb) is >= 0 and var opener)
        {
            Take(frame, draft, opener, MayTell(frame, verb));
        }
        else if (OwnVerb(frame, draft, only) is >= 0 and var own)
        {
            TakeBare(frame, draft, only, own);
        }
    }

    /// <summary>"The board, according to [Roe], said": Roe tells of it, and the cue is another's.</summary>
    private static bool IsAccording(StatementFrame frame, StatementDraft draft, TokenRange source)
    {
        int least = frame.Sentence(source.First).FirstToken, to = source.First - 1;
        to += frame.Word(source.First) is "according" ? 2 : 0;
        return to - 1 > least && frame.Word(to) is "to" && frame.Word(to - 1) is "according" && !draft.Cue.Holds(to - 1) && frame.Tag(CueVerb.Of(frame, draft.Cue)).IsVerb();
    }

    /// <summary>The verb right before some words, or before a preposition that they stand behind; -1 for another word.</summary>
    private static int VerbBefore(StatementFrame frame, int source)
    {
        int verb = source - 1, first = frame.Sentence(source).FirstToken;
        while (verb > first && source - verb < MostBack && frame.Tag(verb) is PosTag.DT or PosTag.IN or PosTag.TO or PosTag.NNP or PosTag.RB or PosTag.PrpPossessive && frame.Word(verb) is not "that")
        {
            verb--;
        }

        return verb > first && frame.Tag(verb).IsFinite() ? verb : -1;
    }

    /// <summary>"who", "which" or "that" right before a verb, its auxiliaries aside, and behind a noun; -1 for none.</summary>
    private static int Opener(StatementFrame frame, int verb)
    {
        int opener = verb - 1, first = frame.Sentence(verb).FirstToken;
        while (opener > first && (frame.Tag(opener) is PosTag.RB or PosTag.MD || (frame.Kinds[opener] & CueKinds.Aux) != 0))
        {
            opener--;
        }

        bool opens = opener > first && (frame.Tag(opener) is PosTag.WP or PosTag.WDT || frame.Word(opener) is "that");
        return opens && frame.Tag(opener - 1).IsNoun() ? opener : -1;
    }

    /// <summary>"who says [Roe] lied", "that [Roe] said": the clause may be all there is.</summary>
    private static bool MayTell(StatementFrame frame, int verb) => (frame.Kinds[verb] & (CueKinds.Say | CueKinds.Think)) != 0 && !CueWords.Citing.Contains(frame.Word(verb));

    private static void Take(StatementFrame frame, StatementDraft draft, int opener, bool isOpen)
    {
        int first = PhraseStart(frame, opener);
        if (isOpen || first >= opener || draft.SaysToken(first))
        {
            draft.Source.Clear();
            return;
        }

        draft.Source[0] = draft.Source[0] with { First = first };
    }

    /// <summary>Where the noun phrase begins that ends before a token, with what it is of.</summary>
    private static int PhraseStart(StatementFrame frame, int end)
    {
        int first = end, start = frame.Sentence(end - 1).FirstToken;
        while (first > start && frame.Marks[first - 1] == 0 && (frame.Tag(first - 1).IsNominal() || frame.Tag(first - 1) is PosTag.IN or PosTag.POS || frame.MentionAt[first - 1] >= 0) && frame.Word(first - 1) is not "that")
        {
            first--;
        }

        while (first < end && frame.Tag(first) == PosTag.IN)
        {
            first++;
        }

        return first;
    }

    /// <summary>The verb of a clause without "that" of which the source is the subject: "[Roe] hired told", "[Roe] runs did not respond"; another finite verb follows at once. -1 for none.</summary>
    private static int OwnVerb(StatementFrame frame, StatementDraft draft, TokenRange source)
    {
        int verb = source.End, next = verb + 1;
        bool isVerb = (verb == draft.Cue.First || next == draft.Cue.First) && next < frame.Sentence(verb).EndToken && frame.Tag(verb) is PosTag.VBD or PosTag.VBZ or PosTag.VBN && frame.Names[verb] == 0 && (frame.Kinds[verb] & CueKinds.Aux) == 0;
        return isVerb && draft.Cue.End > next && (frame.Tag(next) is PosTag.VBD or PosTag.VBZ or PosTag.MD || (frame.Tag(next) == PosTag.VBN && frame.Tag(verb) != PosTag.VBN)) ? verb : -1;
    }

    private static void TakeBare(StatementFrame frame, StatementDraft draft, TokenRange source, int verb)
    {
        int name = frame.MentionAt[verb - 1] is >= 0 and var mention && frame.Mentions[mention].Form == MentionForm.Name ? Math.Max(source.First, frame.Mentions[mention].FirstToken) : source.First;
        int noun = name - 1, least = frame.Sentence(name).FirstToken;
        int first = noun >= least && frame.Tag(noun) is PosTag.NN or PosTag.NNS ? PhraseStart(frame, name) : name;
        if (first < name && frame.Tag(first) is PosTag.DT or PosTag.PrpPossessive)
        {
            draft.Source[0] = new TokenRange(first, verb + 1);
            draft.Cue = draft.Cue with { First = verb + 1 };
        }
    }
}
