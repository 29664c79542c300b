namespace OnRecord.Ingest;

/// <summary>Reads the tables of rules beside the code: rows of cells divided by tabs; lines that begin with <c># </c> explain.</summary>
internal static class RuleTable
{
    /// <summary>The rows of an embedded table.</summary>
    /// <param name="folder">Where its <c>Rules</c> lie, such as <c>Language.Segments</c>.</param>
    /// <param name="name">The file's name, such as <c>dividers.tsv</c>.</param>
    public static IEnumerable<string[]> Rows(string folder, string name)
    {
        using Stream stream = typeof(RuleTable).Assembly.GetManifestResourceStream($"OnRecord.{folder}.Rules.{name}")
            ?? throw new InvalidOperationException($"The table {name} is not part of the program.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal))
            {
                yield return line.Split('\t');
            }
        }
    }

    /// <summary>The alternatives in a cell; none for <c>#</c>.</summary>
    public static string[] Alternatives(string cell) => cell == "#" ? [] : cell.Split('|');
}
