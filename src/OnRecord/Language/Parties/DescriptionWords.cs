using OnRecord.Language.Learning;
using OnRecord.Language.Names;
using OnRecord.Language.Syntax;

namespace OnRecord.Language.Parties;

/// <summary>
/// Compares what a description says of which office or body it means, "the Averil harbour minister", "the minister of justice", "ambassador to Norland", with what the text says of somebody. What the text
/// says nowhere of them leaves open who is meant. The same place is the same by its own name and by what is called after it.
/// </summary>
internal sealed class DescriptionWords(PartyText text)
{
    private const int MostBehind = 6;

    /// <summary>True when each name, place and branch in a description is told of a party where it is introduced.</summary>
    /// <param name="of">The description.</param>
    /// <param name="party">The party it may stand for.</param>
    /// <param name="roles">The roles in whose words these may be told.</param>
    /// <param name="namesOnly">Words in small letters do not count.</param>
    public bool Fit(Mention of, PartyDraft party, IEnumerable<(int First, int End, int Of)> roles, bool namesOnly = false)
    {
        List<Piece> asked = [.. Before(of).Concat(Behind(of)).Where(piece => !namesOnly || piece.IsName)];
        if (asked.Count == 0)
        {
            return true;
        }

        var told = new Told(text);
        bool isBare = true;
        foreach ((int first, int end, int inside) in roles)
        {
            told.Add(first, end);
            told.AddName(inside);
            isBare &= IsWithin(first, end, of);
        }

        foreach (int name in party.Mentions.Where(mention => text.Mentions[mention].Form == MentionForm.Name))
        {
            AddHome(told, name, of);
            isBare &= !(text.Mentions[name].EndToken is var end && end < text.Count && text.Word(end) is "of");
        }

        told.AddKeys(party);
        return asked.TrueForAll(piece => told.Has(piece) || (isBare && HomeWords.SaysNothing(piece.Words, text.Word(of.Head))));
    }

    /// <summary>"Chief" beside "the police chief": the role says nothing besides its noun that the description does not say.</summary>
    private bool IsWithin(int first, int end, Mention of)
    {
        int head = RoleHead.Of(text, first, end);
        for (int token = first; token < end; token++)
        {
            if (token != head && !Holds(of, text.Word(token)))
            {
                return false;
            }
        }

        return head >= 0;
    }

    private bool Holds(Mention of, ReadOnlySpan<char> word)
    {
        bool holds = false;
        for (int token = of.FirstToken; !holds && token < of.EndToken; token++)
        {
            holds = text.Word(token).Equals(word, StringComparison.OrdinalIgnoreCase);
        }

        return holds;
    }

    private IEnumerable<Piece> Before(Mention of)
    {
        for (int token = of.FirstToken; token < of.Head;)
        {
            Piece? piece = PieceAt(token, of.Head, of);
            bool isWord = piece is { IsName: false } && !IsTelling(token, of);
            if (piece is { } found && !isWord)
            {
                yield return found;
            }

            token += piece?.Tokens ?? 1;
        }
    }

    /// <summary>The first noun phrase behind the head: all of it behind "of", else its names alone. "To" belongs to whoever is sent: "ambassador to Norland".</summary>
    private IEnumerable<Piece> Behind(Mention of)
    {
        int at = of.Head + 1, stop = text.Sentence(of.Head).EndToken;
        bool isTo = at < stop && text.Word(at) is "to" && HomeWords.IsSent(text.Word(of.Head)), isOf = at < stop && text.Word(at) is "of";
        if (!isTo && !isOf && (at >= of.EndToken || !(text.Word(at) is "from" or "for" or "at" or "in" or "under")))
        {
            yield break;
        }

        for (int token = at + 1; token < stop && token - at <= MostBehind && IsInPhrase(token);)
        {
            Piece? piece = PieceAt(token, stop, of);
            if (piece is { } found && (isOf || found.IsName))
            {
                yield return found;
            }

            token += piece?.Tokens ?? 1;
        }
    }

    /// <summary>What begins at a token: a country or state, a name, else a noun or a word with a capital; null for what tells nothing.</summary>
    private Piece? PieceAt(int token, int end, Mention of)
    {
        int mention = text.NameAt[token];
        int stop = mention >= 0 ? Math.Min(end, text.Mentions[mention].EndToken) : end;
        (string? home, int tokens) = char.IsUpper(text.Word(token)[0]) ? HomeWords.At(text, token, stop) : (null, 1);
        if (home is not null && (mention < 0 || token + tokens >= stop - 1))
        {
            return new Piece(home, -1, tokens, true);
        }

        if (mention >= 0)
        {
            return of.Type == MentionType.Person && text.Mentions[mention].Type == MentionType.Group ? null : new Piece(text.Words(token, stop), mention, stop - token, true);
        }

        bool isCapital = char.IsUpper(text.Word(token)[0]) && token > text.Sentence(token).FirstToken && text.Parsed.Tags[token] != PosTag.DT && !IsOfAPerson(token, of);
        bool isNoun = text.Parsed.Tags[token] is PosTag.NN or PosTag.NNS or PosTag.NNP or PosTag.NNPS || HomeWords.IsBranch(text.Word(token));
        return isNoun || isCapital ? new Piece(text.Word(token).ToString(), -1, 1, isCapital && !(of.Type == MentionType.Person && RoleHead.IsRole(text, token))) : null;
    }

    /// <summary>"The Democratic governor", "the Catholic mayor", "the Labour candidate": what somebody is besides an office; of an organisation it is part of what it is called.</summary>
    private bool IsOfAPerson(int token, Mention of) => of.Type == MentionType.Person && (NameLexicon.Shared.Phrase([FeatureHash.Word(text.Word(token))]).Kinds & NameWords.People) != 0;

    /// <summary>False for what says nothing of which office is meant: another role, "the veteran senator", a former or lesser one, which are compared apart.</summary>
    private bool IsTelling(int token, Mention of)
    {
        ReadOnlySpan<char> word = text.Word(token);
        bool isOwner = token + 1 < of.Head && text.Parsed.Tags[token + 1] == PosTag.POS;
        return !isOwner && !TitleWords.IsPast(word) && !TitleWords.IsLesser(word) && (of.Type != MentionType.Person || !RoleHead.IsRole(text, token) || text.Word(of.Head) is "general" or "General") && !IsOfAPerson(token, of);
    }

    private bool IsInPhrase(int token) => text.NameAt[token] >= 0 || text.Parsed.Tags[token] is PosTag.DT or PosTag.JJ or PosTag.NN or PosTag.NNS or PosTag.NNP or PosTag.NNPS or PosTag.POS or PosTag.HYPH or PosTag.CD;

    /// <summary>"Ann Roe, R-Ore.,", "Ann Roe (Ohio)", "Ann Roe of Ohio", "Ohio-based Quay Works"; the words of the description itself tell nothing.</summary>
    private void AddHome(Told told, int name, Mention than)
    {
        int first = text.Mentions[name].FirstToken, at = text.Mentions[name].EndToken, stop = Math.Min(at + MostBehind, text.Sentence(at - 1).EndToken);
        stop = than.FirstToken >= at ? Math.Min(stop, than.FirstToken) : stop;
        if (first > 2 && text.Word(first - 1) is "based")
        {
            int place = text.NameAt[first - 3] is >= 0 and var named ? text.Mentions[named].FirstToken : first - 3;
            told.Add(place, place + 1);
        }

        bool opens = at < stop && text.Word(at) is "," or "(" or "of";
        for (int token = at + 1; opens && token < stop && !(text.Word(token) is "," or ")" or "and" or ";") && !text.Parsed.Tags[token].IsFinite(); token++)
        {
            told.Add(token, token + 1);
        }
    }

    /// <summary>A stretch of a description: a country or state by its first name, a name with its mention, or a word.</summary>
    private readonly record struct Piece(string Words, int Mention, int Tokens, bool IsName);

    /// <summary>What a text tells of a party where it is introduced.</summary>
    private sealed class Told(PartyText text)
    {
        private readonly HashSet<string> words = new(StringComparer.OrdinalIgnoreCase), homes = new(StringComparer.Ordinal);
        private readonly HashSet<PartyDraft> named = [];

        public void Add(int first, int end)
        {
            for (int token = first; token < end; token++)
            {
                words.Add(text.Word(token).ToString());
                AddHome(token, Math.Max(end, text.NameAt[token] >= 0 ? text.Mentions[text.NameAt[token]].EndToken : end));
                AddName(text.NameAt[token]);
            }
        }

        public void AddName(int mention)
        {
            if (mention >= 0 && text.Draft[mention] is { } draft)
            {
                named.Add(draft);
            }
        }

        public void AddKeys(PartyDraft party)
        {
            named.Add(party);
            if (party.Type != MentionType.Person)
            {
                words.UnionWith(party.Keys.SelectMany(static key => key.Split(' ')));
                foreach (int name in party.Mentions.Where(mention => text.Mentions[mention].Form == MentionForm.Name))
                {
                    Add(text.Mentions[name].FirstToken, text.Mentions[name].EndToken);
                }
            }
        }

        public bool Has(Piece piece) => homes.Contains(piece.Words)
            || (piece.Mention >= 0 && text.Draft[piece.Mention] is { } draft && named.Contains(draft))
            || (HomeWords.Of(piece.Words) is null && piece.Words.Split(' ').All(words.Contains));

        private void AddHome(int token, int end)
        {
            if (HomeWords.At(text, token, end).Home is { } home)
            {
                homes.Add(home);
            }
        }
    }
}
