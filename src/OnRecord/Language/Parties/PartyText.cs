using System.Collections.Frozen;
using OnRecord.Language.Names;
using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Parties;

/// <summary>A text with its mentions and drafts of parties, and what the linkers ask of it again and again. Made for one text and one thread.</summary>
internal sealed class PartyText
{
    private const int MostBeside = 12, MostGreeted = 12, MostSaid = 24;
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Greeting =
        new[] { "Dear", "dear", "Hi", "hi", "Hello", "hello", "Hey", "hey", "Good", "good", "Morning", "Greetings" }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    private readonly int[] sentenceOf, paragraphs, sentences;

    public PartyText(ParsedText parsed, IReadOnlyList<Mention> mentions, Tellers tellers)
    {
        Parsed = parsed;
        Tellers = tellers;
        QuotedLines = new QuotedLines(parsed.Text);
        Mentions = mentions;
        int count = parsed.Text.Tokens.Length;
        sentenceOf = new int[count];
        Quoted = new bool[count];
        NameAt = new int[count];
        NameAt.AsSpan().Fill(-1);
        Draft = new PartyDraft?[mentions.Count];
        Rules = new PartyRule[mentions.Count];
        for (int sentence = 0; sentence < parsed.Text.Sentences.Length; sentence++)
        {
            Sentence of = parsed.Text.Sentences[sentence];
            sentenceOf.AsSpan(of.FirstToken, of.TokenCount).Fill(sentence);
        }

        for (int mention = 0; mention < mentions.Count; mention++)
        {
            if (mentions[mention].Form == MentionForm.Name)
            {
                NameAt.AsSpan(mentions[mention].FirstToken, mentions[mention].EndToken - mentions[mention].FirstToken).Fill(mention);
            }
        }

        MarkQuotes();
        paragraphs = new int[parsed.Text.Sentences.Length];
        sentences = new int[parsed.Text.Sentences.Length];
        CountWriters();
    }

    /// <summary>The text with its parts of speech.</summary>
    public ParsedText Parsed { get; }

    /// <summary>What its statements tell; nothing where they are not known.</summary>
    public Tellers Tellers { get; }

    /// <summary>Which lines are quoted with ">".</summary>
    public QuotedLines QuotedLines { get; }

    /// <summary>The mentions, in order.</summary>
    public IReadOnlyList<Mention> Mentions { get; }

    /// <summary>The draft each mention belongs to.</summary>
    public PartyDraft?[] Draft { get; }

    /// <summary>Why.</summary>
    public PartyRule[] Rules { get; }

    /// <summary>For each token the mention by name it is part of, or -1.</summary>
    public int[] NameAt { get; }

    /// <summary>True for tokens between quotation marks.</summary>
    public bool[] Quoted { get; }

    /// <summary>All drafts; those that were merged away are empty.</summary>
    public List<PartyDraft> Drafts { get; } = [];

    /// <summary>How many tokens there are.</summary>
    public int Count => sentenceOf.Length;

    /// <summary>The characters of a token.</summary>
    public ReadOnlySpan<char> Word(int token) => Parsed.Text.Word(token);

    /// <summary>The number of a token's sentence.</summary>
    public int SentenceOf(int token) => sentenceOf[token];

    /// <summary>
    /// Whether a mention is of whom a letter greets ("Hi Lotte, that is not what he told me"), or to whom its sentence is said by name ("Walt -- Barb says you know"): nobody
    /// of whom the writer goes on as "he" or "she".
    /// </summary>
    public bool IsAddressed(Mention mention)
    {
        if (mention.Form != MentionForm.Name || mention.Type != MentionType.Person)
        {
            return false;
        }

        int first = mention.FirstToken, end = mention.EndToken;
        while (first > 0 && mention.FirstToken - first < MostGreeted && sentenceOf[first - 1] == sentenceOf[mention.Head] && (NameAt[first - 1] >= 0 || Word(first - 1) is "," or "and" or "&" or "Mr." or "Mrs." or "Ms." or "Dr."))
        {
            first--;
        }

        while (end + 1 < Count && end - mention.EndToken < MostGreeted && Word(end) is "and" or "&" or "," && NameAt[end + 1] >= 0)
        {
            end = Mentions[NameAt[end + 1]].EndToken;
        }

        bool isEnd = end >= Count || Word(end) is "," or ":" or "-" or "--" or "–" or "—" or "!" or "." || IsBroken(end - 1);
        int greeting = Greeting.Contains(Word(first)) && first < mention.EndToken - 1 ? first : first - 1;
        greeting -= greeting > 0 && Word(greeting) is "morning" or "Morning" or "afternoon" or "Afternoon" or "evening" or "Evening" ? 1 : 0;
        bool isGreeting = greeting >= 0 && Greeting.Contains(Word(greeting)) && (greeting == 0 || BeginsParagraph(greeting) || IsBroken(greeting - 1) || sentenceOf[greeting - 1] != sentenceOf[greeting]);
        return isEnd && (isGreeting || (first == mention.FirstToken && (BeginsParagraph(first) || IsBroken(first - 1)) && IsSaidTo(mention)));
    }

    /// <summary>"Walt -- Barb says you know", "Paul, thanks for the note": behind the name its sentence turns to somebody.</summary>
    private bool IsSaidTo(Mention name)
    {
        int end = Math.Min(Sentence(name.Head).EndToken, name.EndToken + MostSaid), mark = name.EndToken;
        if (mark + 1 >= end || !(Word(mark) is "," or "-" or "--" or "–" or "—"))
        {
            return false;
        }

        bool isSaid = Word(mark + 1) is "thanks" or "Thanks" or "thank" or "Thank" or "please" or "Please" or "sorry" or "Sorry" or "fyi" or "FYI";
        for (int token = mark + 1; token < end && !isSaid; token++)
        {
            isSaid = !Quoted[token] && Word(token) is "you" or "your" or "You" or "Your";
        }

        return isSaid;
    }

    /// <summary>Whether a mention is a line of its own with a comma or colon, as letters begin, or begins a paragraph before what is said to it ("Roe: I got a call"): whoever is greeted is "you" in them, not "she".</summary>
    public bool IsGreeted(Mention mention)
    {
        int first = mention.FirstToken, comma = mention.EndToken;
        first -= first > 0 && Word(first - 1) is "Dear" or "dear" or "Hi" or "Hello" ? 1 : 0;
        bool isMarked = comma + 1 < Count && Word(comma) is "," or ":" or "-" or "--" or "–";
        return isMarked && ((IsBroken(comma) && Word(comma) is "," or ":" && (first == 0 || IsBroken(first - 1))) || (BeginsParagraph(first) && PronounWords.TryGet(Word(comma + 1), out PronounWords.Pronoun next) && next.Kind is PronounWords.PronounKind.First && !(comma + 3 < Count && Word(comma + 3) is ",")));
    }

    private bool BeginsParagraph(int token) => token == 0 || sentenceOf[token - 1] is var before && before != sentenceOf[token] && Parsed.Text.Sentences[before].Paragraph != Sentence(token).Paragraph;

    private bool IsBroken(int token) => Parsed.Text.Text.AsSpan(Parsed.Text.Tokens[token].End..Parsed.Text.Tokens[token + 1].Start).Contains('\n');

    /// <summary>The number of a token's paragraph, paragraphs that begin with a quotation counted to the one before: what the writer says goes on behind them.</summary>
    public int ParagraphOf(int token) => paragraphs[sentenceOf[token]];

    /// <summary>The number of a token's sentence, sentences that begin inside a quotation counted to the one before.</summary>
    public int WritersSentenceOf(int token) => sentences[sentenceOf[token]];

    /// <summary>A token's sentence.</summary>
    public Sentence Sentence(int token) => Parsed.Text.Sentences[sentenceOf[token]];

    /// <summary>A mention's words in small letters, a space between tokens, without leading article and closing possessive.</summary>
    public string Key(int mention)
    {
        Mention of = Mentions[mention];
        int first = of.FirstToken, end = of.EndToken;
        first += end - first > 1 && Word(first) is "the" or "The" or "THE" or "a" or "A" or "an" or "An" ? 1 : 0;
        end -= end - first > 1 && Word(end - 1) is "'s" or "’s" or "'" or "’" ? 1 : 0;
        return Words(first, end).ToLowerInvariant().Replace('\u2019', '\'');
    }

    /// <summary>The words of some tokens with a space between.</summary>
    public string Words(int first, int end)
    {
        var words = new string[end - first];
        for (int token = first; token < end; token++)
        {
            words[token - first] = Word(token).ToString();
        }

        return string.Join(' ', words);
    }

    /// <summary>True for a name with a form of address that tells a gender: "Mr. Roe".</summary>
    public bool IsTitled(int mention) => Mentions[mention].Form == MentionForm.Name
        && GenderWords.OfTitleOf(Parsed.Text, Mentions[mention].FirstToken, Mentions[mention].EndToken) is MentionGender.Female or MentionGender.Male;

    /// <summary>True for a name beside a verb of saying, outside of quotation marks.</summary>
    public bool IsSource(int mention) => !Quoted[Mentions[mention].Head] && Clauses.SaysSomething(this, Mentions[mention]);

    /// <summary>Gathers a mention to a draft.</summary>
    public void Link(int mention, PartyDraft draft, PartyRule rule)
    {
        Draft[mention] = draft;
        Rules[mention] = rule;
        draft.Mentions.Add(mention);
        MentionGender gender = Mentions[mention].Gender;
        if (Mentions[mention].Form == MentionForm.Pronoun)
        {
            draft.Pronouns = (draft.Pronouns.Men + (gender == MentionGender.Male ? 1 : 0), draft.Pronouns.Women + (gender == MentionGender.Female ? 1 : 0));
        }

        bool isSure = IsTitled(mention);
        if ((draft.Gender == MentionGender.Unknown || (isSure && !draft.IsGenderSure)) && gender is MentionGender.Female or MentionGender.Male && Mentions[mention].Form != MentionForm.Pronoun)
        {
            (draft.Gender, draft.IsGenderSure) = (gender, isSure);
        }
    }

    /// <summary>The mention that a token is the head of, a name before a description; -1 for none.</summary>
    public int MentionOfHead(int head)
    {
        if (NameAt[head] >= 0)
        {
            return NameAt[head];
        }

        int next = FirstMentionFrom(head + 1);
        for (int mention = next - 1; mention >= Math.Max(0, next - MostBeside); mention--)
        {
            if (Mentions[mention].Head == head)
            {
                return mention;
            }
        }

        return -1;
    }

    /// <summary>The first mention that begins at a token or behind it; as many as there are mentions where none does.</summary>
    public int FirstMentionFrom(int token)
    {
        int low = 0, high = Mentions.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = Mentions[middle].FirstToken < token ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Begins a draft with a mention.</summary>
    public PartyDraft Begin(int mention, MentionType type)
    {
        var draft = new PartyDraft(type);
        Drafts.Add(draft);
        Link(mention, draft, PartyRule.FirstMention);
        return draft;
    }

    /// <summary>Puts two drafts together; the other is left empty.</summary>
    public void Merge(PartyDraft into, PartyDraft other, PartyRule rule)
    {
        if (into == other)
        {
            return;
        }

        foreach (int mention in other.Mentions)
        {
            Draft[mention] = into;
            Rules[mention] = Rules[mention] == PartyRule.FirstMention ? rule : Rules[mention];
        }

        into.Take(other);
    }

    private void CountWriters()
    {
        for (int sentence = 1; sentence < sentences.Length; sentence++)
        {
            Sentence of = Parsed.Text.Sentences[sentence];
            bool isWriters = of.TokenCount == 0 || !Quoted[of.FirstToken], isNew = of.Paragraph != Parsed.Text.Sentences[sentence - 1].Paragraph;
            sentences[sentence] = sentences[sentence - 1] + (isWriters ? 1 : 0);
            paragraphs[sentence] = paragraphs[sentence - 1] + (isWriters && isNew ? 1 : 0);
        }
    }

    /// <summary>A quotation ends at its closing mark or, when that is missing, with its paragraph.</summary>
    private void MarkQuotes()
    {
        bool isOpen = false;
        int paragraph = -1;
        for (int token = 0; token < Count; token++)
        {
            if (Sentence(token).Paragraph != paragraph)
            {
                isOpen = false;
                paragraph = Sentence(token).Paragraph;
            }

            ReadOnlySpan<char> word = Word(token);
            if (word is "“" or "``")
            {
                isOpen = true;
            }
            else if (word is "”")
            {
                isOpen = false;
            }
            else if (word is "\"" or "''")
            {
                isOpen = !isOpen;
            }

            Quoted[token] = isOpen || Tellers.IsSpoken(token);
        }
    }
}
