namespace OnRecord.Language.Segments;

/// <summary>Where something stands next in a text that is asked forward: then every stretch of it is looked through once, however often it is asked. Not thread-safe.</summary>
/// <param name="find">Where it stands first in a text; below zero where it does not.</param>
internal sealed class Ahead(Ahead.Find find)
{
    private int from;
    private int behind;

    /// <summary>Where something stands first in a text; below zero where it does not.</summary>
    public delegate int Find(ReadOnlySpan<char> text);

    /// <summary>Letters.</summary>
    public static Ahead Letters() => new(static text =>
    {
        for (int at = 0; at < text.Length; at++)
        {
            if (char.IsLetter(text[at]))
            {
                return at;
            }
        }

        return -1;
    });

    /// <summary>Any of some signs.</summary>
    public static Ahead Any(string signs) => new(text => text.IndexOfAny(signs));

    /// <summary>The first place at or behind one; the length of the text where there is none.</summary>
    /// <param name="text">The same text each time.</param>
    /// <param name="start">The place.</param>
    public int From(ReadOnlySpan<char> text, int start)
    {
        if (start < from || start >= behind)
        {
            int found = find(text[start..]);
            (from, behind) = (start, (found < 0 ? text.Length : start + found) + 1);
        }

        return behind - 1;
    }
}
