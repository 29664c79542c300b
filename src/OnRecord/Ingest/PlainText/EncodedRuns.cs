using System.Buffers;

namespace OnRecord.Ingest.PlainText;

/// <summary>Tells a text that holds something in base64 which is not decoded: a file in a property list, a directory or a page of data, the source of a message in what an interface answered.</summary>
internal static class EncodedRuns
{
    /// <summary>A line of base64 has no fewer digits.</summary>
    private const int LeastLine = 60;

    /// <summary>Fewer digits may be a key or a fingerprint.</summary>
    private const int LeastDigits = 160;

    /// <summary>Units before a run in which an address or the armour of a key may begin.</summary>
    private const int LookedBack = 200;

    private static readonly SearchValues<char> s_digits = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_=");

    /// <summary>Says so of a text that has one and is not known to. Looks at few of the letters of a text that is none.</summary>
    public static void Note(ReadOnlySpan<char> text, List<Problem> problems)
    {
        if (!problems.Exists(static problem => problem.Code == ProblemCodes.EncodedText) && HasOne(text))
        {
            problems.Add(new Problem(ProblemCodes.EncodedText, "A file, message or text stands in the text encoded as base64; it is kept as it stands, and words in it are not found."));
        }
    }

    private static bool HasOne(ReadOnlySpan<char> text)
    {
        int at = 0;
        while (at + LeastLine <= text.Length)
        {
            int other = text.Slice(at, LeastLine).LastIndexOfAnyExcept(s_digits);
            if (other >= 0)
            {
                at += other + 1;
                continue;
            }

            int end = EndOf(text, at, out int digits);
            if (digits >= LeastDigits && IsMixed(text[at..end]) && !IsAddress(text[..at]))
            {
                return true;
            }

            at = end;
        }

        return false;
    }

    /// <summary>The end of a run that goes on in lines as long, and how many digits it has.</summary>
    private static int EndOf(ReadOnlySpan<char> text, int start, out int digits)
    {
        int end = start + Length(text[start..]);
        digits = end - start;
        while (end < text.Length)
        {
            int blanks = text[end..].IndexOfAnyExcept(" \t\r\n");
            int line = blanks <= 0 ? 0 : Length(text[(end + blanks)..]);
            if (line < LeastLine)
            {
                break;
            }

            end += blanks + line;
            digits += line;
        }

        return end;
    }

    private static int Length(ReadOnlySpan<char> text) => text.IndexOfAnyExcept(s_digits) is >= 0 and var length ? length : text.Length;

    /// <summary>Numbers in other bases, lines and paths lack one of these.</summary>
    private static bool IsMixed(ReadOnlySpan<char> run) => run.ContainsAnyInRange('A', 'Z') && run.ContainsAnyInRange('a', 'z') && run.ContainsAnyInRange('0', '9');

    /// <summary>Whether what stands before a run begins an address on the web, or a key or a message of OpenPGP in armour.</summary>
    private static bool IsAddress(ReadOnlySpan<char> before)
    {
        ReadOnlySpan<char> near = before[Math.Max(0, before.Length - LookedBack)..];
        return near.Contains("-----BEGIN ", StringComparison.Ordinal) || near[(near.LastIndexOfAny(" \t\r\n\"") + 1)..].Contains("://", StringComparison.Ordinal);
    }
}
