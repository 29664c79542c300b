using OnRecord.Language.Frames;
using OnRecord.Language.Names;
using OnRecord.Language.Parties;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Contacts;

/// <summary>"Lee said that Roe had telephoned her": whoever says that somebody else reached her was reached, where the sentence names nobody else.</summary>
internal static class ReachedSpeaker
{
    /// <summary>Mentions before the pronoun that are looked at, at most.</summary>
    private const int MostBack = 200;

    /// <summary>Resolves pronouns among those reached.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Who reached them.</param>
    /// <param name="to">Those reached.</param>
    /// <param name="within">What is said around it, or null.</param>
    public static void Resolve(ProseText text, PartyPhrase? from, List<PartyPhrase> to, StatementContent? within)
    {
        if (within is not { Speaker: >= 0 and var speaker } || from is not { Party: >= 0 and var other } || other == speaker)
        {
            return;
        }

        for (int index = 0; index < to.Count; index++)
        {
            if (to[index] is { Party: < 0, Mention: >= 0 and var mention } && IsSpeaker(text, mention, speaker, other, within))
            {
                to[index] = to[index] with { Party = speaker };
            }
        }
    }

    private static bool IsSpeaker(ProseText text, int mention, int speaker, int other, StatementContent within)
    {
        Mention of = text.Mentions[mention];
        ReadOnlySpan<char> word = text.Parsed.Text.Word(of.Head);
        bool isQuoted = IsQuote(text.Parsed.Text.Text, within.Content.Start) || IsQuote(text.Parsed.Text.Text, within.Content.Start - 1);
        return isQuoted ? word is "me" : word is "him" or "her" && IsOnlyOne(text, mention, speaker, other);
    }

    /// <summary>Nobody else is named or described in the sentence, and nothing tells that the speaker is of the other sex.</summary>
    private static bool IsOnlyOne(ProseText text, int pronoun, int speaker, int other)
    {
        Mention of = text.Mentions[pronoun];
        Sentence sentence = text.Parsed.Text.SentenceOf(of.Head);
        for (int mention = Math.Max(0, pronoun - MostBack); mention < pronoun; mention++)
        {
            Mention one = text.Mentions[mention];
            int party = text.PartyOf(mention);
            if (party == speaker && one.Gender is MentionGender.Female or MentionGender.Male && one.Gender != of.Gender)
            {
                return false;
            }

            bool isHere = one.Head >= sentence.FirstToken && one.Head < of.Head && one is { Type: MentionType.Person, Form: not MentionForm.Pronoun };
            if (isHere && party != speaker && party != other)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsQuote(string text, int at) => at >= 0 && at < text.Length && text[at] is '"' or '\u201c' or '\u201d' or '\'' or '\u2018' or '\u2019';
}
