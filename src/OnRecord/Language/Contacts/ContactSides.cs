using System.Collections.Frozen;
using System.Text.RegularExpressions;
using OnRecord.Language.Frames;
using OnRecord.Language.Names;
using OnRecord.Language.Parties;
using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;
using OnRecord.Sources;

namespace OnRecord.Language.Contacts;

/// <summary>Looks at the names of those in a contact once more: a name that is joined of two, or cut, is nobody's.</summary>
internal static partial class ContactSides
{
    /// <summary>Characters that a lost apostrophe stands before: "Roe?s", "don?t".</summary>
    private const string BehindApostrophe = "stdmlrv";

    private static readonly FrozenSet<ulong> Hearing = ContactFinder.File.List("hearing");

    /// <summary>The contact with sides that may be told; null where a name in it is damaged.</summary>
    /// <param name="text">The text.</param>
    /// <param name="cut">Its <see cref="CutParties"/>, found once.</param>
    /// <param name="contact">The contact.</param>
    public static Contact? Cleaned(ProseText text, HashSet<int> cut, Contact contact)
    {
        bool isBroken = contact.To.Append(contact.From).Any(side => side is not null && (RunsOn().IsMatch(text.Parsed.Text.Text.AsSpan(side.Span.Start, side.Span.Length)) || IsCutAt(text, side.Span.End) || cut.Contains(side.Party)));
        return isBroken ? null : contact with { From = WithoutCall(text, contact.From), IsSecondHand = contact.Statement < 0 && (IsPer(text, contact) || IsHeard(text, contact)) };
    }

    /// <summary>"During my talk with the clerks, they said": whose talk it is stands before it. Null where nothing does.</summary>
    public static PartyPhrase? OwnerBefore(SentencePhrases text, FrameMatch match)
    {
        bool isOwn = match.Frame.Place(FrameRole.Host) is null || (match.Actors.Count > 0 && text.Front(match.Actors[0]) is "I" or "we" or "We");
        int token = isOwn ? -1 : text[match.Trigger].First;
        int mention = token >= 0 && text.Word(token) is "my" or "My" or "our" or "Our" ? text.Text.MentionAt(token) : -1;
        return mention < 0 ? null : new PartyPhrase(text.Span(token, token + 1), mention, text.Text.PartyOf(mention));
    }

    /// <summary>"a letter sent Friday from Roe to Lee": who it came from stands behind the verb. Null where nobody known does.</summary>
    public static PartyPhrase? SenderBehind(SentencePhrases text, FrameMatch match)
    {
        bool isSent = match.Actors.Count == 0 && match.Owner < 0;
        for (int at = match.Trigger + 1; isSent && at < match.End; at++)
        {
            if (text.Kind(at) == PhraseKind.Preposition && text.Front(at) is "from" && text.IsKnownParty(at + 1))
            {
                return text.Name(at + 1);
            }

            isSent = text.Kind(at) is PhraseKind.Time or PhraseKind.Adverb or PhraseKind.Preposition || (text.Kind(at) == PhraseKind.Verb && text[at].Has(VerbTraits.Participle));
        }

        return null;
    }

    /// <summary>"They know who Roe is and have met with him": one person does not "have", so that somebody else does.</summary>
    public static bool IsOfSeveral(SentencePhrases text, FrameMatch match, PartyPhrase? from) => !match.Frame.IsNoun && match.Actors.Count == 1 && match.Others.TrueForAll(other => other > match.Trigger) && from is { Mention: >= 0 } && from.Span.End <= text.Span(text[match.Trigger].First, text[match.Trigger].End).Start
        && text.Word(text[match.Trigger].First) is "have" or "are" or "were" && text.Text.Mentions[from.Mention] is { Form: MentionForm.Name, Type: MentionType.Person, Number: MentionNumber.One } one
        && !(one.FirstToken > 1 && text.Text.Parsed.Tags[one.FirstToken - 1] is PosTag.CC or PosTag.Comma);

    /// <summary>"Ann - Tide Board has called Lee": who is called on is none of them. "His" of nobody known is nobody.</summary>
    private static PartyPhrase? WithoutCall(ProseText text, PartyPhrase? from)
    {
        if (from is null)
        {
            return null;
        }

        string words = text.Parsed.Text.Text.Substring(from.Span.Start, from.Span.Length);
        if (from.Party < 0 && words is "his" or "His" or "her" or "Her" or "their" or "Their" or "its" or "Its")
        {
            return null;
        }

        Match call = CallsOn().Match(words);
        return call.Success ? new PartyPhrase(new TextSpan(from.Span.Start + call.Length, from.Span.End), -1, -1) : from;
    }

    /// <summary>"Per Ann Roe, Lee met Quill": on her word.</summary>
    private static bool IsPer(ProseText text, Contact contact)
    {
        Sentence sentence = text.Parsed.Text.SentenceOf(text.Parsed.Text.FirstTokenFrom(contact.Span.Start));
        if (text.Parsed.Text.Word(sentence.FirstToken) is not ("Per" or "per" or "PER") || sentence.FirstToken + 1 >= sentence.EndToken)
        {
            return false;
        }

        int mention = text.MentionAt(sentence.FirstToken + 1);
        return mention >= 0 && text.Mentions[mention].Type is MentionType.Person or MentionType.Organization && text.MentionEnd(mention) is var end
            && end < sentence.EndToken && text.Parsed.Tags[end] == PosTag.Comma && text.Span(end, end + 1).Start < contact.Span.End;
    }

    /// <summary>"Lee heard from Ann Roe that Quill had called": on her word, or on nobody's.</summary>
    private static bool IsHeard(ProseText text, Contact contact)
    {
        int told = text.Parsed.Text.FirstTokenFrom(contact.Span.Start), from = -1;
        for (int token = text.Parsed.Text.SentenceOf(told).FirstToken + 1; token < told; token++)
        {
            from = text.Parsed.Text.Word(token) is "from" && Hearing.Contains(text.Parsed.LemmaKeys[token - 1]) ? token : from;
        }

        return from >= 0 && Enumerable.Range(from + 1, told - from - 1).Any(token => text.Parsed.Text.Word(token) is "that");
    }

    /// <summary>The parties of which a name ends where a letter was lost: "Andr?s".</summary>
    public static HashSet<int> CutParties(ProseText text)
    {
        var cut = new HashSet<int>();
        for (int mention = 0; mention < text.Mentions.Count; mention++)
        {
            if (text.Mentions[mention].Form == MentionForm.Name && text.PartyOf(mention) is >= 0 and var party && IsCutAt(text, text.Mentions[mention].End))
            {
                cut.Add(party);
            }
        }

        return cut;
    }

    private static bool IsCutAt(ProseText text, int end)
    {
        string all = text.Parsed.Text.Text;
        return end > 0 && end + 1 < all.Length && all[end] is '?' or '\uFFFD' && char.IsLetter(all[end - 1]) && char.IsLower(all[end + 1]) && !(BehindApostrophe.Contains(all[end + 1], StringComparison.Ordinal) && (end + 2 >= all.Length || !char.IsLetter(all[end + 2])));
    }

    /// <summary>"Kern Assoc. Korn Tide": a sentence ended within.</summary>
    [GeneratedRegex(@"\b(?:Assoc|Inc|Co|Corp|Ltd|Bros)\.\s+(?!(?:Inc|Ltd|Co|Corp|LLC|LLP|LP|Plc|PLC)\b)\p{Lu}\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex RunsOn();

    [GeneratedRegex(@"^\p{Lu}[\p{L}/]*\s+(?:-|--|–|—)\s+(?=\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex CallsOn();
}
