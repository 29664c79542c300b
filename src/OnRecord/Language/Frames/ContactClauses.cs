using OnRecord.Language.Names;
using OnRecord.Language.Syntax;

namespace OnRecord.Language.Frames;

/// <summary>
/// Parts a noun from the subject of a clause that hangs on it without "that": "[The company] [Ann Roe] founded declined to comment". Only where two verbs follow, of which the first is the clause's;
/// "the mayor Ann Roe declined" is one phrase.
/// </summary>
internal static class ContactClauses
{
    /// <summary>Parts such phrases.</summary>
    /// <param name="text">The text.</param>
    /// <param name="phrases">The phrases of one sentence, in order.</param>
    public static void Part(ProseText text, List<Phrase> phrases)
    {
        for (int at = 0; at + 2 < phrases.Count; at++)
        {
            if (phrases[at] is { Kind: PhraseKind.Noun, Mention: >= 0 } noun && phrases[at + 1] is { Kind: PhraseKind.Verb, IsFinite: true } && IsBeforeName(text, noun) && MainVerb(text, phrases, at + 2) is >= 0 and var main)
            {
                int name = text.Mentions[noun.Mention].FirstToken;
                phrases[main] = phrases[main] with { Traits = phrases[main].Traits & ~VerbTraits.Participle };
                phrases[at] = noun with { First = name };
                phrases.Insert(at, noun with { End = name, Head = name - 1, Mention = -1 });
                at++;
            }
        }
    }

    private static bool IsBeforeName(ProseText text, Phrase noun)
    {
        Mention of = text.Mentions[noun.Mention];
        return of.Form == MentionForm.Name && of.FirstToken - noun.First > 1 && text.Parsed.Tags[noun.First] == PosTag.DT && text.Parsed.Tags[of.FirstToken - 1] is PosTag.NN or PosTag.NNS;
    }

    /// <summary>The verb right behind the clause, or behind a name between commas there; -1 for none.</summary>
    private static int MainVerb(ProseText text, List<Phrase> phrases, int at)
    {
        bool isNamed = at + 3 < phrases.Count && phrases[at].Kind == PhraseKind.Comma && phrases[at + 1].Kind == PhraseKind.Noun && phrases[at + 2].Kind == PhraseKind.Comma;
        int verb = isNamed ? at + 3 : at;
        bool isVerb = phrases[verb].IsFinite || (phrases[verb].Traits == VerbTraits.Participle && (text.Parsed.Tags[phrases[verb].Head] == PosTag.VBD || (verb + 1 < phrases.Count && phrases[verb + 1].Has(VerbTraits.Infinitive))));
        return phrases[verb].Kind == PhraseKind.Verb && isVerb ? verb : -1;
    }
}
