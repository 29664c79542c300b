using System.Collections.Frozen;
using OnRecord.Language.Names;
using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Parties;

/// <summary>What place a mention has in its clause, by the tree where there is one, else by the parts of speech around it. The words are in <c>Parties/Data/clause-words.txt</c>.</summary>
internal static class Clauses
{
    private static readonly WordList List = new("Parties/Data/clause-words.txt");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Fronting = Exact("fronting"), Asked = Exact("asked"), Standing = Exact("standing"), Subjects = Exact("subject"), Objects = Exact("object");

    private const int MostApposed = 16, MostFronted = 6, MostDepth = 4;

    /// <summary>The words of a kind exactly as they are written: a capital begins the sentence.</summary>
    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Exact(string kind) => List[kind].ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True for the subject of a verb.</summary>
    public static bool IsSubject(PartyText text, Mention of)
    {
        int head = of.Head;
        if (text.Parsed.Heads[head] >= 0)
        {
            return text.Parsed.Relations[TopOf(text, of)] is Relation.Subject or Relation.PassiveSubject;
        }

        if (of.Form == MentionForm.Pronoun && CaseOf(text.Word(head)) is { } isSubject)
        {
            return isSubject;
        }

        if (of.EndToken >= text.Sentence(head).EndToken)
        {
            return false;
        }

        int verb = VerbBehind(text, of);
        bool isVerb = IsFinite(text, verb) || (text.Parsed.Tags[verb] == PosTag.RB && verb + 1 < text.Count && IsFinite(text, verb + 1));
        return isVerb && !IsBehindPreposition(text, of);
    }

    /// <summary>The token of a mention on which its others depend: the given name in a full name.</summary>
    private static int TopOf(PartyText text, Mention of)
    {
        int token = of.Head;
        for (int step = of.EndToken - of.FirstToken; step > 0 && text.Parsed.Heads[token] is var head && head != token && of.Holds(head); step--)
        {
            token = head;
        }

        return token;
    }

    /// <summary>True for the subject of the main clause of its sentence.</summary>
    public static bool IsMainSubject(PartyText text, Mention of)
    {
        int top = TopOf(text, of), verb = text.Parsed.Heads[top];
        if (verb < 0)
        {
            return text.Sentence(of.Head).FirstToken == of.FirstToken && IsSubject(text, of);
        }

        if (!(text.Parsed.Relations[top] is Relation.Subject or Relation.PassiveSubject))
        {
            return false;
        }

        return text.Parsed.Relations[verb] is Relation.Root or Relation.Parataxis || (text.Parsed.Relations[verb] == Relation.Conjunct && text.Parsed.Relations[text.Parsed.Heads[verb]] == Relation.Root);
    }

    /// <summary>True for what is joined to another before it: "Lee" in "Roe and Lee".</summary>
    public static bool IsInList(PartyText text, Mention of) => text.Parsed.Relations[TopOf(text, of)] == Relation.Conjunct;

    /// <summary>The noun that the clause of "who" describes, by the tree; -1 for none.</summary>
    public static int RelativeTo(PartyText text, Mention of)
    {
        int token = of.Head;
        for (int depth = 0; depth < MostDepth && text.Parsed.Heads[token] is >= 0 and var head && head != token; depth++)
        {
            if (text.Parsed.Relations[token] == Relation.RelativeClause)
            {
                return head < of.Head && depth > 0 ? head : -1;
            }

            token = head;
        }

        return -1;
    }

    /// <summary>True in a clause that opens its sentence with a conjunction, "When she spoke, Roe said": whom a pronoun in it stands for may come behind.</summary>
    public static bool IsFronted(PartyText text, Mention of)
    {
        int first = text.Sentence(of.Head).FirstToken;
        if (of.Head - first is < 1 or > MostFronted)
        {
            return false;
        }

        for (int token = first; token < of.FirstToken; token++)
        {
            if (text.Parsed.Tags[token] is PosTag.Comma or PosTag.Colon || text.Quoted[token])
            {
                return false;
            }
        }

        return Fronting.Contains(text.Word(first));
    }

    /// <summary>True in "Asked whether she knew, Roe said": whoever was asked is named behind the comma, and may be meant.</summary>
    public static bool IsAsked(PartyText text, Mention of)
    {
        int first = text.Sentence(of.Head).FirstToken;
        if (!Asked.Contains(text.Word(first)) || of.Head - first > MostApposed)
        {
            return false;
        }

        for (int token = first; token < of.FirstToken; token++)
        {
            if (text.Parsed.Tags[token] is PosTag.Comma or PosTag.Colon || text.Quoted[token])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// True for what stands before a pronoun in the words that open its sentence, "Through a spokesman, he said", "Along with Roe, he said", "Asked about Lee, she said": nobody
    /// who speaks. In "As for Roe, he said" it is Roe.
    /// </summary>
    public static bool IsInOpening(PartyText text, Mention before, Mention of)
    {
        int first = text.Sentence(of.Head).FirstToken;
        if (text.SentenceOf(before.Head) != text.SentenceOf(of.Head) || before.EndToken >= of.FirstToken || !(text.Word(of.FirstToken - 1) is ","))
        {
            return false;
        }

        bool isAsked = Asked.Contains(text.Word(first));
        for (int token = first; token < of.FirstToken && !isAsked; token++)
        {
            if (IsFinite(text, token) || text.Quoted[token])
            {
                return false;
            }
        }

        return isAsked || (text.Parsed.Tags[first] is PosTag.IN or PosTag.TO && !Standing.Contains(text.Word(first)));
    }

    /// <summary>What the form of a pronoun tells: true for "he", false for "him" and "his"; null for those that can be either ("you", "it", "her" before a noun is no subject).</summary>
    private static bool? CaseOf(ReadOnlySpan<char> word) => Subjects.Contains(word) ? true : Objects.Contains(word) ? false : null;

    /// <summary>True right behind a preposition.</summary>
    public static bool IsBehindPreposition(PartyText text, Mention of) => of.FirstToken > 0
        && text.SentenceOf(of.FirstToken - 1) == text.SentenceOf(of.Head) && text.Parsed.Tags[of.FirstToken - 1] is PosTag.IN or PosTag.TO;

    /// <summary>True when a possessive follows.</summary>
    public static bool IsPossessor(PartyText text, Mention of) => of.EndToken < text.Count && text.Word(of.EndToken) is "'s" or "’s" or "'";

    /// <summary>A verb of saying right behind, or right before as in "said Roe".</summary>
    public static bool SaysSomething(PartyText text, Mention of) =>
        (of.EndToken < text.Count && SpeechWords.IsSaying(text.Word(VerbBehind(text, of))))
        || (of.FirstToken > 0 && SpeechWords.IsSaying(text.Word(of.FirstToken - 1)) && !(text.Word(of.FirstToken - 1) is "told" or "tells") && !text.Quoted[of.FirstToken - 1]);

    /// <summary>How many finite verbs stand between two tokens; at most 6 are counted.</summary>
    public static int VerbsBetween(PartyText text, int from, int to)
    {
        int verbs = 0;
        for (int token = Math.Max(from, to - 60); token < to && verbs < 6; token++)
        {
            verbs += IsFinite(text, token) ? 1 : 0;
        }

        return verbs;
    }

    private static bool IsFinite(PartyText text, int token) => text.Parsed.Tags[token].IsFinite();

    /// <summary>The token behind a mention, or behind the commas of what is apposed to it.</summary>
    private static int VerbBehind(PartyText text, Mention of)
    {
        int token = of.EndToken;
        if (text.Word(token) is not ",")
        {
            return token;
        }

        for (int close = token + 1; close < Math.Min(text.Sentence(of.Head).EndToken - 1, token + MostApposed); close++)
        {
            if (text.Word(close) is ",")
            {
                return close + 1;
            }
        }

        return token;
    }
}
