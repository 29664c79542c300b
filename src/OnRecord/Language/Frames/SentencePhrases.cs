using OnRecord.Language.Learning;
using OnRecord.Language.Names;
using OnRecord.Language.Parties;
using OnRecord.Language.Syntax;
using OnRecord.Sources;

namespace OnRecord.Language.Frames;

/// <summary>The phrases of one sentence and what the matchers ask about them. For one thread at a time.</summary>
internal sealed class SentencePhrases
{
    private static readonly ulong It = FeatureHash.Lower("it");
    private readonly PhraseReader reader = new();
    private List<Phrase> phrases = [];

    /// <summary>The text.</summary>
    public ProseText Text { get; private set; } = null!;

    /// <summary>How many phrases there are.</summary>
    public int Count => phrases.Count;

    /// <summary>A phrase; <see cref="PhraseKind.Stop"/> outside the sentence.</summary>
    public Phrase this[int index] => index >= 0 && index < phrases.Count ? phrases[index] : new Phrase(PhraseKind.Stop, 0, 0, 0);

    /// <summary>Cuts a sentence.</summary>
    public void Set(ProseText text, int sentence)
    {
        Text = text;
        phrases = reader.Read(text, sentence);
    }

    /// <summary>The phrase whose head or verb is a token, -1 for none.</summary>
    public int HeadedBy(int token)
    {
        int low = 0, high = phrases.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            Phrase at = phrases[middle];
            if (token < at.First)
            {
                high = middle - 1;
            }
            else if (token >= at.End)
            {
                low = middle + 1;
            }
            else
            {
                return at.Head == token ? middle : -1;
            }
        }

        return -1;
    }

    /// <summary>What a phrase is.</summary>
    public PhraseKind Kind(int phrase) => this[phrase].Kind;

    /// <summary>The characters of a token.</summary>
    public ReadOnlySpan<char> Word(int token) => Text.Parsed.Text.Word(token);

    /// <summary>The hash of the lemma of a phrase's head.</summary>
    public ulong Lemma(int phrase) => Text.Parsed.LemmaKeys[this[phrase].Head];

    /// <summary>The characters of a phrase's last word.</summary>
    public ReadOnlySpan<char> Last(int phrase) => Word(this[phrase].End - 1);

    /// <summary>The characters of a phrase's first word.</summary>
    public ReadOnlySpan<char> Front(int phrase) => Word(this[phrase].First);

    /// <summary>True for a noun phrase.</summary>
    public bool IsNoun(int phrase) => Kind(phrase) == PhraseKind.Noun;

    /// <summary>True for what is found to be a person, organisation or group, and for other names that may be one. "It" only when it is known what it stands for.</summary>
    public bool IsParty(int phrase) => IsKnownParty(phrase) || IsNameLike(phrase);

    /// <summary>True for what is found to be a person, organisation or group.</summary>
    public bool IsKnownParty(int phrase)
    {
        Phrase of = this[phrase];
        if (of.Kind != PhraseKind.Noun || of.Mention < 0)
        {
            return false;
        }

        Mention mention = Text.Mentions[of.Mention];
        return mention.Type is MentionType.Person or MentionType.Organization or MentionType.Group
            && (Text.Parsed.LemmaKeys[of.Head] != It || Text.PartyOf(of.Mention) >= 0);
    }

    /// <summary>A name of another type, or none at all: "Garrow" at the start of a sentence is often not found to be a name.</summary>
    private bool IsNameLike(int phrase)
    {
        Phrase of = this[phrase];
        if (of.Kind != PhraseKind.Noun || !char.IsUpper(Word(of.Head)[0]))
        {
            return false;
        }

        if (of.Mention >= 0)
        {
            return Text.Mentions[of.Mention] is { Form: MentionForm.Name, Type: MentionType.Place or MentionType.Other };
        }

        return Text.Parsed.Tags[of.Head] is PosTag.NNP or PosTag.NNPS || (phrase == 0 && of.End == of.First + 1 && Text.Parsed.Tags[of.Head] is PosTag.NN or PosTag.NNS or PosTag.VB or PosTag.VBP);
    }

    /// <summary>True for a role without article or owner, which goes with the name behind "and": "Chairman and Director Ann Roe".</summary>
    public bool IsTitle(int phrase)
    {
        Phrase of = this[phrase];
        if (of.Mention < 0 || Text.Mentions[of.Mention] is not { Form: MentionForm.Description, Number: MentionNumber.One, Type: MentionType.Person })
        {
            return false;
        }

        for (int token = of.First; token < of.Head; token++)
        {
            if (Text.Parsed.Tags[token] is PosTag.DT or PosTag.PrpPossessive or PosTag.POS or PosTag.CD)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>True for an organisation, of which "who" is not said.</summary>
    public bool IsBody(int phrase) => this[phrase].Mention >= 0 && Text.Mentions[this[phrase].Mention].Type == MentionType.Organization;

    /// <summary>True for a newspaper, broadcaster or reporter.</summary>
    public bool IsOutlet(int phrase)
    {
        Phrase of = this[phrase];
        if (of.Kind != PhraseKind.Noun)
        {
            return false;
        }

        if (OutletWords.Nouns.Contains(Word(of.Head)))
        {
            return true;
        }

        bool isName = of.Mention >= 0 ? Text.Mentions[of.Mention].Form == MentionForm.Name : Text.Parsed.Tags[of.Head] == PosTag.NNP && HasDeterminer(phrase);
        for (int token = isName ? of.First : of.End; token < of.End; token++)
        {
            if (OutletWords.Names.Contains(Word(token)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when a phrase speaks of nobody: "no one", "none of them", "neither".</summary>
    public bool IsNoOne(int phrase) => IsNoun(phrase) && ClauseWords.NoOnes.Contains(Front(phrase));

    /// <summary>The mention that owns a noun, "their meeting", "Roe's call"; -1 for none.</summary>
    public int OwnerOf(Phrase noun)
    {
        int token = noun.First;
        while (token < noun.Head && Text.MentionAt(token) < 0)
        {
            token++;
        }

        for (int mention = Text.MentionAt(token); mention >= 0 && mention < Text.Mentions.Count && Text.Mentions[mention].FirstToken < noun.Head; mention++)
        {
            Mention of = Text.Mentions[mention];
            bool owns = of.EndToken <= noun.Head
                && (Text.Parsed.Tags[of.Head] == PosTag.PrpPossessive || Text.Parsed.Tags[of.EndToken] == PosTag.POS || Text.Parsed.Tags[of.EndToken - 1] == PosTag.POS);
            if (owns && of.Type is MentionType.Person or MentionType.Organization or MentionType.Group)
            {
                return mention;
            }
        }

        return -1;
    }

    /// <summary>True when "by" comes right behind a verb, times and adverbs aside.</summary>
    public bool IsAgentNext(int verb)
    {
        int at = verb + 1;
        while (Kind(at) is PhraseKind.Adverb or PhraseKind.Time || (Kind(at) == PhraseKind.Preposition && Kind(at + 1) == PhraseKind.Time))
        {
            at++;
        }

        return Kind(at) == PhraseKind.Preposition && Front(at) is "by" && IsNoun(at + 1);
    }

    /// <summary>True when nothing but bullets and numbers stands before a phrase: "4. Following a call".</summary>
    public bool Begins(int phrase)
    {
        int at = phrase - 1;
        while (Kind(at) is PhraseKind.Break or PhraseKind.Other or PhraseKind.Stop && at >= 0 && (Text.Parsed.Tags[this[at].Head] == PosTag.LS || !char.IsLetterOrDigit(Front(at)[0])))
        {
            at--;
        }

        return at < 0;
    }

    /// <summary>"Messages left with Roe were not returned": a participle right behind its noun that was taken for a past.</summary>
    public bool IsLeftBehind(int verb) => this[verb] is { Kind: PhraseKind.Verb, Traits: VerbTraits.None } of && of.End == of.First + 1 && Text.Parsed.Tags[of.Head] == PosTag.VBD && IsNoun(verb - 1) && Kind(verb + 1) == PhraseKind.Preposition;

    /// <summary>True for a noun phrase with "a" or "an" in it.</summary>
    public bool HasArticle(int phrase)
    {
        for (int token = this[phrase].First; IsNoun(phrase) && token < this[phrase].End; token++)
        {
            if (Word(token) is "a" or "A" or "an" or "An")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True for a noun phrase that begins with an article, an owner or the like, and for pronouns.</summary>
    public bool HasDeterminer(int phrase) =>
        IsNoun(phrase) && (Text.Parsed.Tags[this[phrase].First] is PosTag.DT or PosTag.PDT or PosTag.PrpPossessive or PosTag.PRP or PosTag.CD || OwnerOf(this[phrase]) >= 0);

    /// <summary>Behind a phrase and what stands in brackets behind it.</summary>
    public int Behind(int phrase)
    {
        int at = phrase + 1;
        if (Kind(at) == PhraseKind.Open)
        {
            int close = at;
            while (close < Count && close < at + 12 && Kind(close) != PhraseKind.Close)
            {
                close++;
            }

            return Kind(close) == PhraseKind.Close ? close + 1 : at;
        }

        return at;
    }

    /// <summary>The words of a phrase, and whose they are.</summary>
    public PartyPhrase Name(int phrase)
    {
        Phrase of = this[phrase];
        int first = of.First, end = of.End;
        if (of.Mention >= 0)
        {
            Mention mention = Text.Mentions[of.Mention];
            first = mention.Form == MentionForm.Name ? mention.FirstToken : Math.Min(first, mention.FirstToken);
            end = Math.Max(Text.MentionEnd(of.Mention), mention.Head + 1);
        }

        return new PartyPhrase(Span(first, end), of.Mention, Text.PartyOf(of.Mention));
    }

    /// <summary>The units of some tokens.</summary>
    public TextSpan Span(int first, int end) => Text.Span(first, end);
}
