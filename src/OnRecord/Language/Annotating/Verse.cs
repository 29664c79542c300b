using OnRecord.Sources;

namespace OnRecord.Language.Annotating;

/// <summary>Tells verse, such as a song that people mail: short lines around, each with a capital and none with a stop. What is told in one did not happen. Looks only at the lines near by.</summary>
internal static class Verse
{
    private const int LeastAround = 3, Longest = 45, Shortest = 8;

    /// <summary>True where the words stand in verse.</summary>
    public static bool IsAt(string text, TextSpan span)
    {
        int start = text.LastIndexOf('\n', Math.Max(0, span.Start - 1)) + 1, feed = text.IndexOf('\n', span.Start);
        if (feed < 0 || span.End > feed || !IsLine(text.AsSpan(start..feed)))
        {
            return false;
        }

        int above = 0;
        for (int end = start - 1; above < LeastAround && end > 0; above++)
        {
            int begin = text.LastIndexOf('\n', end - 1) + 1;
            if (!IsLine(text.AsSpan(begin..end)))
            {
                return false;
            }

            end = begin - 1;
        }

        int below = 0;
        for (int begin = feed + 1; below < LeastAround && begin < text.Length; below++)
        {
            int end = text.IndexOf('\n', begin) is >= 0 and var next ? next : text.Length;
            if (!IsLine(text.AsSpan(begin..end)))
            {
                return false;
            }

            begin = end + 1;
        }

        return above == LeastAround && below == LeastAround;
    }

    private static bool IsLine(ReadOnlySpan<char> line)
    {
        line = line.Trim(" \t\r");
        return line.Length is >= Shortest and <= Longest && char.IsUpper(line[0]) && line[^1] is not ('.' or ';' or ':') && line.Contains(' ') && !line.ContainsAnyInRange('0', '9') && !line.Contains('@');
    }
}
