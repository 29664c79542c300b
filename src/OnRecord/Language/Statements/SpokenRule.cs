using OnRecord.Language.Syntax;

namespace OnRecord.Language.Statements;

/// <summary>
/// Whether a cue tells of words that somebody speaks or writes at a time: "announced", "issued a warning", "made it clear"; not of what is done, decided, thought or seen ("voted", "learned"), nor of
/// what is done to somebody ("was named").
/// </summary>
internal static class SpokenRule
{
    private const CueKinds Saying = CueKinds.Say | CueKinds.Show | CueKinds.Urge | CueKinds.Judge | CueKinds.Deny | CueKinds.Support | CueKinds.Ask;

    /// <summary>True for such a cue.</summary>
    public static bool IsSpoken(StatementFrame frame, StatementDraft draft)
    {
        int verb = CueVerb.Of(frame, draft.Cue);
        ulong lemma = frame.Lemma(verb);
        if (IsResult(frame, draft, verb) || IsEvent(frame, draft))
        {
            return false;
        }

        if (!frame.Tag(verb).IsVerb() || SaysBeside(frame, draft.Cue, verb))
        {
            return frame.Tag(verb).IsVerb() || !IsUnspoken(frame, verb);
        }

        // "the drop reported in May": no verb of a clause.
        bool isBehindNoun = draft.Source.Count == 0 && verb == draft.Cue.First && draft.Content[^1].End == verb && !frame.Quotes.IsInside(draft.Content[^1].First);
        bool isAgentless = CueVerb.IsPassive(frame, verb) && (draft.Source.Count == 0 || draft.Source[0].End <= draft.Cue.First);
        return isAgentless ? AssertionWords.Announced.Contains(lemma) : !isBehindNoun && (AssertionWords.Spoken.Contains(lemma) || ((frame.Kinds[verb] & Saying) != 0 && !IsUnspoken(frame, verb)));
    }

    /// <summary>"Shares fell, implying a risk": what follows from something, not what somebody says.</summary>
    private static bool IsResult(StatementFrame frame, StatementDraft draft, int verb) =>
        verb == draft.Cue.First && frame.Tag(verb) == PosTag.VBG && AssertionWords.Resulting.Contains(frame.Lemma(verb)) && verb > 0 && frame.Tag(verb - 1) is PosTag.Comma or PosTag.Colon;

    /// <summary>"Our meeting with the pilots confirmed that": somebody concludes it from what took place.</summary>
    private static bool IsEvent(StatementFrame frame, StatementDraft draft) => draft.Source is [var source, ..] && SpeakerFinder.HeadOf(frame, source, out _) is >= 0 and var head && frame.Tag(head).IsNoun() && frame.Names[head] == 0 && AssertionWords.Events.Contains(frame.Lemma(head));

    /// <summary>"issued a warning", "sued, alleging", "made it clear": another word of the cue says it; not one behind "to", which was only aimed at.</summary>
    private static bool SaysBeside(StatementFrame frame, CueSpan cue, int verb)
    {
        for (int token = cue.First; token < cue.End && frame.Tag(token) != PosTag.TO; token++)
        {
            bool says = frame.Tag(token).IsVerb() ? (frame.Kinds[token] & CueKinds.Say) != 0 : frame.Tag(token).IsNoun() ? (frame.Kinds[token] & CueKinds.Noun) != 0 : AssertionWords.Clear.Contains(frame.Word(token));
            if (says && token != verb && !IsUnspoken(frame, token))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsUnspoken(StatementFrame frame, int token) => frame.Tag(token).IsNoun() ? AssertionWords.UnspokenNouns.Contains(frame.Lemma(token)) : AssertionWords.Unspoken.Contains(frame.Lemma(token));
}
