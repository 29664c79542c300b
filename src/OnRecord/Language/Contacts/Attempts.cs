using System.Collections.Frozen;
using OnRecord.Language.Frames;

namespace OnRecord.Language.Contacts;

/// <summary>
/// Calls that reached nobody ("was unavailable when I rang him", "called him back and got voicemail"), and contacts that are only set down for later ("has a scheduled call with Lee"). The words are <c>vain</c> and
/// <c>unmade</c> in <c>contacts.txt</c>.
/// </summary>
internal static class Attempts
{
    private const int MostAround = 8;
    private static readonly FrozenSet<ulong> Vain = ContactFinder.File.List("vain"), Unmade = ContactFinder.File.List("unmade"), Attempting = ContactFinder.File.List("attempting");

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
