using OnRecord.Record.Findings;
using OnRecord.Sources;

namespace OnRecord.Record.Statements;

/// <summary>Which of the statements that are found in a text tell something of somebody, so that they stand in the record.</summary>
internal static class StatementRule
{
    /// <summary>
    /// Not what is done without a word ("appointed", "was named"), nor where all that is said is a word that points elsewhere ("said that", but "denied that" tells that it is not so), nor where nobody says it and nothing is quoted: "seems late", "to approve
    /// the plan".
    /// </summary>
    /// <param name="statement">What was found.</param>
    /// <param name="text">The text.</param>
    /// <param name="stem">What English forms of a word share.</param>
    public static bool IsTold(FoundStatement statement, string text, Func<string, string> stem) => (SaysSomething(statement, text) || IsDenial(statement, text, stem)) && !IsNobodys(statement, text) && !IsDeed(statement, text);

    private static bool SaysSomething(FoundStatement statement, string text) =>
        ClaimTokens.Of(Words(text, statement.Content)).Exists(static token => !ClaimWords.Pointing.Contains(token.Text));

    private static bool IsDenial(FoundStatement statement, string text, Func<string, string> stem) =>
        ClaimTokens.Of(Words(text, statement.Cue)).Exists(token => ClaimWords.Deny(stem).Contains(stem(token.Text)));

    private static bool IsNobodys(FoundStatement statement, string text)
    {
        if (statement is not { Speaker: null, Source.Count: 0, Kind: Language.Statements.StatementKind.Indirect })
        {
            return false;
        }

        List<ClaimToken> cue = ClaimTokens.Of(Words(text, statement.Cue));
        return cue is [{ Text: "to" }, ..] || cue.Exists(static token => ClaimWords.Seeming.Contains(token.Text));
    }

    /// <summary>All words of the cue tell of what is done, or, in the passive, of what is done to somebody.</summary>
    private static bool IsDeed(FoundStatement statement, string text)
    {
        List<ClaimToken> cue = ClaimTokens.Of(Words(text, statement.Cue));
        bool isPassive = cue.Exists(static token => token.Text is "was" or "were" or "been" or "is" or "are" or "being");
        return statement.Kind == Language.Statements.StatementKind.Indirect && cue.Exists(static token => !ClaimWords.Plain.Contains(token.Text))
            && cue.TrueForAll(token => ClaimWords.Plain.Contains(token.Text) || ClaimWords.Done.Contains(token.Text) || (isPassive && ClaimWords.DoneTo.Contains(token.Text)));
    }

    private static string Words(string text, IReadOnlyList<TextSpan> spans) => string.Join(' ', spans.Select(span => text.Substring(span.Start, span.Length)));
}
