using System.Collections.Frozen;
using OnRecord.Language.Frames;
using OnRecord.Language.Syntax;

namespace OnRecord.Language.Contacts;

/// <summary>
/// Calls that reached nobody ("was unavailable when I rang him", "called him back and got voicemail"), and contacts that are only set down for later ("has a scheduled call with Lee"). The words are <c>vain</c> and
/// <c>unmade</c> in <c>contacts.txt</c>.
/// </summary>
internal static class Attempts
{
    private const int MostAround = 8, MostLead = 4, MostLacked = 3;
    private static readonly FrozenSet<ulong> Vain = ContactFinder.File.List("vain"), Unmade = ContactFinder.File.List("unmade"), Attempting = ContactFinder.File.List("attempting");
    private static readonly FrozenSet<ulong> Lack = ContactFinder.File.List("lack"), Unsent = ContactFinder.File.List("unsent"), Vainly = ContactFinder.File.List("vainly");

    /// <summary>True for a call that the sentence tells to have reached nobody.</summary>
    public static bool IsOne(SentencePhrases text, FrameMatch match)
    {
        if (match.Frame.IsNoun)
        {
            return false;
        }

        int first = text[match.First].First, end = text[match.End - 1].End;
        return (IsNear(text, Math.Max(0, first - MostAround), first, Vain) && text.Front(match.First - 1) is "when" or "When" or "and" or "but") || IsAnswered(text, match.End, end);
    }

    /// <summary>True for a call or a visit that reached nobody, "without reaching him", "in vain", and for what was written "without sending it".</summary>
    public static bool IsVain(SentencePhrases text, FrameMatch match, ContactMedium medium)
    {
        bool reaches = medium is ContactMedium.Call or ContactMedium.Visit;
        int first = Math.Max(text[0].First, text[match.First].First - MostLead), end = EndOfClause(text, match);
        for (int token = first; token < end; token++)
        {
            bool isVain = text.Word(token) switch
            {
                "without" or "Without" => Lacks(text, token, reaches),
                "vain" => reaches && token > first && text.Word(token - 1) is "in" or "In",
                "avail" => reaches && token > first && text.Word(token - 1) is "no",
                _ => reaches && Vainly.Contains(text.Text.Parsed.LemmaKeys[token]),
            };
            if (isVain)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where another clause begins behind a contact.</summary>
    private static int EndOfClause(SentencePhrases text, FrameMatch match)
    {
        int at = Math.Max(match.End, match.Trigger + 1);
        while (at < text.Count && !IsOther(text, at))
        {
            at++;
        }

        return at < text.Count ? text[at].First : text[text.Count - 1].End;
    }

    private static bool IsOther(SentencePhrases text, int at) => text.Kind(at) switch
    {
        PhraseKind.Verb => !text[at].Has(VerbTraits.Gerund),
        PhraseKind.Conjunction => text.Front(at + 1) is not ("without" or "in" or "to"),
        PhraseKind.Mark or PhraseKind.Relative => text.Front(at) is not "without",
        _ => text.Kind(at) is PhraseKind.Break or PhraseKind.Stop or PhraseKind.Quote,
    };

    private static bool Lacks(SentencePhrases text, int without, bool reaches)
    {
        int last = text[text.Count - 1].End - 1;
        for (int token = without + 1; token <= Math.Min(last, without + MostLacked); token++)
        {
            ulong lemma = text.Text.Parsed.LemmaKeys[token];
            bool isLacking = reaches
                ? Lack.Contains(lemma) || (text.Word(token) is "through" or "hold" && text.Word(token - 1) is "getting") || (text.Word(token) is "reaching" && (token == last || IsSomebody(text, token + 1)))
                : Unsent.Contains(lemma);
            if (isLacking)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSomebody(SentencePhrases text, int token) => text.Text.Parsed.Tags[token] == PosTag.PRP || text.Text.MentionAt(token) >= 0 || !char.IsLetter(text.Word(token)[0]);

    /// <summary>True for a noun that is said to be planned.</summary>
    public static bool IsUnmade(SentencePhrases text, int noun) => IsNear(text, text[noun].First, text[noun].Head, Unmade);

    /// <summary>"and got voicemail", "but there was no answer".</summary>
    private static bool IsAnswered(SentencePhrases text, int next, int end)
    {
        next += text.Kind(next) is PhraseKind.Adverb or PhraseKind.Comma ? 1 : 0;
        next += text.Kind(next) is PhraseKind.Comma ? 1 : 0;
        return text.Front(next) is "and" or "but" && IsNear(text, end, end + MostAround, Vain) && IsNear(text, end, end + MostAround, Attempting);
    }

    private static bool IsNear(SentencePhrases text, int first, int end, FrozenSet<ulong> words)
    {
        end = Math.Min(end, text[text.Count - 1].End);
        for (int token = Math.Max(first, text[0].First); token < end; token++)
        {
            if (words.Contains(text.Text.Parsed.LemmaKeys[token]))
            {
                return true;
            }
        }

        return false;
    }
}
