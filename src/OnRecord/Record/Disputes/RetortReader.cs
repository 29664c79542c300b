using OnRecord.Language.Clauses;
using OnRecord.Record.Statements;

namespace OnRecord.Record.Disputes;

/// <summary>Says whether a statement only says that what others said is not so: "denied the charge", "denied it", "called the report false", "that is untrue", "he had done nothing of the kind".</summary>
internal static class RetortReader
{
    private const int MostWords = 6;

    private static readonly string[] Phrases = ["nothing of the kind", "nothing of the sort", "no such thing"];

    /// <summary>True for such a statement.</summary>
    public static bool IsRetort(SaidStatement statement) => DeniesTheSaid(statement) || SaysUntrue(statement) || Phrases.Any(phrase => statement.Content.Replace('’', '\'').Contains(phrase, StringComparison.OrdinalIgnoreCase));

    /// <summary>True for one that only points at what was said, "denied it", so that it must stand right before.</summary>
    public static bool IsPointing(SaidStatement statement) => ClaimTokens.Of(statement.Content) is [{ } only] && ClashWords.Pointing.Contains(only.Text);

    private static bool DeniesTheSaid(SaidStatement statement)
    {
        List<ClaimToken> content = ClaimTokens.Of(statement.Content);
        bool isOfTheSaid = content.Exists(static token => ClashWords.Said.Contains(token.Text));
        return content.Count is > 0 and <= MostWords && statement.Clauses.Count == 0
            && (statement.IsDenied ? isOfTheSaid || IsPointing(statement) : isOfTheSaid && content.Exists(static token => ClashWords.Untrue.Contains(token.Text)));
    }

    private static bool SaysUntrue(SaidStatement statement) => statement.Clauses.Any(clause =>
        clause.Clause is { Mood: ClauseMood.Told, IsPresent: true } && clause.Part(ClauseRole.Agent) is { } about && (ClashWords.Said.Contains(about.Part.Head) || (ClashWords.Pointing.Contains(about.Part.Head) && IsFirst(statement, clause)))
        && (clause.Clause.IsNegated ? ClashWords.True : ClashWords.Untrue).Contains(clause.Clause.Verb));

    /// <summary>Behind another clause of the same statement, or of one around it by the same speaker, "it" means that one: "when I am called a thief, it is not true".</summary>
    private static bool IsFirst(SaidStatement statement, KnownClause clause) => !statement.IsWithinOwn && !statement.Clauses.Any(other => other.Place.Start < clause.Place.Start);
}
