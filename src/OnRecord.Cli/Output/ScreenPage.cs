using OnRecord.Query;

namespace OnRecord.Cli.Output;

/// <summary>Which rows of a listing people get: all that were asked for, and on a terminal no more than can be looked through unless they say how many.</summary>
/// <param name="Page">The rows.</param>
/// <param name="IsCounted">Whether a last line says which of how many they are.</param>
internal sealed record ScreenPage(Page Page, bool IsCounted)
{
    /// <summary>Rows on a terminal without <c>--limit</c>.</summary>
    public const int Rows = 50;

    /// <summary>The page for a terminal, or for a pipe, which gets everything and no further line.</summary>
    public static ScreenPage Of(Page asked, bool onTerminal) => new(onTerminal ? asked with { Limit = asked.Limit ?? Rows } : asked, onTerminal);

    /// <summary>Which rows were shown and how to get others: <c>1-50 of 4,124; next: --offset 50, more: --limit N, all: | less</c></summary>
    public string LastLine(int shown, long total)
    {
        long last = Page.Offset + shown;
        string rows = shown == 0 ? "0 shown" : $"{Plain.Count(Page.Offset + 1)}-{Plain.Count(last)}";
        return $"{rows} of {Plain.Count(total)}{(shown > 0 && last < total ? $"; next: --offset {last}, more: --limit N, all: | less" : "")}";
    }
}
