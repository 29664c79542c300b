namespace OnRecord.Language.Time.Grammar;

/// <summary>The word classes that a spoken number can begin with.</summary>
internal static class NumberReaderWords
{
    /// <summary>Units, teens, tens, vague numbers, halves, articles.</summary>
    public static readonly string[] Classes = ["%unitnumber", "%teen", "%tens", "%vague", "%half", "%article", "%dozen", "%fraction"];
}
