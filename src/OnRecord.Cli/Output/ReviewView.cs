namespace OnRecord.Cli.Output;

/// <summary>What reviewers said of a line, for people.</summary>
internal static class ReviewView
{
    /// <summary>What stands behind a line that was judged.</summary>
    public static string Mark(string? verdict) => verdict is null ? "" : $"  [{verdict}]";

    /// <summary>What stands behind a line whose files are gone or have newer content, and behind one that was judged.</summary>
    public static string Mark(string? state, string? verdict) => (state is null ? "" : $"  {state}") + Mark(verdict);

    /// <summary>The line of a note.</summary>
    public static string Note(Sheet sheet, string note) => $"    note: {sheet.Cut(note, 240)}";

    /// <summary>A line for each note.</summary>
    public static void WriteNotes(Sheet sheet, IReadOnlyList<string> notes)
    {
        foreach (string note in notes)
        {
            sheet.Line(Note(sheet, note));
        }
    }
}
