using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;
using OnRecord.Sources;

namespace OnRecord.Language.Clauses;

/// <summary>Reads from the trees of a text what is said of whom, and whether it is said to be so. A pure function.</summary>
internal sealed class ClauseReader
{
    private static readonly WordList List = new("Clauses/Data/clauses.txt");
    private static readonly HashSet<string> Denying = [.. List["denying"]], Failing = [.. List["failing"]], Going = [.. List["going"]], Unsaid = [.. List["unsaid"]], Coming = [.. List["coming"]];
    private static readonly HashSet<string> Doubting = [.. List["doubting"]], Reports = [.. List["reports"]];

    private readonly ClauseTree tree;
    private readonly bool[] within;
    private readonly bool isDenied;

    private ClauseReader(ParsedText parsed, IReadOnlyList<TextSpan> spans, bool isDenied)
    {
        tree = new ClauseTree(parsed);
        this.isDenied = isDenied;
        within = new bool[parsed.Text.Tokens.Length];
        for (int token = 0; token < within.Length; token++)
        {
            Token at = parsed.Text.Tokens[token];
            within[token] = parsed.Heads[token] >= 0 && spans.Any(span => span.Start <= at.Start && at.End <= span.End);
        }
    }

    /// <summary>True for the lemma of a verb by which somebody says that what follows is not so: "deny".</summary>
    public static bool IsDenying(string lemma) => Denying.Contains(lemma);

    /// <summary>True for the stem of a verb after which what follows did not happen: "refuse".</summary>
    /// <param name="stem">As <c>EnglishStemmer</c> makes it.</param>
    public static bool IsFailing(string stem) => Failing.Any(verb => verb.StartsWith(stem, StringComparison.Ordinal) && verb.Length - stem.Length <= 1);

    /// <summary>The clauses whose main word is in some stretches.</summary>
    /// <param name="parsed">The text, with trees.</param>
    /// <param name="spans">The stretches, in UTF-16 units.</param>
    /// <param name="isDenied">True when the words before them say that what follows is not so.</param>
    public static List<Clause> Read(ParsedText parsed, IReadOnlyList<TextSpan> spans, bool isDenied)
    {
        var reader = new ClauseReader(parsed, spans, isDenied);
        var clauses = new List<Clause>();
        for (int token = 0; token < reader.within.Length; token++)
        {
            if (reader.within[token] && reader.tree.IsClause(token))
            {
                clauses.Add(reader.Of(token));
            }
        }

        return clauses;
    }

    private Clause Of(int token)
    {
        List<ClausePart> parts = new ClauseParts(tree).Of(token);
        TextSpan own = new(tree.Parsed.Text.Tokens[token].Start, tree.Parsed.Text.Tokens[token].End);
        int start = Math.Min(own.Start, parts.Select(static part => part.Span.Start).DefaultIfEmpty(own.Start).Min());
        int end = Math.Max(own.End, parts.Select(static part => part.Span.End).DefaultIfEmpty(own.End).Max());
        bool isNot = IsNot(token, 0) ^ parts.Any(static part => part.IsNoOne);
        return new Clause(tree.Lemma(token), token, new TextSpan(start, end), isNot, MoodOf(token, 0), IsPresent(token), IsAside(token), parts);
    }

    private bool IsPresent(int token)
    {
        int be = tree.Child(token, Relation.Copula), auxiliary = tree.Child(token, Relation.Auxiliary);
        PosTag first = tree.Tag(be >= 0 ? be : auxiliary >= 0 ? auxiliary : token);
        bool isPerfect = auxiliary >= 0 && tree.Lemma(auxiliary) is "have";
        return !isPerfect && first is PosTag.VBP or PosTag.VBZ;
    }

    /// <summary>Own negation, that of a verb which says so ("denied that", "failed to"), and "without" telling.</summary>
    private bool IsNot(int token, int depth)
    {
        bool isNot = tree.HasNot(token) || tree.Children(token).Any(child => tree.Relation(child) is Relation.Mark or Relation.Case && tree.Lemma(child) is "without");
        int head = tree.Head(token);
        if (head < 0 || !within[head])
        {
            return isNot ^ (isDenied && tree.Relation(token) is Relation.Root or Relation.Complement or Relation.OpenComplement or Relation.Object or Relation.Parataxis);
        }

        if (depth > 8)
        {
            return isNot;
        }

        return tree.Relation(token) switch
        {
            Relation.NounClause or Relation.Complement when IsReport(token) => isNot ^ IsReportDenied(token, depth),
            Relation.ClauseRelative or Relation.RelativeClause when tree.IsCleft(token) => isNot ^ tree.HasNot(head),
            Relation.OpenComplement or Relation.Complement or Relation.Object when Denying.Contains(tree.Lemma(head)) => isNot ^ !IsNot(head, depth + 1),
            Relation.OpenComplement when Failing.Contains(tree.Lemma(head)) => isNot ^ !IsNot(head, depth + 1),
            Relation.OpenComplement when Going.Contains(tree.Lemma(head)) => isNot ^ IsNot(head, depth + 1),
            Relation.Conjunct when tree.Children(token).Any(child => tree.Relation(child) == Relation.Coordinator && tree.Lemma(child) is "or" or "nor") => isNot || IsNot(head, depth + 1),
            Relation.Conjunct when isDenied && !HasSubject(token) => isNot ^ (IsNot(head, depth + 1) ^ tree.HasNot(head)),
            _ => isNot,
        };
    }

    /// <summary>What is told beside the matter: of a noun, or what others are said to claim, unless it is denied.</summary>
    private bool IsAside(int token) => IsReport(token) ? !IsReportDenied(token, 0) : tree.Relation(token) is Relation.NounClause or Relation.RelativeClause && !tree.IsCleft(token);

    /// <summary>"claims that he had sold it": what claims say.</summary>
    private bool IsReport(int token) => tree.Relation(token) is Relation.NounClause or Relation.Complement && tree.Head(token) is >= 0 and var noun && within[noun] && tree.Tag(noun) is PosTag.NN or PosTag.NNS && Reports.Contains(tree.Lemma(noun))
        && tree.Children(token).Any(child => tree.Relation(child) == Relation.Mark && tree.Lemma(child) is "that");

    /// <summary>True where somebody denies what others claim.</summary>
    private bool IsReportDenied(int token, int depth)
    {
        int noun = tree.Head(token), verb = tree.Head(noun);
        return verb >= 0 && within[verb] ? depth <= 8 && tree.Relation(noun) == Relation.Object && Denying.Contains(tree.Lemma(verb)) && !IsNot(verb, depth + 1) : isDenied;
    }

    /// <summary>The clause that a word belongs to: the nearest main word above it, or itself; null for none.</summary>
    /// <param name="parsed">The text, with trees.</param>
    /// <param name="clauses">Clauses of it.</param>
    /// <param name="token">The word.</param>
    public static Clause? ClauseOf(ParsedText parsed, IReadOnlyList<Clause> clauses, int token)
    {
        for (int up = 0; up < 32 && token >= 0; up++)
        {
            if (clauses.FirstOrDefault(clause => clause.Token == token) is { } found)
            {
                return found;
            }

            token = parsed.Heads[token] == token ? -1 : parsed.Heads[token];
        }

        return null;
    }

    private bool HasSubject(int token) => tree.Child(token, Relation.Subject) >= 0 || tree.Child(token, Relation.PassiveSubject) >= 0;

    private ClauseMood MoodOf(int token, int depth)
    {
        ClauseMood own = OwnMood(token);
        int head = tree.Head(token);
        if (own == ClauseMood.Open || head < 0 || !within[head] || depth > 8)
        {
            return own;
        }

        string over = tree.Lemma(head);
        ClauseMood above = tree.Relation(token) switch
        {
            Relation.OpenComplement when Denying.Contains(over) || Failing.Contains(over) || Going.Contains(over) || tree.Tag(token) == PosTag.VBG => MoodOf(head, depth + 1),
            Relation.OpenComplement when Coming.Contains(over) => ClauseMood.Coming,
            Relation.OpenComplement => tree.IsClause(head) && tree.Tag(token) is PosTag.VB ? ClauseMood.Open : MoodOf(head, depth + 1),
            Relation.Complement when Denying.Contains(over) => MoodOf(head, depth + 1),
            Relation.Complement when Unsaid.Contains(over) || tree.HasNot(head) => ClauseMood.Open,
            Relation.Complement or Relation.Parataxis => MoodOf(head, depth + 1) == ClauseMood.Open ? ClauseMood.Open : own,
            Relation.AdverbialClause or Relation.NounClause when tree.Tag(token) == PosTag.VB => ClauseMood.Open,
            Relation.Conjunct when !HasSubject(token) && tree.Child(token, Relation.Auxiliary) < 0 => MoodOf(head, depth + 1),
            _ => own,
        };
        return above > own ? above : own;
    }

    private ClauseMood OwnMood(int token)
    {
        ClauseMood mood = ClauseMood.Told;
        bool hasAuxiliary = false;
        foreach (int child in tree.Children(token))
        {
            if (tree.Relation(child) == Relation.Mark && Doubting.Contains(tree.Lemma(child)))
            {
                return ClauseMood.Open;
            }

            hasAuxiliary |= tree.Relation(child) is Relation.Auxiliary or Relation.PassiveAuxiliary or Relation.Copula;
            if (tree.Relation(child) == Relation.Auxiliary && tree.Tag(child) == PosTag.MD)
            {
                mood = Coming.Contains(tree.Parsed.Text.Word(child).ToString().ToLowerInvariant()) ? ClauseMood.Coming : ClauseMood.Open;
            }
        }

        // "Ask them", "to ask them": an order, or nothing that is told.
        return tree.Tag(token) == PosTag.VB && !hasAuxiliary && (tree.Head(token) < 0 || !within[tree.Head(token)]) ? ClauseMood.Open : mood;
    }
}
