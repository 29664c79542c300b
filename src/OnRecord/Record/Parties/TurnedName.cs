namespace OnRecord.Record.Parties;

/// <summary>Names that begin with the family, as directories write them: <c>Doe, Jane (City)</c>, <c>Lee, Ann, MD</c>, <c>Kiš, Danilo; PhD</c>.</summary>
internal static class TurnedName
{
    private const int MostWords = 4;

    private static readonly System.Buffers.SearchValues<char> Ends = System.Buffers.SearchValues.Create(",;([/<");

    /// <summary>Other forms that a name is looked for by: as it is said, and without the initials between its first and its last word, as <c>Jane Doe</c> for <c>Doe, Jane Q. (City)</c>.</summary>
    public static IEnumerable<string> Forms(string? name)
    {
        string? turned = Of(name);
        return new[] { turned, WithoutInitials(turned ?? name) }.OfType<string>();
    }

    /// <summary>A name without the single letters in it; null for one that has none, or no other words at both ends.</summary>
    private static string? WithoutInitials(string? name)
    {
        string[] words = name is null || name.Contains('@', StringComparison.Ordinal) ? [] : name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string[] kept = [.. words.Where((word, at) => at == 0 || at == words.Length - 1 || !IsInitial(word))];
        return kept.Length < words.Length && !IsInitial(kept[0]) && !IsInitial(kept[^1]) ? string.Join(' ', kept) : null;
    }

    private static bool IsInitial(string word) => word.Length is 1 or 2 && char.IsLetter(word[0]) && char.IsUpper(word[0]) && (word.Length == 1 || word[1] == '.');

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
