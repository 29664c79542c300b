using System.Text.RegularExpressions;
using OnRecord.Record.Statements;

namespace OnRecord.Record.Disputes;

/// <summary>When a contact is said not to have been.</summary>
/// <param name="First">The first day or moment, ISO 8601; null for no bound.</param>
/// <param name="End">The last, inclusive, or where <paramref name="IsBefore"/> is true what it was before; null for no bound.</param>
/// <param name="IsBefore">True when the end itself is not meant.</param>
internal sealed partial record DeniedTime(string? First, string? End, bool IsBefore)
{
    /// <summary>The times that a clause tells, of which any may be meant: "on March 2 or on March 3"; none where it tells one that cannot be placed. Without any it is unbounded.</summary>
    public static IReadOnlyList<DeniedTime> Of(KnownClause clause)
    {
        IReadOnlyList<KnownTime> times = [.. clause.Times, .. clause.Bounds];
        if (times.Count == 0)
        {
            return clause.Parts.Any(static part => part.Part.Preposition is { } before && ContactWords.Bounding.Contains(before)) ? [] : [new DeniedTime(null, null, false)];
        }

        if (times.Any(static time => time.IsClockAlone) || (times.Count > 1 && (clause.Bounds.Count > 0 || Admission().IsMatch(clause.Words))))
        {
            return [];
        }

        DeniedTime?[] read = [.. times.Select(time => Of(clause, time))];
        return Array.Exists(read, static time => time is null) ? [] : [.. read.OfType<DeniedTime>()];
    }

    /// <summary>"on March 6, only on March 7": one of the days is admitted.</summary>
    [GeneratedRegex(@"\b(?:only|but|rather)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Admission();

    private static DeniedTime? Of(KnownClause clause, KnownTime time) => clause.Parts.FirstOrDefault(part => part.Words.Contains(time.Words, StringComparison.Ordinal))?.Part.Preposition switch
    {
        "before" or "until" or "till" or "by" => new DeniedTime(null, time.From, true),
        "after" or "since" => new DeniedTime(time.From, null, false),
        _ => clause.Bounds.Count > 0 ? null : new DeniedTime(time.From, time.To, false),
    };

    /// <summary>Whether something was in that time, as a whole.</summary>
    /// <param name="when">When it was.</param>
    /// <param name="place">Puts a day or moment on the clock of the case.</param>
    public bool Has(TimePoint when, Func<string, TimePoint?> place)
    {
        TimePoint? first = First is null ? null : place(First), end = End is null ? null : place(End);
        return (First is null || (first is { } from && when.From >= from.From)) && (End is null || (end is { } to && (IsBefore ? when.To < to.From : when.To <= to.To)));
    }

    /// <summary>True when neither end is told.</summary>
    public bool IsOpen => First is null && End is null;
}
