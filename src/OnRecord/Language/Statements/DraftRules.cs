namespace OnRecord.Language.Statements;

/// <summary>What rules mend in a statement that the weights found, and which they let pass.</summary>
internal static class DraftRules
{
    /// <summary>Mends a statement of the text.</summary>
    /// <returns>False when it is none.</returns>
    public static bool Mend(StatementFrame frame, StatementDraft draft)
    {
        SourceRules.Apply(frame, draft);
        return MendInner(frame, draft);
    }

    /// <summary>Mends a statement within another.</summary>
    /// <returns>False when it is none.</returns>
    public static bool MendInner(StatementFrame frame, StatementDraft draft)
    {
        TurnedSources.Apply(frame, draft);
        ContentRules.Apply(frame, draft);
        return Stands(frame, draft);
    }

    /// <summary>True for what tells that somebody says something, however it was found.</summary>
    public static bool Stands(StatementFrame frame, StatementDraft draft) => DraftGate.Tells(frame, draft) && !EventRule.IsEvent(frame, draft) && !ReporterWords.IsAboutClaim(frame, draft) && !OpenRule.IsOpen(frame, draft);
}
