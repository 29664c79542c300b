using OnRecord.Sources;

namespace OnRecord.Record.Findings;

/// <summary>When some words of an item were written, where that is not the item's own date: a message that it quotes, an article that is pasted into it.</summary>
/// <param name="Writer">Whose words they are.</param>
/// <param name="Span">From the first of them to the last.</param>
/// <param name="Date">ISO 8601, as precise as it is told; behind <see cref="NoLater"/> the latest that it can be, if that is known, for a pasted article that tells no day.</param>
/// <param name="IsSent">True for a message, which was sent; false for an article, which was published.</param>
internal sealed record FoundDate(int Writer, TextSpan Span, string Date, bool IsSent)
{
    /// <summary>What an interval without a beginning begins with (ISO 8601-2).</summary>
    public const string NoLater = "../";

    /// <summary>Characters of a date that tells its day and no more.</summary>
    public const int DayLength = 10;

    /// <summary>False where only the latest is known that it can be.</summary>
    public bool IsTold => !Date.StartsWith(NoLater, StringComparison.Ordinal);

    /// <summary>The date, or the latest that it can be; null where neither is known.</summary>
    public string? Latest => IsTold ? Date : Date.Length > NoLater.Length ? Date[NoLater.Length..] : null;
}
