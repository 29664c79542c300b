using System.Text;
using OnRecord.Sources;

namespace OnRecord.Ingest.PlainText;

/// <summary>The files that a calendar or cards hold in base64: attachments (RFC 5545 section 3.8.1.1), photos, and notes that are encoded so.</summary>
internal static class CardFiles
{
    private const string DataMark = ";base64,";

    /// <summary>Adds a member for each, or a Problem where it cannot be decoded.</summary>
    /// <param name="text">The unfolded lines.</param>
    /// <param name="most">No more members than this.</param>
    /// <param name="problems">Takes transfer-damaged and limit-count.</param>
    public static List<Member> Of(string text, int most, List<Problem> problems)
    {
        var files = new List<Member>();
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            (ReadOnlySpan<char> name, ReadOnlySpan<char> parameters, ReadOnlySpan<char> value) = CardEntries.Divide(line);
            int data = value.StartsWith("data:", StringComparison.OrdinalIgnoreCase) ? value.IndexOf(DataMark) : -1;
            bool isEncoded = parameters.Contains("ENCODING=BASE64", StringComparison.OrdinalIgnoreCase) || Parameter(parameters, "ENCODING") is "b" or "B";
            if (value.IsEmpty || !(isEncoded || data >= 0))
            {
                continue;
            }

            if (files.Count == most)
            {
                problems.Add(new Problem(ProblemCodes.LimitCount, "It holds more files than the limit; the others are not opened."));
                break;
            }

            string type = data >= 0 ? value[5..data].ToString() : Parameter(parameters, "FMTTYPE") ?? "";
            files.Add(Member(NameOf(name, parameters, files.Count + 1), type, data >= 0 ? value[(data + DataMark.Length)..] : value, name.Equals("NOTE", StringComparison.OrdinalIgnoreCase)));
        }

        return files;
    }

    private static Member Member(string name, string type, ReadOnlySpan<char> letters, bool isText)
    {
        var bytes = new byte[letters.Length];
        string? declared = isText ? "text/plain" : type.Contains('/') ? type.ToLowerInvariant() : null;
        return Convert.TryFromBase64Chars(letters, bytes, out int count)
            ? new Member(name, new MemoryBytes(bytes.AsMemory(0, count))) { DeclaredType = declared }
            : new Member(name, new MemoryBytes(Encoding.UTF8.GetBytes(letters.ToString()))) { Problems = [new Problem(ProblemCodes.TransferDamaged, "The base64 is broken; it is kept as it is written.")] };
    }

    private static string NameOf(ReadOnlySpan<char> property, ReadOnlySpan<char> parameters, int number) =>
        Parameter(parameters, "FILENAME") ?? Parameter(parameters, "X-FILENAME") ?? Parameter(parameters, "X-APPLE-FILENAME") ?? $"{property.ToString().ToLowerInvariant()}-{number}";

    /// <summary>The value of a parameter, without quotation marks; null where there is none.</summary>
    private static string? Parameter(ReadOnlySpan<char> parameters, string name)
    {
        foreach (Range range in parameters.Split(';'))
        {
            ReadOnlySpan<char> one = parameters[range];
            int equals = one.IndexOf('=');
            if (equals > 0 && one[..equals].Trim().Equals(name, StringComparison.OrdinalIgnoreCase) && one[(equals + 1)..].Trim().Trim('"') is { IsEmpty: false } value)
            {
                return value.ToString();
            }
        }

        return null;
    }
}
