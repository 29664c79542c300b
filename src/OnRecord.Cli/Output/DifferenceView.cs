using OnRecord.Query.Shapes;

namespace OnRecord.Cli.Output;

/// <summary>Words that differ, for people.</summary>
internal static class DifferenceView
{
    private static string WordsOf(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length is var words && words == 1 ? "a word" : $"{words} words";

    /// <summary>One line.</summary>
    public static string Line(Sheet sheet, DifferenceShape difference) => difference.Kind switch
    {
        "added" => $"added: {sheet.Cut(difference.Quoted, 160)}",
        "left_out" => $"leaves out {WordsOf(difference.Original)} here: {sheet.Cut(difference.Original, 160)}",
        _ => $"changed: {sheet.Cut(difference.Original, 160)}  to: {sheet.Cut(difference.Quoted, 160)}",
    };
}
