using System.Collections.Frozen;
using OnRecord.Language.Names;
using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Statements;

/// <summary>
/// Statements whose form alone tells who says what, where the weights found no cue: "According to Roe, ...", a headline that ends with its source ("..., aide says"), a name and what it denies
/// ("Roe denied it"), whose opinion it is, who told the writer, clauses behind the day of their saying, quotations that end before who says them, and turns of a transcript. Linear in the length of the text.
/// </summary>
internal static class PlainDrafts
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Denying = CueWords.Words.Set("denying", "rejecting"), Rejecting = CueWords.Words.Set("rejecting"),
        Denied = CueWords.Words.Set("denied"), Deciding = CueWords.Words.Set("deciding"), Fronting = CueWords.Words.Set("fronting");

    private const int MostSource = 24, MostTail = 8, LeastContent = 3;

    /// <summary>Adds what is not among the drafts, which stay in order of their cues.</summary>
    public static void Add(StatementFrame frame, List<StatementDraft> drafts)
    {
        if (Replace(frame, drafts, [.. Certain(frame)]))
        {
            drafts.Sort(static (a, b) => a.Cue.First.CompareTo(b.Cue.First));
        }

        var taken = new bool[frame.TokenCount];
        drafts.ForEach(draft => taken.AsSpan(draft.Cue.First, draft.Cue.End - draft.Cue.First).Fill(true));
        var within = new bool[frame.TokenCount];
        drafts.ForEach(draft => draft.Content.ForEach(content => within.AsSpan(content.First, content.Count).Fill(true)));
        int known = drafts.Count;
        foreach (Sentence sentence in frame.Parsed.Text.Sentences)
        {
            foreach (StatementDraft? draft in (ReadOnlySpan<StatementDraft?>)[According(frame, sentence), InsertedSources.According(frame, sentence), InsertedSources.Claim(frame, sentence, taken), InsertedSources.Unnamed(frame, sentence, taken), Tail(frame, sentence), Denial(frame, sentence), Answer(frame, sentence), ToldWriters.Find(frame, sentence), ToldSources.Find(frame, sentence, taken), NounSources.Find(frame, sentence, taken), NounSources.As(frame, sentence, taken), UnsaidTellers.Find(frame, sentence, taken), LetterSources.Find(frame, sentence, taken)])
            {
                if (draft is not null && DraftRules.Stands(frame, draft))
                {
                    Keep(draft, drafts, taken);
                }
            }

            foreach (StatementDraft dated in DatedClauses.Find(frame, sentence).Concat(ClauseSources.Find(frame, sentence, taken, within)).Where(dated => DraftRules.Stands(frame, dated)))
            {
                Keep(dated, drafts, taken);
            }
        }

        for (int draft = 0; draft < known; draft++)
        {
            if (BehindDenial(frame, drafts[draft]) is { } said && DraftRules.Stands(frame, said))
            {
                Keep(said, drafts, taken);
            }
        }

        ToldQuotes.Find(frame).ForEach(told => Keep(told, drafts, taken));
        if (Replace(frame, drafts, TranscriptTurns.Find(frame)) || drafts.Count > known)
        {
            drafts.Sort(static (a, b) => a.Cue.First.CompareTo(b.Cue.First));
        }
    }

    /// <summary>Statements whose words leave no doubt, whatever the weights found there.</summary>
    private static IEnumerable<StatementDraft> Certain(StatementFrame frame)
    {
        for (int sentence = 0; sentence < frame.Parsed.Text.Sentences.Length; sentence++)
        {
            Sentence of = frame.Parsed.Text.Sentences[sentence];
            if (OpinionSources.Find(frame, of) is { } opinion && DraftRules.Stands(frame, opinion))
            {
                yield return opinion;
            }

            if (AccessSources.Find(frame, of) is { } access && DraftRules.Stands(frame, access))
            {
                yield return access;
            }
        }
    }

    /// <summary>Puts statements behind the others in place of what was found at their cues; true where there are any.</summary>
    private static bool Replace(StatementFrame frame, List<StatementDraft> drafts, List<StatementDraft> certain)
    {
        var begun = new bool[frame.TokenCount];
        certain.ForEach(draft => begun.AsSpan(draft.Cue.First, draft.Cue.End - draft.Cue.First).Fill(true));
        drafts.RemoveAll(draft => begun.AsSpan(draft.Cue.First, draft.Cue.End - draft.Cue.First).Contains(true));
        drafts.AddRange(certain);
        return certain.Count > 0;
    }

    private static void Keep(StatementDraft draft, List<StatementDraft> drafts, bool[] taken)
    {
        if (!taken.AsSpan(draft.Cue.First, draft.Cue.End - draft.Cue.First).Contains(true))
        {
            drafts.Add(draft);
        }
    }

    /// <summary>"According to a report by the Gazette, Roe denied it.": up to the comma who says it, behind it what.</summary>
    private static StatementDraft? According(StatementFrame frame, Sentence sentence)
    {
        int first = sentence.FirstToken, end = frame.BeforeStop(sentence);
        if (end - first < LeastContent + 4 || frame.Word(first) is not "According" || frame.Word(first + 1) is not "to")
        {
            return null;
        }

        int comma = first + 2;
        while (comma < end && comma < first + MostSource && frame.Tag(comma) != PosTag.Comma)
        {
            comma++;
        }

        var source = new TokenRange(first + 2, comma);
        var content = new TokenRange(comma + 1, end);
        bool isTold = comma < end && frame.Tag(comma) == PosTag.Comma && content.Count >= LeastContent && frame.HasVerb(content) && (!frame.HasVerb(source) || IsToldOf(frame, source));
        return isTold && IsTeller(frame, source) ? new StatementDraft(new CueSpan(first, first + 2), [source], [content]) : null;
    }

    /// <summary>"two people who saw it": a phrase and a clause that tells of it, and no other.</summary>
    private static bool IsToldOf(StatementFrame frame, TokenRange source)
    {
        TokenRange who = NounPhrases.At(frame, source.First, source.End);
        return who.Count > 0 && who.End < source.End && frame.Tag(who.End) is PosTag.WP && frame.Verbs[source.End] - frame.Verbs[who.End] == 1;
    }

    /// <summary>"according to plan" is nobody: a teller is named, has an article or is several.</summary>
    internal static bool IsTeller(StatementFrame frame, TokenRange source)
    {
        int head = SpeakerFinder.HeadOf(frame, source, out _);
        return head >= 0 && (source.Count > 1 || frame.Names[head] != 0 || frame.Tag(head) is PosTag.NNS or PosTag.NNP or PosTag.PRP);
    }

    /// <summary>"Roe knew of the raid, aide says": who says it ends the sentence, with a verb of saying and nothing behind. "When she asked, Roe replied" tells only when.</summary>
    private static StatementDraft? Tail(StatementFrame frame, Sentence sentence)
    {
        int verb = frame.BeforeStop(sentence) - 1, first = sentence.FirstToken;
        if (verb - first < LeastContent + 2 || (frame.Kinds[verb] & (CueKinds.Say | CueKinds.Show)) == 0 || frame.Tag(verb) is not (PosTag.VBZ or PosTag.VBD or PosTag.VBP))
        {
            return null;
        }

        int source = verb;
        while (source > first && verb - source < MostTail && (frame.Tag(source - 1).IsNominal() || frame.Names[source - 1] != 0))
        {
            source--;
        }

        int comma = source - 1;
        var content = new TokenRange(first, Math.Max(first, comma));
        bool isTold = source < verb && comma > first && !Fronting.Contains(frame.Word(first)) && frame.Tag(comma) == PosTag.Comma && content.Count >= LeastContent && frame.HasVerb(content) && frame.Quotes.Region[verb] < 0;
        return isTold ? new StatementDraft(new CueSpan(verb, verb + 1), [new TokenRange(source, verb)], [content]) : null;
    }

    /// <summary>"Roe denied it.", "The mayor rejected all of the allegations.": who denies begins the sentence, and what is denied ends it.</summary>
    private static StatementDraft? Denial(StatementFrame frame, Sentence sentence)
    {
        int first = sentence.FirstToken, end = frame.BeforeStop(sentence), verb = first;
        while (verb < end && verb - first < MostTail && !frame.Tag(verb).IsVerb() && (frame.Tag(verb).IsNominal() || frame.Names[verb] != 0))
        {
            verb++;
        }

        if (verb == first || verb + 1 >= end || end - verb > MostTail || !Denying.Contains(frame.Word(verb)) || !Denied.Contains(frame.Word(end - 1)))
        {
            return null;
        }

        TokenRange source = new(first, verb), content = new(verb + 1, end);
        return !frame.HasVerb(content) && frame.Quotes.Region[verb] < 0 && MayDeny(frame, source, verb) ? new StatementDraft(new CueSpan(verb, verb + 1), [source], [content]) : null;
    }

    /// <summary>"denied that she lied[, but admitted that she met Lee]": what who denies does say.</summary>
    private static StatementDraft? BehindDenial(StatementFrame frame, StatementDraft draft)
    {
        int end = frame.BeforeStop(frame.Sentence(draft.Cue.First)), but = draft.Content[^1].End;
        if (draft.Source is not [var source] || !AssertionWords.Denying.Contains(frame.Lemma(CueVerb.Of(frame, draft.Cue))) || but <= draft.Cue.First || but + 3 >= end)
        {
            return null;
        }

        but += frame.Tag(but) == PosTag.Comma ? 1 : 0;
        int verb = frame.Word(but) is "but" ? ReporterWords.OwnVerb(frame, but + 1, end) : -1;
        var content = new TokenRange(verb + 1, end);
        return verb >= 0 && verb + 1 < end && (frame.Word(verb + 1) is "that" || frame.Lemma(verb) != Words.Tell) && frame.HasVerb(content) ? new StatementDraft(new CueSpan(verb, verb + 1), [source], [content]) : null;
    }

    /// <summary>"Asked if she met Lee, Roe said no.": an answer of one word ends its sentence.</summary>
    private static StatementDraft? Answer(StatementFrame frame, Sentence sentence)
    {
        int end = frame.BeforeStop(sentence), verb = end - 2, source = verb;
        bool isAnswer = verb > sentence.FirstToken && frame.Word(end - 1) is "no" or "yes" && frame.Word(verb) is "said" or "says" or "answered" or "replied" && frame.Quotes.Region[verb] < 0;
        while (isAnswer && source > sentence.FirstToken && verb - source < MostTail && (frame.Tag(source - 1).IsNominal() || frame.Names[source - 1] != 0))
        {
            source--;
        }

        return isAnswer && source < verb ? new StatementDraft(new CueSpan(verb, verb + 1), [new TokenRange(source, verb)], [new TokenRange(end - 1, end)]) : null;
    }

    /// <summary>A person, people, or what has a name or pronoun. What an organisation rejects is often decided ("The bank rejected the claim"), and so is whatever a court does.</summary>
    private static bool MayDeny(StatementFrame frame, TokenRange source, int verb)
    {
        for (int token = source.First; token < source.End; token++)
        {
            if (Deciding.Contains(frame.Word(token)))
            {
                return false;
            }
        }

        int head = SpeakerFinder.HeadOf(frame, source, out _);
        if (head < 0 || frame.MentionAt[head] < 0)
        {
            return false;
        }

        Mention of = frame.Mentions[frame.MentionAt[head]];
        return of.Type == MentionType.Person || (!Rejecting.Contains(frame.Word(verb)) && (of.Form != MentionForm.Description || of.Type == MentionType.Group));
    }
}
