using System.Globalization;

namespace OnRecord.Store.Analysis;

/// <summary>A stretch of words that are of no message and are analysed in this item alone.</summary>
/// <param name="Writer">Among whose words it stands: see <see cref="Record.Findings.ItemFindings.Writers"/>.</param>
/// <param name="Start">Its first UTF-16 unit.</param>
/// <param name="End">Behind its last.</param>
internal readonly record struct LooseSpan(int Writer, int Start, int End)
{
    /// <summary>Stretches as findings name what they are of: <c>WRITER:START-END</c>, parted by blanks; null for none.</summary>
    public static string? NameOf(IReadOnlyList<LooseSpan> spans) =>
        spans.Count == 0 ? null : string.Join(' ', spans.Select(static span => string.Create(CultureInfo.InvariantCulture, $"{span.Writer}:{span.Start}-{span.End}")));

    /// <summary>Undoes <see cref="NameOf"/>.</summary>
    public static IEnumerable<LooseSpan> Parse(string? name) => (name ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static one =>
    {
        int colon = one.IndexOf(':', StringComparison.Ordinal), dash = one.IndexOf('-', colon);
        return new LooseSpan(Number(one[..colon]), Number(one[(colon + 1)..dash]), Number(one[(dash + 1)..]));
    });

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
