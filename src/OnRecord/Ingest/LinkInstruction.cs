using System.Text.RegularExpressions;

namespace OnRecord.Ingest;

/// <summary>Addresses in the instructions of a word processor's fields, such as <c>HYPERLINK "address"</c>, and in formulas.</summary>
internal static partial class LinkInstruction
{
    /// <summary>Where the address stands; null when there is none.</summary>
    public static Group? Find(string instruction) => Instructions().Match(instruction) is { Success: true } match ? match.Groups["to"] : null;

    /// <summary>The address, or null.</summary>
    public static string? AddressIn(string? instruction) => Find(instruction ?? "")?.Value;

    [GeneratedRegex("""\b(?:HYPERLINK|INCLUDEPICTURE|INCLUDETEXT)(?:\s+|\()(?:"(?<to>[^"]*)"|(?<to>[^\s"\\()]+))""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Instructions();
}
