using OnRecord.Language.Contacts;
using OnRecord.Language.Frames;
using OnRecord.Language.Proceedings;
using OnRecord.Language.Statements;
using OnRecord.Language.Syntax;
using OnRecord.Language.Time;
using OnRecord.Language.Tokens;
using OnRecord.Sources;

namespace OnRecord.Language.Occasions;

/// <summary>
/// Finds what a text tells to have happened at a time that is known to the day: a noun beside its time ("Monday's raid", "after the vote on March 3"), a noun that takes place ("the vote was held
/// on March 3"), and statements, contacts and proceedings whose verb such a noun names ("announced on Monday"). Linear in the length of the text; a pure function.
/// </summary>
public static class OccasionFinder
{
    private const int MostInside = 3, MostBehind = 9;

    /// <summary>All occasions, in the order of their words.</summary>
    public static IReadOnlyList<Occasion> Find(ProseText text, IReadOnlyList<Statement> statements, IReadOnlyList<Contact> contacts, IReadOnlyList<Proceeding> proceedings)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<Occasion>();
        for (int time = 0; time < text.Times.Times.Count; time++)
        {
            if (IsExact(text.Times.Times[time]) && Nouns(text, time) is { } named)
            {
                found.Add(named);
            }
        }

        found.AddRange(statements.Where(static said => !said.Negated).Select(said => OfVerb(text, said.Cue.Count == 1 ? said.Cue[0] : default, said.Said, said.Speaker?.Party ?? -1)).OfType<Occasion>());
        found.AddRange(contacts.Select(contact => OfVerb(text, contact.Cue, contact.Time, contact.From?.Party ?? -1)).OfType<Occasion>());
        found.AddRange(proceedings.Select(proceeding => OfVerb(text, proceeding.Action, proceeding.Time, proceeding.Actors.Count > 0 ? proceeding.Actors[0].Party : -1)).OfType<Occasion>());
        found.Sort(static (one, other) => (one.Span.Start, one.Span.End, one.Noun).CompareTo((other.Span.Start, other.Span.End, other.Noun)));
        return found;
    }

    /// <summary>A day or moment; no limit ("early March"), nothing that is told from something else.</summary>
    private static bool IsExact(TimeMention time) =>
        time is { From: not null, To: not null, Mod: null, Relation: null, Candidates.Count: 0, Type: TimeType.Date or TimeType.Time, Precision: > TimePrecision.None and <= TimePrecision.Day };

    private static Occasion? OfVerb(ProseText text, TextSpan cue, int time, int party)
    {
        if (time < 0 || cue.Length == 0 || !IsExact(text.Times.Times[time]))
        {
            return null;
        }

        for (int token = text.Parsed.Text.FirstTokenFrom(cue.Start); token < text.Parsed.Text.Tokens.Length && text.Parsed.Text.Tokens[token].Start < cue.End; token++)
        {
            if (text.Parsed.Tags[token] is PosTag.VBD or PosTag.VBN && OccasionWords.OfVerb(text.Parsed.Lemma(token)) is { } noun)
            {
                return new Occasion(noun, Named(text, party), time, cue);
            }
        }

        return null;
    }

    /// <summary>The words by which somebody is told from others: name and roles.</summary>
    private static string Named(ProseText text, int party) =>
        party < 0 ? "" : string.Join(' ', text.Parties.Parties[party].Roles.Select(static role => role.Text).Prepend(text.Parties.Parties[party].Name));

    private static Occasion? Nouns(ProseText text, int time)
    {
        TextSpan span = text.Times.Times[time].Span;
        int first = text.Parsed.Text.FirstTokenFrom(span.Start), end = first;
        while (end < text.Parsed.Text.Tokens.Length && text.TimeAt(end) == time)
        {
            end++;
        }

        return end == first ? null : After(text, time, first, end) ?? Before(text, time, first, end);
    }

    /// <summary>"Monday's raid", "the March 3 budget vote".</summary>
    private static Occasion? After(ProseText text, int time, int first, int end)
    {
        bool isOwner = end < Count(text) && Tag(text, end) == PosTag.POS;
        if (!isOwner && (first == 0 || Tag(text, first - 1) is not (PosTag.DT or PosTag.PrpPossessive or PosTag.POS)))
        {
            return null;
        }

        int begin = isOwner ? end + 1 : end, last = begin;
        while (last < Count(text) && last < begin + MostInside && Tag(text, last) is PosTag.JJ or PosTag.NN or PosTag.NNS or PosTag.NNP or PosTag.HYPH)
        {
            last++;
        }

        if (last == begin || !OccasionWords.IsNoun(text.Parsed.Lemma(last - 1)))
        {
            return null;
        }

        int owner = first > 1 && Tag(text, first - 1) == PosTag.POS ? first - 2 : first;
        string words = owner < first ? $"{Words(text, owner, first)} {Words(text, begin, last)}" : Words(text, begin, last);
        return new Occasion(text.Parsed.Lemma(last - 1), words, time, text.Span(owner, last));
    }

    /// <summary>"After the vote on Monday"; "the vote on Monday was", where the vote begins its sentence; "the vote was held on Monday".</summary>
    private static Occasion? Before(ProseText text, int time, int first, int end)
    {
        int at = first - 1;
        at -= at >= 0 && OccasionWords.At.Contains(text.Parsed.Text.Word(at)) ? 1 : 0;
        int verbs = at;
        bool isHappening = false;
        while (at >= 0 && Tag(text, at).IsVerb())
        {
            isHappening |= OccasionWords.Happening.Contains(text.Parsed.Lemma(at));
            if (Tag(text, at) is not (PosTag.VBD or PosTag.VBN))
            {
                return null;
            }

            at--;
        }

        if (at >= 1 && at == verbs && text.Parsed.Lemma(at) == "place" && text.Parsed.Lemma(at - 1) == "take" && Tag(text, at - 1) == PosTag.VBD)
        {
            (at, isHappening) = (at - 2, true);
        }

        if (at < verbs && !isHappening)
        {
            return null;
        }

        int begin = PhraseFrom(text, at);
        int noun = begin > at ? -1 : Head(text, begin, at);
        if (noun < 0)
        {
            return null;
        }

        bool isBegun = begin == text.Parsed.Text.SentenceOf(begin).FirstToken, isBehind = begin > 0 && OccasionWords.Behind.Contains(text.Parsed.Text.Word(begin - 1));
        bool isTold = isHappening ? isBegun || Tag(text, begin - 1) is PosTag.Comma or PosTag.IN : isBehind || (isBegun && end < Count(text) && Tag(text, end).IsVerb());
        return isTold ? new Occasion(text.Parsed.Lemma(noun), Words(text, begin, at + 1), time, text.Span(begin, end)) : null;
    }

    /// <summary>Where the noun phrases begin that end with a token, "of" and "on" joining them; behind it where there is none.</summary>
    private static int PhraseFrom(ProseText text, int last)
    {
        int at = last, least = Math.Max(text.Parsed.Text.SentenceOf(last).FirstToken, last - MostBehind), begin = last + 1;
        for (; at >= least; at--)
        {
            PosTag tag = Tag(text, at);
            bool joins = tag == PosTag.IN && text.Parsed.Text.Word(at) is "of" or "on";
            if (!joins && tag is not (PosTag.NN or PosTag.NNS or PosTag.NNP or PosTag.NNPS or PosTag.JJ or PosTag.DT or PosTag.PrpPossessive or PosTag.POS or PosTag.HYPH or PosTag.CD))
            {
                break;
            }

            begin = joins ? begin : at;
        }

        return begin;
    }

    /// <summary>The noun that ends the first of the phrases, where it is one of what happens; -1 else.</summary>
    private static int Head(ProseText text, int begin, int last)
    {
        int head = begin;
        while (head < last && !(Tag(text, head + 1) == PosTag.IN))
        {
            head++;
        }

        return Tag(text, head) is PosTag.NN or PosTag.NNS or PosTag.NNP && OccasionWords.IsNoun(text.Parsed.Lemma(head)) ? head : -1;
    }

    private static int Count(ProseText text) => text.Parsed.Text.Tokens.Length;

    private static PosTag Tag(ProseText text, int token) => token >= 0 ? text.Parsed.Tags[token] : PosTag.Comma;

    private static string Words(ProseText text, int first, int end) => string.Join(' ', Enumerable.Range(first, end - first).Select(token => text.Parsed.Text.Word(token).ToString()));
}
