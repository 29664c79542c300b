namespace OnRecord.Language.Names;

/// <summary>The labels of the name model: outside, and for each of four types the first token of a name and the others.</summary>
internal static class NameLabels
{
    /// <summary>How many labels there are.</summary>
    public const int Count = 9;

    /// <summary>Outside any name.</summary>
    public const byte Outside = 0;

    private static readonly MentionType[] Types = [MentionType.Person, MentionType.Organization, MentionType.Place, MentionType.Other];

    /// <summary>The names of the labels in order.</summary>
    public static IReadOnlyList<string> All { get; } = ["O", .. Types.SelectMany(static type => new[] { $"B-{type}", $"I-{type}" })];

    /// <summary>The label of a token of a name.</summary>
    /// <param name="type">The type; group and document count as other.</param>
    /// <param name="isFirst">Whether the token is the first of the name.</param>
    public static byte Of(MentionType type, bool isFirst)
    {
        int kind = Array.IndexOf(Types, type is MentionType.Group or MentionType.Document ? MentionType.Other : type);
        return (byte)(1 + (kind * 2) + (isFirst ? 0 : 1));
    }

    /// <summary>The type of a label that is not <see cref="Outside"/>.</summary>
    public static MentionType TypeOf(byte label) => Types[(label - 1) / 2];

    /// <summary>The number of a type from 1, 0 for <see cref="Outside"/>.</summary>
    public static int TypeNumber(byte label) => (label + 1) / 2;

    /// <summary>True for a token of a name that is not its first.</summary>
    public static bool GoesOn(byte label) => label != Outside && (label & 1) == 0;

    /// <summary>True when two labels never follow each other; <paramref name="from"/> = <see cref="Count"/> means the start of a sentence.</summary>
    public static bool IsForbidden(int from, int to) => GoesOn((byte)to) && (from == Count || from == Outside || (from - 1) / 2 != (to - 1) / 2);
}
