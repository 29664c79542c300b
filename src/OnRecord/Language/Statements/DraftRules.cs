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
        if (!LetterSources.Apply(frame, draft))
        {
            return false;
        }

        TurnedSources.Apply(frame, draft);
        LeaveOutBeyond(frame, draft);
        ContentRules.Apply(frame, draft);
        return NobodySources.Apply(frame, draft) && Stands(frame, draft);
    }

    /// <summary>"Roe was never charged; a jury convicted Lee": who stands behind a semicolon does not say what stands before it.</summary>
    private static void LeaveOutBeyond(StatementFrame frame, StatementDraft draft)
    {
        if (draft.Source is not [var source] || source.First < draft.Cue.End || frame.SentenceOf[source.First] != frame.SentenceOf[draft.Cue.First])
        {
            return;
        }

        for (int token = draft.Cue.End; token < source.First; token++)
        {
            if (frame.Word(token) is ";" && frame.Quotes.Region[token] < 0)
            {
                draft.Source.Clear();
                return;
            }
        }
    }

    /// <summary>True for what tells that somebody says something, however it was found.</summary>
    public static bool Stands(StatementFrame frame, StatementDraft draft) => DraftGate.Tells(frame, draft) && !EventRule.IsEvent(frame, draft) && !ReporterWords.IsAboutClaim(frame, draft) && !OpenRule.IsOpen(frame, draft) && !AttributedWords.IsOne(frame, draft);
}
