namespace OnRecord.Language.Frames;

/// <summary>Fits a frame to the phrases around its verb or noun. For one thread at a time.</summary>
internal sealed class FrameMatcher
{
    private readonly SentencePhrases text;
    private readonly FramePlaces places;
    private readonly VerbFrames verbs;
    private readonly List<int> hosts = [];

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
        return places.FitPrepositions(match, ref after, -1) && match.Others.Count > 0 && (match.Frame.Place(FrameRole.Host) is not { } host || FitHost(match, host, after));
    }

    private bool FitHost(FrameMatch match, FramePlace host, int after)
    {
        hosts.Clear();
        for (int token = text[match.Trigger].First; token < text[match.Trigger].Head; token++)
        {
            // "thoughts on Roe meeting with Lee": it is Roe who meets.
            if (text.Text.MentionAt(token) is var mention and >= 0 && text.Text.Mentions[mention].Type == Names.MentionType.Person && text.Text.Parsed.Tags[token] != Syntax.PosTag.PrpPossessive)
            {
                return false;
            }
        }

        return Hosts.Find(text, match.Trigger, after, hosts) && places.Take(match, host, hosts);
    }
}
