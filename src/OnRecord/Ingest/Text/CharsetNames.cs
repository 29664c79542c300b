using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace OnRecord.Ingest.Text;

/// <summary>Charset names as mail and documents write them (IANA character sets, and customary misspellings).</summary>
internal static class CharsetNames
{
    /// <summary>Names that the platform does not know, and what they mean.</summary>
    private static readonly Dictionary<string, string> Aliases = new(StringComparer.OrdinalIgnoreCase)
    {
        ["utf8"] = "utf-8",
        ["utf-8n"] = "utf-8",
        ["utf8mb4"] = "utf-8",
        ["ascii"] = "us-ascii",
        ["us_ascii"] = "us-ascii",
        ["usascii"] = "us-ascii",
        ["646"] = "us-ascii",
        ["iso-8859-8-i"] = "iso-8859-8",
        ["iso-8859-8-e"] = "iso-8859-8",
        ["iso-8859-6-i"] = "iso-8859-6",
        ["iso-8859-16"] = "iso-8859-2",
        ["iso-8859-10"] = "iso-8859-4",
        ["iso-8859-11"] = "windows-874",
        ["tis-620"] = "windows-874",
        ["cp874"] = "windows-874",
        ["ansi"] = "windows-1252",
        ["latin-1"] = "iso-8859-1",
        ["8859_1"] = "iso-8859-1",
        ["iso8859_1"] = "iso-8859-1",
        ["gbk"] = "gb18030",
        ["cp936"] = "gb18030",
        ["x-gbk"] = "gb18030",
        ["gb2312"] = "gb18030",
        ["gb_2312-80"] = "gb18030",
        ["cp949"] = "ks_c_5601-1987",
        ["uhc"] = "ks_c_5601-1987",
        ["cp932"] = "shift_jis",
        ["windows-31j"] = "shift_jis",
        ["ms932"] = "shift_jis",
        ["sjis"] = "shift_jis",
        ["eucjp"] = "euc-jp",
        ["euckr"] = "euc-kr",
        ["big5-hkscs"] = "big5",
        ["cp950"] = "big5",
        ["iso-2022-jp-1"] = "iso-2022-jp",
        ["iso-2022-jp-2"] = "iso-2022-jp",
        ["iso-2022-jp-ms"] = "iso-2022-jp",
        ["utf16"] = "utf-16",
        ["utf-16-le"] = "utf-16",
        ["utf-16-be"] = "utf-16BE",
        ["utf-8-sig"] = "utf-8",
        ["ucs-2"] = "utf-16",
        ["iso-10646-ucs-2"] = "utf-16",
        ["utf32"] = "utf-32",
        ["macintosh"] = "macintosh",
        ["x-mac-roman"] = "macintosh",
        ["mac"] = "macintosh",
    };

    private static readonly ConcurrentDictionary<string, Encoding?> Known = new(StringComparer.OrdinalIgnoreCase);

    static CharsetNames() => Register();

    /// <summary>
    /// Makes the legacy code pages known to the platform, for libraries that ask it for them. Must come before their first
    /// use, else what they read would depend on what was read before.
    /// </summary>
    public static void Register() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The platform's encoding for a declared name.</summary>
    /// <param name="name">As declared: quotes, white space and case do not matter.</param>
    /// <param name="encoding">What it means, or null.</param>
    /// <returns>False when nobody knows the name.</returns>
    public static bool TryFind(string name, [NotNullWhen(true)] out Encoding? encoding)
    {
        string trimmed = name.Trim(' ', '\t', '"', '\'', '\r', '\n');
        encoding = trimmed.Length is 0 or > 40 ? null : Known.TryGetValue(trimmed, out Encoding? known) ? known : Look(trimmed);
        return encoding is not null;
    }

    private static Encoding? Look(string name)
    {
        Encoding? found = Find(name);
        if (found is not null)
        {
            // Only real names are remembered: hostile input may bring any number of others.
            Known[name] = found;
        }

        return found;
    }

    private static Encoding? Find(string name)
    {
        if (name.Equals("utf-7", StringComparison.OrdinalIgnoreCase) || name.Equals("unicode-1-1-utf-7", StringComparison.OrdinalIgnoreCase))
        {
#pragma warning disable SYSLIB0001 // Old mail is written in it; what it decodes to is shown as text only.
            return Encoding.UTF7;
#pragma warning restore SYSLIB0001
        }

        string official = Aliases.GetValueOrDefault(name, name);
        foreach (string candidate in (ReadOnlySpan<string>)[official, official.Replace('_', '-'), CodePageName(official)])
        {
            try
            {
                return Encoding.GetEncoding(candidate);
            }
            catch (Exception refusal) when (refusal is ArgumentException or NotSupportedException)
            {
                // Not known under this name; the next is tried.
            }
        }

        return null;
    }

    /// <summary><c>cp1252</c> and <c>win1252</c> as <c>windows-1252</c>.</summary>
    private static string CodePageName(string name)
    {
        string digits = new([.. name.Where(char.IsAsciiDigit)]);
        return digits.Length == 4 && digits.StartsWith("125", StringComparison.Ordinal) ? "windows-" + digits : name;
    }
}
