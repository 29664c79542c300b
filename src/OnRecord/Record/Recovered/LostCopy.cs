using OnRecord.Language.Segments;
using OnRecord.Sources;

namespace OnRecord.Record.Recovered;

/// <summary>A quotation that belongs to no held message, before it is joined with others of the same message.</summary>
internal sealed record LostCopy(string Holder, int Header, EmbeddedHeader Embedded, IReadOnlyList<TextSpan> Spans, string Text, RecoveredFrom How, int Child, string? HeldChild, string? HeldVariant)
{
    /// <summary>How much the header tells.</summary>
    public int Fields => (Embedded.From is null ? 0 : 1) + (Embedded.Sent?.Value is null ? 0 : 1) + (Embedded.Subject is null ? 0 : 1) + (Embedded.To.Count > 0 ? 1 : 0) + (Embedded.Cc.Count > 0 ? 1 : 0);
}
