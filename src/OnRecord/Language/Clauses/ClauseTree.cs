using OnRecord.Language.Frames;
using OnRecord.Language.Syntax;
using OnRecord.Sources;

namespace OnRecord.Language.Clauses;

/// <summary>The trees of a parsed text with what hangs on each word.</summary>
internal sealed class ClauseTree
{
    private readonly List<int>?[] children;

    /// <summary>Reads the trees.</summary>
    public ClauseTree(ParsedText parsed)
    {
        Parsed = parsed;
        children = new List<int>?[parsed.Text.Tokens.Length];
        for (int token = 0; token < children.Length; token++)
        {
            int head = parsed.Heads[token];
            if (head >= 0 && head != token)
            {
                (children[head] ??= []).Add(token);
            }
        }
    }

    /// <summary>The text with its trees.</summary>
    public ParsedText Parsed { get; }

    /// <summary>The words that hang on a word, in order.</summary>
    public IReadOnlyList<int> Children(int token) => children[token] ?? [];

    /// <summary>What a word is to the word it hangs on.</summary>
    public Relation Relation(int token) => Parsed.Relations[token];

    /// <summary>The word that a word hangs on; -1 for the first of a sentence.</summary>
    public int Head(int token) => Parsed.Heads[token] == token ? -1 : Parsed.Heads[token];

    /// <summary>The part of speech.</summary>
    public PosTag Tag(int token) => Parsed.Tags[token];

    /// <summary>The first form in small letters.</summary>
    public string Lemma(int token) => Parsed.Lemma(token);

    /// <summary>The first word that hangs on a word in a relation; -1 for none.</summary>
    public int Child(int token, Relation relation) => Children(token) is { Count: > 0 } all ? all.Where(child => Relation(child) == relation).DefaultIfEmpty(-1).First() : -1;

    /// <summary>True for a verb that is no auxiliary and no mere adjective, and for what "be" says of somebody.</summary>
    public bool IsClause(int token) => Relation(token) is not (Syntax.Relation.Auxiliary or Syntax.Relation.PassiveAuxiliary or Syntax.Relation.Copula or Syntax.Relation.Adjective or Syntax.Relation.Case or Syntax.Relation.Compound)
        && (Tag(token) is PosTag.VB or PosTag.VBD or PosTag.VBG or PosTag.VBN or PosTag.VBP or PosTag.VBZ || Child(token, Syntax.Relation.Copula) >= 0);

    /// <summary>True for "not", "never", "n't" beside a word.</summary>
    public bool HasNot(int token) => Children(token).Any(child => Relation(child) is Syntax.Relation.Adverb or Syntax.Relation.Auxiliary or Syntax.Relation.Other && ClauseWords.Negations.Contains(Parsed.Text.Word(child)));

    /// <summary>True for the clause of "it was Lund who sold it", which hangs on who did it.</summary>
    public bool IsCleft(int token) => Relation(token) is Syntax.Relation.ClauseRelative or Syntax.Relation.RelativeClause && Head(token) is >= 0 and var who && Child(who, Syntax.Relation.Copula) >= 0 && Child(who, Syntax.Relation.Subject) is >= 0 and var it && Lemma(it) is "it";

    /// <summary>The stretch of a noun with what belongs to it: no preposition before it, no clause, no second noun behind "and".</summary>
    /// <param name="token">The noun.</param>
    /// <param name="isShort">True to leave out what follows behind prepositions, and adverbs.</param>
    public TextSpan Phrase(int token, bool isShort = false)
    {
        (int first, int last) = (token, token);
        Widen(token, token, isShort, ref first, ref last);
        return new TextSpan(Parsed.Text.Tokens[first].Start, Parsed.Text.Tokens[last].End);
    }

    private void Widen(int token, int top, bool isShort, ref int first, ref int last)
    {
        foreach (int child in Children(token))
        {
            bool isOut = Relation(child) is Syntax.Relation.RelativeClause or Syntax.Relation.ClauseRelative or Syntax.Relation.NounClause or Syntax.Relation.Apposition or Syntax.Relation.Conjunct or Syntax.Relation.Coordinator
                or Syntax.Relation.Parataxis or Syntax.Relation.Punctuation or Syntax.Relation.Copula or Syntax.Relation.Mark or Syntax.Relation.Subject or Syntax.Relation.AdverbialClause or Syntax.Relation.Auxiliary or Syntax.Relation.PassiveSubject
                || (Relation(child) == Syntax.Relation.Adverb && ClauseWords.Negations.Contains(Parsed.Text.Word(child)))
                || (isShort && Relation(child) is Syntax.Relation.Oblique or Syntax.Relation.NominalModifier or Syntax.Relation.Adverb)
                || (token == top && Relation(child) is Syntax.Relation.Case && child < token);
            if (!isOut)
            {
                (first, last) = (Math.Min(first, child), Math.Max(last, child));
                Widen(child, top, isShort, ref first, ref last);
            }
        }
    }
}
