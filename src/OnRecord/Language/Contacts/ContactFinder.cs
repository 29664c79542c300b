using System.Text.RegularExpressions;
using OnRecord.Language.Frames;
using OnRecord.Language.Learning;
using OnRecord.Language.Parties;
using OnRecord.Language.Syntax;
using OnRecord.Language.Time;
using OnRecord.Sources;

namespace OnRecord.Language.Contacts;

/// <summary>
/// Finds contacts told in English prose: "met with", "phoned", "was briefed by", "a call between". What verbs and nouns tell of contacts is data
/// (<c>Contacts/Data/contacts.txt</c>). Linear in the length of the text; a pure function; safe to use from several threads.
/// </summary>
public static partial class ContactFinder
{
    private const int MostAhead = 14, MostNear = 6;
    private static readonly HashSet<ulong> Means = [.. new[] { "by", "via", "over", "through", "in", "on" }.Select(static w => FeatureHash.Lower(w))];

    private static readonly ulong Call = FeatureHash.Lower("call");

    [ThreadStatic]
    private static FrameScanner? scanner;

    /// <summary>The frames and their examples.</summary>
    internal static FrameFile File { get; } = new("Contacts/Data/contacts.txt");

    private static MediumWords Mediums { get; } = new(File);

    /// <summary>All contacts, in the order of their cues.</summary>
    public static IReadOnlyList<Contact> Find(ProseText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<Contact>();
        HashSet<int> cut = ContactSides.CutParties(text);
        (scanner ??= new FrameScanner()).Scan(text, File, (phrases, match) =>
        {
            if (Make(phrases, match) is not { } told || ContactSides.Cleaned(text, cut, told) is not { } contact || found.Skip(found.Count - MostNear).Any(other => IsWithin(contact, other)))
            {
                return false;
            }

            PartyPhrase[] others = match.Frame.Flags.Contains("back") || IsAgents(match) ? [.. match.Actors.Skip(IsOneOf(phrases, match.Actors[0]) ? match.Actors.Count : 1).Select(phrases.Name)] : [];
            found.AddRange(others.Length == 0 ? [contact] : others.Prepend(contact.From!).Select(other => OfOne(contact, other)));
            return true;
        });
        TalkFinder.Find(text, Mediums, found);
        YouFinder.Find(text, found);
        LogFinder.Find(text, Mediums, found);
        found.Sort(static (a, b) => a.Cue.Start.CompareTo(b.Cue.Start));
        return found;
    }

    /// <summary>"contacted by Roe and Lee": each reached them.</summary>
    private static bool IsAgents(FrameMatch match) => !match.Frame.IsNoun && !match.Frame.Flags.Contains("both") && match.Actors is [var first, _, ..] && first > match.Trigger;

    /// <summary>"heard from one of your clerks and friends": only one did.</summary>
    private static bool IsOneOf(SentencePhrases text, int actor) => actor >= 0 && (text.Front(actor) is "one" or "One" || (text.Front(actor - 1) is "of" && text.Front(actor - 2) is "one" or "One"));

    /// <summary>"heard from Roe, Lee and Ann": each reached the one who heard, in words of his own.</summary>
    private static Contact OfOne(Contact contact, PartyPhrase from) =>
        contact with { From = from, Span = new TextSpan(contact.Span.Start, Math.Max(contact.Cue.End, from.Span.End)) };

    /// <summary>"wrote in a letter to Roe": the noun tells once more what the verb told.</summary>
    private static bool IsWithin(Contact contact, Contact other) => contact.To.Count > 0 && contact.To.All(other.To.Contains) && (contact.From is null || contact.From == other.From);

    private static Contact? Make(SentencePhrases text, FrameMatch match)
    {
        if (!Reality.Happened(text, match) || (match.Frame.Flags.Contains("past") && IsGoingOn(text, match)))
        {
            return null;
        }

        if (!ExcludedOthers.LeaveOut(text, match) || !PlaceSides.LeaveOut(text, match) || !OtherKinds.MayBe(text, match) || (match.Frame.Flags.Contains("saying") && !CalledAndSaid.Take(text, match)))
        {
            return null;
        }

        if (match.Frame.Flags.Contains("kept") && IsGiven(text, match.Trigger))
        {
            return null;
        }

        if ((match.Noun >= 0 && IsFigure(text, match.Noun)) || IsAppeal(text, match.Frame.IsNoun ? match.Trigger : match.Noun))
        {
            return null;
        }

        if (match.Frame.Flags.Contains("known") && (match.Others.Exists(other => text.Front(other) is "them" or "it") || ((text.HasArticle(match.Trigger - 1) || IsNaming(text, match)) && !RungByOne.Is(text, match))))
        {
            return null;
        }

        if (match.Frame.Flags.Contains("known") && text[match.Trigger].Has(VerbTraits.Passive) && text[match.Trigger + 1] is { Kind: PhraseKind.Verb } next && next.Has(VerbTraits.Infinitive))
        {
            return null;
        }

        if (match.Frame.Flags.Contains("plain") && text.IsNoun(match.Trigger + 1) && text.IsParty(match.Trigger + 1))
        {
            return null;
        }

        if (IsReaders(text, match) || match.Others.Exists(other => IsCutOwner(text, other)))
        {
            return null;
        }

        if (match.Frame.Flags.Contains("back"))
        {
            match.TurnRound();
        }

        ContactMedium medium = MediumOf(text, match);
        if ((medium == ContactMedium.Visit && IsInVain(text, match)) || (medium == ContactMedium.Call && Attempts.IsOne(text, match)) || Attempts.IsVain(text, match, medium) || (match.Noun >= 0 && Attempts.IsUnmade(text, match.Noun)))
        {
            return null;
        }

        int time = FrameTimes.Find(text, match);
        if (IsUsual(text, match, time) || IsPlanned(text, match, time))
        {
            return null;
        }

        if (match.Frame.Flags.Contains("held") && !HeldMeetings.Has(text, match, time))
        {
            return null;
        }

        time = FrameTimes.Past(text, time);
        if (medium == ContactMedium.Unknown && match.Frame.Flags.Contains("told") && !(match.Frame.Flags.Contains("when") && IsWhen(text, match, time) && IsToOnePerson(text, match)) && !(match.IsByWriter && OtherKinds.IsOneByName(text, match)))
        {
            return null;
        }

        if (match.Frame.Flags.Contains("known") && time < 0 && text.Lemma(match.Trigger) == Call && match.Others.Concat(match.Actors).All(side => IsOrganization(text, side)))
        {
            return null;
        }

        PartyPhrase? from = match.Actors.Count > 0 ? text.Name(match.Actors[0]) : match.Owner >= 0 ? Owner(text, match.Owner) : null;
        from = ContactSides.OwnerBefore(text, match) is { } own ? own : from ?? ContactSides.SenderBehind(text, match);
        from = ContactSides.IsOfSeveral(text, match, from) ? null : from;
        List<PartyPhrase> to = [.. match.Others.Select(text.Name).DistinctBy(static name => name.Party < 0 ? -1 - name.Span.Start : name.Party)];
        bool isMutual = match.Frame.Flags.Contains("both");
        if (isMutual)
        {
            to.InsertRange(0, match.Actors.Skip(1).Select(text.Name));
        }

        if (from is { Party: >= 0 })
        {
            Part(text, from.Party, to);
        }

        if (to.Count == 0 && !(match.Frame.Flags.Contains("implied") && IsToWriter(text, match)))
        {
            return null;
        }

        if (from is { } one && to.Exists(other => IsSameRole(text, one, other)))
        {
            return null;
        }

        Phrase cue = text[match.Trigger];
        StatementContent? within = text.Text.StatementAt(text.Span(cue.Head, cue.Head + 1).Start);
        ReachedSpeaker.Resolve(text.Text, from, to, within);
        int first = text[match.First].First, end = text[match.End - 1].End;
        return new Contact(
            from, to, isMutual, medium, time, within?.Speaker ?? -1, within?.Statement ?? -1,
            match.Frame.IsNoun ? text.Span(cue.Head, cue.Head + 1) : text.Span(cue.First, cue.End), text.Span(first, end)) { IsByWriter = match.IsByWriter };
    }

    /// <summary>"went to visit Roe, but he was not at home".</summary>
    private static bool IsInVain(SentencePhrases text, FrameMatch match)
    {
        int but = match.End + (text.Kind(match.End) == PhraseKind.Comma ? 1 : 0);
        if (text.Front(but) is not "but")
        {
            return false;
        }

        int verb = but + 1;
        while (text.IsNoun(verb) || text.Kind(verb) == PhraseKind.Adverb)
        {
            verb++;
        }

        return text.Kind(verb) == PhraseKind.Verb && text[verb].Has(VerbTraits.Negated);
    }

    /// <summary>"from commissioner to commissioner", "the mayors met the mayors": among those who are so, and no contact of two who are known.</summary>
    private static bool IsSameRole(SentencePhrases text, PartyPhrase one, PartyPhrase other) =>
        (one.Party < 0 || other.Party < 0 || one.Party == other.Party) && WithoutArticle(text, one).Equals(WithoutArticle(text, other), StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> WithoutArticle(SentencePhrases text, PartyPhrase side)
    {
        ReadOnlySpan<char> words = text.Text.Parsed.Text.Text.AsSpan(side.Span.Start, side.Span.Length);
        int space = words.IndexOf(' ');
        return space > 0 && words[..space].Trim() is "the" or "The" or "a" or "A" or "an" or "An" or "another" ? words[(space + 1)..] : words;
    }

    /// <summary>"The governor meets Wednesday with the clerks", "meets the clerks tomorrow": a present with a day that is not over.</summary>
    private static bool IsPlanned(SentencePhrases text, FrameMatch match, int time)
    {
        ReadOnlySpan<char> words = time < 0 ? [] : text.Text.Parsed.Text.Text.AsSpan(text.Text.Times.Times[time].Span.Start, text.Text.Times.Times[time].Span.Length);
        return (match.Frame.IsNoun && NextDay().IsMatch(words)) || (IsPlainPresent(text, match) && ComingDay().IsMatch(words));
    }

    /// <summary>"from a meeting with Lee next week": what lies ahead whatever the verb.</summary>
    [GeneratedRegex(@"\btomorrow\b|\bnext (?:week|month|year|spring|summer|fall|autumn|winter|mon|tues|wednes|thurs|fri|satur|sun)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NextDay();

    private static bool IsPlainPresent(SentencePhrases text, FrameMatch match) =>
        !match.Frame.IsNoun && text.Text.Parsed.Tags[text[match.Trigger].First] == PosTag.VBZ && text[match.Trigger].First == text[match.Trigger].Head;

    [GeneratedRegex(@"^(?:on |this |next |coming )*(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:morning|afternoon|evening|night))?$|\btomorrow\b|\bnext (?:week|month)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ComingDay();

    /// <summary>"Roe calls friends", "has dinner with Lee every week": what is told in the present with a full stop and no day of its own, or at times that come back, is no one contact.</summary>
    private static bool IsUsual(SentencePhrases text, FrameMatch match, int time)
    {
        bool isPresent = IsPlainPresent(text, match);
        return (isPresent && time < 0 && text.Front(text.Count - 1) is ".") || (isPresent && HasSet(text, match));
    }

    private static bool HasSet(SentencePhrases text, FrameMatch match)
    {
        for (int token = text[match.First].First; token < text[match.End - 1].End; token++)
        {
            if (text.Text.TimeAt(token) is >= 0 and var time && text.Text.Times.Times[time].Type == TimeType.Set)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A control character right behind a name is what is left of a broken apostrophe: "Roe\u0001s staff" is not Roe.</summary>
    private static bool IsCutOwner(SentencePhrases text, int phrase) => text.Name(phrase).Span.End is var end && end < text.Text.Parsed.Text.Text.Length && char.IsControl(text.Text.Parsed.Text.Text[end])
        && !char.IsWhiteSpace(text.Text.Parsed.Text.Text[end]);

    /// <summary>"groups called Harbor Friends": a noun without a name, and what is called so is no person.</summary>
    private static bool IsNaming(SentencePhrases text, FrameMatch match) => text.IsNoun(match.Trigger - 1) && (text[match.Trigger - 1].Mention < 0 || text.Text.Mentions[text[match.Trigger - 1].Mention].Form == Names.MentionForm.Description)
        && match.Others.Exists(other => text[other].Mention is >= 0 and var mention && text.Text.Mentions[mention] is { Form: Names.MentionForm.Name, Type: not Names.MentionType.Person });

    /// <summary>"Quay Works Inc. called Quay Light": one organisation calls another, or is called so.</summary>
    private static bool IsOrganization(SentencePhrases text, int phrase) => text[phrase].Mention is >= 0 and var mention && text.Text.Mentions[mention] is { Form: Names.MentionForm.Name, Type: Names.MentionType.Organization };

    /// <summary>A point in time that goes with the verb: not "told Lee to call on Monday".</summary>
    private static bool IsWhen(SentencePhrases text, FrameMatch match, int time)
    {
        if (time < 0 || text.Text.Times.Times[time].From is null)
        {
            return false;
        }

        int at = match.Trigger + 1;
        while (text.Kind(at) is not (PhraseKind.Stop or PhraseKind.Verb or PhraseKind.Mark) && text.Text.TimeAt(text[at].First) != time)
        {
            at++;
        }

        return text.Kind(at) is not PhraseKind.Verb || text.Text.Times.Times[time].Span.Start < text.Span(text[match.Trigger].First, text[match.Trigger].End).Start;
    }

    /// <summary>"Roe told Lee on Monday": to somebody by name or role, or to whoever writes it; not to a reporter, a court or a crowd.</summary>
    private static bool IsToOnePerson(SentencePhrases text, FrameMatch match) => match.Others is [var other] && match.Actors is [var actor] && text.IsKnownParty(actor) && !text.IsOutlet(other) && !text.IsOutlet(actor)
        && (text.Front(other) is "me" || (text.IsKnownParty(other) && text.Text.Mentions[text[other].Mention] is { Type: Names.MentionType.Person, Number: Names.MentionNumber.One, Form: Names.MentionForm.Name }));

    /// <summary>"Mr Roe rang on Monday": he reached whoever writes it; but not "I rang", nor "Roe rang and met Lee".</summary>
    private static bool IsToWriter(SentencePhrases text, FrameMatch match) =>
        match.Actors.Count == 1 && text.Front(match.Actors[0]) is not ("I" or "We" or "we" or "You" or "you") && text.Text.StatementAt(text.Span(text[match.Trigger].Head, text[match.Trigger].Head + 1).Start) is null;

    /// <summary>"turned over her letters to the board": to whom the verb gives, not to whom the letters are.</summary>
    private static bool IsGiven(SentencePhrases text, int noun)
    {
        int verb = noun - 1;
        while (text.Kind(verb) is PhraseKind.Adverb or PhraseKind.Preposition || (text.IsNoun(verb) && text.Text.Parsed.Tags[text[verb].Head] is PosTag.DT or PosTag.PDT))
        {
            verb--;
        }

        return text.Kind(verb) == PhraseKind.Verb && File.List("giving").Contains(text.Lemma(verb));
    }

    /// <summary>"a call for talks": nobody rang.</summary>
    private static bool IsAppeal(SentencePhrases text, int noun) =>
        noun >= 0 && File.List("appeal").Contains(text.Lemma(noun)) && text.Kind(noun + 1) == PhraseKind.Preposition && text.Front(noun + 1) is "for" && text.IsNoun(noun + 2) && !text.IsKnownParty(noun + 2);

    /// <summary>"sent a clear message": no message was sent.</summary>
    private static bool IsFigure(SentencePhrases text, int noun)
    {
        for (int token = text[noun].First; token < text[noun].Head; token++)
        {
            if (File.List("figure").Contains(text.Text.Parsed.LemmaKeys[token]))
            {
                return File.List("medium.message").Contains(text.Lemma(noun));
            }
        }

        return false;
    }

    /// <summary>"speaks to voters", "was speaking to voters": more often a habit or a speech; but "has been hearing from voters".</summary>
    private static bool IsGoingOn(SentencePhrases text, FrameMatch match) => text.Text.Parsed.Tags[text[match.Trigger].Head] is PosTag.VBZ or PosTag.VBG && !text[match.Trigger].Has(VerbTraits.Gerund)
        && !(match.Frame.Flags.Contains("lasting") && text.Word(text[match.Trigger].First) is "have" or "has" or "had" or "'ve" or "’ve");

    /// <summary>Nobody reaches himself: a pronoun that was resolved to the one who reaches stays unresolved, a name is taken out.</summary>
    private static void Part(SentencePhrases text, int from, List<PartyPhrase> to)
    {
        for (int index = to.Count - 1; index >= 0; index--)
        {
            if (to[index].Party != from)
            {
                continue;
            }

            if (to[index].Mention >= 0 && text.Text.Mentions[to[index].Mention].Form == Names.MentionForm.Pronoun)
            {
                to[index] = to[index] with { Party = -1 };
            }
            else
            {
                to.RemoveAt(index);
            }
        }
    }

    /// <summary>"[Ann] went through your letters to Roe": they are of whoever reads it.</summary>
    private static bool IsReaders(SentencePhrases text, FrameMatch match)
    {
        Phrase noun = text[match.Trigger];
        int token = noun.First;
        while (match.Frame.Place(FrameRole.Host) is not null && token < noun.Head && text.Word(token) is not ("your" or "Your"))
        {
            token++;
        }

        return match.Frame.Place(FrameRole.Host) is not null && token < noun.Head;
    }

    private static PartyPhrase Owner(SentencePhrases text, int mention)
    {
        Names.Mention of = text.Text.Mentions[mention];
        return new PartyPhrase(text.Span(of.FirstToken, text.Text.MentionEnd(mention)), mention, text.Text.PartyOf(mention));
    }

    /// <summary>By the noun ("a letter"), by words such as "by phone", else by the frame.</summary>
    private static ContactMedium MediumOf(SentencePhrases text, FrameMatch match)
    {
        ContactMedium named = MediumWords.Named(match.Frame.Value!) ?? ContactMedium.Unknown;
        if (match.Noun >= 0 && match.Frame.Value is "noun")
        {
            // "the text of an alert" is what it says, not how it went.
            bool isWording = text.Kind(match.Noun + 1) == PhraseKind.Preposition && text.Front(match.Noun + 1) is "of";
            named = OfNoun(text, text[match.Noun].Head);
            named = named == ContactMedium.Text && isWording ? ContactMedium.Document : named;
        }

        bool isTold = match.Frame.Flags.Contains("told");
        if (named is not (ContactMedium.Unknown or ContactMedium.Conversation or ContactMedium.Message))
        {
            return named;
        }

        for (int at = match.Trigger + 1; at < match.Trigger + MostAhead; at++)
        {
            Phrase phrase = text[at];
            if (phrase.Kind is PhraseKind.Mark or PhraseKind.Relative or PhraseKind.Break or PhraseKind.Stop or PhraseKind.Quote || phrase.IsFinite || (isTold && phrase.Kind == PhraseKind.Verb))
            {
                break;
            }

            if (phrase.Kind == PhraseKind.Preposition && Means.Contains(text.Lemma(at)) && text.IsNoun(at + 1) && OfNoun(text, text[at + 1].Head) is not ContactMedium.Unknown and var means)
            {
                return isTold && means == ContactMedium.Document ? named : means;
            }
        }

        return named;
    }

    /// <summary>A "text message" is a text, an "e-mail memo" an e-mail; any other message may be anything.</summary>
    private static ContactMedium OfNoun(SentencePhrases text, int head)
    {
        bool isCompound = head > 0 && text.Text.Parsed.Tags[head - 1] is PosTag.NN or PosTag.JJ;
        ContactMedium before = isCompound ? Mediums.Of(text.Text.Parsed.LemmaKeys[head - 1]) : ContactMedium.Unknown;
        return before is ContactMedium.Text or ContactMedium.Email or ContactMedium.Call ? before : Mediums.Of(text.Text.Parsed.LemmaKeys[head]);
    }
}
