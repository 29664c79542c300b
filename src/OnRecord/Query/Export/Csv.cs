namespace OnRecord.Query.Export;

/// <summary>Writes comma-separated values (RFC 4180) that a spreadsheet may open without running anything.</summary>
internal static class Csv
{
    public static void Write(string path, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string?>> rows)
    {
        using StreamWriter writer = ExportFile.Open(path, "\r\n");
        writer.WriteLine(string.Join(',', header));
        foreach (IReadOnlyList<string?> row in rows)
        {
            writer.WriteLine(string.Join(',', row.Select(Cell)));
        }
    }

    /// <summary>
    /// A cell. One that a spreadsheet would take for a formula (beginning with = + - @ or a control character) gets an
    /// apostrophe, because its words come from strangers.
    /// </summary>
    public static string Cell(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return "";
        }

        string safe = value[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + value : value;
        return safe.AsSpan().ContainsAny(",\"\r\n") ? "\"" + safe.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : safe;
    }
}
