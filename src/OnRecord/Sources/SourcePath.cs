using System.Text;

namespace OnRecord.Sources;

/// <summary>
/// The path of a source file or member inside a case: <c>ROOT/folder/file.zip!/inner.mbox!/12</c>. Separated by
/// <c>/</c>, members after <c>!/</c>; <c>!</c>, <c>%</c>, characters that show nothing and what cannot be decoded are
/// percent-encoded (RFC 3986 section 2.1), so a path never leaves its container and never means two things.
/// </summary>
public static class SourcePath
{
    /// <summary>Stands between a container and its member.</summary>
    public const string MemberMark = "!/";

    /// <summary>The path of a file below a root or folder.</summary>
    public static string Join(string parent, string name) => $"{parent}/{Escape(name)}";

    /// <summary>The path of a member of a container. Folders in the name are kept; steps outside are escaped.</summary>
    public static string Member(string container, string name) => container + MemberMark + EscapeSteps(name);

    /// <summary>True when the name, taken as a path, would leave the folder it is unpacked in.</summary>
    public static bool IsUnsafe(string name)
    {
        string path = name.Replace('\\', '/');
        return path.StartsWith('/') || path is [_, ':', ..] || path.Split('/').Contains("..");
    }

    /// <summary>The last step of a path: the file's own name, still escaped.</summary>
    public static string LastStep(string path) => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>One step with every character escaped that has a meaning in paths or cannot be shown.</summary>
    public static string Escape(string step)
    {
        if (step.Length > 0 && step is not ("." or "..") && !step.AsSpan().ContainsAny(Reserved) && !MayHide(step))
        {
            return step;
        }

        if (step is "." or "..")
        {
            return step.Replace(".", "%2E", StringComparison.Ordinal);
        }

        var escaped = new StringBuilder();
        for (int at = 0; at < step.Length;)
        {
            if (NativeName.TryByte(step, at, out byte broken))
            {
                AppendEscaped(escaped, broken);
                at++;
                continue;
            }

            _ = Rune.DecodeFromUtf16(step.AsSpan(at), out Rune rune, out int units);
            AppendEscaped(escaped, rune);
            at += units;
        }

        return escaped.Length == 0 ? "%00" : escaped.ToString();
    }

    /// <summary>The name as it was before <see cref="Escape"/>, for people; bytes that cannot be decoded stay escaped.</summary>
    public static string Unescape(string step) => Uri.UnescapeDataString(step);

    /// <summary>The name as people would read it, for finding it: one whose bytes are no UTF-8 in the charset of Western Europe, as old programs wrote most of them.</summary>
    public static string Readable(string step)
    {
        string name = FileName(step);
        return Enumerable.Range(0, name.Length).Any(at => NativeName.TryByte(name, at, out _))
            ? CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(NativeName.Encode(name).AsSpan()[..^1])
            : name;
    }

    /// <summary>The name as it was before <see cref="Escape"/>, for opening files: see <see cref="DiskFile"/>.</summary>
    internal static string FileName(string step)
    {
        if (!step.Contains('%', StringComparison.Ordinal))
        {
            return step;
        }

        byte[] bytes = Encoding.UTF8.GetBytes(step);
        int length = 0;
        for (int at = 0; at < bytes.Length; at++)
        {
            bool isEscape = bytes[at] == '%' && at + 2 < bytes.Length && char.IsAsciiHexDigit((char)bytes[at + 1]) && char.IsAsciiHexDigit((char)bytes[at + 2]);
            bytes[length++] = isEscape ? Convert.FromHexString(Encoding.ASCII.GetString(bytes, at + 1, 2))[0] : bytes[at];
            at += isEscape ? 2 : 0;
        }

        return NativeName.Decode(bytes.AsSpan(0, length));
    }

    private static readonly System.Buffers.SearchValues<char> Reserved = System.Buffers.SearchValues.Create("!%/\\\uFFFD");

    private static string EscapeSteps(string name)
    {
        string path = name.Replace('\\', '/');
        if (!path.Contains('/', StringComparison.Ordinal))
        {
            return Escape(path);
        }

        return string.Join('/', path.Split('/').Where((step, at) => step.Length > 0 || at == 0).Select(Escape));
    }

    private static bool MayHide(string step)
    {
        foreach (char c in step)
        {
            if (HiddenText.IsHidden(c) || char.IsSurrogate(c))
            {
                return true;
            }
        }

        return false;
    }

    private static void AppendEscaped(StringBuilder escaped, Rune rune)
    {
        string text = rune.ToString();
        if (!text.AsSpan().ContainsAny(Reserved) && !HiddenText.IsHidden(rune.Value))
        {
            escaped.Append(text);
            return;
        }

        foreach (byte unit in Encoding.UTF8.GetBytes(text))
        {
            AppendEscaped(escaped, unit);
        }
    }

    private static void AppendEscaped(StringBuilder escaped, byte unit) =>
        escaped.Append('%').Append(unit.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
}
