using OnRecord.Language.Names;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Parties;

/// <summary>Who speaks in a quotation, for pronouns in it: "I" is who says it, and "he" is somebody else.</summary>
internal sealed class QuotedPronouns(PartyText text)
{
    private const int MostTokens = 300, MostDepth = 4, MostInner = 60;

    /// <summary>"I" in a quotation whose statement is known: whoever makes it, also where that is said behind by a pronoun.</summary>
    public void LinkOpen()
    {
        for (int mention = 0; mention < text.Mentions.Count; mention++)
        {
            Mention of = text.Mentions[mention];
            bool isOpen = of.Form == MentionForm.Pronoun && text.Draft[mention] is null && text.Quoted[of.Head]
                && PronounWords.TryGet(text.Word(of.Head), out PronounWords.Pronoun pronoun) && pronoun.Kind == PronounWords.PronounKind.First;
            if (isOpen && TellerAround(of) is >= 0 and var teller && text.Draft[teller] is { Type: MentionType.Person } draft)
            {
                text.Link(mention, draft, PartyRule.QuoteSpeaker);
            }
        }
    }

    /// <summary>"I" in a quotation: the one person who is the subject of a verb of saying in the same paragraph outside quotation marks.</summary>
    public void Link(int mention, Mention of)
    {
        if (text.Tellers.Around(of.Head) >= 0)
        {
            LinkTeller(mention, of);
            return;
        }

        PartyDraft? speaker = null;
        int paragraph = text.Sentence(of.Head).Paragraph;
        int first = of.Head, end = of.Head + 1;
        while (first > 0 && text.Sentence(first - 1).Paragraph == paragraph && of.Head - first < MostTokens)
        {
            first--;
        }

        while (end < text.Count && text.Sentence(end).Paragraph == paragraph && end - of.Head < MostTokens)
        {
            end++;
        }

        for (int other = text.FirstMentionFrom(first); other < text.Mentions.Count && text.Mentions[other].FirstToken < end; other++)
        {
            if (text.Draft[other] is { Type: MentionType.Person } draft && !text.Quoted[text.Mentions[other].Head] && Clauses.SaysSomething(text, text.Mentions[other]))
            {
                if (speaker is not null && speaker != draft)
                {
                    text.Rules[mention] = PartyRule.Ambiguous;
                    return;
                }

                speaker = draft;
            }
        }

        if (speaker is not null)
        {
            text.Link(mention, speaker, PartyRule.QuoteSpeaker);
        }
    }

    /// <summary>
    /// "I" is whoever makes the statement it stands in: nobody yet where that is not known, as in "I met Lee," said Roe, where two are called so, or where "she said" follows. In words that
    /// somebody quotes within a quotation it is nobody whose statement stands outside.
    /// </summary>
    private void LinkTeller(int mention, Mention of)
    {
        if (TellerAround(of) is >= 0 and var teller && text.Draft[teller] is { Type: MentionType.Person } draft)
        {
            text.Link(mention, draft, PartyRule.QuoteSpeaker);
        }
        else
        {
            text.Rules[mention] = PartyRule.Ambiguous;
        }
    }

    /// <summary>Whoever says the quotation that a token is in: by a verb of saying in the same sentence outside the marks, else by the statement around it; null for nobody.</summary>
    public PartyDraft? SpeakerOf(Mention of) => SpeakerBeside(of) ?? (TellerAround(of) is >= 0 and var teller ? text.Draft[teller] : null);

    /// <summary>The mention of who makes the outermost statement around a pronoun whose own words the quotation is: one whose source stands outside of quotation marks; -1 for nobody.</summary>
    private int TellerAround(Mention of)
    {
        int statement = text.Tellers.Around(of.Head);
        if (InnerQuotation(of) is >= 0 and var mark)
        {
            return statement >= 0 && text.Tellers.HeadOf(statement) is >= 0 and var own && text.Quoted[own] && own < mark ? text.MentionOfHead(own) : -1;
        }

        for (int depth = 0; statement >= 0 && depth < MostDepth; depth++)
        {
            if (text.Tellers.HeadOf(statement) is >= 0 and var head && !text.Quoted[head])
            {
                return text.MentionOfHead(head);
            }

            statement = text.Tellers.OuterOf(statement);
        }

        return -1;
    }

    /// <summary>The single mark that opens a quotation within the one a token is in, and that none has closed; -1 for none.</summary>
    private int InnerQuotation(Mention of)
    {
        ReadOnlySpan<char> words = text.Parsed.Text.Text;
        for (int token = of.Head - 1; token > 0 && of.Head - token < MostInner && text.Quoted[token - 1]; token--)
        {
            if (text.Word(token) is "'" or "‘" or "’" or "`")
            {
                bool isOpening = text.Parsed.Text.Tokens[token].Start is > 0 and var start && char.IsWhiteSpace(words[start - 1]) && text.Parsed.Text.Tokens[token + 1].Start == text.Parsed.Text.Tokens[token].End;
                return isOpening ? token : -1;
            }
        }

        return -1;
    }

    /// <summary>Whoever says the quotation a token is in, by a verb of saying in the same sentence outside the marks.</summary>
    private PartyDraft? SpeakerBeside(Mention of)
    {
        Sentence sentence = text.Sentence(of.Head);
        int first = Math.Max(sentence.FirstToken, of.Head - MostTokens), end = Math.Min(sentence.EndToken, of.Head + MostTokens);
        for (int other = text.FirstMentionFrom(first); other < text.Mentions.Count && text.Mentions[other].FirstToken < end; other++)
        {
            if (!text.Quoted[text.Mentions[other].Head] && text.Draft[other] is { Type: MentionType.Person } draft && Clauses.SaysSomething(text, text.Mentions[other]))
            {
                return draft;
            }
        }

        return null;
    }
}
