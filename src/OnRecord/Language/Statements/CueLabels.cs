namespace OnRecord.Language.Statements;

/// <summary>Labels of the first step: outside, or where in a cue a token is.</summary>
internal static class CueLabels
{
    public const byte Outside = 0, Begin = 1, Inside = 2, End = 3, Single = 4;

    /// <summary>The names of the labels, in order.</summary>
    public static IReadOnlyList<string> All { get; } = ["O", "B", "I", "E", "S"];

    /// <summary>True when the second never follows the first; as first, the number of labels means the start.</summary>
    public static bool IsForbidden(int from, int to) => from is Begin or Inside ? to is not (Inside or End) : to is Inside or End;
}
