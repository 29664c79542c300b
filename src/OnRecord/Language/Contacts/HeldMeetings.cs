using System.Collections.Frozen;
using OnRecord.Language.Frames;
using OnRecord.Language.Learning;
using OnRecord.Language.Syntax;

namespace OnRecord.Language.Contacts;

/// <summary>
/// "Our meeting with Lee" may be one to come: only what the sentence tells to be over counts. A time that is over, "went well", "notes from", "after our meeting, she left". A conversation is not
/// set down for later, so it counts where nothing says that it is ahead. The words are <c>held</c> lists in <c>contacts.txt</c>.
/// </summary>
internal static class HeldMeetings
{
    private const int MostBack = 12, MostAhead = 14, DayLength = 10;
    private static readonly FrozenSet<ulong> Arranged = ContactFinder.File.List("held.arranged"), Records = ContactFinder.File.List("held.record"), Telling = ContactFinder.File.List("held.telling"), Shifting = ContactFinder.File.List("held.shifting"), Former = ContactFinder.File.List("held.former");

    /// <summary>True for a meeting that is over as far as the sentence tells.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="match">A noun with its owner.</param>
    /// <param name="time">Its time, an index into the text's times; -1 for none.</param>
    public static bool Has(SentencePhrases text, FrameMatch match, int time)
    {
        int noun = match.Trigger;
        string before = text.Kind(noun - 1) == PhraseKind.Preposition ? text.Last(noun - 1).ToString().ToLowerInvariant() : "";
        if (before is "for" or "before" or "until" or "till" || IsPriorTo(text, noun - 1))
        {
            return false;
        }

        return !Arranged.Contains(text.Lemma(noun)) || IsOver(text, time) || IsFormer(text, noun) || IsBehind(text, noun, match.End, before) || IsTold(text, noun, before) || IsSubject(text, match.End);
    }

    private static bool IsPriorTo(SentencePhrases text, int at) => text.Kind(at) == PhraseKind.Preposition && text[at].First > 0 && text.Last(at) is "to" or "of" && text.Word(text[at].End - 2) is "prior" or "Prior" or "ahead" or "Ahead";

    /// <summary>A day, month or year before the one the text was written in.</summary>
    private static bool IsOver(SentencePhrases text, int time) => time >= 0 && text.Text.Times.Times[time].To is { } to && WrittenOn(text, time) is { } written
        && Math.Min(DayLength, Math.Min(to.Length, written.Length)) is var length && string.CompareOrdinal(to[..length], written[..length]) < 0;

    /// <summary>When the text was written, by what its times were counted from: a date that names its year was counted from nothing.</summary>
    private static string? WrittenOn(SentencePhrases text, int time) => text.Text.Times.Times[time].Anchor ?? text.Text.Times.Times.Select(static one => one.Anchor).FirstOrDefault(static anchor => anchor is not null);

    /// <summary>"his previous meetings", "her many meetings".</summary>
    private static bool IsFormer(SentencePhrases text, int noun)
    {
        int token = text[noun].First;
        while (token < text[noun].Head && !Former.Contains(text.Text.Parsed.LemmaKeys[token]))
        {
            token++;
        }

        return token < text[noun].Head;
    }

    /// <summary>"After our meeting with Lee, she left", "left after our meeting with Lee", "Further to our meeting".</summary>
    private static bool IsBehind(SentencePhrases text, int noun, int end, string before)
    {
        if (before is "to" or "per")
        {
            return before is "per" || (text[noun - 1].First is > 0 and var to && text.Word(to - 1) is "further" or "Further" or "subsequent" or "Subsequent" or "pursuant" or "Pursuant");
        }

        bool isPart = before is "of" && text.IsNoun(noun - 2) && ClauseWords.PartsOfTime.Contains(text.Last(noun - 2));
        bool isInside = before.Length > 0 && (isPart || ClauseWords.Inside.Contains(before));
        return isInside && MainVerb(text, noun - 1, end) is >= 0 and var verb && IsPast(text, verb);
    }

    /// <summary>The verb that what stands behind a preposition goes with: before it, or at the beginning of a sentence behind the comma; -1 for none.</summary>
    private static int MainVerb(SentencePhrases text, int preposition, int end)
    {
        for (int at = preposition - 1; at >= 0 && preposition - at < MostBack && text.Kind(at) is not (PhraseKind.Mark or PhraseKind.Break or PhraseKind.Relative); at--)
        {
            if (text.Kind(at) == PhraseKind.Verb)
            {
                return at;
            }
        }

        for (int at = end; preposition <= 1 && at < end + MostAhead; at++)
        {
            if (text[at].IsFinite)
            {
                return at;
            }
        }

        return -1;
    }

    private static bool IsPast(SentencePhrases text, int verb) => (text[verb].Traits & (VerbTraits.Modal | VerbTraits.Bare | VerbTraits.Infinitive | VerbTraits.Gerund)) == 0
        && (text.Text.Parsed.Tags[text[verb].Head] is PosTag.VBD || (text.Text.Parsed.Tags[text[verb].Head] == PosTag.VBN && (text.Text.Parsed.Tags[text[verb].First] == PosTag.VBD || text.Front(verb) is "has" or "have" or "'ve" or "’ve")))
        && !Shifting.Contains(text.Lemma(verb)) && !UnrealWords.Contains(text.Lemma(verb));

    /// <summary>"notes from our meeting", "described his meeting", "told me about her meeting".</summary>
    private static bool IsTold(SentencePhrases text, int noun, string before)
    {
        bool isRecord = before is "from" or "of" or "on" or "about" or "to" && text.IsNoun(noun - 2) && Records.Contains(text.Lemma(noun - 2));
        if (isRecord || IsFollowedUp(text, text[noun].First))
        {
            return true;
        }

        if (text.Kind(noun - 1) == PhraseKind.Verb && text.Last(noun - 1) is "was" or "were" && IsPast(text, noun - 1))
        {
            return true;
        }

        int verb = noun - 1;
        while (text.Kind(verb) is PhraseKind.Adverb or PhraseKind.Preposition or PhraseKind.Noun && noun - verb < MostBack && (before.Length > 0 || text.Kind(verb) == PhraseKind.Adverb))
        {
            verb--;
        }

        return text.Kind(verb) == PhraseKind.Verb && Telling.Contains(text.Lemma(verb)) && (text[verb].Traits & (VerbTraits.Modal | VerbTraits.Bare | VerbTraits.Infinitive | VerbTraits.Negated)) == 0;
    }

    /// <summary>"Following up on our meeting", "wanted to follow up on her call".</summary>
    private static bool IsFollowedUp(SentencePhrases text, int token) =>
        token > 2 && text.Word(token - 1) is "on" or "to" && text.Word(token - 2) is "up" && text.Word(token - 3).StartsWith("follow", StringComparison.OrdinalIgnoreCase);

    /// <summary>"Our meeting with Lee went well", "was cut short"; not "was moved to Monday".</summary>
    private static bool IsSubject(SentencePhrases text, int end)
    {
        int at = end, commas = 0;
        while (text.Kind(at) is PhraseKind.Time or PhraseKind.Adverb or PhraseKind.Noun or PhraseKind.Preposition or PhraseKind.Conjunction or PhraseKind.Comma && at < end + MostAhead)
        {
            commas += text.Kind(at) == PhraseKind.Comma ? 1 : 0;
            at++;
        }

        return commas % 2 == 0 && text[at].IsFinite && IsPast(text, at) && text.Kind(at + 1) != PhraseKind.Time && text[at + 1] is var next && !next.Has(VerbTraits.Infinitive);
    }
}
