using OnRecord.Record.Copies;

namespace OnRecord.Store.Building;

/// <summary>A kept message as far as it tells whether it is a variant of another.</summary>
/// <param name="Key">What it shares with the others of its group.</param>
/// <param name="Item">Its number.</param>
/// <param name="Text">Its <see cref="CopyKey.OfText"/>.</param>
/// <param name="Date">ISO 8601, or null.</param>
/// <param name="Sender">As in <see cref="CopyKey.Sender"/>; empty when there is none.</param>
/// <param name="Subject">Without list tags.</param>
internal sealed record VariantRow(object Key, long Item, long Text, string? Date, string Sender, string Subject)
{
    /// <summary>Names of the header fields in which some of a group differ, for a sentence.</summary>
    public static IReadOnlyList<string> Differing(IReadOnlyList<VariantRow> group)
    {
        bool Differ(Func<VariantRow, string> of) => group.Any(row => of(row) != of(group[0]));
        return
        [
            .. Differ(static row => row.Sender) ? ["sender"] : (string[])[],
            .. Differ(static row => row.Date is null ? "" : CopyKey.Instant(row.Date)) ? ["date"] : (string[])[],
            .. Differ(static row => row.Subject) ? ["subject"] : (string[])[],
        ];
    }
}
