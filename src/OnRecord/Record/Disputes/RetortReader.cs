using OnRecord.Language.Clauses;
using OnRecord.Record.Statements;

namespace OnRecord.Record.Disputes;

/// <summary>Says whether a statement only says that what others said is not so: "denied the charge", "denied it", "called the report false", "that is untrue", "he had done nothing of the kind".</summary>
internal static class RetortReader
{
    private const int MostWords = 6;

    /// <summary>Shorter words tell nothing of what a charge is.</summary>
    private const int LeastTelling = 4;

    private static readonly string[] Phrases = ["nothing of the kind", "nothing of the sort", "no such thing"];

    /// <summary>True for such a statement.</summary>
    public static bool IsRetort(SaidStatement statement) => DeniesTheSaid(statement) || SaysUntrue(statement) || Phrases.Any(phrase => statement.Content.Replace('’', '\'').Contains(phrase, StringComparison.OrdinalIgnoreCase));

    /// <summary>True for one that only points at what was said, "denied it", so that it must stand right before.</summary>
    public static bool IsPointing(SaidStatement statement) => ClaimTokens.Of(statement.Content) is [{ } only] && ClashWords.Pointing.Contains(only.Text);

    /// <summary>Whether what was said can be what is denied: "accusations of smuggling" are met by words of smuggling, or by a verb that accuses; bare "accusations" by anything.</summary>
    /// <param name="retort">The denial.</param>
    /// <param name="said">What was said.</param>
    /// <param name="stem">Stems a word in small letters.</param>
    public static bool Fits(SaidStatement retort, SaidStatement said, Func<string, string> stem)
    {
        List<ClaimToken> denied = ClaimTokens.Of(retort.Content);
        int of = denied.FindIndex(static token => token.Text is "of" or "about") + 1;
        string[] what = of > 1 && ClashWords.Said.Contains(denied[of - 2].Text) ? [.. denied.Skip(of).Where(static token => token.Text.Length >= LeastTelling).Select(token => stem(token.Text))] : [];
        return what.Length == 0 || ClaimTokens.Of(said.Cue).Exists(token => ClashWords.Accusing.Contains(stem(token.Text))) || ClaimTokens.Of(said.Content).Exists(token => what.Contains(stem(token.Text)));
    }

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
