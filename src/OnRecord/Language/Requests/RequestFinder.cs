using OnRecord.Language.Frames;
using OnRecord.Language.Learning;
using OnRecord.Language.Parties;
using OnRecord.Sources;

namespace OnRecord.Language.Requests;

/// <summary>
/// Finds requests for comment and their outcomes in English prose: "did not respond to a request for comment", "declined to comment", "neither X nor Y replied".
/// The wordings are data (<c>Requests/Data/requests.txt</c>). Linear in the length of the text; a pure function; safe to use from several threads.
/// </summary>
public static class RequestFinder
{
    private const int MostAhead = 16, MostOpen = 4;

    [ThreadStatic]
    private static FrameScanner? scanner;

    /// <summary>The frames and their examples.</summary>
    internal static FrameFile File { get; } = new("Requests/Data/requests.txt");

    /// <summary>All requests, in the order of their cues.</summary>
    public static IReadOnlyList<CommentRequest> Find(ProseText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<CommentRequest>();
        (scanner ??= new FrameScanner()).Scan(text, File, (phrases, match) =>
        {
            int before = found.Count;
            Make(phrases, match, found);
            return found.Count > before;
        });
        PlainRefusals.Find(text, found);
        found.Sort(static (a, b) => a.Cue.Start.CompareTo(b.Cue.Start));
        return RequestMerger.Merge(found);
    }

    private static void Make(SentencePhrases text, FrameMatch match, List<CommentRequest> found)
    {
        Frame frame = match.Frame;
        if ((match.IsNegated || Subjects.IsYet(text, match.Trigger) ? frame.Negated : frame.Value) is not { } value || !IsReal(text, match) || (frame.Flags.Contains("comment") && !IsForComment(text, match.Noun)))
        {
            return;
        }

        if (value is not "no_response" && frame.Flags.Contains("press") && match.Actors.Count == 0 && File.List("request").Contains(text.Lemma(match.Noun)) && !IsByPress(text, match.Noun))
        {
            return;
        }

        // "asked Roe to pose a question"
        if (frame.IsActive && text.Kind(match.End) == PhraseKind.Verb && text[match.End].Has(VerbTraits.Infinitive) && !IsToSay(text, match.End))
        {
            return;
        }

        RequestOutcome outcome = Named(value);
        if (frame.IsFollowing)
        {
            outcome = Follow(text, match);
        }

        Phrase cue = text[match.Trigger];
        TextSpan? about = match.Topic >= 0 && !File.List("aside").Contains(text.Lemma(match.Topic)) && text.Text.Parsed.Tags[text[match.Topic].Head] != Syntax.PosTag.DT ? TopicSpan(text, match) : null;
        PartyPhrase? by = match.Actors.Count > 0 ? text.Name(match.Actors[0]) : match.Noun >= 0 ? OwnerOutlet(text, match.Noun) : null;
        TextSpan whole = text.Span(text[match.First].First, text[match.End - 1].End);
        int time = IsOfTopic(text, match, FrameTimes.Find(text, match)) ? -1 : FrameTimes.Find(text, match);
        foreach (int asked in match.Others.Select(other => Asked(text, other)).Where(other => other >= 0 && !IsPaper(text, other) && !IsReader(text, other) && !IsReporter(text, text[other].Mention)))
        {
            PartyPhrase name = text.Name(asked);
            name = name.Party >= 0 && (IsReporters(text, name.Party) || (IsPronoun(text, asked) && IsOwnersOnly(text, name.Party))) ? name with { Party = -1 } : name;
            name = IsPronoun(text, asked) && found.Exists(request => request.By is { Party: >= 0 and var asker } && asker == name.Party) ? name with { Party = -1 } : name;
            if (outcome != RequestOutcome.Unknown || by is not null || name.Party >= 0 || !IsPronoun(text, asked))
            {
                bool isAnswered = outcome == RequestOutcome.Unknown && name.Party >= 0 && Answers(text, match, name.Party);
                bool isSilent = outcome == RequestOutcome.Unknown && !isAnswered && match.Others.Count == 1 && Silences.Follow(text, asked, whole.End);
                isAnswered |= outcome is RequestOutcome.Declined or RequestOutcome.NoResponse && name.Party >= 0 && LaterAnswers.Follow(text, match, name.Party);
                found.Add(new CommentRequest(name, by, about, isAnswered ? RequestOutcome.Answered : isSilent ? RequestOutcome.NoResponse : outcome, time, text.Span(cue.First, cue.End), whole));
            }
        }
    }

    /// <summary>"Asked about the meeting with Roe in April": when the meeting was.</summary>
    private static bool IsOfTopic(SentencePhrases text, FrameMatch match, int time) => time >= 0 && match.Topic >= 0 && File.List("occasion").Contains(text.Lemma(match.Topic))
        && text.Text.Times.Times[time].Span.Start >= text.Span(text[match.Topic].First, text[match.Topic].End).End;

    /// <summary>"He was asked about his family": in a scene that is told again, of nobody known.</summary>
    private static bool IsPronoun(SentencePhrases text, int asked) => text[asked].Mention is >= 0 and var mention && text.Text.Mentions[mention].Form == Names.MentionForm.Pronoun;

    /// <summary>Whoever was asked says something behind it in the same sentence or the next: that is the answer.</summary>
    private static bool Answers(SentencePhrases text, FrameMatch match, int party)
    {
        Tokens.TokenizedText tokens = text.Text.Parsed.Text;
        int next = tokens.SentenceOf(text[match.Trigger].Head).EndToken;
        int end = tokens.Tokens[(next < tokens.Tokens.Length ? tokens.SentenceOf(next).EndToken : next) - 1].End, from = text.Span(text[match.Trigger].First, text[match.Trigger].End).End;
        return text.Text.Statements.Any(said => said.Speaker == party && said.Content.Start >= from && said.Content.End <= end);
    }

    /// <summary>"a reporter", who asks and is not asked.</summary>
    private static bool IsReporter(SentencePhrases text, int mention) => mention >= 0 && text.Text.Mentions[mention].Form == Names.MentionForm.Description && OutletWords.Nouns.Contains(text.Word(text.Text.Mentions[mention].Head));

    /// <summary>"A reporter followed the boy. He was asked ...": not whom "he" was taken for.</summary>
    private static bool IsReporters(SentencePhrases text, int party) => Enumerable.Range(0, text.Text.Mentions.Count).Any(mention => text.Text.PartyOf(mention) == party && IsReporter(text, mention));

    /// <summary>"Lee, a clerk's son, came. He declined to comment": not the clerk, who is told of only as whose somebody is.</summary>
    private static bool IsOwnersOnly(SentencePhrases text, int party) => Enumerable.Range(0, text.Text.Mentions.Count).Where(mention => text.Text.PartyOf(mention) == party && text.Text.Mentions[mention].Form != Names.MentionForm.Pronoun).ToList() is { Count: > 0 } all
        && all.TrueForAll(mention => text.Text.Mentions[mention].Form == Names.MentionForm.Description && IsOwner(text, text.Text.MentionEnd(mention)));

    private static bool IsOwner(SentencePhrases text, int end) => end < text.Text.Parsed.Tags.Length && (text.Text.Parsed.Tags[end] == Syntax.PosTag.POS || text.Text.Parsed.Tags[end - 1] == Syntax.PosTag.POS);

    /// <summary>"You did not answer": whoever reads it, whom a request does not name.</summary>
    private static bool IsReader(SentencePhrases text, int asked) => text.Word(text[asked].Head) is "you" or "You";

    /// <summary>"Whether or not the guilds responded": left open.</summary>
    private static bool IsLeftOpen(SentencePhrases text, FrameMatch match)
    {
        int token = text[match.First].First, start = text.Text.Parsed.Text.SentenceOf(token).FirstToken;
        return Enumerable.Range(Math.Max(start, token - MostOpen), token - Math.Max(start, token - MostOpen)).Any(before => text.Word(before) is "whether" or "Whether");
    }

    /// <summary>"The documents did not elaborate": nobody was asked.</summary>
    private static bool IsPaper(SentencePhrases text, int asked) => !text.IsKnownParty(asked) && File.List("paper").Contains(text.Lemma(asked));

    /// <summary>Of "none of the owners", the owners; -1 for "nobody".</summary>
    private static int Asked(SentencePhrases text, int other) => !text.IsNoOne(other) || text[other].End - text[other].First > 1 || !text.IsNoun(other) ? other
        : text.Kind(other + 1) == PhraseKind.Preposition && text.IsNoun(other + 2) ? other + 2 : -1;

    /// <summary>What could or would not be is real here; what somebody wants, plans or asks is not.</summary>
    private static bool IsReal(SentencePhrases text, FrameMatch match)
    {
        Phrase verb = text[match.Trigger];
        if (IsLeftOpen(text, match))
        {
            return false;
        }

        if (SaidUnasked.Is(text, match))
        {
            return false;
        }

        if (match.Frame.Flags.Contains("attempt"))
        {
            return FailedAttempts.Failed(text, match);
        }

        if (match.Frame.Flags.Contains("would") && (text.Front(match.Trigger) is not "would" || (match.Others.Count > 0 && text.Front(match.Others[0]) is "I" or "We" or "we")))
        {
            return false;
        }

        if (match.Frame.Flags.Contains("open") && match.Topic < 0 && !FailedAttempts.IsOpenQuestion(text, match.End))
        {
            return false;
        }

        // "neither Roe nor Lee replied" has no "did".
        bool isNobody = match.IsNegated && !verb.Has(VerbTraits.Negated);
        if (match.Frame.Flags.Contains("could") && match.Noun < 0 && match.Others.Exists(other => text[other].Mention is >= 0 and var mention && text.Text.Mentions[mention].Form == Names.MentionForm.Pronoun))
        {
            return false;
        }

        if (match.Frame.Flags.Contains("could") && match.Noun < 0 && text.Front(match.Trigger) is not ("could" or "can" or "ca" or "Could"))
        {
            return false;
        }

        // "The reporter did not contact Roe": she was never asked.
        if (match.Frame.Flags.Contains("tried") && text.Front(match.Trigger) is not ("could" or "can" or "ca" or "Could"))
        {
            return false;
        }

        if (match.Frame.Flags.Contains("did") && !isNobody && !(text.Text.Parsed.Tags[verb.Head] == Syntax.PosTag.VB && text.Front(match.Trigger) is not ("does" or "do")))
        {
            return false;
        }

        bool isOpen = (verb.Has(VerbTraits.Progressive) && match.Frame.Value is "answered") || (verb.Has(VerbTraits.Infinitive) && !Subjects.IsYet(text, match.Trigger)) || (verb.Has(VerbTraits.Modal) && !match.IsNegated) || text.Front(match.Trigger) is "should" or "must" or "may" or "might" or "shall" or "do" || (verb.Has(VerbTraits.Bare) && !verb.Has(VerbTraits.Negated))
            || verb.Has(VerbTraits.Gerund) || text.Front(text.Count - 1) is "?";
        return !isOpen && !(text.Kind(match.First - 1) == PhraseKind.Mark && ClauseWords.Doubts.Contains(text.Front(match.First - 1)));
    }

    /// <summary>A request that names what it is for is one for comment; one that somebody other than an outlet made is not.</summary>
    private static bool IsForComment(SentencePhrases text, int noun)
    {
        Phrase of = text[noun];
        bool isOwned = false, isOutlet = false;
        for (int token = of.First; token < of.Head; token++)
        {
            isOwned |= text.Text.Parsed.Tags[token] is Syntax.PosTag.POS or Syntax.PosTag.PrpPossessive || IsName(text, token);
            isOutlet |= OutletWords.Names.Contains(text.Word(token)) || OutletWords.Nouns.Contains(text.Word(token)) || text.Word(token) is "our";
        }

        // "I have no comments" on a draft.
        if (text.Text.Parsed.Tags[of.Head] == Syntax.PosTag.NNS && File.List("remark").Contains(text.Lemma(noun)))
        {
            return false;
        }

        bool isForOther = text.Kind(noun + 1) == PhraseKind.Preposition && text.Front(noun + 1) is "for" && text.IsNoun(noun + 2) && !File.List("comment").Contains(text.Lemma(noun + 2));
        bool isToDo = text.Kind(noun + 1) == PhraseKind.Verb && text[noun + 1].Has(VerbTraits.Infinitive) && !IsToSay(text, noun + 1);
        return !isForOther && !isToDo && (!isOwned || isOutlet);
    }

    /// <summary>"Tide Board requests": made by whoever is named.</summary>
    private static bool IsName(SentencePhrases text, int token) => text.Text.MentionAt(token) is >= 0 and var mention && text.Text.Mentions[mention].Form == Names.MentionForm.Name;

    /// <summary>"a request for comment", "the Ledger's request": not any request.</summary>
    private static bool IsByPress(SentencePhrases text, int noun) => text.Kind(noun + 1) == PhraseKind.Preposition && text.Front(noun + 1) is "for"
        || (text.Kind(noun + 1) == PhraseKind.Verb && text[noun + 1].Has(VerbTraits.Infinitive)) || OwnerOutlet(text, noun) is not null;

    /// <summary>"to comment", "to explain".</summary>
    private static bool IsToSay(SentencePhrases text, int verb) =>
        File.List("speak").Contains(text.Lemma(verb)) || File.List("hide").Contains(text.Lemma(verb)) || File.List("say").Contains(text.Lemma(verb));

    /// <summary>"the Ledger's request".</summary>
    private static PartyPhrase? OwnerOutlet(SentencePhrases text, int noun)
    {
        int owner = text.OwnerOf(text[noun]);
        if (owner < 0 || !OutletWords.Names.Contains(text.Word(text.Text.Mentions[owner].Head)))
        {
            return null;
        }

        return new PartyPhrase(text.Span(text.Text.Mentions[owner].FirstToken, text.Text.MentionEnd(owner)), owner, text.Text.PartyOf(owner));
    }

    private static RequestOutcome Named(string name) => name switch
    {
        "answered" => RequestOutcome.Answered,
        "declined" => RequestOutcome.Declined,
        "no_response" => RequestOutcome.NoResponse,
        "unknown" => RequestOutcome.Unknown,
        _ => throw new FormatException($"Requests/Data/requests.txt: no outcome {name}."),
    };

    /// <summary>"Asked about the alert, Roe said ...": who was asked is the subject behind the comma, and what it did the outcome.</summary>
    private static RequestOutcome Follow(SentencePhrases text, FrameMatch match)
    {
        if (match.Others.Count > 0)
        {
            return RequestOutcome.Unknown;
        }

        // "When asked to leave"
        if (text.Kind(match.Trigger + 1) == PhraseKind.Verb && text[match.Trigger + 1].Has(VerbTraits.Infinitive) && !IsToSay(text, match.Trigger + 1))
        {
            return RequestOutcome.Unknown;
        }

        if (IsInserted(text, match.Trigger))
        {
            return Inserted(text, match);
        }

        if (match.Trigger > 2 || text.IsNoun(0) || (match.Trigger == 2 && text.Kind(0) != PhraseKind.Conjunction))
        {
            return RequestOutcome.Unknown;
        }

        for (int at = match.Trigger + 1; at < match.Trigger + MostAhead; at++)
        {
            // "the meeting at Averil, where, some pilots believe, it was settled"
            if (text.Kind(at) != PhraseKind.Comma || !text.IsParty(at + 1) || text.Front(at - 1) is "where" or "which" or "who")
            {
                continue;
            }

            match.Others.Clear();
            int verb = Objects.Collect(text, at + 1, match.Others);
            if (!text[verb].IsFinite)
            {
                match.Others.Clear();
                continue;
            }

            match.Cover(at + 1);
            if (File.List("state").Contains(text.Lemma(verb)))
            {
                // "Asked whether it was open, Roe had good reasons": what became of it is not told.
                match.Others.Clear();
            }

            return Done(text, verb);
        }

        return RequestOutcome.Unknown;
    }

    private static RequestOutcome Done(SentencePhrases text, int verb) => text[verb].Has(VerbTraits.Negated) ? RequestOutcome.Unknown
        : File.List("say").Contains(text.Lemma(verb)) ? PutsOff(text, verb) ? RequestOutcome.NoResponse : RequestOutcome.Answered
        : File.List("decline").Contains(text.Lemma(verb)) ? RequestOutcome.Declined
        : RequestOutcome.Unknown;

    /// <summary>"said she would look into it and then did not return calls": it was no answer.</summary>
    private static bool PutsOff(SentencePhrases text, int verb)
    {
        for (int at = verb + 1; at < text.Count; at++)
        {
            if (text[at] is { Kind: PhraseKind.Verb, IsFinite: true } later && later.Has(VerbTraits.Negated) && !text.IsNoun(at - 1) && File.List("silent").Contains(text.Lemma(at)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsInserted(SentencePhrases text, int verb) => text.Kind(verb - 1) == PhraseKind.Comma && text.IsParty(verb - 2);

    /// <summary>"Roe, asked whether she knew, laughed": who was asked is before the comma.</summary>
    private static RequestOutcome Inserted(SentencePhrases text, FrameMatch match)
    {
        for (int at = match.Trigger + 1; at < match.Trigger + MostAhead; at++)
        {
            if (text.Kind(at) == PhraseKind.Comma && text[at + 1].IsFinite)
            {
                match.Others.Add(match.Trigger - 2);
                match.Cover(match.Trigger - 2);
                match.Cover(at + 1);
                return Done(text, at + 1);
            }
        }

        return RequestOutcome.Unknown;
    }

    /// <summary>"about the alert in an interview": where it was asked is not what about.</summary>
    private static bool IsOccasion(SentencePhrases text, int preposition) =>
        text.Front(preposition) is "in" or "at" && text.HasArticle(preposition + 1) && File.List("occasion").Contains(text.Lemma(preposition + 1));

    /// <summary>The noun with the phrases behind it.</summary>
    private static TextSpan TopicSpan(SentencePhrases text, FrameMatch match)
    {
        int last = match.Topic;
        while (text.Kind(last + 1) == PhraseKind.Preposition && text.IsNoun(last + 2) && File.List("within").Contains(text.Lemma(last + 1)) && !IsOccasion(text, last + 1) && text.Text.Parsed.Tags[text[last + 2].Head] is not Syntax.PosTag.DT)
        {
            last += 2;
        }

        return text.Span(text[match.Topic].First, text[last].End);
    }
}
