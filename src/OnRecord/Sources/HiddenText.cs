namespace OnRecord.Sources;

/// <summary>
/// Characters that show nothing and can break a line, turn its direction or make words look like others: controls, separators of lines, marks of direction, spaces and joiners
/// without width, tags.
/// </summary>
public static class HiddenText
{
    /// <summary>True for such a character.</summary>
    /// <param name="point">A code point, or a UTF-16 unit.</param>
    public static bool IsHidden(int point) => point is < 0x20 or (>= 0x7F and <= 0x9F) or 0xAD or 0x61C or 0x180E or (>= 0x200B and <= 0x200F) or (>= 0x2028 and <= 0x202E)
        or (>= 0x2060 and <= 0x206F) or 0xFEFF or (>= 0xE0000 and <= 0xE0FFF);
}
