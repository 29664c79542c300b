namespace OnRecord.Language.Frames;

/// <summary>Fills the places of a frame with the nouns around it. For one thread at a time.</summary>
/// <param name="text">The phrases of the sentence.</param>
internal sealed class FramePlaces(SentencePhrases text)
{
    private const int MostAhead = 18, MostBehindNoun = 5;
    private readonly List<int> listed = [];
    private int most;

    /// <summary>Begins a frame: how far its places may lie.</summary>
    public void LookFrom(Frame frame) => most = frame.IsNoun ? MostBehindNoun : MostAhead;

    /// <summary>Fills a place with the noun at hand and those listed with it, and steps over them.</summary>
    public bool FitHere(FrameMatch match, FramePlace place, ref int at)
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

    /// <summary>Fills the places that prepositions mark; false when one that must be filled is not.</summary>
    public bool FitPrepositions(FrameMatch match, ref int after, int noun)
    {
        if (match.Frame.IsNear && text.IsNoun(after))
        {
            return false;
        }

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
    public int Ahead(int from, IReadOnlySet<ulong> prepositions, FramePlace? place, bool isPatient, int stop = int.MaxValue)
    {
        for (int at = from; at < Math.Min(stop, from + most); at++)
        {
            Phrase phrase = text[at];
            bool ends = (phrase.Kind == PhraseKind.Comma && !isPatient) || phrase.Kind is PhraseKind.Mark or PhraseKind.Relative or PhraseKind.Break or PhraseKind.Stop or PhraseKind.Quote
                || (phrase.Kind == PhraseKind.Verb && (!isPatient || (phrase.IsFinite && !(stop < int.MaxValue && text.IsLeftBehind(at))) || phrase.Has(VerbTraits.Infinitive)));
            // "spoke of her friendship with Roe", "was asked about a letter by Lee": no longer of the verb.
            ends |= !isPatient && phrase.Kind == PhraseKind.Preposition && !prepositions.Contains(text.Lemma(at))
                && (text.Front(at) is "about" || (text.Front(at) is "of" && text.Kind(at - 1) is PhraseKind.Verb or PhraseKind.Adverb or PhraseKind.Time));
            if (ends)
            {
                break;
            }

            if (phrase.Kind == PhraseKind.Preposition && prepositions.Contains(text.Lemma(at)))
            {
                int noun = text.Kind(at + 1) is PhraseKind.Adverb or PhraseKind.Conjunction ? at + 2 : at + 1;
                noun += text.Kind(noun) == PhraseKind.Break && text.Front(noun - 1) is "then" && text.Front(noun) is "-" ? 1 : 0;
                if (text.IsNoun(noun) && (place is null || place.Role == FrameRole.Subject || Fills(place, noun)))
                {
                    return noun;
                }

                if (!isPatient && place is not null && Apposed(noun) is var name and >= 0 && Fills(place, name))
                {
                    return name;
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

    /// <summary>"to the head of the board, Ann Roe, who": the name that says who that is; -1 for none.</summary>
    private int Apposed(int noun)
    {
        int at = text.IsNoun(noun) ? text.Behind(noun) : noun;
        while (text.Kind(at) == PhraseKind.Preposition && text.IsNoun(at + 1))
        {
            at += 2;
        }

        bool isName = text.Kind(at) == PhraseKind.Comma && text.IsKnownParty(at + 1) && text.Text.Mentions[text[at + 1].Mention].Form == Names.MentionForm.Name;
        return isName && text.HasDeterminer(noun) && text.Kind(at + 2) is PhraseKind.Comma or PhraseKind.Stop ? at + 1 : -1;
    }

    private bool Fills(FramePlace place, int phrase) => place.Filler switch
    {
        FrameFiller.Words => place.Words.Contains(text.Lemma(phrase)),
        FrameFiller.Any => true,
        FrameFiller.Outlet => text.IsOutlet(phrase),
        FrameFiller.Body => text.IsParty(phrase) || text.HasDeterminer(phrase),
        FrameFiller.KnownParty => text.IsKnownParty(phrase),
        _ => (text.IsParty(phrase) || text.IsOutlet(phrase)) && (place.Words.Count == 0 || place.Words.Contains(text.Lemma(phrase))),
    };

    /// <summary>Puts a noun and those listed with it into a slot.</summary>
    public void TakeList(FrameMatch match, FrameSlot slot, int first)
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
    public bool Take(FrameMatch match, FramePlace place, List<int> found)
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
}
