using System.Text.RegularExpressions;

namespace OnRecord.Ingest;

/// <summary>Addresses in the instructions of a word processor's fields, such as <c>HYPERLINK "address"</c>, and in formulas.</summary>
internal static partial class LinkInstruction
{
    /// <summary>Where the address stands; null when there is none.</summary>
    public static Group? Find(string instruction) => Instructions().Match(instruction) is { Success: true } match ? match.Groups["to"] : null;

    /// <summary>The address, or null.</summary>
    public static string? AddressIn(string? instruction) => Find(instruction ?? "")?.Value;

    /// <summary>The tip of a link, or null.</summary>
    public static string? TipIn(string? instruction) => Tip().Match(instruction ?? "") is { Success: true } match ? match.Groups["tip"].Value : null;

    /// <summary>What an instruction that shows or asks for words of its own says, or null: entries of an index, questions, names of variables.</summary>
    public static string? WordsIn(string? instruction) => Worded().Match(instruction ?? "") is { Success: true } match ? match.Groups["words"].Value : null;

    [GeneratedRegex("""\\o\s+"(?<tip>[^"]*)[" ]""", RegexOptions.CultureInvariant)]
    private static partial Regex Tip();

    [GeneratedRegex("""^\s*(?:XE|TC|TA|ASK|FILLIN|QUOTE|IF|MACROBUTTON|SET|DOCVARIABLE|DOCPROPERTY|MERGEFIELD|COMMENTS|TITLE|SUBJECT|KEYWORDS|AUTHOR)\s+(?<words>[^\s\\].*)""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Worded();

    [GeneratedRegex("""\b(?:HYPERLINK|INCLUDEPICTURE|INCLUDETEXT)(?:\s+|\()(?:"(?<to>[^"]*)"|(?<to>[^\s"\\()]+))""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Instructions();
}
