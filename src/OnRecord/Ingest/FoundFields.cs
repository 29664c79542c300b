using System.Text.RegularExpressions;
using OnRecord.Sources;

namespace OnRecord.Ingest;

/// <summary>
/// Fields that are found in the text of a document while it is read, each once, in the order of the document: addresses that it links to, which are never opened, and who changed it.
/// </summary>
internal sealed partial class FoundFields
{
    /// <summary>Documents have fewer; a workbook may have one in every row.</summary>
    private const int Most = 10_000;

    private readonly HashSet<(string Name, string Value)> _seen = [];
    private readonly List<ItemField> _all = [];
    private bool _hasMore;

    /// <summary>The fields found so far.</summary>
    public IReadOnlyList<ItemField> All => _all;

    /// <summary>Takes an address that something links to; those of a place in the document itself are left out.</summary>
    public void AddLink(string? address, ByteSpan? place = null)
    {
        if (address?.StartsWith('#') == false)
        {
            Add("link", address, place);
        }
    }

    /// <summary>Takes the address in the instruction of a field of a word processor, such as <c>HYPERLINK "address"</c>, or in a formula.</summary>
    public void AddInstruction(string? instruction)
    {
        if (FindAddress(instruction ?? "") is { Length: > 0 } address)
        {
            AddLink(address.Value);
        }
    }

    /// <summary>Where the address stands in such an instruction; null when it has none.</summary>
    public static Group? FindAddress(string instruction) => Instructions().Match(instruction) is { Success: true } match ? match.Groups["to"] : null;

    /// <summary>Takes a field; blank ones are left out.</summary>
    public void Add(string name, string? value, ByteSpan? place = null)
    {
        string trimmed = value?.Trim() ?? "";
        if (trimmed.Length == 0 || _seen.Contains((name, trimmed)))
        {
            return;
        }

        _hasMore |= _all.Count == Most;
        if (_all.Count < Most)
        {
            _seen.Add((name, trimmed));
            _all.Add(new ItemField(name, trimmed, place));
        }
    }

    /// <summary>Adds a Problem when there were too many.</summary>
    public void Report(List<Problem> problems)
    {
        if (_hasMore)
        {
            problems.Add(new Problem(ProblemCodes.LimitSize, $"The document has more than {Most} links; the first {Most} are listed and searched."));
        }
    }

    [GeneratedRegex("""\b(?:HYPERLINK|INCLUDEPICTURE|INCLUDETEXT)(?:\s+|\()(?:"(?<to>[^"]*)"|(?<to>[^\s"\\()]+))""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Instructions();
}
