using OnRecord.Query.Shapes;

namespace OnRecord.Cli.Output;

/// <summary>Words that differ, for people.</summary>
internal static class DifferenceView
{
    /// <summary>One line.</summary>
    public static string Line(DifferenceShape difference) => difference.Kind switch
    {
        "added" => $"added: {Plain.Line(difference.Quoted, 160)}",
        "left_out" => $"left out: {Plain.Line(difference.Original, 160)}",
        _ => $"changed: {Plain.Line(difference.Original, 160)}  to: {Plain.Line(difference.Quoted, 160)}",
    };
}
