namespace OnRecord.Record.Disputes;

/// <summary>When a contact is said not to have been.</summary>
/// <param name="First">The first day or moment, ISO 8601; null for no bound.</param>
/// <param name="End">The last, inclusive, or where <paramref name="IsBefore"/> is true what it was before; null for no bound.</param>
/// <param name="IsBefore">True when the end itself is not meant.</param>
internal sealed record DeniedTime(string? First, string? End, bool IsBefore)
{
    /// <summary>The time that a clause tells; null where it tells one that cannot be placed, or several. Without any it is unbounded.</summary>
    public static DeniedTime? Of(KnownClause clause)
    {
        IReadOnlyList<KnownTime> times = [.. clause.Times, .. clause.Bounds];
        if (times.Count == 0)
        {
            return clause.Parts.Any(static part => part.Part.Preposition is { } before && ContactWords.Bounding.Contains(before)) ? null : new DeniedTime(null, null, false);
        }

        if (times is not [{ IsClockAlone: false } time])
        {
            return null;
        }

        return clause.Parts.FirstOrDefault(part => part.Words.Contains(time.Words, StringComparison.Ordinal))?.Part.Preposition switch
        {
            "before" or "until" or "till" or "by" => new DeniedTime(null, time.From, true),
            "after" or "since" => new DeniedTime(time.From, null, false),
            _ => clause.Bounds.Count > 0 ? null : new DeniedTime(time.From, time.To, false),
        };
    }

    /// <summary>True when neither end is told.</summary>
    public bool IsOpen => First is null && End is null;
}
