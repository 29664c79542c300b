namespace OnRecord.Language.Statements;

/// <summary>Labels of the first step: outside, where in a cue a token is, or in a source or content of whatever cue; these two only help to find cues.</summary>
internal static class CueLabels
{
    public const byte Outside = 0, Begin = 1, Inside = 2, End = 3, Single = 4, Source = 5, Content = 6;

    /// <summary>The names of the labels, in order.</summary>
    public static IReadOnlyList<string> All { get; } = ["O", "B", "I", "E", "S", "X", "A"];

    /// <summary>True when the second never follows the first; as first, the number of labels means the start.</summary>
    public static bool IsForbidden(int from, int to) => from is Begin or Inside ? to is not (Inside or End) : to is Inside or End;
}
