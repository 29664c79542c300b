using OnRecord.Language.Names;
using OnRecord.Language.Syntax;

namespace OnRecord.Language.Frames;

/// <summary>Finds verbs whose subject is whoever writes them, and leaves out "I": "Spoke with Roe this morning", "Just met with the union".</summary>
internal static class UnsaidSubjects
{
    /// <summary>True for a past that begins its sentence, adverbs and bullets aside, where no heading above says whose it is.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="verb">The phrase of the verb.</param>
    public static bool IsOf(SentencePhrases text, int verb)
    {
        Phrase of = text[verb];
        PosTag tag = of.Kind == PhraseKind.Verb ? text.Text.Parsed.Tags[of.Head] : PosTag.NN;
        bool isPast = of is { Traits: VerbTraits.None, Mention: -1 } && tag == PosTag.VBD;
        bool mayBe = of.Traits == VerbTraits.Participle && tag == PosTag.VBN && text.Front(verb + 1) is not "by" && !HasClauseBehind(text, verb);
        return (isPast || mayBe) && Begins(text, verb) && char.IsUpper(text.Word(of.First)[0]) && !HeadingAbove.Is(text.Text.Parsed, text.Text.Mentions, text.Text.MentionAt, of.First);
    }

    private static bool Begins(SentencePhrases text, int verb)
    {
        for (int token = text[verb].First; token < text[verb].Head; token++)
        {
            if (text.Text.Parsed.Tags[token] != PosTag.RB)
            {
                return false;
            }
        }

        return text.Begins(verb);
    }

    /// <summary>"Met with doubts, the plan was dropped": what begins so tells of the subject behind the comma.</summary>
    private static bool HasClauseBehind(SentencePhrases text, int verb)
    {
        bool isBehind = false;
        for (int at = verb + 1; at < text.Count; at++)
        {
            isBehind |= text.Kind(at) == PhraseKind.Comma && text.IsNoun(at + 1);
            if (isBehind && text[at].IsFinite)
            {
                return true;
            }
        }

        return false;
    }
}
