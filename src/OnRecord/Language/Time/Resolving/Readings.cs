using OnRecord.Language.Time.Meanings;

namespace OnRecord.Language.Time.Resolving;

/// <summary>What a meaning resolves to.</summary>
/// <param name="Stamp">The point, or null when it is none or more than one is possible.</param>
/// <param name="Value">The TIMEX3 value, or null.</param>
/// <param name="Candidates">The possible values when there is more than one.</param>
/// <param name="Relative">Whether the anchor was needed.</param>
/// <param name="Defect">The Problem code and the sentence, when the words contradict each other.</param>
internal sealed record Readings(Stamp? Stamp, string? Value, IReadOnlyList<string> Candidates, bool Relative, (string Code, string Text)? Defect)
{
    /// <summary>The point of the text that it was counted from, or null.</summary>
    public Stamp? Basis { get; init; }

    /// <summary>How exactly a value is meant that stays open, or null.</summary>
    public TimeUnit? OpenUnit { get; init; }

    /// <summary>A point of one reading.</summary>
    public static Readings Of(Stamp stamp, bool relative) => new(stamp, stamp.Value(), [], relative, null);

    /// <summary>A value that is no point.</summary>
    public static Readings Of(string? value, bool relative = false) => new(null, value, [], relative, null);

    /// <summary>Several possible points: the value keeps what they agree in.</summary>
    public static Readings OneOf(IReadOnlyList<Stamp> stamps, (string Code, string Text)? defect)
    {
        string[] values = [.. stamps.Select(static s => s.Value()).Distinct().Order(StringComparer.Ordinal)];
        return values.Length == 1 && defect is null ? Of(stamps[0], true) : new Readings(null, Common(values), values, true, defect);
    }

    /// <summary>What all values agree in, other fields being X: 2018-03-XX.</summary>
    private static string? Common(string[] values)
    {
        string[][] fields = [.. values.Select(static v => v.Split('T')[0].Split('-'))];
        if (fields.Any(f => f.Length != fields[0].Length))
        {
            return null;
        }

        string[] common = new string[fields[0].Length];
        for (int i = 0; i < common.Length; i++)
        {
            common[i] = fields.All(f => f[i] == fields[0][i]) ? fields[0][i] : new string('X', fields[0][i].Length);
        }

        string clock = values[0].Contains('T') && values.All(v => v.Split('T')[^1] == values[0].Split('T')[^1]) ? "T" + values[0].Split('T')[^1] : "";
        return string.Join('-', common) + clock;
    }
}
