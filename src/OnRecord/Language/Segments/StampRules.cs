using System.Text.RegularExpressions;
using OnRecord.Ingest;

namespace OnRecord.Language.Segments;

/// <summary>The forms of stamps in margins (<c>Rules/stamps.tsv</c>). Each is of a whole stamp. Safe to share.</summary>
internal static class StampRules
{
    private const string Code = @"(B\d|1 ?\.4 ?(\([A-Z]\))+)";

    private static readonly (string Name, string Form)[] Parts =
    [
        ("{codes}", $"{Code}([,; ]{{1,2}}{Code})*"),
        ("{date}", @"\d{1,2}[-/]\d{1,2}[-/]\d{4}"),
        ("{class}", "(CONFIDENTIAL|SECRET|TOP SECRET)"),
    ];

    private static readonly Regex[] Forms = [.. RuleTable.Rows("Language.Segments", "stamps.tsv").Select(static row => Of(row[0]))];

    /// <summary>Whether all of a text is such a stamp.</summary>
    public static bool Match(ReadOnlySpan<char> text)
    {
        foreach (Regex form in Forms)
        {
            if (form.IsMatch(text))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The expression of a row of the table.</summary>
    public static Regex Of(string form)
    {
        foreach ((string name, string part) in Parts)
        {
            form = form.Replace(name, part, StringComparison.Ordinal);
        }

        return new Regex($@"^(?:{form})\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    }
}
