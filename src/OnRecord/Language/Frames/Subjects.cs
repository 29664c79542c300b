using OnRecord.Language.Names;
using OnRecord.Language.Syntax;

namespace OnRecord.Language.Frames;

/// <summary>
/// Finds the subject of a verb to its left: over a role between commas ("Ann Roe, director of X, met ..."), over the phrases behind a noun ("the head of X met ..."), through
/// "who", and through the verb before "and". Where the way is not clear there is no subject.
/// </summary>
internal static class Subjects
{
    private const int MostBetween = 24, MostVerbs = 4;

    /// <summary>Adds the phrases that are the subject of a verb, in the order of the text; none when it is not clear.</summary>
    /// <returns>True when the subject speaks of nobody: "neither", "no one".</returns>
    public static bool Find(SentencePhrases text, int verb, List<int> into, int depth = 0)
    {
        if (NoneOf(text, verb, into))
        {
            return true;
        }

        int at = SkipBack(text, IsYet(text, verb) ? verb - 2 : verb - 1);
        at = IsAllOf(text, at) ? at - 1 : at;
        if (text.Kind(at) == PhraseKind.Conjunction && depth < MostVerbs)
        {
            return Shared(text, verb, at, into, depth);
        }

        if (text.Kind(at) == PhraseKind.Relative)
        {
            at = SkipBack(text, at - 1);
            bool isSetOff = text.Kind(at) == PhraseKind.Comma;
            at = isSetOff ? at - 1 : at;
            if (text.IsNoun(at))
            {
                // "a friend of Roe who", but "an adviser to Roe, who" and "the head of the board who".
                bool isNear = text.IsKnownParty(at) && !text.IsBody(at) && !(isSetOff && text.IsKnownParty(ChainStart(text, at)));
                into.Add(isNear ? at : ChainStart(text, at));
                return text.IsNoOne(into[0]);
            }

            return false;
        }

        if (text.Kind(at) == PhraseKind.Verb)
        {
            int head = RelativeHeads.OfObject(text, at);
            if (head >= 0)
            {
                into.Add(head);
            }

            return head >= 0 && text.IsNoOne(head);
        }

        bool isNoOne = text.IsNoun(at) && Listed(text, at, into);
        return RelativeHeads.Settle(text, into) ? into.Count > 0 && text.IsNoOne(into[0]) : isNoOne;
    }

    /// <summary>"None of the three, Roe, Lee and Ann, responded": those who are named, of whom nobody did.</summary>
    private static bool NoneOf(SentencePhrases text, int verb, List<int> into)
    {
        int first = text.Kind(0) == PhraseKind.Quote ? 1 : 0;
        bool begins = verb > first + 5 && verb < MostBetween && text.IsNoOne(first) && text.Kind(verb - 1) == PhraseKind.Comma && text.Kind(first + 1) == PhraseKind.Preposition && text.IsNoun(first + 2) && text.Kind(first + 3) == PhraseKind.Comma;
        for (int at = first + 4; begins && at < verb - 1; at++)
        {
            begins = text.Kind(at) is PhraseKind.Comma or PhraseKind.Conjunction || text.IsParty(at);
        }

        for (int at = first + 4; begins && at < verb - 1; at++)
        {
            if (text.IsNoun(at))
            {
                into.Add(at);
            }
        }

        return begins && into.Count > 1;
    }

    /// <summary>"Roe, Lee and Ann all declined": those before it.</summary>
    private static bool IsAllOf(SentencePhrases text, int at) => text.IsNoun(at) && text[at].End == text[at].First + 1 && ClauseWords.Alls.Contains(text.Front(at)) && text.IsParty(at - 1);

    /// <summary>"has yet to respond": two verb phrases.</summary>
    public static bool IsYet(SentencePhrases text, int verb) => text[verb].Has(VerbTraits.Infinitive) && text.Front(verb) is "yet" && text.Kind(verb - 1) == PhraseKind.Verb;

    /// <summary>Steps back over adverbs, times, brackets and what stands between commas.</summary>
    private static int SkipBack(SentencePhrases text, int at)
    {
        for (int step = 0; step < 8; step++)
        {
            PhraseKind kind = text.Kind(at);
            if (kind is PhraseKind.Adverb)
            {
                at--;
            }
            else if (kind is PhraseKind.Time)
            {
                at -= text.Kind(at - 1) == PhraseKind.Preposition ? 2 : 1;
            }
            else if (kind is PhraseKind.Close && MatchBack(text, at, PhraseKind.Open) is var open and >= 0)
            {
                at = open - 1;
            }
            else if (kind is PhraseKind.Comma && IsNameOfRole(text, at))
            {
                return at - 1;
            }
            else if (kind is PhraseKind.Comma && text.IsNoun(at - 1) && text.Kind(at - 2) == PhraseKind.Comma && text.Kind(at - 3) == PhraseKind.Verb && RelativeHeads.IsContactClause(text, at - 3))
            {
                // "the company Roe founded, Harbor Holdings, declined"
                return at - 1;
            }
            else if (kind is PhraseKind.Comma && Parenthesis(text, at) is var comma and >= 0)
            {
                at = comma - 1;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    /// <summary>"the mayor's community liaison, Ann Roe, sent": the name is the subject where the role is none of a party that was found.</summary>
    private static bool IsNameOfRole(SentencePhrases text, int comma) => text.IsKnownParty(comma - 1) && text.Text.Mentions[text[comma - 1].Mention] is { Form: MentionForm.Name, Type: MentionType.Person }
        && text.Kind(comma - 2) == PhraseKind.Comma && text.IsNoun(comma - 3) && !text.IsParty(comma - 3);

    private static int MatchBack(SentencePhrases text, int at, PhraseKind kind)
    {
        for (int back = at - 1; back >= 0 && at - back < MostBetween; back--)
        {
            if (text.Kind(back) == kind)
            {
                return back;
            }
        }

        return -1;
    }

    /// <summary>The comma that opens what the comma at hand closes, when what is between is said of the noun before: a role, an age, "who ...", a participle.</summary>
    private static int Parenthesis(SentencePhrases text, int close)
    {
        int open = close;
        for (int tries = 0; tries < 3; tries++)
        {
            open = MatchBack(text, open, PhraseKind.Comma);
            if (open < 1)
            {
                return -1;
            }

            bool isSaid = text[open + 1] switch
            {
                { Kind: PhraseKind.Relative or PhraseKind.Preposition or PhraseKind.Mark or PhraseKind.Adverb or PhraseKind.Time } => true,
                { Kind: PhraseKind.Noun } => true,
                { Kind: PhraseKind.Verb } verb => !verb.IsFinite,
                _ => false,
            };
            if (isSaid && (text.IsNoun(open - 1) || text.Kind(open - 1) is PhraseKind.Close or PhraseKind.Relative))
            {
                return IsApposed(text, open) ? open : -1;
            }
        }

        return -1;
    }

    /// <summary>Names between commas are more often a list than a role: "Roe, Lee, and ..." or "Roe, Port Averil, ...".</summary>
    private static bool IsApposed(SentencePhrases text, int open)
    {
        Phrase inner = text[open + 1];
        return inner.Kind != PhraseKind.Noun || inner.Mention < 0 || text.Text.Mentions[inner.Mention].Form != MentionForm.Name || text.Text.Mentions[inner.Mention].Type is not MentionType.Person
            || !text.IsParty(open - 1) || IsDescribed(text, open - 1);
    }

    /// <summary>"Roe's lawyer, Ann Lee, said": a description that the name belongs to.</summary>
    private static bool IsDescribed(SentencePhrases text, int phrase) => text.IsKnownParty(phrase) && text.Text.Mentions[text[phrase].Mention] is { Form: MentionForm.Description, Number: MentionNumber.One, Type: MentionType.Person };

    /// <summary>"Roe called Lee and met ...": the subject of the verb before "and".</summary>
    private static bool Shared(SentencePhrases text, int verb, int conjunction, List<int> into, int depth)
    {
        for (int back = conjunction - 1; back >= 0 && conjunction - back < MostBetween; back--)
        {
            // "said she would "look into it" and then did not reply": what is quoted is passed over.
            back = text.Kind(back) == PhraseKind.Quote ? MatchBack(text, back, PhraseKind.Quote) - 1 : back;
            Phrase at = text[back];
            if (back < 0 || at.Kind is PhraseKind.Mark or PhraseKind.Break or PhraseKind.Quote)
            {
                return false;
            }

            if (at.Kind == PhraseKind.Verb && IsFinite(text, back) == (text[verb].IsFinite || IsSharedPast(text, verb)) && !at.Has(VerbTraits.Passive))
            {
                return Find(text, back, into, depth + 1);
            }
        }

        return false;
    }

    /// <summary>"Roe phoned Lee and called on Ann": a past behind "and" that was taken for a participle, since the verb before is one, or has "could" or "did" ("could not wait and called"), and no agent follows.</summary>
    public static bool IsSharedPast(SentencePhrases text, int verb)
    {
        if (text[verb].Traits != VerbTraits.Participle || text.Kind(verb - 1) != PhraseKind.Conjunction || text.IsAgentNext(verb))
        {
            return false;
        }

        for (int back = verb - 2; back >= 0 && verb - back < MostBetween; back--)
        {
            if (text.Kind(back) is PhraseKind.Mark or PhraseKind.Break or PhraseKind.Quote or PhraseKind.Relative)
            {
                return false;
            }

            if (text.Kind(back) == PhraseKind.Verb)
            {
                return text[back].IsFinite && !text[back].Has(VerbTraits.Passive) && (text.Text.Parsed.Tags[text[back].Head] is PosTag.VBD or PosTag.VBN || text.Front(back) is "could" or "did" or "would");
            }
        }

        return false;
    }

    /// <summary>A participle right before a noun is a past that was taken for one.</summary>
    private static bool IsFinite(SentencePhrases text, int verb) => text[verb].IsFinite || (text[verb].Has(VerbTraits.Participle) && text.IsNoun(verb + 1));

    /// <summary>Goes back over "A, B and C" and over the phrases behind a noun.</summary>
    private static bool Listed(SentencePhrases text, int last, List<int> into)
    {
        into.Add(last);
        int at = last;
        bool isNoOne = text.IsNoOne(last), hasAnd = false;
        for (int step = 0; step < 12; step++)
        {
            if (BeginsAnew(text, at))
            {
                break;
            }

            if (text.Kind(at - 1) == PhraseKind.Conjunction && IsListed(text, at - 2, last))
            {
                isNoOne |= text.Front(at - 1) is "nor" or "Nor";
                hasAnd = true;
                at -= 2;
                into.Insert(0, at);
            }
            else if (text.Kind(at - 1) == PhraseKind.Conjunction && text.Kind(at - 2) == PhraseKind.Comma && IsListed(text, at - 3, last))
            {
                hasAnd = true;
                at -= 3;
                into.Insert(0, at);
            }
            else if (hasAnd && text.Kind(at - 1) == PhraseKind.Comma && IsListed(text, at - 2, last) && !IsOpening(text, at - 2))
            {
                at -= 2;
                into.Insert(0, at);
            }
            else if (text.Kind(at - 1) == PhraseKind.Verb && text[at - 1].Has(VerbTraits.Gerund) && text.IsNoun(at - 2))
            {
                // "those supporting Roe met": Roe is who they support.
                at -= 2;
                into.Clear();
                into.Add(at);
            }
            else if (text.Kind(at - 1) == PhraseKind.Preposition && (text[at - 2].Has(VerbTraits.Gerund) || text[at - 2].Traits == VerbTraits.Participle) && text.IsNoun(at - 3))
            {
                // "clerks talking with Roe declined", "clerks named in the suit declined": the clerks.
                at -= 3;
                into.Clear();
                into.Add(at);
            }
            else if (text.Kind(at - 1) == PhraseKind.Preposition && text.IsNoun(at - 2) && !IsSubjectForm(text.Front(at)))
            {
                at -= 2;
                into[0] = at;
                if (into.Count > 1 && text.IsParty(at) && !text.IsParty(last))
                {
                    into.RemoveRange(1, into.Count - 1);
                }
            }
            else
            {
                break;
            }
        }

        return isNoOne || text.IsNoOne(into[0]) || (into[0] > 0 && (text.Front(into[0] - 1) is "not" or "Not" || ClauseWords.NoOnes.Contains(text.Front(into[0] - 1))));
    }

    /// <summary>"met Lee, but she called": a pronoun that only a subject is, behind ", but"; "reports spread after Roe met Lee": a party behind what opens a clause. Neither goes on with what stands before.</summary>
    private static bool BeginsAnew(SentencePhrases text, int at) =>
        (IsSubjectForm(text.Front(at)) && text.Kind(at - 1) == PhraseKind.Conjunction && (text.Front(at - 1) is "but" || text.Kind(at - 2) == PhraseKind.Comma))
        || (text.Kind(at - 1) == PhraseKind.Preposition && text.IsParty(at) && text.Front(at - 1) is "after" or "before" or "since" or "until");

    /// <summary>"after he refused": such a pronoun belongs to no noun before it.</summary>
    private static bool IsSubjectForm(ReadOnlySpan<char> word) => word is "I" or "he" or "she" or "we" or "they" or "it";

    /// <summary>True for a noun that may stand in a list with the last one: a party with a party.</summary>
    private static bool IsListed(SentencePhrases text, int phrase, int last) =>
        text.IsNoun(phrase) && text.IsParty(phrase) == text.IsParty(last) && !text.IsTitle(phrase) && !IsObject(text, phrase);

    /// <summary>What a verb before it is of: "he spoke of Roe and his board met".</summary>
    private static bool IsObject(SentencePhrases text, int phrase) => text.Kind(phrase - 1) switch
    {
        PhraseKind.Verb => true,
        PhraseKind.Preposition => text.Kind(phrase - 2) == PhraseKind.Verb,
        _ => false,
    };

    /// <summary>"To help the new teams, Kit and Roe met": the noun ends what stands before the sentence's subject.</summary>
    private static bool IsOpening(SentencePhrases text, int phrase)
    {
        int at = ChainStart(text, phrase);
        return text.Kind(at - 1) is PhraseKind.Preposition or PhraseKind.Verb;
    }

    private static int ChainStart(SentencePhrases text, int at)
    {
        while (text.Kind(at - 1) == PhraseKind.Preposition && text.IsNoun(at - 2))
        {
            at -= 2;
        }

        return at;
    }
}
