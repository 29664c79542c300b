namespace OnRecord.Query;

/// <summary>Names of a row that has room for a few.</summary>
public static class FewNames
{
    private const int Most = 4;

    /// <summary>All of up to four names, else the first three and how many others there are.</summary>
    public static string Of(IReadOnlyList<string> names) => names.Count <= Most
        ? string.Join(", ", names)
        : FormattableString.Invariant($"{string.Join(", ", names.Take(Most - 1))} and {names.Count - Most + 1} others");
}
