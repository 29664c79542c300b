using OnRecord.Language.Syntax;
using OnRecord.Language.Time;

namespace OnRecord.Language.Frames;

/// <summary>Finds the time that a clause is told with: behind its verb, before it, at the start of the sentence, or within the noun ("Monday's meeting").</summary>
internal static class FrameTimes
{
    private const int MostAhead = 20, DayLength = 10;

    /// <summary>An index into the text's times, -1 for none.</summary>
    public static int Find(SentencePhrases text, FrameMatch match)
    {
        Phrase trigger = text[match.Trigger];
        for (int token = trigger.First; match.Frame.IsNoun && token < trigger.End; token++)
        {
            if (IsPoint(text, text.Text.TimeAt(token)))
            {
                return text.Text.TimeAt(token);
            }
        }

        int found = Ahead(text, match.Trigger + 1, match.Frame.IsNoun);
        found = found >= 0 ? found : Between(text, match.First, match.Trigger);
        return found >= 0 ? found : AtStart(text, match);
    }

    /// <summary>A time that was found, of what has happened; -1 where it cannot be its time: a day after the publication is not when it did ("wrote to Roe on 3 May", published in March, may mean either year).</summary>
    public static int Past(SentencePhrases text, int time) =>
        time >= 0 && text.Text.Times.Times[time] is { From: { Length: >= DayLength } from, Anchor: { Length: >= DayLength } anchor } && string.CompareOrdinal(from[..DayLength], anchor[..DayLength]) > 0 ? -1 : time;

    private static int Ahead(SentencePhrases text, int from, bool isNoun)
    {
        bool isAbout = false;
        for (int at = from; at < from + MostAhead; at++)
        {
            Phrase phrase = text[at];
            if (phrase.Kind is PhraseKind.Mark or PhraseKind.Break or PhraseKind.Stop or PhraseKind.Relative or PhraseKind.Quote || phrase.IsFinite || IsReduced(text, at))
            {
                return -1;
            }

            if (phrase.Kind == PhraseKind.Conjunction && IsNextClauses(text, at + 1))
            {
                return -1;
            }

            if (TimeOf(text, phrase) is var time and >= 0)
            {
                return IsBesideName(text, at) || (isAbout && IsOfEvent(text, at)) || (!isNoun && IsAfterOf(text, phrase.First)) ? -1 : time;
            }

            isAbout |= phrase.Has(VerbTraits.Infinitive) || ClauseWords.Topics.Contains(text.Front(at));
        }

        return -1;
    }

    /// <summary>"met Roe about the vote on May 3", "met Roe to discuss the vote on May 3": when the vote was, or when they met.</summary>
    private static bool IsOfEvent(SentencePhrases text, int time) =>
        text.Kind(time - 1) == PhraseKind.Preposition && text.Kind(time - 2) == PhraseKind.Noun && ClauseWords.Events.Contains(text.Lemma(time - 2));

    /// <summary>"called Hale and on March 9 he left", "and, a day later, he left": a time right behind the conjunction is of what is told next.</summary>
    private static bool IsNextClauses(SentencePhrases text, int at)
    {
        while (text.Kind(at) is PhraseKind.Comma or PhraseKind.Adverb)
        {
            at++;
        }

        at += text.Kind(at) == PhraseKind.Preposition ? 1 : 0;
        return text.Kind(at) == PhraseKind.Time;
    }

    /// <summary>"met Roe on the notice sent last night": when it was sent.</summary>
    private static bool IsReduced(SentencePhrases text, int at) => text.Kind(at) == PhraseKind.Verb && text[at].Has(VerbTraits.Participle) && text.IsNoun(at - 1);

    /// <summary>"the talk with Quay magazine, January 2nd": a date behind a comma is of what stands before it as often as of the verb.</summary>
    private static bool IsBesideName(SentencePhrases text, int time) => text.Kind(time - 1) == PhraseKind.Comma && text.Kind(time - 2) == PhraseKind.Noun
        && text.Text.Parsed.Tags[text[time].First] == PosTag.NNP && !Names.NounWords.Days.Contains(text.Front(time));

    private static int Between(SentencePhrases text, int first, int end)
    {
        int found = -1;
        for (int at = end - 1; at >= first; at--)
        {
            // "Roe, who has led it since 2012, met": that is no time of the meeting.
            if (text.Kind(at) is PhraseKind.Verb or PhraseKind.Relative)
            {
                return -1;
            }

            if (text.Kind(at) is PhraseKind.Conjunction)
            {
                return found;
            }

            found = found >= 0 ? found : TimeOf(text, text[at]);
        }

        return found;
    }

    /// <summary>"On Monday, Roe met ...": before any other verb.</summary>
    private static int AtStart(SentencePhrases text, FrameMatch match)
    {
        for (int at = match.First - 1; at >= 0; at--)
        {
            if (text.Kind(at) is PhraseKind.Verb or PhraseKind.Mark or PhraseKind.Break)
            {
                return -1;
            }

            // "In 2004, after meeting with Lee, Roe left": when Roe left.
            if (text.Kind(at) == PhraseKind.Comma && text[match.Trigger].Has(VerbTraits.Gerund))
            {
                return -1;
            }

            if ((at <= 2 || IsOpening(text, at)) && TimeOf(text, text[at]) is var time and >= 0)
            {
                return time;
            }
        }

        return -1;
    }

    /// <summary>"For example, in March, Roe met ...": between commas. "The log shows that on May 5 Roe met ...": where the clause begins.</summary>
    private static bool IsOpening(SentencePhrases text, int at) => text.Kind(at - 1) == PhraseKind.Preposition
        && ((text.Kind(at - 2) == PhraseKind.Comma && text.Kind(at + 1) == PhraseKind.Comma) || (text.Kind(at - 2) == PhraseKind.Mark && text.Front(at - 2) is "that"));

    private static int TimeOf(SentencePhrases text, Phrase phrase)
    {
        int time = phrase.Kind == PhraseKind.Time && !IsOneOfTwo(text, phrase) && !IsOfName(text, phrase) && !IsOfNoun(text, phrase) && !IsOfOwner(text, phrase) && !IsInNoun(text, phrase) && !IsBound(text, phrase.First) ? text.Text.TimeAt(phrase.First) : -1;
        return IsPoint(text, time) ? time : -1;
    }

    /// <summary>"Averil 2000": a number right behind a name belongs to it.</summary>
    private static bool IsOfName(SentencePhrases text, Phrase phrase) => phrase.End == phrase.First + 1 && phrase.First > 0
        && char.IsAsciiDigit(text.Word(phrase.First)[0]) && text.Text.Parsed.Tags[phrase.First - 1] is PosTag.NNP or PosTag.NNPS;

    /// <summary>"met Roe to discuss the storm of May 3": when that was; but "on the morning of May 3", and a letter is of its own date.</summary>
    private static bool IsAfterOf(SentencePhrases text, int token) =>
        token > 1 && text.Word(token - 1) is "of" && text.Text.TimeAt(token - 2) < 0 && !ClauseWords.PartsOfTime.Contains(text.Word(token - 2));

    /// <summary>"June 27 or 28", "the 14th or 15th of June", "Monday or Tuesday": the text does not say on which of the two.</summary>
    private static bool IsOneOfTwo(SentencePhrases text, Phrase phrase)
    {
        int last = phrase.End - 1, first = phrase.First, time = text.Text.TimeAt(first);
        while (last + 1 < text.Text.Parsed.Tags.Length && text.Text.TimeAt(last + 1) == time)
        {
            last++;
        }

        return (IsDay(text, last + 2) && text.Word(last + 1) is "or") || (first > 1 && text.Word(first - 1) is "or" && IsDay(text, first - 2)) || HasOr(text, first, last);
    }

    private static bool HasOr(SentencePhrases text, int first, int last) => Enumerable.Range(first, last - first + 1).Any(token => text.Word(token) is "or");

    /// <summary>A time, or the number of a day.</summary>
    private static bool IsDay(SentencePhrases text, int token) =>
        token < text.Text.Parsed.Tags.Length && (text.Text.TimeAt(token) >= 0 || char.IsAsciiDigit(text.Word(token)[0]));

    /// <summary>"the current plan": what is so now, not when something was done.</summary>
    private static bool IsOfNoun(SentencePhrases text, Phrase phrase) => text.Text.Parsed.Tags[phrase.End - 1] == PosTag.JJ && text.Text.TimeAt(phrase.First) is >= 0 and var time && text.Text.Times.Times[time].From is null;

    /// <summary>"minutes after the board's 9:30 notice": when something else was.</summary>
    private static bool IsOfOwner(SentencePhrases text, Phrase phrase) => phrase.First > 0 && text.Text.Parsed.Tags[phrase.First - 1] == PosTag.POS;

    /// <summary>"asked about a June 29 incident": of the incident.</summary>
    private static bool IsInNoun(SentencePhrases text, Phrase phrase) => phrase.First > 0 && phrase.End < text.Text.Parsed.Tags.Length
        && text.Text.Parsed.Tags[phrase.First - 1] is PosTag.DT or PosTag.PrpPossessive && text.Text.Parsed.Tags[phrase.End] is PosTag.NN or PosTag.NNS && text.Text.MentionAt(phrase.End) < 0 && text.Text.TimeAt(phrase.End) < 0;

    /// <summary>"Since 3 January", "by Friday", "between May 3 and May 9": the time is where a stretch begins or ends, not when it was.</summary>
    private static bool IsBound(SentencePhrases text, int token)
    {
        while (token > 1 && ClauseWords.Joining.Contains(text.Word(token - 1)) && text.Text.TimeAt(token - 2) is >= 0 and var other)
        {
            token -= 2;
            while (token > 0 && text.Text.TimeAt(token - 1) == other)
            {
                token--;
            }
        }

        return token > 0 && ClauseWords.Bounding.Contains(text.Word(token - 1));
    }

    /// <summary>What happened did not happen "as soon as possible".</summary>
    private static bool IsPoint(SentencePhrases text, int time) => time >= 0 && text.Text.Times.Times[time] is var found && found.Value is not ("FUTURE_REF" or "PRESENT_REF") && OccasionWords.TellsWhen(found);
}
