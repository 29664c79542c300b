namespace OnRecord.Language.Time.Operations;

/// <summary>What short numbers mean.</summary>
internal static class NumberOperations
{
    private const int LastShortYearOf2000 = 49;

    /// <summary>RFC 5322 section 4.3: two digits below 50 are of this century, others of the last.</summary>
    public static int ShortYear(int number) => number >= 100 ? number : number <= LastShortYearOf2000 ? 2000 + number : 1900 + number;
}
