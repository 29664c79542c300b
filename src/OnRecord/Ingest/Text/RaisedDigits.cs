namespace OnRecord.Ingest.Text;

/// <summary>Numbers that markup raises, as those of notes and powers: they stand as raised digits, as the page shows them, so that the word before them is not taken for another.</summary>
internal static class RaisedDigits
{
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>Longer numbers are no notes.</summary>
    private const int Most = 3;

    /// <summary>Whether a stretch is a number that can be raised.</summary>
    public static bool Are(ReadOnlySpan<char> text) => text.Length is > 0 and <= Most && !text.ContainsAnyExceptInRange('0', '9');

    /// <summary>The digits, raised, one unit each.</summary>
    public static string Of(ReadOnlySpan<char> digits) => string.Create(digits.Length, digits, static (raised, from) =>
    {
        for (int at = 0; at < raised.Length; at++)
        {
            raised[at] = Raised[from[at] - '0'];
        }
    });
}
