using System.Collections.Frozen;
using OnRecord.Language.Frames;
using OnRecord.Language.Learning;
using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Contacts;

/// <summary>
/// Finds contacts that a letter tells to whom it was with: "I spoke with you on Monday", "It was good to talk with you", "Thank you for meeting with us". Between whoever writes it and whoever it is
/// written to, whom the text does not name. Lists in <c>Contacts/Data/contacts.txt</c>. Linear in the length of the text.
/// </summary>
internal static class YouFinder
{
    /// <summary>Tokens between the verb and what tells of it, at most.</summary>
    private const int MostBefore = 6;

    private static readonly FrozenSet<ulong> Verbs = ContactFinder.File.List("you.verb"), Pleasure = ContactFinder.File.List("you.pleasure"), Very = ContactFinder.File.List("you.very"), Doubts = ContactFinder.File.List("you.doubt");

    private static readonly ulong Meet = FeatureHash.Lower("meet"), Meeting = FeatureHash.Lower("meeting"), Thank = FeatureHash.Lower("thank"), Thanks = FeatureHash.Lower("thanks");

    /// <summary>Adds the contacts of a text.</summary>
    public static void Find(ProseText text, List<Contact> into)
    {
        foreach (Sentence sentence in text.Parsed.Text.Sentences)
        {
            for (int token = sentence.FirstToken; token + 1 < sentence.EndToken; token++)
            {
                if (Verbs.Contains(text.Parsed.LemmaKeys[token]) && First(text, sentence, token, out int end) is >= 0 and var first && !TalkFinder.IsToCome(text, end, sentence.EndToken)
                    && text.Parsed.Text.Word(sentence.EndToken - 1) is not "?" && text.StatementAt(text.Span(token, token + 1).Start) is null)
                {
                    ContactMedium medium = IsMeeting(text, token) ? ContactMedium.Meeting : ContactMedium.Conversation;
                    into.Add(new Contact(null, [], IsMutual: true, medium, TalkFinder.Time(text, end, sentence.EndToken), -1, -1, text.Span(token, token + 1), text.Span(first, end)));
                }
            }
        }
    }

    /// <summary>"met", "meeting", which may be taken for a noun.</summary>
    private static bool IsMeeting(ProseText text, int verb) => text.Parsed.LemmaKeys[verb] == Meet || text.Parsed.LemmaKeys[verb] == Meeting;

    /// <summary>Where the words begin that tell of the contact; -1 for none.</summary>
    private static int First(ProseText text, Sentence sentence, int verb, out int end)
    {
        int other = verb + 1;
        other += text.Parsed.Text.Word(other) is "with" or "to" ? 1 : 0;
        end = other + 1;
        if (end > sentence.EndToken || (other == verb + 1 && !IsMeeting(text, verb)))
        {
            return -1;
        }

        ReadOnlySpan<char> word = text.Parsed.Text.Word(other);
        return text.Parsed.Tags[verb] switch
        {
            PosTag.VBD or PosTag.VBN when word is "you" => Told(text, sentence, verb),
            PosTag.VB or PosTag.VBG or PosTag.NN when word is "you" => Enjoyed(text, sentence, verb),
            PosTag.VB or PosTag.VBG or PosTag.NN when word is "us" or "me" => Thanked(text, sentence, verb),
            _ => -1,
        };
    }

    /// <summary>"I have already spoken with you"; not "if we met you", "I have not spoken with you".</summary>
    private static int Told(ProseText text, Sentence sentence, int verb)
    {
        int at = verb - 1;
        while (at > sentence.FirstToken && ((text.Parsed.Tags[at] == PosTag.RB && !ClauseWords.Negations.Contains(text.Parsed.Text.Word(at))) || text.Parsed.Text.Word(at) is "have" or "had" or "'ve" or "’ve" or "last"))
        {
            at--;
        }

        bool isWriter = at >= sentence.FirstToken && text.Parsed.Text.Word(at) is "I" or "we" or "We";
        for (int before = Math.Max(sentence.FirstToken, at - MostBefore); before < at; before++)
        {
            isWriter &= !Doubts.Contains(text.Parsed.LemmaKeys[before]);
        }

        return isWriter ? at : -1;
    }

    /// <summary>"It was very nice to meet you", "Good talking with you", "I enjoyed talking with you"; not "It is good to meet you", said before, and "It would be good to meet you".</summary>
    private static int Enjoyed(ProseText text, Sentence sentence, int verb)
    {
        int at = verb - 1;
        at -= at > sentence.FirstToken && text.Parsed.Text.Word(at) is "to" ? 1 : 0;
        if (at < sentence.FirstToken || !Pleasure.Contains(text.Parsed.LemmaKeys[at]))
        {
            return -1;
        }

        bool isPast = text.Parsed.Tags[at] == PosTag.VBD, isVerb = isPast || text.Parsed.Tags[at] is PosTag.VB or PosTag.VBP or PosTag.VBZ;
        int was = at - 1;
        while (was >= sentence.FirstToken && Very.Contains(text.Parsed.LemmaKeys[was]))
        {
            was--;
        }

        if (isVerb)
        {
            return isPast && (was < sentence.FirstToken || text.Parsed.Text.Word(was) is "I" or "we" or "We") ? Math.Max(was, sentence.FirstToken) : -1;
        }

        bool begins = was < sentence.FirstToken && text.Parsed.Tags[verb] is PosTag.VBG or PosTag.NN;
        return begins || (was >= sentence.FirstToken && text.Parsed.Text.Word(was) is "was") ? Math.Max(was, sentence.FirstToken) : -1;
    }

    /// <summary>"Thank you for meeting with us", "Thanks for taking the time to talk to me".</summary>
    private static int Thanked(ProseText text, Sentence sentence, int verb)
    {
        bool isFor = verb > sentence.FirstToken && text.Parsed.Text.Word(verb - 1) is "for" or "to";
        for (int at = verb - 1; isFor && at >= Math.Max(sentence.FirstToken, verb - 1 - MostBefore); at--)
        {
            if (text.Parsed.LemmaKeys[at] == Thank || text.Parsed.LemmaKeys[at] == Thanks)
            {
                bool isTime = text.Parsed.Text.Word(verb - 1) is "for" || (text.Parsed.Text.Word(verb - 2) is "time" && Enumerable.Range(at, verb - at).Any(token => text.Parsed.Text.Word(token) is "taking"));
                return isTime ? at : -1;
            }
        }

        return -1;
    }
}
