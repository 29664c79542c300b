using System.Collections.Frozen;
using OnRecord.Language.Frames;
using OnRecord.Language.Learning;
using OnRecord.Language.Names;
using OnRecord.Language.Parties;
using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Contacts;

/// <summary>
/// Finds contacts that a letter takes for known by both sides: "as discussed by telephone", "per our conversation on Monday". Between whoever writes it and whoever it is written to, whom the text
/// does not name. Lists in <c>Contacts/Data/contacts.txt</c>. Linear in the length of the text.
/// </summary>
internal static class TalkFinder
{
    /// <summary>Tokens between "as" and the verb, from there to the medium, between "our" and the noun, from there to the time, and before it where somebody is called on, at most.</summary>
    private const int MostBefore = 5, MostToMedium = 4, MostInside = 3, MostToTime = 8, MostCalled = 5;

    private static readonly FrozenSet<ulong> Verbs = ContactFinder.File.List("shared.verb"), As = ContactFinder.File.List("shared.as"), Between = ContactFinder.File.List("shared.between"), Means = ContactFinder.File.List("shared.means");

    private static readonly FrozenSet<ulong> Since = ContactFinder.File.List("shared.since"), Spoken = ContactFinder.File.List("shared.spoken");

    private static readonly ulong Meet = FeatureHash.Lower("meet");

    private static readonly FrozenSet<ulong> Nouns = ContactFinder.File.List("shared.noun"), Before = ContactFinder.File.List("shared.before"), BeforeTo = ContactFinder.File.List("shared.before-to");

    private static readonly FrozenSet<ulong> Within = ContactFinder.File.List("shared.within"), ToCome = ContactFinder.File.List("shared.to-come");

    /// <summary>Adds the contacts of a text.</summary>
    public static void Find(ProseText text, MediumWords mediums, List<Contact> into)
    {
        foreach (Sentence sentence in text.Parsed.Text.Sentences)
        {
            for (int token = sentence.FirstToken + 1; token < sentence.EndToken; token++)
            {
                if (Talk(text, mediums, sentence, token) is { } found && text.StatementAt(text.Span(token, token + 1).Start) is null)
                {
                    bool isCalled = IsCalled(text, sentence, found.First);
                    PartyPhrase[] to = isCalled ? Called(text, sentence, found.First) : [];
                    if (to.Length > 0 || !isCalled)
                    {
                        int time = Time(text, found.End, sentence.EndToken);
                        into.Add(new Contact(null, to, IsMutual: true, found.Medium, time, -1, -1, text.Span(token, token + 1), text.Span(found.First, found.End)) { IsByWriter = isCalled });
                    }
                }
            }
        }
    }

    /// <summary>"Kit - Per our discussion": some of those written to are called on, who need not be the one in the header.</summary>
    private static bool IsCalled(ProseText text, Sentence sentence, int first) =>
        first - sentence.FirstToken is > 1 and <= MostCalled && text.Parsed.Text.Word(first - 1) is "-" or "--" or "–" or "—" or ":" && char.IsUpper(text.Parsed.Text.Word(sentence.FirstToken)[0]);

    /// <summary>The only one who is called on, where that is a name; none else.</summary>
    private static PartyPhrase[] Called(ProseText text, Sentence sentence, int first)
    {
        int mention = text.MentionAt(sentence.FirstToken);
        return mention >= 0 && text.MentionEnd(mention) == first - 1 && text.Mentions[mention] is { Type: MentionType.Person, Form: MentionForm.Name }
            ? [new PartyPhrase(text.Span(sentence.FirstToken, first - 1), mention, text.PartyOf(mention))]
            : [];
    }

    private static (ContactMedium Medium, int First, int End)? Talk(ProseText text, MediumWords mediums, Sentence sentence, int token)
    {
        ulong lemma = text.Parsed.LemmaKeys[token];
        return text.Parsed.Tags[token] switch
        {
            PosTag.VBD or PosTag.VBN or PosTag.VBP when Verbs.Contains(lemma) => OfVerb(text, mediums, sentence, token),
            PosTag.NN when Nouns.Contains(lemma) => OfNoun(text, mediums, sentence, token),
            _ => null,
        };
    }

    /// <summary>"As we discussed on the phone": only with the means, since "as discussed" may be of anything; "since we last spoke".</summary>
    private static (ContactMedium Medium, int First, int End)? OfVerb(ProseText text, MediumWords mediums, Sentence sentence, int verb)
    {
        int first = Behind(text, verb, Math.Max(sentence.FirstToken, verb - MostBefore), Between);
        if (first >= 0 && Since.Contains(text.Parsed.LemmaKeys[first]) && Spoken.Contains(text.Parsed.LemmaKeys[verb]))
        {
            return IsOfBoth(text, sentence, first, verb) ? (text.Parsed.LemmaKeys[verb] == Meet ? ContactMedium.Meeting : ContactMedium.Conversation, first, verb + 1) : null;
        }

        if (first < 0 || !As.Contains(text.Parsed.LemmaKeys[first]))
        {
            return null;
        }

        for (int token = verb + 1; token < Math.Min(sentence.EndToken - 1, verb + MostToMedium); token++)
        {
            if (!Means.Contains(text.Parsed.LemmaKeys[token]))
            {
                continue;
            }

            for (int noun = token + 1; noun < Math.Min(sentence.EndToken, token + MostToMedium); noun++)
            {
                if (mediums.Of(text.Parsed.LemmaKeys[noun]) == ContactMedium.Call)
                {
                    return (ContactMedium.Call, first, noun + 1);
                }
            }
        }

        return null;
    }

    /// <summary>"Since we last spoke": with nobody else, and not "since we spoke to Roe".</summary>
    private static bool IsOfBoth(ProseText text, Sentence sentence, int since, int verb)
    {
        bool isOfUs = false;
        for (int token = since + 1; token < verb; token++)
        {
            isOfUs |= text.Parsed.Text.Word(token) is "we";
        }

        return isOfUs && !(verb + 1 < sentence.EndToken && text.Parsed.Tags[verb + 1] is PosTag.TO or PosTag.IN && text.Parsed.Text.Word(verb + 1) is "to" or "with" or "w" or "for" or "at" or "of");
    }

    /// <summary>"Per our phone conversation"; "our meeting" alone may be one to come.</summary>
    private static (ContactMedium Medium, int First, int End)? OfNoun(ProseText text, MediumWords mediums, Sentence sentence, int noun)
    {
        int owner = Owner(text, sentence, noun);
        if (owner <= sentence.FirstToken || IsToCome(text, noun + 1, sentence.EndToken))
        {
            return null;
        }

        ulong before = text.Parsed.LemmaKeys[owner - 1], further = owner - 2 >= sentence.FirstToken ? text.Parsed.LemmaKeys[owner - 2] : 0;
        bool isTold = Before.Contains(before) || (before == FeatureHash.Lower("to") && BeforeTo.Contains(further)) || (Within.Contains(before) && Verbs.Contains(further));
        ContactMedium medium = noun - 1 > owner && mediums.Of(text.Parsed.LemmaKeys[noun - 1]) == ContactMedium.Call ? ContactMedium.Call : mediums.Of(text.Parsed.LemmaKeys[noun]);
        return isTold ? (medium, owner - 1, noun + 1) : null;
    }

    /// <summary>The place of "our" before the noun; -1 for none.</summary>
    private static int Owner(ProseText text, Sentence sentence, int noun)
    {
        for (int token = noun - 1; token >= Math.Max(sentence.FirstToken, noun - 1 - MostInside); token--)
        {
            if (text.Parsed.Text.Word(token).Equals("our", StringComparison.OrdinalIgnoreCase))
            {
                return token;
            }

            if (text.Parsed.Tags[token] is not (PosTag.JJ or PosTag.NN or PosTag.NNP or PosTag.CD or PosTag.POS or PosTag.HYPH))
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>"tomorrow" and the like right behind it.</summary>
    public static bool IsToCome(ProseText text, int first, int end)
    {
        for (int token = first; token < Math.Min(end, first + MostToTime); token++)
        {
            if (ToCome.Contains(text.Parsed.LemmaKeys[token]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The nearest token before one that is not of a list; -1 when there is none.</summary>
    private static int Behind(ProseText text, int token, int least, FrozenSet<ulong> list)
    {
        int at = token - 1;
        while (at >= least && list.Contains(text.Parsed.LemmaKeys[at]))
        {
            at--;
        }

        return at >= least ? at : -1;
    }

    /// <summary>The time right behind a talk; -1 for none.</summary>
    public static int Time(ProseText text, int first, int end)
    {
        for (int token = first; token < Math.Min(end, first + MostToTime); token++)
        {
            if (text.TimeAt(token) is >= 0 and var time)
            {
                return time;
            }

            if (text.Parsed.Tags[token] is PosTag.Comma or PosTag.Colon or PosTag.VBD or PosTag.VBZ or PosTag.VBP or PosTag.MD)
            {
                return -1;
            }
        }

        return -1;
    }
}
