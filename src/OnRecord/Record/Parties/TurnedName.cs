namespace OnRecord.Record.Parties;

/// <summary>Names that begin with the family, as directories write them: <c>Doe, Jane (City)</c>, <c>Lee, Ann, MD</c>, <c>Kiš, Danilo; PhD</c>.</summary>
internal static class TurnedName
{
    private const int MostWords = 4;

    private static readonly System.Buffers.SearchValues<char> Ends = System.Buffers.SearchValues.Create(",;([/<");

    /// <summary>The name as it is said, <c>Jane Doe</c>, without what stands behind it; null for one without a comma, and for one that holds an address.</summary>
    public static string? Of(string? name)
    {
        int comma = name?.IndexOf(',', StringComparison.Ordinal) ?? -1;
        if (comma <= 0 || name!.Contains('@', StringComparison.Ordinal))
        {
            return null;
        }

        ReadOnlySpan<char> family = name.AsSpan(0, comma).Trim(" \"'");
        ReadOnlySpan<char> given = name.AsSpan(comma + 1);
        int end = given.IndexOfAny(Ends);
        given = (end < 0 ? given : given[..end]).Trim(" \"'");
        return family.IsEmpty || given.IsEmpty || family.Count(' ') >= MostWords || given.Count(' ') >= MostWords ? null : $"{given} {family}";
    }
}
