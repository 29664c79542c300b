using OnRecord.Language.Clauses;
using OnRecord.Record.Statements;

namespace OnRecord.Record.Disputes;

/// <summary>Says whether a statement only says that what others said is not so: "denied the charge", "that is untrue", "he had done nothing of the kind".</summary>
internal static class RetortReader
{
    private const int MostWords = 6;

    private static readonly string[] Phrases = ["nothing of the kind", "nothing of the sort", "no such thing"];

    /// <summary>True for such a statement.</summary>
    public static bool IsRetort(SaidStatement statement) => DeniesTheSaid(statement) || SaysUntrue(statement) || Phrases.Any(phrase => statement.Content.Replace('’', '\'').Contains(phrase, StringComparison.OrdinalIgnoreCase));

    private static bool DeniesTheSaid(SaidStatement statement)
    {
        List<ClaimToken> content = ClaimTokens.Of(statement.Content);
        return statement.IsDenied && content.Count is > 0 and <= MostWords && statement.Clauses.Count == 0 && content.Exists(static token => ClashWords.Said.Contains(token.Text));
    }

    private static bool SaysUntrue(SaidStatement statement) => statement.Clauses.Any(static clause =>
        clause.Clause is { Mood: ClauseMood.Told, IsPresent: true } && clause.Part(ClauseRole.Agent) is { } about && (ClashWords.Said.Contains(about.Part.Head) || ClashWords.Pointing.Contains(about.Part.Head))
        && (clause.Clause.IsNegated ? ClashWords.True : ClashWords.Untrue).Contains(clause.Clause.Verb));
}
