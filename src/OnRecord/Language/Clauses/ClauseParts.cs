using OnRecord.Language.Frames;
using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;
using OnRecord.Sources;

namespace OnRecord.Language.Clauses;

/// <summary>Finds the parts of a clause: what hangs on its verb, and who does it where another clause tells that.</summary>
internal sealed class ClauseParts(ClauseTree tree)
{
    private const int MostUp = 6;

    private static readonly HashSet<string> NotDoers = [.. new WordList("Clauses/Data/clauses.txt")["not-doers"]];

    private readonly List<ClausePart> parts = [];

    /// <summary>The parts of the clause of a word, in the order of the text.</summary>
    public List<ClausePart> Of(int token)
    {
        bool isPassive = tree.Child(token, Relation.PassiveSubject) >= 0 || tree.Child(token, Relation.PassiveAuxiliary) >= 0;
        foreach (int child in tree.Children(token))
        {
            if (RoleOf(tree.Relation(child)) is { } role)
            {
                Add(isPassive && role == ClauseRole.Oblique && IsDoer(child) ? ClauseRole.Agent : role, child);
            }
        }

        if (tree.Child(token, Relation.Copula) >= 0)
        {
            parts.Add(Part(ClauseRole.Predicate, null, token));
            AddModifiers(token);
        }

        AddFromAbove(token, isPassive);
        parts.Sort(static (one, other) => one.Span.Start.CompareTo(other.Span.Start));
        return parts;
    }

    private static ClauseRole? RoleOf(Relation relation) => relation switch
    {
        Relation.Subject or Relation.Agent => ClauseRole.Agent,
        Relation.PassiveSubject or Relation.Object => ClauseRole.Object,
        Relation.IndirectObject => ClauseRole.Receiver,
        Relation.Oblique or Relation.UnmarkedOblique => ClauseRole.Oblique,
        _ => null,
    };

    /// <summary>"by this office" but not "by Sunday".</summary>
    private bool IsDoer(int token) => tree.Child(token, Relation.Case) is >= 0 and var mark && tree.Lemma(mark) is "by" && tree.Tag(token) is not PosTag.CD and not PosTag.VBG && !NotDoers.Contains(tree.Lemma(token));

    private void Add(ClauseRole role, int token)
    {
        string? preposition = role == ClauseRole.Oblique && tree.Child(token, Relation.Case) is >= 0 and var mark ? tree.Lemma(mark) : null;
        parts.Add(Part(role, preposition, token));
        AddModifiers(token);
        foreach (int child in tree.Children(token).Where(child => tree.Relation(child) == Relation.Conjunct && !tree.IsClause(child)))
        {
            parts.Add(Part(role, preposition, child));
        }
    }

    /// <summary>"any message [to an employer]"</summary>
    private void AddModifiers(int token)
    {
        foreach (int child in tree.Children(token).Where(child => tree.Relation(child) == Relation.NominalModifier && tree.Child(child, Relation.Case) >= 0))
        {
            parts.Add(Part(ClauseRole.Oblique, tree.Lemma(tree.Child(child, Relation.Case)), child));
        }
    }

    /// <summary>Who does it where the clause itself does not say: "denied telling", "who told", "called and told".</summary>
    private void AddFromAbove(int token, bool isPassive)
    {
        ClauseRole wanted = isPassive ? ClauseRole.Object : ClauseRole.Agent;
        int relative = parts.FindIndex(part => part.Role == wanted && part.Head is "who" or "that" or "which");
        if (relative < 0 && parts.Exists(part => part.Role == wanted))
        {
            return;
        }

        int at = token;
        for (int up = 0; up < MostUp; up++)
        {
            int head = tree.Head(at);
            if (head < 0)
            {
                return;
            }

            // "no intention of telling": nobody's intention is who tells.
            bool isGerund = tree.Tag(at) is PosTag.VBG && tree.Children(at).Any(child => tree.Relation(child) is Relation.Mark or Relation.Case);
            if (tree.Relation(at) is Relation.RelativeClause || tree.IsCleft(at) || (tree.Relation(at) is Relation.NounClause && tree.Tag(at) is PosTag.VBG or PosTag.VBN && !isGerund))
            {
                parts.RemoveAll(part => relative >= 0 && part.Role == wanted);
                parts.Add(Part(tree.Relation(at) is Relation.NounClause && tree.Tag(at) == PosTag.VBN ? ClauseRole.Object : wanted, null, head));
                return;
            }

            if (tree.Relation(at) is not (Relation.OpenComplement or Relation.Conjunct or Relation.AdverbialClause or Relation.Complement) || relative >= 0 || (tree.Relation(at) is Relation.Complement && tree.Tag(at) is not PosTag.VBG))
            {
                return;
            }

            int subject = tree.Child(head, Relation.Subject);
            if (subject >= 0)
            {
                parts.Add(Part(wanted, null, subject));
                return;
            }

            at = head;
        }
    }

    private ClausePart Part(ClauseRole role, string? preposition, int token)
    {
        int determiner = tree.Child(token, Relation.Determiner), number = tree.Child(token, Relation.Number);
        ReadOnlySpan<char> word = tree.Parsed.Text.Word(token), before = determiner >= 0 ? tree.Parsed.Text.Word(determiner) : [];
        bool isNo = ClauseWords.NoOnes.Contains(word) || word.Equals("nothing", StringComparison.OrdinalIgnoreCase) || (ClauseWords.NoOnes.Contains(before) && !before.Equals("none", StringComparison.OrdinalIgnoreCase));
        bool isAny = word.StartsWith("any", StringComparison.OrdinalIgnoreCase) || before.Equals("any", StringComparison.OrdinalIgnoreCase);
        return new ClausePart(
            role, preposition, tree.Lemma(token), tree.Phrase(token, isShort: tree.Tag(token) is not PosTag.NNP and not PosTag.NNPS), tree.Tag(token) is PosTag.NNP or PosTag.NNPS, isNo, isAny,
            number >= 0 ? new TextSpan(tree.Parsed.Text.Tokens[number].Start, tree.Parsed.Text.Tokens[number].End) : null);
    }
}
