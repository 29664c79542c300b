using OnRecord.Language.Frames;
using OnRecord.Language.Names;

namespace OnRecord.Language.Contacts;

/// <summary>
/// "A Ledger reporter called Quay Works on Monday", "a clerk phoned Roe": somebody who is not named rang. "A group called Harbor Friends met", "a man called Roe left" tell a name: there another verb is the sentence's,
/// and no day goes with "called".
/// </summary>
internal static class RungByOne
{
    /// <summary>True for such a call.</summary>
    public static bool Is(SentencePhrases text, FrameMatch match)
    {
        bool isPerson = text[match.Trigger - 1].Mention is >= 0 and var mention && text.Text.Mentions[mention] is { Form: MentionForm.Description, Type: MentionType.Person };
        return isPerson && (text.Word(text[match.Trigger].Head) is not ("called" or "Called") || (FrameTimes.Find(text, match) >= 0 && IsOnlyVerb(text, match.Trigger)));
    }

    private static bool IsOnlyVerb(SentencePhrases text, int verb)
    {
        for (int at = 0; at < text.Count; at++)
        {
            if (at != verb && text.Kind(at) is PhraseKind.Verb && !text[at].Has(VerbTraits.Infinitive) && !text[at].Has(VerbTraits.Gerund))
            {
                return false;
            }
        }

        return true;
    }
}
