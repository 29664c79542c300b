using System.Numerics;
using System.Runtime.CompilerServices;

namespace OnRecord.Language.Learning;

/// <summary>
/// Names of features as 64-bit hashes, made without strings: a template number mixed with what it looks at. Equal input gives
/// an equal hash on every platform. Not meant to resist an attacker: a collision costs accuracy, never safety.
/// </summary>
internal static class FeatureHash
{
    private const ulong First = 0x9E3779B97F4A7C15, Second = 0xD6E8FEB86659FD93, Third = 0xA0761D6478BD642F;

    /// <summary>The characters exactly as they are.</summary>
    public static ulong Word(ReadOnlySpan<char> word)
    {
        ulong hash = Third ^ (ulong)word.Length;
        foreach (char unit in word)
        {
            hash = Step(hash, unit);
        }

        return hash;
    }

    /// <summary>The characters without regard to case, so that <c>Mayor</c>, <c>MAYOR</c> and <c>mayor</c> are one.</summary>
    public static ulong Lower(ReadOnlySpan<char> word)
    {
        ulong hash = Third ^ (ulong)word.Length;
        foreach (char unit in word)
        {
            hash = Step(hash, unit < 128 ? (char)(unit is >= 'A' and <= 'Z' ? unit | 0x20 : unit) : char.ToLowerInvariant(unit));
        }

        return hash;
    }

    /// <summary>A template that looks at nothing, such as a bias.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(int template) => Finish((ulong)template * First);

    /// <summary>A template that looks at one thing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(int template, ulong a) => Finish(Step((ulong)template * First, a));

    /// <summary>A template that looks at two things, in this order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(int template, ulong a, ulong b) => Finish(Step(Step((ulong)template * First, a), b));

    /// <summary>A template that looks at three things, in this order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(int template, ulong a, ulong b, ulong c) => Finish(Step(Step(Step((ulong)template * First, a), b), c));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Step(ulong hash, ulong value) => BitOperations.RotateLeft((hash ^ value) * Second, 29) + First;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Finish(ulong hash)
    {
        hash ^= hash >> 32;
        hash *= Third;
        return hash ^ (hash >> 29);
    }
}
