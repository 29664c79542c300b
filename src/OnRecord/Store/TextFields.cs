namespace OnRecord.Store;

/// <summary>
/// The texts of an item and their row numbers. A text's row follows from its item's, so texts need no index, and their
/// table is one whose rows SQLite stores without waste.
/// </summary>
internal static class TextFields
{
    /// <summary>Names by number.</summary>
    public static readonly IReadOnlyList<string> Names = ["body", "html"];

    /// <summary>Row number of a text, or null for a name that no text has.</summary>
    public static long? Row(long itemId, string field) => field switch { "body" => itemId * 2, "html" => (itemId * 2) + 1, _ => null };

    /// <summary>The name of the text in a row.</summary>
    public static string NameOf(long row) => Names[(int)(row & 1)];
}
