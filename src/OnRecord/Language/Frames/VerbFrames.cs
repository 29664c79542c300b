using OnRecord.Language.Learning;
using OnRecord.Language.Syntax;

namespace OnRecord.Language.Frames;

/// <summary>Fits the frames of verbs: active, passive and reduced clauses. For one thread at a time.</summary>
/// <param name="text">The phrases of the sentence.</param>
/// <param name="places">Fills the places of frames.</param>
internal sealed class VerbFrames(SentencePhrases text, FramePlaces places)
{
    private const int MostBack = 12;
    private static readonly HashSet<ulong> By = [FeatureHash.Lower("by")];
    private readonly List<int> subjects = [];

    /// <summary>Fits the frame of a match to its verb; false when it does not fit.</summary>
    public bool Fit(FrameMatch match)
    {
        Phrase verb = text[match.Trigger];
        int front = ObjectInFront(match);
        bool isReduced = front < 0 && IsReduced(verb, match) && !UnsaidSubjects.IsOf(text, match.Trigger);
        bool isPassive = isReduced || verb.Has(VerbTraits.Passive);
        if (isPassive ? match.Frame.IsActive : match.Frame.IsPassive)
        {
            return false;
        }

        subjects.Clear();
        bool isNoOne = !isReduced && Subjects.Find(text, match.Trigger, subjects);
        match.IsNegated = verb.Has(VerbTraits.Negated) || isNoOne || IsNegatedBefore(match.Trigger);
        if (isReduced)
        {
            int before = text.Kind(match.Trigger - 1) == PhraseKind.Comma ? match.Trigger - 2 : match.Trigger - 1;
            if (!text.IsNoun(before))
            {
                return false;
            }

            subjects.Add(before);
        }

        return isPassive ? FitPassive(match, isReduced) : FitActive(match, front);
    }

    /// <summary>"those contacted by Roe": a participle behind a noun, also where it was taken for a past; but not where a past with an object was taken for a participle.</summary>
    private bool IsReduced(Phrase verb, FrameMatch match) => !match.Frame.IsFollowing && !Subjects.IsSharedPast(text, match.Trigger)
        && ((verb.Has(VerbTraits.Participle) && !(text.IsNoun(match.Trigger + 1) && text.IsParty(match.Trigger - 1) && text.Front(match.Trigger - 1) is not ("a" or "an" or "A" or "An" or "one" or "One" or "another" or "some") && match.Frame.Place(FrameRole.SecondObject) is null && !match.Frame.Flags.Contains("known")))
            || (verb is { Traits: VerbTraits.None, End: var end } && end == verb.First + 1 && text.Front(match.Trigger + 1) is "by" && match.Frame.Place(FrameRole.Object) is not null && text.Kind(match.Trigger + 2) == PhraseKind.Noun));

    /// <summary>"never met or called", "never wrote to or met with": "or" carries the negation of the verb before on to one that has no subject of its own.</summary>
    private bool IsNegatedBefore(int verb)
    {
        bool isLast = text.Kind(verb - 1) == PhraseKind.Conjunction && text.Front(verb - 1) is "or" or "nor";
        bool isListed = text.Kind(verb - 1) == PhraseKind.Comma && text.Kind(verb + 1) == PhraseKind.Conjunction && text.Front(verb + 1) is "or" or "nor";
        if (!isLast && !isListed)
        {
            return false;
        }

        int at = verb - 2;
        while (at >= 0 && text.Kind(at) is PhraseKind.Noun or PhraseKind.Preposition or PhraseKind.Adverb or PhraseKind.Time or PhraseKind.Comma)
        {
            at--;
        }

        return text.Kind(at) == PhraseKind.Verb && (text[at].Has(VerbTraits.Negated) || (at < verb && IsNegatedBefore(at)));
    }

    /// <summary>"the letter that Roe sent to Lee": the letter; -1 where what is sent does not stand in front.</summary>
    private int ObjectInFront(FrameMatch match)
    {
        subjects.Clear();
        bool may = match.Frame.Place(FrameRole.Object) is { Filler: FrameFiller.Words } && !text[match.Trigger].Has(VerbTraits.Passive);
        return may && !Subjects.Find(text, match.Trigger, subjects) ? RelativeHeads.ObjectInFront(text, subjects, match.Frame.Place(FrameRole.Object)!.Words) : -1;
    }

    private bool FitActive(FrameMatch match, int front)
    {
        Frame frame = match.Frame;
        if (!FitSubject(match, frame.Place(FrameRole.Subject)))
        {
            return false;
        }

        int after = match.Trigger + 1;
        if (frame.Next.Count > 0 && !IsNext(frame, after))
        {
            return false;
        }

        else if (frame.IsClosed && text.Text.Parsed.Tags[text[after].First] == PosTag.RP)
        {
            return false;
        }

        while (text.Kind(after) == PhraseKind.Adverb)
        {
            after++;
        }

        foreach (FrameRole role in (ReadOnlySpan<FrameRole>)[FrameRole.Object, FrameRole.SecondObject])
        {
            if (role == FrameRole.Object && front >= 0)
            {
                match.Noun = front;
                match.Cover(front);
            }
            else if (frame.Place(role) is { } place && !places.FitHere(match, place, ref after) && !place.IsOptional)
            {
                return false;
            }
        }

        if (frame.Place(FrameRole.Infinitive) is { } infinitive)
        {
            // "was unable to reach Roe"
            after += text.Kind(after) == PhraseKind.Adjective && frame.Next.Contains(text.Lemma(after)) ? 1 : 0;

            // "declined to be identified" says another thing than "declined to identify".
            bool isVoice = !frame.Flags.Contains("voiced") || !text[after].Has(VerbTraits.Passive);
            if (!(isVoice && text.Kind(after) == PhraseKind.Verb && text[after].Has(VerbTraits.Infinitive) && infinitive.Words.Contains(text.Lemma(after))))
            {
                return false;
            }

            match.Cover(after++);
            if (frame.Place(FrameRole.Topic) is { } topic && !places.FitHere(match, topic, ref after) && !topic.IsOptional)
            {
                return false;
            }
        }

        return places.FitPrepositions(match, ref after, match.Noun < match.Trigger ? match.Noun : -1) && (!frame.IsClosed || IsClosed(after) || IsPlaced(match, after)) && (!frame.IsDated || IsDated(after));
    }

    /// <summary>"met Roe in Averil", "met a pilot who", "visited Roe in her office": people alone, since a team meets another in a match.</summary>
    private bool IsPlaced(FrameMatch match, int at)
    {
        // "called Roe, a clerk who lied, a fool": only right behind the name.
        bool isWho = (match.Frame.IsPlaced || match.Frame.IsToldOf) && text.Kind(at) == PhraseKind.Relative && match.Others.Contains(at - 1);
        bool isPlace = match.Frame.IsPlaced && text.Kind(at) == PhraseKind.Preposition && ClauseWords.Placing.Contains(text.Front(at)) && text.IsNoun(at + 1);
        return (isWho || isPlace) && match.Others.TrueForAll(other => text[other].Mention >= 0 && text.Text.Mentions[text[other].Mention].Type == Names.MentionType.Person);
    }

    /// <summary>One of the words that the frame wants next, adverbs passed over: "was not immediately available".</summary>
    private bool IsNext(Frame frame, int at)
    {
        while (text.Kind(at) == PhraseKind.Adverb && !frame.Next.Contains(text.Text.Parsed.LemmaKeys[text[at].First]))
        {
            at++;
        }

        return frame.Next.Contains(text.Text.Parsed.LemmaKeys[text[at].First]);
    }

    private bool IsDated(int at)
    {
        while (text.Kind(at) == PhraseKind.Preposition && text.IsNoun(at + 1))
        {
            at += 2;
        }

        int time = text.Kind(at) == PhraseKind.Preposition ? at + 1 : at;
        time += text.Kind(time) is PhraseKind.Adverb or PhraseKind.Preposition ? 1 : 0;
        return text.Kind(time) == PhraseKind.Time && !text[time + 1].Has(VerbTraits.Infinitive) && text.Front(time + 1) is not "to";
    }

    private bool FitPassive(FrameMatch match, bool isReduced)
    {
        Frame frame = match.Frame;
        if (frame.Place(FrameRole.Object) is not { } promoted)
        {
            return false;
        }

        int noun = -1;
        if (promoted.Filler == FrameFiller.Words)
        {
            noun = WordBefore(match.Trigger, promoted);
            if (noun < 0)
            {
                return false;
            }

            match.Noun = noun;
            match.IsNegated ^= text.IsNoOne(noun) && !match.IsNegated;
            match.Cover(noun);
        }
        else if (!places.Take(match, promoted, subjects))
        {
            return false;
        }

        int after = match.Trigger + 1;
        if (frame.Place(FrameRole.SecondObject) is { } second && !places.FitHere(match, second, ref after))
        {
            return false;
        }

        if (isReduced && noun < 0 && frame.Place(FrameRole.SecondObject) is null && !text.IsAgentNext(match.Trigger))
        {
            return false;
        }

        FrameSlot slot = frame.Place(FrameRole.Subject)?.Slot ?? frame.Subject;
        slot = slot == promoted.Slot ? FrameSlot.Actor : slot;
        int agent = places.Ahead(match.Trigger + 1, By, frame.Place(FrameRole.Subject), false);
        if (agent >= 0 && (text.IsParty(agent) || text.IsOutlet(agent)))
        {
            places.TakeList(match, slot, agent);
        }

        int filled = match.Actors.Count + match.Others.Count;
        return (agent >= 0 || !frame.IsAgented) && places.FitPrepositions(match, ref after, noun)
            && (!isReduced || agent >= 0 || (noun >= 0 && match.Actors.Count + match.Others.Count > filled - (agent >= 0 ? 1 : 0)))
            && (!frame.IsClosed || (agent >= 0 ? !IsCalledSo(match.Trigger + 1) : IsClosed(after)));
    }

    /// <summary>"was called a hero by Roe", "was called out by Roe": another verb, or a word for somebody.</summary>
    private bool IsCalledSo(int at) => text.IsNoun(at) || text.Kind(at) == PhraseKind.Adjective
        || (text.Kind(at) is PhraseKind.Adverb or PhraseKind.Preposition && (text.Text.Parsed.Tags[text[at].Head] == PosTag.RP || ClauseWords.Particles.Contains(text.Front(at)) || text.Front(at) is "up"));

    private bool FitSubject(FrameMatch match, FramePlace? place)
    {
        Frame frame = match.Frame;
        if (place is { Filler: FrameFiller.Words })
        {
            int noun = WordBefore(match.Trigger, place);
            if (noun >= 0)
            {
                match.Noun = noun;
                match.IsNegated |= text.IsNoOne(noun);
                match.Cover(noun);
            }

            return noun >= 0;
        }

        if (frame.IsFollowing)
        {
            return true;
        }

        if (subjects.Count == 0)
        {
            Controllers.Find(text, match.Trigger, subjects);
        }

        if (subjects.Count == 0)
        {
            match.IsByWriter = place is null && UnsaidSubjects.IsOf(text, match.Trigger);
            return match.IsByWriter || (!frame.IsStrict && text[match.Trigger].Has(VerbTraits.Gerund) && place is null);
        }

        FrameSlot slot = place?.Slot ?? frame.Subject;
        return slot == FrameSlot.None || places.Take(match, place ?? new FramePlace(FrameRole.Subject, By, slot, FrameFiller.Party, new HashSet<ulong>(), false), subjects);
    }

    /// <summary>The nearest noun of some words before a verb, with no other verb's clause between.</summary>
    private int WordBefore(int verb, FramePlace place)
    {
        for (int at = verb - 1; at >= 0 && verb - at < MostBack; at--)
        {
            Phrase phrase = text[at];
            if (phrase.Kind is PhraseKind.Mark or PhraseKind.Break or PhraseKind.Conjunction || (phrase.Kind == PhraseKind.Verb && phrase.IsFinite && !(text[verb].Has(VerbTraits.Passive) && text.IsLeftBehind(at))))
            {
                break;
            }

            if (phrase.Kind == PhraseKind.Noun && place.Words.Contains(text.Lemma(at)))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>"called Roe on Monday a liar".</summary>
    private bool IsWordFor(int at) => text.IsNoun(at) && text.Front(at) is "a" or "an";

    private bool IsClosed(int at) => text[at] switch
    {
        { Kind: PhraseKind.Comma } when text.IsNoun(at + 1) && text.Kind(at + 2) == PhraseKind.Comma => IsClosed(at + 2),
        { Kind: PhraseKind.Comma } => !(text.Kind(at + 1) == PhraseKind.Quote || (text.IsNoun(at + 1) && text.Front(at + 1) is "a" or "an")),
        { Kind: PhraseKind.Time } => !IsWordFor(at + 1),
        { Kind: PhraseKind.Stop or PhraseKind.Conjunction or PhraseKind.Mark or PhraseKind.Close or PhraseKind.Break } => true,
        { Kind: PhraseKind.Preposition } when text.Front(at) is "of" && text.IsNoun(at + 1) => IsClosed(at + 2),
        { Kind: PhraseKind.Preposition } when text.Kind(at + 1) == PhraseKind.Time => !IsWordFor(at + 2),
        { Kind: PhraseKind.Preposition } => ClauseWords.Closing.Contains(text.Front(at)),
        { Kind: PhraseKind.Verb } verb => verb.Has(VerbTraits.Infinitive),
        { Kind: PhraseKind.Adverb } adverb => text.Text.Parsed.Tags[adverb.Head] != PosTag.RP && !ClauseWords.Particles.Contains(text.Front(at)) && IsClosed(at + 1),
        _ => false,
    };
}
