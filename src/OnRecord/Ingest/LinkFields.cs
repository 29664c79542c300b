using OnRecord.Sources;

namespace OnRecord.Ingest;

/// <summary>The outside addresses that a document links to, each once, in the order of the document. They are never opened.</summary>
internal sealed class LinkFields
{
    /// <summary>Documents have fewer; a workbook may have one in every row.</summary>
    private const int Most = 10_000;

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<ItemField> _fields = [];
    private bool _hasMore;

    /// <summary>The addresses as fields named <c>link</c>.</summary>
    public IReadOnlyList<ItemField> Fields => _fields;

    /// <summary>Takes an address; blank ones and those that lead to a place in the document itself are left out.</summary>
    public void Add(string? address, ByteSpan? place = null)
    {
        string value = address?.Trim() ?? "";
        if (value.Length == 0 || value.StartsWith('#') || _seen.Contains(value))
        {
            return;
        }

        _hasMore |= _fields.Count == Most;
        if (_fields.Count < Most)
        {
            _seen.Add(value);
            _fields.Add(new ItemField("link", value, place));
        }
    }

    /// <summary>Adds a Problem when there were too many.</summary>
    public void Report(List<Problem> problems)
    {
        if (_hasMore)
        {
            problems.Add(new Problem(ProblemCodes.LimitSize, $"The document links to more than {Most} addresses; the first {Most} are listed and searched."));
        }
    }
}
