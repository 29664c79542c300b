namespace OnRecord.Record.Findings;

/// <summary>Words by which whoever writes means themselves.</summary>
internal static class FirstPerson
{
    /// <summary>True for "I", "me" and "my": not for "we", which may be others as well.</summary>
    public static bool Is(ReadOnlySpan<char> words) => words is "I" or "me" or "my" or "My";

    /// <summary>True for "I" and "we", who answer for themselves or for their side.</summary>
    public static bool Answers(ReadOnlySpan<char> words) => words is "I" or "we" or "We";

    /// <summary>Whether whoever wrote a contact may be a side of it by such a word: not in what somebody else says, in a pasted article or in a log.</summary>
    public static bool MayBeIn(FoundContact contact) => contact is { Statement: < 0, IsPasted: false, IsLogged: false };
}
