using System.Text.RegularExpressions;

namespace OnRecord.Record.Trails;

/// <summary>Fields at the head of a report or memo ("SOURCE: ...", "Subject: ..."): they stand above many different texts, and tell nothing of who had what from whom.</summary>
internal static partial class ReportHead
{
    /// <summary>Whether a passage is one.</summary>
    public static bool IsOne(string passage) => Field().IsMatch(passage);

    [GeneratedRegex(@"^\W*(?:from|to|cc|date|sources?|subject|re|ref|references?|attn|attention|classification|distribution|for)\s*:\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Field();
}
