using System.Collections.Frozen;
using OnRecord.Language.Frames;
using OnRecord.Language.Syntax;

namespace OnRecord.Language.Contacts;

/// <summary>"Roe called and asked me to come", "Roe called and said": whom the call reached stands behind the second verb, or is whoever writes it.</summary>
internal static class CalledAndSaid
{
    private static readonly FrozenSet<ulong> Telling = ContactFinder.File.List("telling"), Saying = ContactFinder.File.List("saying");

    /// <summary>Takes whoever was reached into the match; false where nothing is said behind the call.</summary>
    public static bool Take(SentencePhrases text, FrameMatch match)
    {
        int and = match.Trigger + 1;
        while (text.Kind(and) is PhraseKind.Adverb or PhraseKind.Time || (text.Kind(and) == PhraseKind.Preposition && text.Kind(and + 1) == PhraseKind.Time))
        {
            and++;
        }

        int verb = and + 1;
        bool isSaid = text.Kind(and) == PhraseKind.Conjunction && text.Front(and) is "and" && text.Kind(verb) == PhraseKind.Verb && text.Text.Parsed.Tags[text[verb].Head] is PosTag.VBD or PosTag.VBN && !text[verb].Has(VerbTraits.Negated);
        if (isSaid && Telling.Contains(text.Lemma(verb)) && text.IsKnownParty(verb + 1))
        {
            match.Others.Add(verb + 1);
            match.Cover(verb + 1);
            return true;
        }

        return isSaid && Saying.Contains(text.Lemma(verb)) && !text.IsNoun(verb + 1);
    }
}
