using OnRecord.Record;

namespace OnRecord.Query;

/// <summary>Finds which of some names was surely meant by a misspelt word.</summary>
public static class Nearest
{
    private const int ShortWord = 4;

    /// <summary>The name that differs least, by two letters at most and one in short names, or that begins with the word; null for none.</summary>
    public static string? Of(string word, IEnumerable<string> names) =>
        names.Where(name => EditDistance.Within(word, name, name.Length > ShortWord ? 2 : 1) || (word.Length > ShortWord && name.StartsWith(word, StringComparison.Ordinal)))
            .OrderBy(name => EditDistance.Within(word, name, 1) ? 0 : 1).FirstOrDefault();

    /// <summary>Words among which to choose: "kept, copy or missing".</summary>
    /// <param name="words">At least one.</param>
    public static string AnyOf(IReadOnlyList<string> words) => words.Count == 1 ? words[0] : $"{string.Join(", ", words.SkipLast(1))} or {words[^1]}";

    /// <summary>The name that is nearest as a question behind a sentence, with a space before it; nothing for none.</summary>
    public static string Question(string? near) => near is null ? "" : $" Did you mean {near}?";
}
