using System.Collections.Frozen;
using OnRecord.Language.Learning;
using OnRecord.Language.Names;
using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Statements;

/// <summary>
/// Words that the weights took for a cue and that tell of no saying: "Ann and Bo, thank you", "a plan announced Monday would help", "called to get the address", "called a truce", "declined to 70", "declined to nominate",
/// "no business was warned by this office", a cue over two clauses, and one that a day or a phrase behind a preposition is taken to say.
/// </summary>
internal static class FalseCues
{
    private static readonly ulong Thank = FeatureHash.Lower("thank"), Call = FeatureHash.Lower("call"), Decline = FeatureHash.Lower("decline");
    private static readonly FrozenSet<ulong> Falling = Lemmas("falling"), Times = Lemmas("time"), Silent = Lemmas("silent"), Called = Lemmas("called"), Told = Lemmas("told"), Judged = Lemmas("judged");

    /// <summary>True for such a cue.</summary>
    public static bool IsOne(StatementFrame frame, StatementDraft draft, int verb) => IsJudged(frame, draft.Cue) || (frame.Tag(verb).IsVerb()
        && (IsAddressed(frame, draft, verb) || IsParticiple(frame, draft, verb) || IsBetween(frame, draft, verb) || IsCall(frame, draft, verb) || IsCalled(frame, draft.Cue) || IsConduct(frame, draft.Cue) || Deeds.IsOne(frame, draft, verb) || IsFall(frame, draft, verb) || IsTold(frame, draft, verb) || IsTorn(frame, draft.Cue) || IsDay(frame, draft) || IsOthers(frame, draft) || IsAboutWho(frame, draft, verb) || SourceEdges.IsLost(frame, draft)));

    /// <summary>"It was such a joke that nobody came": what something is called, and nobody's saying.</summary>
    private static bool IsJudged(StatementFrame frame, CueSpan cue)
    {
        int noun = cue.End - 1;
        if (!Judged.Contains(frame.Lemma(noun)) || frame.Tag(noun) is not PosTag.NN)
        {
            return false;
        }

        int first = frame.Sentence(noun).FirstToken, before = noun - 1;
        while (before > first && (frame.Marks[before] != 0 || frame.Tag(before) is PosTag.JJ or PosTag.DT or PosTag.PDT || frame.Word(before) is "such"))
        {
            before--;
        }

        return before >= first && frame.Word(before) is "was" or "is" or "were" or "are" or "been" or "be" or "'s" or "\u2019s";
    }

    /// <summary>"Ann and Bo, thank you": who is named is spoken to.</summary>
    private static bool IsAddressed(StatementFrame frame, StatementDraft draft, int verb) =>
        frame.Lemma(verb) == Thank && frame.Tag(verb) is PosTag.VB or PosTag.VBP && draft.Source is [var only] && only.End == draft.Cue.First && frame.Tag(only.End - 1) == PosTag.Comma;

    /// <summary>"A plan announced Monday would help", "a plan announced Monday by Lee", "the purchase, announced Monday, is": of a thing, with its own verb behind; it is told that somebody did, and by the sentence something else.</summary>
    private static bool IsParticiple(StatementFrame frame, StatementDraft draft, int verb)
    {
        bool isBare = draft.Cue.First == verb && frame.Tag(verb) is PosTag.VBN or PosTag.VBD && frame.Word(verb).EndsWith("ed") && draft.Source is [var only] && only.End == verb && frame.Quotes.Region[verb] < 0;
        if (!isBare || IsSomebody(frame, draft.Source[0]))
        {
            return false;
        }

        int behind = verb + 1, end = frame.Sentence(verb).EndToken;
        while (behind < end && ((frame.Tag(behind) == PosTag.IN && frame.Word(behind) is not "by") || DetailWords.Days.Contains(frame.Word(behind)) || DetailWords.DayParts.Contains(frame.Word(behind)) || frame.Word(behind) is "last" or "this"))
        {
            behind++;
        }

        bool isAside = frame.Tag(verb - 1) == PosTag.Comma && behind < end && frame.Tag(behind) == PosTag.Comma;
        return isAside || (behind < end && (frame.Word(behind) is "by" || frame.Tag(behind) is PosTag.MD or PosTag.VBD or PosTag.VBZ or PosTag.VBP));
    }

    /// <summary>"[The deal] announced Friday [will prevent it]": of a noun whose own verb follows.</summary>
    private static bool IsBetween(StatementFrame frame, StatementDraft draft, int verb) => draft.Cue.First == verb && frame.Tag(verb) is PosTag.VBN or PosTag.VBD && draft.Source.Count == 0
        && draft.Content is [var noun, var behind, ..] && noun.End == verb && behind.First >= draft.Cue.End && !frame.HasVerb(noun) && frame.Quotes.Region[noun.First] < 0 && ContentRules.BeginsWithVerb(frame, behind.First, behind.End);

    /// <summary>"called a truce": done, not said; "called the meeting a farce" is said.</summary>
    private static bool IsCalled(StatementFrame frame, CueSpan cue)
    {
        int call = Find(frame, cue, Call), noun = call + 1, end = call < 0 ? 0 : frame.Sentence(call).EndToken;
        while (call >= 0 && noun < end && frame.Tag(noun) is PosTag.DT or PosTag.JJ or PosTag.PrpPossessive or PosTag.NN && !Called.Contains(frame.Lemma(noun)))
        {
            noun++;
        }

        return call >= 0 && noun < end && Called.Contains(frame.Lemma(noun)) && frame.Marks[call + 1] == 0 && !(noun + 1 < end && frame.Tag(noun + 1) is PosTag.DT or PosTag.JJ or PosTag.NN);
    }

    /// <summary>"declined to nominate a ship", where "declined to comment" tells that nothing was said.</summary>
    private static bool IsConduct(StatementFrame frame, CueSpan cue)
    {
        int decline = Find(frame, cue, Decline), done = decline + 2, end = decline < 0 ? 0 : frame.Sentence(decline).EndToken;
        while (decline >= 0 && done < end && frame.Tag(done) == PosTag.RB)
        {
            done++;
        }

        return decline >= 0 && done < end && frame.Tag(decline + 1) == PosTag.TO && frame.Tag(done) == PosTag.VB && !Silent.Contains(frame.Lemma(done));
    }

    /// <summary>The first verb of a cue with a lemma; -1 for none.</summary>
    private static int Find(StatementFrame frame, CueSpan cue, ulong lemma)
    {
        for (int token = cue.First; token < cue.End; token++)
        {
            if (frame.Lemma(token) == lemma && frame.Tag(token).IsVerb())
            {
                return token;
            }
        }

        return -1;
    }

    /// <summary>A name or pronoun, or a noun for people.</summary>
    private static bool IsSomebody(StatementFrame frame, TokenRange source) => SpeakerFinder.HeadOf(frame, source, out _) is >= 0 and var head
        && (frame.Tag(head) is PosTag.PRP or PosTag.NNP or PosTag.NNPS or PosTag.WP || (frame.MentionAt[head] is >= 0 and var mention && frame.Mentions[mention] is { Type: MentionType.Person or MentionType.Organization or MentionType.Group } of && of.Head == head));

    /// <summary>"called to get the address", where "called to say it" is said; "called about a week ago".</summary>
    private static bool IsCall(StatementFrame frame, StatementDraft draft, int verb)
    {
        if (frame.Lemma(verb) != Call || draft.Content is not [var content] || content.First < draft.Cue.End)
        {
            return false;
        }

        int last = draft.Cue.End - 1, first = content.First;
        bool isFor = last == verb && frame.Tag(first) == PosTag.TO && first + 1 < content.End && (frame.Kinds[first + 1] & (CueKinds.Say | CueKinds.Ask | CueKinds.Urge | CueKinds.Express | CueKinds.Judge | CueKinds.Deny)) == 0;
        bool isReached = last == verb && first == verb + 1 && IsSomebodyAlone(frame, content);
        bool isAgo = frame.Word(last) is "about" && first + 2 < content.End && Times.Contains(frame.Lemma(first + 1)) && frame.Word(first + 2) is "ago";
        return isFor || isAgo || isReached;
    }

    /// <summary>"will call [Roe tonight]", "called [him on the 12th]": somebody, and when.</summary>
    private static bool IsSomebodyAlone(StatementFrame frame, TokenRange content)
    {
        if (frame.MentionAt[content.First] is not (>= 0 and var mention) || frame.Mentions[mention] is not { Type: MentionType.Person, Form: not MentionForm.Description } of || of.EndToken > content.End)
        {
            return false;
        }

        int behind = of.EndToken;
        return behind >= content.End || DetailWords.Days.Contains(frame.Word(behind)) || DetailWords.DayParts.Contains(frame.Word(behind)) || frame.Word(behind) is "on" or "at" or "in" or "last" or "again" or "back" or "this";
    }

    /// <summary>"The lawyer [who] defended [Roe declined to comment]": a verb of a clause about who says it, whose object was taken for what is said.</summary>
    private static bool IsAboutWho(StatementFrame frame, StatementDraft draft, int verb)
    {
        bool isWho = draft.Source is [{ Count: 1 } who] && who.End == draft.Cue.First && (frame.Tag(who.First) is PosTag.WP or PosTag.WDT || frame.Word(who.First) is "that") && draft.Content is [var told] && told.First == draft.Cue.End;
        bool isTelling = (frame.Kinds[verb] & (CueKinds.Say | CueKinds.Think)) != 0 && !CueWords.Citing.Contains(frame.Word(verb));
        return isWho && !isTelling && frame.MentionAt[draft.Content[0].First] is >= 0 and var mention && frame.Mentions[mention] is { Form: MentionForm.Name } of && of.FirstToken == draft.Content[0].First
            && ContentRules.BeginsWithVerb(frame, of.EndToken, draft.Content[0].End);
    }

    /// <summary>"Roe's office did not respond, [and Lee declined to comment]": what others do is no content.</summary>
    private static bool IsOthers(StatementFrame frame, StatementDraft draft) => !draft.IsSpoken && draft.Content is [var only] && only.First == draft.Cue.End + 1 && frame.Tag(draft.Cue.End) == PosTag.Comma
        && frame.Tag(only.First) == PosTag.CC && frame.Quotes.Region[only.First] < 0 && draft.Source is [var source] && source.End <= draft.Cue.First;

    /// <summary>"declined to 70 from 100".</summary>
    private static bool IsFall(StatementFrame frame, StatementDraft draft, int verb)
    {
        int behind = draft.Content[0].First;
        behind += frame.Tag(behind) == PosTag.TO ? 1 : 0;
        return Falling.Contains(frame.Lemma(verb)) && draft.Content[0].First == draft.Cue.End && behind < draft.Content[0].End && (frame.Tag(behind) == PosTag.CD || frame.Word(behind) is "$" or "£" or "€");
    }

    /// <summary>"[No business] was warned by [this office]": before the passive of such a verb stands who was told, not what.</summary>
    private static bool IsTold(StatementFrame frame, StatementDraft draft, int verb) =>
        Told.Contains(frame.Lemma(verb)) && CueVerb.IsPassive(frame, verb) && draft.Content is [var only] && only.End <= draft.Cue.First && !frame.HasVerb(only);

    /// <summary>"one of the firms [the town has accused of greed, offered] to pay": a finite verb behind a comma is of another clause.</summary>
    private static bool IsTorn(StatementFrame frame, CueSpan cue)
    {
        for (int token = cue.First + 1; token + 1 < cue.End; token++)
        {
            if (frame.Tag(token) == PosTag.Comma && frame.Tag(token + 1) is PosTag.VBD or PosTag.VBZ && frame.HasVerb(new TokenRange(cue.First, token)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Today said": a day says nothing.</summary>
    private static bool IsDay(StatementFrame frame, StatementDraft draft) => draft.Source is [{ Count: 1 } only] && DetailWords.Days.Contains(frame.Word(only.First));

    private static FrozenSet<ulong> Lemmas(string kind) => CueWords.Words[kind].Select(static word => FeatureHash.Lower(word)).ToFrozenSet();
}
