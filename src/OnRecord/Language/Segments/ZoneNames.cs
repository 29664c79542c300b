using System.Globalization;
using OnRecord.Ingest;

namespace OnRecord.Language.Segments;

/// <summary>Zones that are printed in words (<c>Rules/zones.tsv</c>). Immutable and safe to share.</summary>
internal static class ZoneNames
{
    private static readonly (string Words, string Zone, int First, int Last)[] Rows =
        [.. RuleTable.Rows("Language.Segments", "zones.tsv").Select(static row => (row[0], row[1], int.Parse(row[2], CultureInfo.InvariantCulture), int.Parse(row[3], CultureInfo.InvariantCulture)))];

    /// <summary>The zone whose name a text begins with; null for none, and in months in which it may mean two offsets.</summary>
    public static string? Find(ReadOnlySpan<char> text, int month)
    {
        foreach ((string words, string zone, int first, int last) in Rows)
        {
            bool isSure = first <= last ? month >= first && month <= last : month >= first || month <= last;
            if (isSure && text.StartsWith(words, StringComparison.OrdinalIgnoreCase) && (text.Length == words.Length || !char.IsLetterOrDigit(text[words.Length])))
            {
                return zone;
            }
        }

        return null;
    }
}
