using System.Text;
using OnRecord.Sources;

namespace OnRecord.Record.Requests;

/// <summary>Where a text tells of a request, with what stands around it.</summary>
/// <param name="Event">The number of its event.</param>
/// <param name="Item">The document or message.</param>
/// <param name="Key">A hash of who was asked, what became of it and the words that tell it.</param>
/// <param name="Before">A hash of the letters before it; 0 where there are few.</param>
/// <param name="After">A hash of the letters behind it; 0 where there are few.</param>
internal readonly record struct ToldPlace(long Event, long Item, long Key, long Before, long After)
{
    /// <summary>Letters on a side that are compared, and how far they are looked for, in UTF-16 units.</summary>
    private const int Letters = 60, Reach = 400;

    /// <summary>Reads what stands around.</summary>
    /// <param name="number">The number of the event.</param>
    /// <param name="item">The item.</param>
    /// <param name="told">Who was asked and what became of it.</param>
    /// <param name="text">The text of the item.</param>
    /// <param name="span">The words that tell it.</param>
    public static ToldPlace Of(long number, long item, string told, string text, TextSpan span)
    {
        string before = Squeezed(text.AsSpan(Math.Max(0, span.Start - Reach)..span.Start)), after = Squeezed(text.AsSpan(span.End..Math.Min(text.Length, span.End + Reach)));
        return new ToldPlace(number, item, RecordId.Of("words", told, Squeezed(text.AsSpan(span.Start..span.End))).Hash, before.Length < Letters ? 0 : RecordId.Of("words", before[^Letters..]).Hash, after.Length < Letters ? 0 : RecordId.Of("words", after[..Letters]).Hash);
    }

    /// <summary>Letters and digits alone, so that lines may be broken and quoted anyhow.</summary>
    private static string Squeezed(ReadOnlySpan<char> words)
    {
        var letters = new StringBuilder(words.Length);
        foreach (char letter in words)
        {
            if (char.IsLetterOrDigit(letter))
            {
                letters.Append(char.ToLowerInvariant(letter));
            }
        }

        return letters.ToString();
    }
}
