namespace OnRecord.Language.Names;

/// <summary>What the words of a person's name are: forms of address, suffixes, initials.</summary>
internal static class PersonNames
{
    /// <summary>True for what follows a family name: <c>Jr.</c>, <c>III</c>, <c>Esq.</c></summary>
    public static bool IsSuffix(ReadOnlySpan<char> word) => word is "Jr" or "Jr." or "Sr" or "Sr." or "II" or "III" or "IV" or "Esq" or "Esq." or "JR" or "JR." or "SR" or "SR." or "PhD" or "Ph.D." or "M.D." or "MD";

    /// <summary>True for a single letter with or without a full stop.</summary>
    public static bool IsInitial(ReadOnlySpan<char> word) => word.Length is 1 or 2 && char.IsUpper(word[0]) && (word.Length == 1 || word[1] == '.');
}
