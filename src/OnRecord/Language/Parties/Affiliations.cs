using OnRecord.Language.Names;
using OnRecord.Language.Syntax;

namespace OnRecord.Language.Parties;

/// <summary>
/// Finds who "works for X", is "associated with X" or "employed by X": the person whom the tree makes the subject, or whom the words describe; nobody where that is not sure, for who is
/// named last before the verb is often somebody else ("Roe, who defeated Lee, works for X"). What is denied or supposed ties nobody. Linear in the length of the text.
/// </summary>
internal static class Affiliations
{
    private const int MostSteps = 4, MostNegated = 4;

    /// <summary>The ties that a text states, in order.</summary>
    public static IEnumerable<Affiliation> Find(PartyText text)
    {
        for (int token = 0; token + 2 < text.Count; token++)
        {
            if (IsTie(text, token) && Named(text, token + 2) is >= 0 and var of && !IsNegated(text, token) && !IsSupposed(text, token) && Holder(text, token) is >= 0 and var person)
            {
                yield return new Affiliation(person, token, text.Mentions[of].EndToken, of);
            }
        }
    }

    /// <summary>True for a word by which something is not so.</summary>
    public static bool IsNegation(ReadOnlySpan<char> word) =>
        word is "not" or "n't" or "n’t" or "no" or "never" or "neither" or "nor" or "denied" or "denies" or "without" or "none" or "hardly";

    private static bool IsTie(PartyText text, int token) => text.Word(token) switch
    {
        "associated" or "affiliated" => text.Word(token + 1) is "with",
        "works" or "worked" or "working" or "volunteers" => text.Word(token + 1) is "for" or "at",
        "employed" => text.Word(token + 1) is "by" or "at",
        _ => false,
    };

    /// <summary>The name behind "for", that is no person's; -1 for none.</summary>
    private static int Named(PartyText text, int token)
    {
        token += text.Word(token) is "the" ? 1 : 0;
        return token < text.Count && text.NameAt[token] is >= 0 and var name && text.Mentions[name].Type != MentionType.Person ? name : -1;
    }

    /// <summary>A negation among the words right before a verb, of its sentence and behind the last comma or bracket.</summary>
    private static bool IsNegated(PartyText text, int verb)
    {
        int first = Math.Max(text.Sentence(verb).FirstToken, verb - MostNegated);
        for (int token = verb - 1; token >= first && !(text.Parsed.Tags[token] is PosTag.Comma or PosTag.CloseBracket); token--)
        {
            if (IsNegation(text.Word(token)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"If Roe works for X".</summary>
    private static bool IsSupposed(PartyText text, int verb)
    {
        bool isSupposed = false;
        for (int token = text.Sentence(verb).FirstToken; token < verb && !isSupposed; token++)
        {
            isSupposed = text.Parsed.Heads[token] == verb && text.Word(token) is "if" or "If" or "whether" or "Whether" or "unless" or "Unless";
        }

        return isSupposed;
    }

    /// <summary>The mention of the person whom a verb or participle is told of; -1 where that is not sure.</summary>
    private static int Holder(PartyText text, int verb)
    {
        if (text.Parsed.Heads[verb] < 0)
        {
            return Before(text, verb);
        }

        int token = verb;
        for (int step = 0; step < MostSteps; step++)
        {
            if (Subject(text, token) is >= 0 and var subject)
            {
                return text.Parsed.Tags[subject] is PosTag.WP or PosTag.WDT ? Described(text, token, subject) : PersonAt(text, subject, token);
            }

            int head = text.Parsed.Heads[token];
            if (text.Parsed.Relations[token] is Relation.NounClause or Relation.RelativeClause)
            {
                return PersonAt(text, head, -1);
            }

            if (text.Parsed.Relations[token] is Relation.AdverbialClause)
            {
                return Subject(text, head) is >= 0 and var who && PersonAt(text, who, -1) is >= 0 and var person && text.Mentions[person].EndToken == token - 1 ? person : -1;
            }

            if (head == token || IsNegation(text.Word(head)) || !(text.Parsed.Relations[token] is Relation.OpenComplement or Relation.Conjunct))
            {
                return -1;
            }

            token = head;
        }

        return -1;
    }

    /// <summary>Without a tree: the person right before the verb, "be" and adverbs between, or before "who".</summary>
    private static int Before(PartyText text, int verb)
    {
        int first = text.Sentence(verb).FirstToken, token = verb - 1;
        while (token > first && (text.Parsed.Tags[token].IsVerb() || text.Parsed.Tags[token] is PosTag.RB or PosTag.MD))
        {
            token--;
        }

        token -= token > first && text.Word(token) is "who" ? 1 : 0;
        token -= token > first && token + 1 < verb && text.Word(token) is "," && text.Word(token + 1) is "who" ? 1 : 0;
        return token >= first && token < verb ? PersonAt(text, token, -1) : -1;
    }

    /// <summary>The subject of a verb; -1 for none.</summary>
    private static int Subject(PartyText text, int verb)
    {
        for (int token = text.Sentence(verb).FirstToken; token < text.Sentence(verb).EndToken; token++)
        {
            if (text.Parsed.Heads[token] == verb && token != verb && text.Parsed.Relations[token] is Relation.Subject or Relation.PassiveSubject)
            {
                return token;
            }
        }

        return -1;
    }

    /// <summary>"Ann Roe, who works for X": whom the clause of "who" describes.</summary>
    private static int Described(PartyText text, int verb, int who)
    {
        bool isClause = text.Parsed.Relations[verb] == Relation.RelativeClause && text.Parsed.Heads[verb] < who;
        return isClause ? PersonAt(text, text.Parsed.Heads[verb], -1) : -1;
    }

    /// <summary>
    /// The person whose name holds a token. Before a verb none where a comma or bracket behind the name closes what came before it: "Roe (no kin of Lee) works", "Roe, who sued Lee, works"; not in "Roe, associated with X, spoke".
    /// </summary>
    private static int PersonAt(PartyText text, int token, int verb)
    {
        int mention = text.NameAt[token];
        if (mention < 0 || text.Mentions[mention].Type != MentionType.Person)
        {
            return -1;
        }

        int commas = 0, behind = text.Mentions[mention].EndToken;
        for (int between = behind; between < verb; between++)
        {
            commas += text.Parsed.Tags[between] == PosTag.Comma ? 1 : 0;
        }

        bool isClosed = verb > behind && (text.Word(behind) is ")" || (commas == 1 && text.Word(behind) is "," && !(verb == behind + 1 && IsFirst(text, text.Mentions[mention]))));
        return isClosed ? -1 : mention;
    }

    /// <summary>True where no comma or bracket before a name can be closed by one behind it.</summary>
    private static bool IsFirst(PartyText text, Mention of)
    {
        for (int token = text.Sentence(of.FirstToken).FirstToken; token < of.FirstToken; token++)
        {
            if (text.Parsed.Tags[token] is PosTag.Comma or PosTag.OpenBracket)
            {
                return false;
            }
        }

        return true;
    }
}
