using System.Collections.Frozen;

namespace OnRecord.Language.Tokens;

/// <summary>
/// A data file of words by kind: lines <c>kind: words</c>, comments behind <c>#</c>, and lines <c>example: input ==> expected</c>,
/// which the tests run. Immutable and safe to share between threads.
/// </summary>
internal sealed class WordList
{
    private readonly Dictionary<string, List<string>> words = new(StringComparer.Ordinal);
    private readonly List<(string Kind, string[] Words)> lines = [];

    /// <summary>Reads an embedded data file.</summary>
    /// <param name="name">Its folder below <c>Language</c> and its name: <c>Tokens/Data/tokens.txt</c>.</param>
    public WordList(string name)
    {
        using Stream stream = typeof(WordList).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The word list {name} is not in the program.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            Add(line);
        }
    }

    /// <summary>The examples: input and what is expected of it.</summary>
    public List<(string Input, string Expected)> Examples { get; } = [];

    /// <summary>The words of a kind, in order; none when the file has no such kind.</summary>
    public IReadOnlyList<string> this[string kind] => words.TryGetValue(kind, out List<string>? found) ? found : [];

    /// <summary>The words of each line of a kind.</summary>
    public IEnumerable<IReadOnlyList<string>> Lines(string kind) => lines.Where(line => line.Kind == kind).Select(static line => line.Words);

    /// <summary>The words of some kinds as a set that ignores case and can be asked with a span.</summary>
    public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(params string[] kinds) =>
        kinds.SelectMany(kind => this[kind]).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private void Add(string line)
    {
        int colon = line.IndexOf(':');
        if (line.Length == 0 || line[0] == '#' || colon < 0)
        {
            return;
        }

        string kind = line[..colon];
        string rest = line[(colon + 1)..].Trim();
        if (kind == "example")
        {
            int arrow = rest.IndexOf(" ==> ", StringComparison.Ordinal);
            Examples.Add((rest[..arrow], rest[(arrow + 5)..]));
            return;
        }

        if (!words.TryGetValue(kind, out List<string>? list))
        {
            words[kind] = list = [];
        }

        string[] found = rest.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        list.AddRange(found);
        lines.Add((kind, found));
    }
}
