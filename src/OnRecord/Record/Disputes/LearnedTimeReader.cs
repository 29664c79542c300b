using System.Globalization;
using OnRecord.Language.Clauses;

namespace OnRecord.Record.Disputes;

/// <summary>
/// Reads from the clauses of a statement when somebody says to have come to know of its matter: "learned on Friday that the gate would close", "first heard of the plan on 5 March". Only days that
/// are named count, not "today", which a retelling moves.
/// </summary>
internal static class LearnedTimeReader
{
    private static readonly HashSet<string> Matter = ["it", "this", "that", "news"];

    /// <summary>The days that a statement tells.</summary>
    public static IEnumerable<LearnedTime> Read(SaidStatement statement)
    {
        foreach (KnownClause clause in statement.Whole.Where(static clause => clause.Clause is { IsNegated: false, Mood: ClauseMood.Told } && ContactWords.Learn.Contains(clause.Clause.Verb)))
        {
            if (clause.Part(ClauseRole.Agent) is { Party: > 0 } who && clause.Times is [{ IsMonth: false, IsClockAlone: false } time] && IsOfMatter(clause) && DayOf(time) is { } day)
            {
                yield return new LearnedTime(clause, who.Party, day);
            }
        }
    }

    private static bool IsOfMatter(KnownClause clause) => !ContactWords.Heard.Contains(clause.Clause.Verb)
        || clause.Parts.Any(static part => part.Part.Preposition is "of" or "about" || (part.Part.Role == ClauseRole.Object && Matter.Contains(part.Part.Head)));

    /// <summary>The first second of a day that words name; null for what is longer, and for a day that counts from when it is said.</summary>
    private static long? DayOf(KnownTime time)
    {
        bool isSaid = time.Words.Split([' ', ',', '-'], StringSplitOptions.RemoveEmptyEntries).Any(word => ContactWords.SaidDay.Contains(word.ToLowerInvariant()));
        return !isSaid && time.From.Length >= 10 && time.To.Length >= 10 && time.From[..10] == time.To[..10] && DateOnly.TryParseExact(time.From.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).ToUnixTimeSeconds() : null;
    }
}
