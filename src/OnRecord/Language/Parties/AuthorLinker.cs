using OnRecord.Language.Learning;
using OnRecord.Language.Names;
using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Parties;

/// <summary>
/// Says who "I" is in the writer's own words, where the text signs them: letters to a paper end with a paragraph that is a name alone ("Ann Roe."), columns with one that tells what
/// the writer is and nothing else ("Ann Roe is a teacher in Port Averil."). Not for messages, whose writer is known.
/// </summary>
internal static class AuthorLinker
{
    private const int LongestName = 5;

    /// <summary>Links "I", "my" and "me" outside of quotation marks and of what others say.</summary>
    public static void Run(PartyText text)
    {
        List<int> open = [.. Enumerable.Range(0, text.Mentions.Count).Where(mention => IsWriter(text, mention))];
        if (open.Count == 0)
        {
            return;
        }

        List<int> authors = Authors(text);
        foreach (int mention in open)
        {
            int author = authors.Find(signed => text.Mentions[signed].FirstToken > text.Mentions[mention].FirstToken);
            if (author > mention)
            {
                text.Link(mention, text.Draft[author]!, PartyRule.Author);
            }
        }
    }

    private static bool IsWriter(PartyText text, int mention)
    {
        Mention of = text.Mentions[mention];
        return text.Draft[mention] is null && IsFirstPerson(text, of.Head)
            && (text.Tellers.Around(of.Head) is var around && (around < 0 || (text.Tellers.HeadOf(around) is >= 0 and var teller && IsFirstPerson(text, teller))));
    }

    private static bool IsFirstPerson(PartyText text, int token) =>
        !text.Quoted[token] && PronounWords.TryGet(text.Word(token), out PronounWords.Pronoun pronoun) && pronoun.Kind == PronounWords.PronounKind.First;

    /// <summary>Those who sign, in order; none where the text does not end with one.</summary>
    private static List<int> Authors(PartyText text)
    {
        List<int> authors = [.. Enumerable.Range(0, text.Mentions.Count).Where(mention => Signs(text, mention))];
        bool isSigned = authors.Count > 0 && ParagraphOf(text, authors[^1]) == text.Sentence(text.Count - 1).Paragraph;
        return isSigned ? authors : [];
    }

    private static int ParagraphOf(PartyText text, int mention) => text.Sentence(text.Mentions[mention].Head).Paragraph;

    /// <summary>The full name of a person, first named here, that is a paragraph of its own or begins the last one, which tells what that person is.</summary>
    private static bool Signs(PartyText text, int mention)
    {
        Mention of = text.Mentions[mention];
        if (of is not { Form: MentionForm.Name, Type: MentionType.Person } || text.Draft[mention] is not { } draft || draft.Mentions.Min() != mention || draft.People.TrueForAll(static name => name.IsSingle))
        {
            return false;
        }

        Sentence sentence = text.Sentence(of.Head);
        bool begins = sentence.FirstToken == of.FirstToken && (of.FirstToken == 0 || text.Sentence(of.FirstToken - 1).Paragraph != sentence.Paragraph);
        bool isWhole = sentence.EndToken == text.Count || text.Sentence(sentence.EndToken).Paragraph != sentence.Paragraph;
        bool isAlone = sentence.EndToken - of.EndToken <= 1;
        return begins && isWhole && of.EndToken - of.FirstToken <= LongestName && (isAlone || (sentence.EndToken == text.Count && TellsRole(text, of.EndToken, sentence.EndToken)));
    }

    /// <summary>"is a teacher in Port Averil", "is director of the Ledger, which she founded": an office or trade of nobody's, without another verb.</summary>
    private static bool TellsRole(PartyText text, int verb, int end)
    {
        if (verb + 2 >= end || text.Word(verb) is not "is" || !(text.Word(verb + 1) is "a" or "an" or "the" || text.Parsed.Tags[verb + 1] is PosTag.NN or PosTag.NNP or PosTag.JJ))
        {
            return false;
        }

        bool isPhrase = true, isRole = false;
        for (int token = verb + 1; token < end && !(text.Word(token) is "which" && text.Parsed.Tags[token - 1] == PosTag.Comma); token++)
        {
            PosTag tag = text.Parsed.Tags[token];
            if (tag.IsFinite())
            {
                return false;
            }

            isPhrase = tag == PosTag.CC || (isPhrase && tag.IsNominal() && tag != PosTag.PrpPossessive);
            isRole |= isPhrase && NameLexicon.Shared.Word(FeatureHash.Lower(text.Word(token))).HasFlag(NameWords.Role);
        }

        return isRole;
    }
}
