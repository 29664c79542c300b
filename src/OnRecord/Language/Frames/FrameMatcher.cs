namespace OnRecord.Language.Frames;

/// <summary>Fits a frame to the phrases around its verb or noun. For one thread at a time.</summary>
internal sealed class FrameMatcher
{
    private readonly SentencePhrases text;
    private readonly FramePlaces places;
    private readonly VerbFrames verbs;

    /// <summary>For one sentence.</summary>
    /// <param name="text">The phrases of the sentence.</param>
    public FrameMatcher(SentencePhrases text)
    {
        this.text = text;
        places = new FramePlaces(text);
        verbs = new VerbFrames(text, places);
    }

    /// <summary>Fits a frame, or gives null.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="trigger">The phrase of its verb or noun.</param>
    public FrameMatch? Fit(Frame frame, int trigger)
    {
        var match = new FrameMatch(frame, trigger);
        places.LookFrom(frame);
        return (frame.IsNoun ? FitNoun(match) : verbs.Fit(match)) ? match : null;
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
        return places.FitPrepositions(match, ref after, -1) && match.Others.Count > 0;
    }
}
