using OnRecord.Language.Names;

namespace OnRecord.Language.Frames;

/// <summary>Gathers a list of nouns to the right: "Roe, Lee and the board", over roles between commas and brackets.</summary>
internal static class Objects
{
    private const int MostListed = 40;

    /// <summary>Adds a noun and those that are listed with it.</summary>
    /// <returns>Behind the last phrase that belongs to the list.</returns>
    public static int Collect(SentencePhrases text, int first, List<int> into)
    {
        into.Add(first);
        int last = first, at = text.Behind(first);
        while (into.Count < MostListed)
        {
            at = BehindHome(text, at, first);
            int next = text.Kind(at) switch
            {
                PhraseKind.Conjunction when IsAgain(text, first, at + 1) => at + 2,
                PhraseKind.Conjunction when text.Front(at) is not ("but" or "yet" or "so") => at + 1,
                PhraseKind.Comma when text.Kind(at + 1) == PhraseKind.Conjunction && text.Front(at + 1) is "and" or "or" => at + 2,
                PhraseKind.Comma => at + 1,
                _ => -1,
            };
            if (next < 0 || !text.IsNoun(next) || text.IsParty(next) != text.IsParty(first))
            {
                break;
            }

            if (text.Kind(at) == PhraseKind.Comma && next == at + 1)
            {
                if (IsRole(text, last, next))
                {
                    at = BehindRole(text, next);
                    continue;
                }

                if (!GoesOn(text, next))
                {
                    break;
                }
            }

            int behind = text.Behind(next);
            while (text.Kind(behind) == PhraseKind.Adverb)
            {
                behind++;
            }

            if (text[behind].IsFinite)
            {
                break;
            }

            into.Add(next);
            last = next;
            at = text.Behind(next);
        }

        return at;
    }

    /// <summary>"Roe of the board, Lee of the guild and ...": steps over "of ..." where the list goes on behind it.</summary>
    private static int BehindHome(SentencePhrases text, int at, int first)
    {
        int behind = at + 2;
        bool isHome = text.Kind(at) == PhraseKind.Preposition && text.Front(at) is "of" or "from" && text.IsNoun(at + 1) && text.Kind(first - 1) == PhraseKind.Preposition;
        bool goesOn = text.Kind(behind) is PhraseKind.Comma or PhraseKind.Conjunction && text.IsKnownParty(behind + 1) && !text[behind + 2].IsFinite;
        return isHome && goesOn ? behind : at;
    }

    /// <summary>"to Roe and to Lee": the same preposition before the next of the list.</summary>
    private static bool IsAgain(SentencePhrases text, int first, int at) =>
        text.Kind(at) == PhraseKind.Preposition && text.Kind(first - 1) == PhraseKind.Preposition && text.Lemma(at) == text.Lemma(first - 1);

    /// <summary>A description behind a name's comma says what that one is.</summary>
    private static bool IsRole(SentencePhrases text, int name, int role)
    {
        Phrase of = text[role];
        bool isDescription = of.Mention >= 0 && text.Text.Mentions[of.Mention].Form == MentionForm.Description;
        bool isNamed = text[name].Mention >= 0 && text.Text.Mentions[text[name].Mention].Form == MentionForm.Name;
        int party = text.Text.PartyOf(of.Mention);
        return isDescription && (isNamed || (party >= 0 && party == text.Text.PartyOf(text[name].Mention)));
    }

    private static int BehindRole(SentencePhrases text, int role)
    {
        int at = text.Behind(role);
        while (text.Kind(at) == PhraseKind.Preposition && text.IsNoun(at + 1))
        {
            at += 2;
        }

        // The comma that closes the role goes with it unless a list goes on there.
        return text.Kind(at) == PhraseKind.Comma && !(text.IsNoun(at + 1) || text.Kind(at + 1) == PhraseKind.Conjunction) ? at + 1 : at;
    }

    /// <summary>True when "and" comes before the list can have ended.</summary>
    private static bool GoesOn(SentencePhrases text, int at)
    {
        for (int ahead = at + 1; ahead < at + 12; ahead++)
        {
            PhraseKind kind = text.Kind(ahead);
            if (kind == PhraseKind.Conjunction)
            {
                return text.IsNoun(ahead + 1);
            }

            bool isOf = kind == PhraseKind.Preposition && text.Front(ahead) is "of" or "from";
            if (!isOf && kind is not (PhraseKind.Noun or PhraseKind.Comma or PhraseKind.Open or PhraseKind.Close))
            {
                return false;
            }
        }

        return false;
    }
}
