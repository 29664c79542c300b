using System.Globalization;

namespace OnRecord.Query;

/// <summary>Numbers for people, with their nouns.</summary>
public static class Counted
{
    /// <summary>A whole number with its thousands set apart.</summary>
    public static string Of(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A number with its noun: <c>1 file</c>, <c>2,000 files</c>.</summary>
    public static string Of(long number, string noun) => Of(number, noun, noun + "s");

    /// <summary>A number with one of two forms of its noun: <c>1 copy</c>, <c>2,000 copies</c>.</summary>
    public static string Of(long number, string one, string several) => $"{Of(number)} {(number == 1 ? one : several)}";
}
