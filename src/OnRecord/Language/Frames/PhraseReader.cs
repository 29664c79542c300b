using OnRecord.Language.Names;
using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Frames;

/// <summary>Cuts a sentence into phrases by parts of speech, mentions and times. Used again for the next sentence; for one thread at a time.</summary>
internal sealed class PhraseReader
{
    private readonly List<Phrase> phrases = [];
    private ProseText text = null!;
    private int end;

    /// <summary>Cuts a sentence. The phrases are in order; margins are left out; they hold until the next call.</summary>
    /// <param name="prose">The text.</param>
    /// <param name="sentence">An index into its sentences.</param>
    public List<Phrase> Read(ProseText prose, int sentence)
    {
        text = prose;
        phrases.Clear();
        Sentence of = prose.Parsed.Text.Sentences[sentence];
        end = of.EndToken;
        int at = of.FirstToken;
        while (at < end)
        {
            int behind = phrases.Count > 0 && phrases[^1].Kind == PhraseKind.Noun ? SkipMark(at) : at;
            at = behind > at ? behind : prose.Parsed.Text.Tokens[at].Kind == TokenKind.Margin ? at + 1 : ReadOne(at);
        }

        MainVerbs.Mend(prose, phrases);
        ContactClauses.Part(prose, phrases);
        return phrases;
    }

    /// <summary>Behind ", D-Ore.," after a name, with the comma that closes it where no other phrase of a list follows; where it begins for anything else.</summary>
    private int SkipMark(int at)
    {
        int after = PartyMarks.EndOf(text.Parsed.Text, at, end);
        bool isClosed = after > at && after + 1 < end && Tag(after) == PosTag.Comma;
        return isClosed && Tag(after + 1) is not (PosTag.CC or PosTag.DT or PosTag.NN or PosTag.NNS or PosTag.NNP or PosTag.NNPS or PosTag.PrpPossessive) ? after + 1 : after;
    }

    private int ReadOne(int at)
    {
        int after = ReadTime(at);
        after = after > at ? after : ReadOpeningName(at);
        after = after > at ? after : ReadVerb(at);
        after = after > at ? after : ReadNoun(at);
        return after > at ? after : Add(KindOf(at), at, at + 1, at);
    }

    private int Add(PhraseKind kind, int first, int after, int head, int mention = -1, VerbTraits traits = VerbTraits.None)
    {
        phrases.Add(new Phrase(kind, first, after, head, mention, traits));
        return after;
    }

    private PosTag Tag(int at) => text.Parsed.Tags[at];

    private ReadOnlySpan<char> Word(int at) => text.Parsed.Text.Word(at);

    private int TimeEnd(int at)
    {
        int after = at, time = text.TimeAt(at);
        while (time >= 0 && after < end && text.TimeAt(after) == time)
        {
            after++;
        }

        return after;
    }

    /// <summary>"45-minute" in "a 45-minute meeting" belongs to the noun.</summary>
    private bool IsModifier(int at, int after) =>
        after < end && after - at > 2 && Tag(after - 2) == PosTag.HYPH && Tag(after - 1) == PosTag.NN && Tag(after) is PosTag.NN or PosTag.NNS or PosTag.JJ;

    /// <summary>A time that is no owner: "Monday" but not "Monday's".</summary>
    private int ReadTime(int at)
    {
        int after = TimeEnd(at);
        return after == at || (after < end && Tag(after) == PosTag.POS) || IsModifier(at, after) ? at : Add(PhraseKind.Time, at, after, after - 1);
    }

    /// <summary>"Love did not respond": a name at the start that the tagger took for a verb, since another verb follows at once.</summary>
    private int ReadOpeningName(int at)
    {
        bool isOpening = phrases.TrueForAll(static phrase => phrase.Kind == PhraseKind.Quote) && Tag(at) is PosTag.VB or PosTag.VBP && text.MentionAt(at) < 0 && !ClauseWords.IsAuxiliary(Word(at));
        return isOpening && char.IsUpper(Word(at)[0]) && at + 1 < end && Tag(at + 1) is PosTag.VBD or PosTag.VBN or PosTag.MD ? Add(PhraseKind.Noun, at, at + 1, at) : at;
    }

    private PhraseKind KindOf(int at) => Tag(at) switch
    {
        PosTag.IN when Word(at).EndsWith("ly") && Word(at).Length > 4 => PhraseKind.Adverb,
        PosTag.IN or PosTag.TO => ClauseWords.Marks.Contains(Word(at)) ? PhraseKind.Mark : PhraseKind.Preposition,
        PosTag.WP or PosTag.WDT or PosTag.WpPossessive => PhraseKind.Relative,
        PosTag.WRB => PhraseKind.Mark,
        PosTag.RB or PosTag.RP or PosTag.RBR or PosTag.RBS => PhraseKind.Adverb,
        PosTag.JJ or PosTag.JJR or PosTag.JJS => PhraseKind.Adjective,
        PosTag.CC => PhraseKind.Conjunction,
        PosTag.Comma => PhraseKind.Comma,
        PosTag.OpenBracket => PhraseKind.Open,
        PosTag.CloseBracket => PhraseKind.Close,
        PosTag.OpenQuote or PosTag.CloseQuote => PhraseKind.Quote,
        PosTag.Colon => PhraseKind.Break,
        PosTag.Period => PhraseKind.Stop,
        _ => PhraseKind.Other,
    };

    /// <summary>"to reporters": a plural noun that was taken for a verb.</summary>
    private bool IsPlural(int at) => at > 0 && Tag(at) == PosTag.VB && Tag(at - 1) is PosTag.IN or PosTag.TO && Word(at) is [.., not 's', 's'] and not [.., 'u', 's'] && Word(at).Length > 4;

    /// <summary>"to repeated requests", "return repeated calls": a participle that belongs to the noun behind it.</summary>
    private bool IsOfNoun(int at) => Tag(at) is PosTag.VBN or PosTag.VBD && at > 0 && (Tag(at - 1) is PosTag.IN or PosTag.TO || (Tag(at - 1) == PosTag.VB && !ClauseWords.IsAuxiliary(Word(at - 1)))) && at + 1 < end && Tag(at + 1) is PosTag.NN or PosTag.NNS;

    private bool IsVerb(int at) => !IsPlural(at) && !IsOfNoun(at) && !IsCalls(at) && Tag(at) is PosTag.VB or PosTag.VBD or PosTag.VBG or PosTag.VBN or PosTag.VBP or PosTag.VBZ && (text.MentionAt(at) < 0 || IsPerfect(at));

    /// <summary>"return phone calls": a plural that was taken for a verb.</summary>
    private bool IsCalls(int at) => at > 0 && Tag(at) == PosTag.VBZ && Tag(at - 1) == PosTag.NN && Word(at) is "calls" or "messages" && Word(at - 1) is "phone" or "Phone" or "telephone" or "Telephone" or "mobile";

    /// <summary>"has not returned messages": a participle that was taken for a part of the noun.</summary>
    private bool IsPerfect(int at) => at > 1 && Tag(at) == PosTag.VBN && Negation(at - 1) != 0 && Word(at - 2) is "has" or "have" or "had" && text.Mentions[text.MentionAt(at)] is { Form: MentionForm.Description } of && of.FirstToken == at;

    private bool IsAdverb(int at) => Tag(at) is PosTag.RB && text.TimeAt(at) < 0;

    /// <summary>"had earlier written", "had recently met": an adverb of no day, behind an auxiliary.</summary>
    private bool IsSometime(int at) => Tag(at) is PosTag.RB or PosTag.RBR && TimeEnd(at) <= at + 1 && (text.TimeAt(at) < 0 || text.Times.Times[text.TimeAt(at)].From is null);

    /// <summary>Reads auxiliaries, adverbs among them, and the verb itself.</summary>
    private int ReadVerb(int first)
    {
        int at = first;
        VerbTraits traits = VerbTraits.None;
        while (at < end && IsAdverb(at))
        {
            traits |= Negation(at++);
        }

        bool hasAuxiliary = false;
        if (at + 1 < end && Tag(at) == PosTag.TO)
        {
            int verb = at + 1;
            while (verb < end && IsAdverb(verb))
            {
                verb++;
            }

            if (verb == end || Tag(verb) != PosTag.VB || IsPlural(verb))
            {
                return first;
            }

            traits |= VerbTraits.Infinitive;
            hasAuxiliary = true;
            at++;
        }

        if (at == end || !(IsVerb(at) || Tag(at) == PosTag.MD || IsAdverb(at)))
        {
            return first;
        }

        return ReadVerbs(first, at, traits, hasAuxiliary);
    }

    private int ReadVerbs(int first, int at, VerbTraits traits, bool hasAuxiliary)
    {
        int head = -1, be = -1;
        for (int token = at; token < end; token++)
        {
            if (IsAdverb(token) || (head >= 0 && IsSometime(token)))
            {
                if (!VerbFollows(token + 1))
                {
                    break;
                }

                traits |= Negation(token);
                continue;
            }

            if (Tag(token) == PosTag.MD)
            {
                traits |= VerbTraits.Modal;
                hasAuxiliary = true;
                head = token;
                continue;
            }

            if (!IsVerb(token) || (head >= 0 && Tag(head) != PosTag.MD && !ClauseWords.IsAuxiliary(Word(head))))
            {
                break;
            }

            if (head < 0)
            {
                traits |= FirstTraits(token, hasAuxiliary);
            }

            be = head >= 0 && ClauseWords.IsBe(Word(head)) ? head : be;
            traits |= Tag(token) == PosTag.VBN && be == head && be >= 0 ? VerbTraits.Passive : 0;
            traits |= Tag(token) == PosTag.VBG && be == head && be >= 0 && Word(be) is "is" or "are" or "am" or "'m" or "’m" or "'re" or "'s" or "’s" or "’re" ? VerbTraits.Progressive : 0;
            head = token;
        }

        if (head < 0)
        {
            return first;
        }

        // "did not": the negation of an auxiliary that stands alone is part of it.
        int after = head + 1;
        while (after < end && ClauseWords.IsAuxiliary(Word(head)) && IsAdverb(after) && Negation(after) != 0)
        {
            traits |= Negation(after++);
        }

        return Add(PhraseKind.Verb, first, after, head, -1, traits);
    }

    private VerbTraits FirstTraits(int token, bool hasAuxiliary) => hasAuxiliary ? 0 : Tag(token) switch
    {
        PosTag.VBG => VerbTraits.Gerund,
        PosTag.VBN => VerbTraits.Participle,
        PosTag.VB => VerbTraits.Bare,
        _ => VerbTraits.None,
    };

    private bool VerbFollows(int token)
    {
        while (token < end && IsAdverb(token))
        {
            token++;
        }

        return token < end && (IsVerb(token) || Tag(token) == PosTag.MD);
    }

    private VerbTraits Negation(int token) => ClauseWords.Negations.Contains(Word(token)) && !IsTurned(token) ? VerbTraits.Negated : VerbTraits.None;

    /// <summary>"not only met", "did not just call": did, and more.</summary>
    private bool IsTurned(int not) => not + 1 < end && ClauseWords.Turning.Contains(Word(not + 1)) && !(not + 2 < end && Word(not + 2) is "yet");

    /// <summary>Reads a noun with what belongs before it. A mention is taken whole.</summary>
    private int ReadNoun(int first)
    {
        int at = first, head = -1, mention = -1;
        while (at < end)
        {
            int here = text.MentionAt(at);
            if (here >= 0)
            {
                bool isPronoun = text.Mentions[here].Form == MentionForm.Pronoun;
                bool begins = at > first && (isPronoun || (head >= 0 && Tag(at) is PosTag.DT or PosTag.PrpPossessive));
                if (begins || (isPronoun && Tag(at) is PosTag.WP or PosTag.WpPossessive))
                {
                    break;
                }

                head = text.Mentions[here].Head;
                mention = here;
                at = Math.Max(at + 1, text.MentionEnd(here));
                if (isPronoun && Tag(at - 1) != PosTag.PrpPossessive)
                {
                    break;
                }

                continue;
            }

            int time = TimeEnd(at);
            if (time > at)
            {
                if (!IsModifier(at, time) && (time >= end || Tag(time) != PosTag.POS || (head >= 0 && time > first)))
                {
                    break;
                }

                at = time;
                continue;
            }

            if (!Belongs(at, first, head))
            {
                break;
            }

            bool isNoun = IsPlural(at) || IsCalls(at) || Tag(at) is PosTag.NN or PosTag.NNS or PosTag.NNP or PosTag.NNPS or PosTag.PRP or PosTag.EX || (head < 0 && Tag(at) is PosTag.DT or PosTag.CD);
            head = isNoun ? at : head;
            mention = isNoun ? -1 : mention;
            at++;
            if (Tag(at - 1) is PosTag.PRP or PosTag.EX)
            {
                break;
            }
        }

        return head < 0 || at == first ? first : Add(PhraseKind.Noun, first, at, head, mention);
    }

    private bool Belongs(int at, int first, int head) => Tag(at) switch
    {
        PosTag.VB => IsPlural(at),
        PosTag.VBZ => IsCalls(at),
        PosTag.NN or PosTag.NNS or PosTag.NNP or PosTag.NNPS or PosTag.HYPH or PosTag.AFX => true,
        PosTag.DT or PosTag.PrpPossessive => at == first || Tag(at - 1) == PosTag.PDT,
        PosTag.PDT or PosTag.PRP or PosTag.EX => at == first,
        PosTag.POS => at > first,
        PosTag.JJ or PosTag.JJR or PosTag.JJS or PosTag.CD or PosTag.Dollar => Opens(at, first, head),
        PosTag.VBN or PosTag.VBD when IsOfNoun(at) => true,
        PosTag.VBN or PosTag.VBG => at > first && Opens(at, first, head) && at + 1 < end && Tag(at + 1) is PosTag.NN or PosTag.NNS or PosTag.NNP or PosTag.JJ,
        PosTag.RB => at > first && Opens(at, first, head) && at + 1 < end && Tag(at + 1) is PosTag.JJ,
        _ => false,
    };

    /// <summary>Adjectives stand before the noun, or behind an owner.</summary>
    private bool Opens(int at, int first, int head) =>
        at == first || head < 0 || Tag(at - 1) is PosTag.POS or PosTag.HYPH or PosTag.JJ or PosTag.PrpPossessive or PosTag.DT || Tag(head) is PosTag.DT or PosTag.CD or PosTag.PrpPossessive;
}
