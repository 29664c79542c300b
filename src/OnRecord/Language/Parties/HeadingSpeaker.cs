using OnRecord.Language.Names;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Parties;

/// <summary>
/// Says who "I" is below a heading that gives the words to somebody: "STATEMENT OF MAYOR ANN ROE", "Remarks by Ann Roe, Mayor of Westport". In mail too, where else it would be whoever sent it. Not inside of
/// quotation marks, nor in what others say; a heading of several gives the words to nobody.
/// </summary>
internal static class HeadingSpeaker
{
    /// <summary>Tokens of a heading, and between its first words and the name.</summary>
    private const int Longest = 16, MostBefore = 5;

    private static readonly HashSet<string> Kinds = new(StringComparer.OrdinalIgnoreCase) { "statement", "remarks", "testimony", "speech", "address" };

    private static readonly HashSet<string> Of = new(StringComparer.OrdinalIgnoreCase) { "of", "by", "from" };

    /// <summary>Links "I", "my" and "me" that are nobody's yet.</summary>
    public static void Run(PartyText text)
    {
        var headings = new List<(int Token, PartyDraft? Speaker)>();
        foreach (Sentence sentence in text.Parsed.Text.Sentences)
        {
            if (Heading(text, sentence) is { } heading)
            {
                headings.Add(heading);
            }
        }

        int behind = 0;
        for (int mention = 0; mention < text.Mentions.Count && headings.Count > 0; mention++)
        {
            int head = text.Mentions[mention].Head;
            while (behind < headings.Count && headings[behind].Token < head)
            {
                behind++;
            }

            if (behind > 0 && text.Draft[mention] is null && headings[behind - 1].Speaker is { } speaker && IsSpeaker(text, head))
            {
                text.Link(mention, speaker, PartyRule.Author);
            }
        }
    }

    /// <summary>Where a heading stands and whose words follow; null for any other sentence.</summary>
    private static (int, PartyDraft?)? Heading(PartyText text, Sentence sentence)
    {
        bool isAlone = (sentence.FirstToken == 0 || text.Sentence(sentence.FirstToken - 1).Paragraph != sentence.Paragraph) && (sentence.EndToken == text.Count || text.Sentence(sentence.EndToken).Paragraph != sentence.Paragraph);
        if (!isAlone || sentence.TokenCount is < 3 or > Longest || !Kinds.Contains(text.Word(sentence.FirstToken).ToString()) || !Of.Contains(text.Word(sentence.FirstToken + 1).ToString()) || HasEnd(text, sentence))
        {
            return null;
        }

        var people = new List<int>();
        for (int mention = text.Mentions.FirstFrom(sentence.FirstToken, static of => of.FirstToken); mention < text.Mentions.Count && text.Mentions[mention].EndToken <= sentence.EndToken; mention++)
        {
            if (text.Mentions[mention] is { Form: MentionForm.Name, Type: MentionType.Person })
            {
                people.Add(mention);
            }
        }

        bool isOne = people is [var only] && text.Mentions[only].FirstToken - sentence.FirstToken <= MostBefore && text.Draft[only] is { } draft && !draft.People.TrueForAll(static name => name.IsSingle);
        return (sentence.EndToken - 1, isOne ? text.Draft[people[0]] : null);
    }

    /// <summary>A sentence has an end, a heading has none.</summary>
    private static bool HasEnd(PartyText text, Sentence sentence) => text.Word(sentence.EndToken - 1) is "." or "?" or "!" or ":" or ";";

    private static bool IsSpeaker(PartyText text, int token)
    {
        if (!IsFirst(text, token) || text.Quoted[token])
        {
            return false;
        }

        int around = text.Tellers.Around(token);
        return around < 0 || (text.Tellers.HeadOf(around) is >= 0 and var teller && IsFirst(text, teller));
    }

    private static bool IsFirst(PartyText text, int token) => PronounWords.TryGet(text.Word(token), out PronounWords.Pronoun pronoun) && pronoun.Kind == PronounWords.PronounKind.First;
}
