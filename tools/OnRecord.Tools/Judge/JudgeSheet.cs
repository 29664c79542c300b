using System.Text.Json;
using OnRecord.Query;

namespace OnRecord.Tools.Judge;

/// <summary>What a judge gets: how to judge, and the findings that were drawn. It names people and stays outside the project.</summary>
/// <param name="Kind">What was drawn.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Of">How many findings of the kind there are.</param>
/// <param name="How">When a finding counts as right.</param>
/// <param name="Entries">Those drawn.</param>
internal sealed record JudgeSheet(string Kind, int Seed, int Of, string How, IReadOnlyList<JudgeEntry> Entries)
{
    private static readonly JsonSerializerOptions Indented = new(ContractJson.Options) { WriteIndented = true };

    /// <summary>Draws.</summary>
    public static JudgeSheet Draw(string kind, IJudgeDraw draw, int seed, int count) =>
        new(kind, seed, draw.Ids.Count, string.Join(' ', draw.How.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), [.. SeededDraw.Take(draw.Ids, seed, count).Select(draw.Entry)]);

    /// <summary>Writes the sheet as indented JSON.</summary>
    public void Write(string path) => File.WriteAllText(path, JsonSerializer.Serialize(this, Indented) + "\n");
}
