using OnRecord.Language.Clauses;

namespace OnRecord.Record.Disputes;

/// <summary>"The north crane has never failed" against "the north crane failed again": what never was at all needs no more than whose doing it is.</summary>
internal static class NeverDone
{
    /// <summary>True where the first is told never to have been and the second, told no later, that it was.</summary>
    /// <param name="no">Who says never.</param>
    /// <param name="denied">What never was, and nothing beside who did not do it.</param>
    /// <param name="yes">Who says that it was.</param>
    /// <param name="told">What was.</param>
    /// <param name="fit">How far the two are about the same.</param>
    public static bool Is(SaidStatement no, KnownClause denied, SaidStatement yes, KnownClause told, ClauseFit fit)
    {
        bool isNever = denied.Words.Split(' ').Contains("never", StringComparer.OrdinalIgnoreCase) && denied.Parts.All(static part => part.Part.Role == ClauseRole.Agent);
        if (!isNever || !fit.IsDoerSame || fit.Left > 0 || ClashWords.Light.Contains(denied.Clause.Verb) || denied.Part(ClauseRole.Agent) is not { } doer || PartFits.IsOpen(doer) || PartFits.Of(doer, told.Part(ClauseRole.Agent)) != PartFit.Same)
        {
            return false;
        }

        // What comes to be behind "never" does not make it untrue.
        bool isBefore = no.Claim.Day is { } denial && yes.Claim.Day is { } telling && telling <= denial;
        return Beside.Are(no, yes) || (isBefore && (doer.Party > 0 || doer.Stems.Count > 1));
    }
}
