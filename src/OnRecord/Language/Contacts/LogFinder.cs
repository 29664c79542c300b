using System.Collections.Frozen;
using OnRecord.Language.Frames;
using OnRecord.Language.Names;
using OnRecord.Language.Parties;
using OnRecord.Language.Syntax;
using OnRecord.Language.Time;
using OnRecord.Language.Tokens;
using OnRecord.Sources;

namespace OnRecord.Language.Contacts;

/// <summary>
/// Finds contacts in lines of a log or diary that have no verb: "8:15 am - call w/ R. Diaz". Whoever wrote it reached them. Only where the line has a clock time that was over when it was written,
/// since the same line may be a plan. Lists in <c>Contacts/Data/contacts.txt</c>. Linear in the length of the text.
/// </summary>
internal static class LogFinder
{
    /// <summary>Tokens between the parts of a line, and people in it, at most.</summary>
    private const int MostBetween = 3, MostPeople = 8;

    private static readonly FrozenSet<ulong> Nouns = ContactFinder.File.List("log.noun"), With = ContactFinder.File.List("log.with");

    /// <summary>Adds the contacts of a text.</summary>
    public static void Find(ProseText text, MediumWords mediums, List<Contact> into)
    {
        foreach (Sentence sentence in text.Parsed.Text.Sentences)
        {
            if (sentence.TokenCount > 2 && Line(text, mediums, sentence) is { } found)
            {
                into.Add(found);
            }
        }
    }

    private static Contact? Line(ProseText text, MediumWords mediums, Sentence sentence)
    {
        int at = Skip(text, sentence.FirstToken, sentence.EndToken), first = at;
        int time = at < sentence.EndToken ? text.TimeAt(at) : -1;
        at = time >= 0 ? Skip(text, Behind(text, at, sentence.EndToken), sentence.EndToken) : at;
        int noun = Noun(text, at, sentence.EndToken);
        if (noun < 0 || noun + 2 >= sentence.EndToken || !With.Contains(text.Parsed.LemmaKeys[noun + 1]))
        {
            return null;
        }

        List<PartyPhrase> people = People(text, noun + 2, sentence.EndToken, out int end);
        if (people.Count == 0)
        {
            return null;
        }

        time = time >= 0 ? time : TimeBehind(text, end, sentence.EndToken);
        ContactMedium medium = mediums.Of(text.Parsed.LemmaKeys[noun]);
        return time >= 0 && IsOver(text.Times.Times[time]) ? new Contact(null, people, IsMutual: true, medium, time, -1, -1, text.Span(noun, noun + 1), text.Span(first, end)) { IsByWriter = true } : null;
    }

    /// <summary>Over bullets, dashes and other marks.</summary>
    private static int Skip(ProseText text, int token, int end)
    {
        while (token < end && !char.IsLetterOrDigit(text.Parsed.Text.Word(token)[0]))
        {
            token++;
        }

        return token;
    }

    private static int Behind(ProseText text, int token, int end)
    {
        int time = text.TimeAt(token);
        while (token < end && text.TimeAt(token) == time)
        {
            token++;
        }

        return token;
    }

    /// <summary>The last of the nouns that the line begins with: "conference call"; -1 for any other line.</summary>
    private static int Noun(ProseText text, int first, int end)
    {
        int noun = -1;
        for (int token = first; token < Math.Min(end, first + MostBetween) && !With.Contains(text.Parsed.LemmaKeys[token]); token++)
        {
            bool isNoun = Nouns.Contains(text.Parsed.LemmaKeys[token]);
            if (!isNoun && text.Parsed.Tags[token] is not (PosTag.NN or PosTag.JJ))
            {
                return -1;
            }

            noun = isNoun ? token : -1;
        }

        return noun;
    }

    private static List<PartyPhrase> People(ProseText text, int token, int end, out int last)
    {
        var people = new List<PartyPhrase>();
        last = token;
        while (token < end && people.Count < MostPeople)
        {
            if (text.MentionAt(token) is >= 0 and var mention && text.Mentions[mention] is { Type: MentionType.Person, Form: MentionForm.Name } of)
            {
                people.Add(new PartyPhrase(text.Span(of.FirstToken, of.EndToken), mention, text.PartyOf(mention)));
                token = last = of.EndToken;
            }
            else if (text.Parsed.Text.Word(token) is "/" or "," or "&" or "and")
            {
                token++;
            }
            else
            {
                break;
            }
        }

        return people;
    }

    private static int TimeBehind(ProseText text, int token, int end)
    {
        for (int at = token; at < Math.Min(end, token + MostBetween); at++)
        {
            if (text.TimeAt(at) >= 0)
            {
                return text.TimeAt(at);
            }
        }

        return -1;
    }

    /// <summary>A moment that lies before the one in which the line was written.</summary>
    private static bool IsOver(TimeMention time) => time is { Type: TimeType.Time, From: { Length: >= 16 } moment, Anchor: { Length: >= 10 } written }
        && (written.Length >= 16 ? string.CompareOrdinal(moment, 0, written, 0, 16) < 0 : string.CompareOrdinal(moment, 0, written, 0, 10) < 0);
}
