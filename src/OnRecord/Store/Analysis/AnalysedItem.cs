using System.Text.Json;
using OnRecord.Record.Findings;

namespace OnRecord.Store.Analysis;

/// <summary>What was found in an item, as a case stores it.</summary>
/// <param name="Findings">What <see cref="FindingsCodec"/> packs.</param>
/// <param name="LeftOut">How many passages were not analysed, by why, as a JSON object; null for none.</param>
internal sealed record AnalysedItem(byte[] Findings, string? LeftOut)
{
    /// <summary>Packs findings and counts.</summary>
    public static AnalysedItem Of(ItemFindings findings, IReadOnlyDictionary<string, int> leftOut) =>
        new(FindingsCodec.Pack(findings), leftOut.Count == 0 ? null : JsonSerializer.Serialize(leftOut));

    /// <summary>Of an item that the analysis failed on.</summary>
    public static AnalysedItem NothingOf(DueText text) => new(FindingsCodec.Pack(ItemFindings.NothingOf(text.Writers)), null);
}
