using System.Text;
using System.Text.RegularExpressions;

namespace OnRecord.Record.Threads;

/// <summary>
/// Whether two subjects are one. Marks of answers and forwards, tags of lists, white space, case and punctuation are set aside; printing and scanning may cost the end of a long one or a few of
/// its letters, never a number: lot 14 is not lot 15.
/// </summary>
internal static partial class SubjectFit
{
    /// <summary>Letters of a subject that may be cut short or misread.</summary>
    private const int LeastLetters = 12;

    /// <summary>Letters that are compared; the rest is left out.</summary>
    private const int Longest = 200;

    /// <summary>One letter in so many may be misread.</summary>
    private const int LettersAnError = 12;

    /// <summary>What is compared of a subject: its letters and digits; empty for none.</summary>
    public static string Key(string? subject)
    {
        string text = SubjectBase.Of(subject).Text;
        var key = new StringBuilder(text.Length);
        foreach (char c in Tag().Replace(text, ""))
        {
            if (char.IsLetterOrDigit(c) && key.Length < Longest)
            {
                key.Append(char.ToLowerInvariant(c));
            }
        }

        return key.ToString();
    }

    /// <summary>True and false for what <see cref="Key"/> made of two subjects; null when one of them is empty.</summary>
    public static bool? Are(string one, string other)
    {
        if (one.Length == 0 || other.Length == 0)
        {
            return null;
        }

        if (one == other)
        {
            return true;
        }

        (string less, string more) = one.Length <= other.Length ? (one, other) : (other, one);
        bool isCut = less.Length >= LeastLetters && less.Length < more.Length && !char.IsDigit(more[less.Length]);
        bool isNumbered = !Digits(less).SequenceEqual(Digits(more));
        (less, more) = (Readable(less), Readable(more));
        return less == more || (isCut && more.StartsWith(less, StringComparison.Ordinal)) || (less.Length >= LeastLetters && !isNumbered && IsMisread(less, more));
    }

    /// <summary>The digit for letters that scanning takes for it.</summary>
    private static string Readable(string key) => key.Replace('l', '1').Replace('i', '1').Replace('o', '0');

    private static bool IsMisread(string less, string more) => EditDistance.Within(less, more, more.Length / LettersAnError);

    private static IEnumerable<char> Digits(string key) => key.Where(char.IsDigit);

    /// <summary>The tag of a list in front; one with digits tells of the content.</summary>
    [GeneratedRegex(@"^\s*\[[^\]\[\d]{1,60}\]\s*(?=\S)")]
    private static partial Regex Tag();
}
