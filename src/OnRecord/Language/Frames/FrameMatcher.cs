using OnRecord.Language.Learning;
using OnRecord.Language.Syntax;

namespace OnRecord.Language.Frames;

/// <summary>Fits a frame to the phrases around its verb or noun. For one thread at a time.</summary>
/// <param name="text">The phrases of the sentence.</param>
internal sealed class FrameMatcher(SentencePhrases text)
{
    private const int MostAhead = 18, MostBehindNoun = 5, MostBack = 12;
    private static readonly HashSet<ulong> By = [FeatureHash.Lower("by")];
    private readonly List<int> subjects = [];
    private readonly List<int> listed = [];
    private int most;

    /// <summary>Fits a frame, or gives null.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="trigger">The phrase of its verb or noun.</param>
    public FrameMatch? Fit(Frame frame, int trigger)
    {
        var match = new FrameMatch(frame, trigger);
        most = frame.IsNoun ? MostBehindNoun : MostAhead;
        return (frame.IsNoun ? FitNoun(match) : FitVerb(match)) ? match : null;
    }

    private bool FitVerb(FrameMatch match)
    {
        Phrase verb = text[match.Trigger];
        subjects.Clear();
        bool isReduced = IsReduced(verb, match);
        bool isNoOne = !isReduced && Subjects.Find(text, match.Trigger, subjects);
        match.IsNegated = verb.Has(VerbTraits.Negated) || isNoOne;
        if (isReduced)
        {
            int before = text.Kind(match.Trigger - 1) == PhraseKind.Comma ? match.Trigger - 2 : match.Trigger - 1;
            if (!text.IsNoun(before))
            {
                return false;
            }

            subjects.Add(before);
        }

        bool isPassive = isReduced || verb.Has(VerbTraits.Passive);
        return !match.Frame.Flags.Contains(isPassive ? "active" : "passive") && (isPassive ? FitPassive(match, isReduced) : FitActive(match));
    }

    /// <summary>"those contacted by Roe": a participle behind a noun, also where it was taken for a past; but not where a past with an object was taken for a participle.</summary>
    private bool IsReduced(Phrase verb, FrameMatch match) => !match.Frame.Flags.Contains("follow")
        && ((verb.Has(VerbTraits.Participle) && !(text.IsNoun(match.Trigger + 1) && text.IsParty(match.Trigger - 1) && text.Front(match.Trigger - 1) is not ("a" or "an" or "A" or "An" or "one" or "One" or "another" or "some") && match.Frame.Place(FrameRole.SecondObject) is null && !match.Frame.Flags.Contains("known")))
            || (verb is { Traits: VerbTraits.None, End: var end } && end == verb.First + 1 && text.Front(match.Trigger + 1) is "by" && match.Frame.Place(FrameRole.Object) is not null && text.Kind(match.Trigger + 2) == PhraseKind.Noun));

    private bool FitActive(FrameMatch match)
    {
        Frame frame = match.Frame;
        if (!FitSubject(match, frame.Place(FrameRole.Subject)))
        {
            return false;
        }

        int after = match.Trigger + 1;
        if (frame.Next.Count > 0 && !frame.Next.Contains(text.Text.Parsed.LemmaKeys[text[after].First]))
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
            if (frame.Place(role) is { } place && !FitHere(match, place, ref after) && !place.IsOptional)
            {
                return false;
            }
        }

        if (frame.Place(FrameRole.Infinitive) is { } infinitive)
        {
            if (!(text.Kind(after) == PhraseKind.Verb && text[after].Has(VerbTraits.Infinitive) && infinitive.Words.Contains(text.Lemma(after))))
            {
                return false;
            }

            match.Cover(after++);
            if (frame.Place(FrameRole.Topic) is { } topic && !FitHere(match, topic, ref after) && !topic.IsOptional)
            {
                return false;
            }
        }

        return FitPrepositions(match, ref after, match.Noun < match.Trigger ? match.Noun : -1) && (!frame.IsClosed || IsClosed(after));
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
        else if (!Take(match, promoted, subjects))
        {
            return false;
        }

        int after = match.Trigger + 1;
        if (frame.Place(FrameRole.SecondObject) is { } second && !FitHere(match, second, ref after))
        {
            return false;
        }

        if (isReduced && noun < 0 && frame.Place(FrameRole.SecondObject) is null && !text.IsAgentNext(match.Trigger))
        {
            return false;
        }

        FrameSlot slot = frame.Place(FrameRole.Subject)?.Slot ?? frame.Subject;
        slot = slot == promoted.Slot ? FrameSlot.Actor : slot;
        int agent = Ahead(match.Trigger + 1, By, frame.Place(FrameRole.Subject), false);
        if (agent >= 0 && (text.IsParty(agent) || text.IsOutlet(agent)))
        {
            TakeList(match, slot, agent);
        }

        int places = match.Actors.Count + match.Others.Count;
        return FitPrepositions(match, ref after, noun)
            && (!isReduced || agent >= 0 || (noun >= 0 && match.Actors.Count + match.Others.Count > places - (agent >= 0 ? 1 : 0)))
            && (!frame.IsClosed || agent >= 0 || IsClosed(after));
    }

    private bool FitNoun(FrameMatch match)
    {
        Phrase noun = text[match.Trigger];
        match.Noun = match.Trigger;
        if (match.Frame.Place(FrameRole.Owner) is { } owner)
        {
            match.Owner = text.OwnerOf(noun);
            if (match.Owner < 0 && !owner.IsOptional)
            {
                return false;
            }
        }

        int after = match.Trigger + 1;
        return FitPrepositions(match, ref after, -1) && match.Others.Count > 0;
    }

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

        if (frame.Flags.Contains("follow"))
        {
            return true;
        }

        if (subjects.Count == 0)
        {
            return !frame.IsStrict && text[match.Trigger].Has(VerbTraits.Gerund) && place is null;
        }

        FrameSlot slot = place?.Slot ?? frame.Subject;
        return slot == FrameSlot.None || Take(match, place ?? new FramePlace(FrameRole.Subject, By, slot, FrameFiller.Party, new HashSet<ulong>(), false), subjects);
    }

    /// <summary>The nearest noun of some words before a verb, with no other verb's clause between.</summary>
    private int WordBefore(int verb, FramePlace place)
    {
        for (int at = verb - 1; at >= 0 && verb - at < MostBack; at--)
        {
            Phrase phrase = text[at];
            if (phrase.Kind is PhraseKind.Mark or PhraseKind.Break or PhraseKind.Conjunction || (phrase.Kind == PhraseKind.Verb && phrase.IsFinite))
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

    /// <summary>Fills a place with the noun at hand and those listed with it, and steps over them.</summary>
    private bool FitHere(FrameMatch match, FramePlace place, ref int at)
    {
        if (!text.IsNoun(at) || !Fills(place, at))
        {
            return false;
        }

        if (place.Filler == FrameFiller.Words)
        {
            match.Noun = at;
            match.IsNegated ^= text.IsNoOne(at);
            match.Cover(at);
            at = text.Behind(at);
            return true;
        }

        listed.Clear();
        at = Objects.Collect(text, at, listed);
        return Take(match, place, listed);
    }

    private bool FitPrepositions(FrameMatch match, ref int after, int noun)
    {
        int from = after;
        foreach (FramePlace place in match.Frame.Places)
        {
            if (place.Role != FrameRole.Preposition)
            {
                continue;
            }

            int found = noun >= 0 ? Ahead(noun + 1, place.Prepositions, place, true, match.Trigger) : -1;
            found = found >= 0 ? found : Ahead(from, place.Prepositions, place, place.IsOptional || place.Filler == FrameFiller.Words);
            if (found < 0 && place.Filler == FrameFiller.Words && !match.Frame.IsNoun)
            {
                found = Fronted(match, place);
            }

            if (found < 0)
            {
                if (!place.IsOptional)
                {
                    return false;
                }

                continue;
            }

            if (place.Filler == FrameFiller.Words)
            {
                match.Noun = found;
                match.Cover(found);
                after = Math.Max(after, found + 1);
                continue;
            }

            listed.Clear();
            after = Math.Max(after, Objects.Collect(text, found, listed));
            if (!Take(match, place, listed) && !place.IsOptional)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"Through a spokesman, Roe said": the phrase stands at the start of the sentence.</summary>
    private int Fronted(FrameMatch match, FramePlace place)
    {
        int start = text.Kind(0) == PhraseKind.Quote ? 1 : 0;
        return start + 1 < match.Trigger && text.Kind(start) == PhraseKind.Preposition && place.Prepositions.Contains(text.Lemma(start)) && text.IsNoun(start + 1) && Fills(place, start + 1) ? start + 1 : -1;
    }

    /// <summary>The first noun behind one of some prepositions that may fill a place, before another clause begins.</summary>
    private int Ahead(int from, IReadOnlySet<ulong> prepositions, FramePlace? place, bool isPatient, int stop = int.MaxValue)
    {
        for (int at = from; at < Math.Min(stop, from + most); at++)
        {
            Phrase phrase = text[at];
            bool ends = (phrase.Kind == PhraseKind.Comma && !isPatient) || phrase.Kind is PhraseKind.Mark or PhraseKind.Relative or PhraseKind.Break or PhraseKind.Stop or PhraseKind.Quote
                || (phrase.Kind == PhraseKind.Verb && (!isPatient || phrase.IsFinite || phrase.Has(VerbTraits.Infinitive)));
            // "spoke of her friendship with Roe", "was asked about a letter by Lee": no longer of the verb.
            ends |= !isPatient && phrase.Kind == PhraseKind.Preposition && text.Front(at) is "of" or "about" && !prepositions.Contains(text.Lemma(at)) && text.Kind(at - 1) is PhraseKind.Verb or PhraseKind.Adverb or PhraseKind.Time;
            if (ends)
            {
                break;
            }

            if (phrase.Kind == PhraseKind.Preposition && prepositions.Contains(text.Lemma(at)))
            {
                int noun = text.Kind(at + 1) is PhraseKind.Adverb or PhraseKind.Conjunction ? at + 2 : at + 1;
                if (text.IsNoun(noun) && (place is null || place.Role == FrameRole.Subject || Fills(place, noun)))
                {
                    return noun;
                }

                // "met with criticism": what is behind the first such preposition decides.
                if (!isPatient)
                {
                    break;
                }
            }
        }

        return -1;
    }

    private bool Fills(FramePlace place, int phrase) => place.Filler switch
    {
        FrameFiller.Words => place.Words.Contains(text.Lemma(phrase)),
        FrameFiller.Any => true,
        FrameFiller.Outlet => text.IsOutlet(phrase),
        _ => text.IsParty(phrase) && (place.Words.Count == 0 || place.Words.Contains(text.Lemma(phrase))),
    };

    private void TakeList(FrameMatch match, FrameSlot slot, int first)
    {
        listed.Clear();
        Objects.Collect(text, first, listed);
        foreach (int phrase in listed)
        {
            (slot == FrameSlot.Other ? match.Others : match.Actors).Add(phrase);
            match.Cover(phrase);
        }
    }

    /// <summary>Puts the phrases that may fill a place into its slot.</summary>
    private bool Take(FrameMatch match, FramePlace place, List<int> found)
    {
        bool isTaken = false;
        foreach (int phrase in found)
        {
            if (!Fills(place, phrase))
            {
                continue;
            }

            if (place.Slot == FrameSlot.Topic)
            {
                if (text.IsOutlet(phrase))
                {
                    continue;
                }

                match.Topic = match.Topic < 0 ? phrase : match.Topic;
            }
            else if (place.Slot != FrameSlot.None)
            {
                bool isActor = place.Slot == FrameSlot.Actor || (place.Slot == FrameSlot.Both && match.Actors.Count == 0);
                (isActor ? match.Actors : match.Others).Add(phrase);
            }

            match.Cover(phrase);
            isTaken = true;
        }

        return isTaken && (place.Slot != FrameSlot.Both || match.Others.Count > 0);
    }

    private bool IsClosed(int at) => text[at] switch
    {
        { Kind: PhraseKind.Comma } when text.IsNoun(at + 1) && text.Kind(at + 2) == PhraseKind.Comma => IsClosed(at + 2),
        { Kind: PhraseKind.Comma } => !(text.Kind(at + 1) == PhraseKind.Quote || (text.IsNoun(at + 1) && text.Front(at + 1) is "a" or "an")),
        { Kind: PhraseKind.Stop or PhraseKind.Conjunction or PhraseKind.Time or PhraseKind.Mark or PhraseKind.Close or PhraseKind.Break } => true,
        { Kind: PhraseKind.Preposition } => text.Kind(at + 1) == PhraseKind.Time || ClauseWords.Closing.Contains(text.Front(at)),
        { Kind: PhraseKind.Verb } verb => verb.Has(VerbTraits.Infinitive),
        { Kind: PhraseKind.Adverb } adverb => text.Text.Parsed.Tags[adverb.Head] != PosTag.RP && !ClauseWords.Particles.Contains(text.Front(at)) && IsClosed(at + 1),
        _ => false,
    };
}
