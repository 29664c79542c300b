namespace OnRecord.Tools.Eval.Sample;

/// <summary>Why the record of the sample differs from its key: a line for each mismatch, a tab, and the reason. A reason that is still to be written begins with <c>?</c>.</summary>
internal static class MismatchTable
{
    /// <summary>What stands where a reason is wanted.</summary>
    public const string Unexplained = "?";

    /// <summary>Reasons by mismatch.</summary>
    public static IReadOnlyDictionary<string, string> Read(string path) => File.ReadLines(path).Where(static line => line.Length > 0 && line[0] != '#')
        .Select(static line => line.Split('\t')).ToDictionary(static cells => cells[0], static cells => cells[1], StringComparer.Ordinal);

    /// <summary>Writes the table anew for what is found now. A mismatch keeps its reason; one that only reads otherwise has that of the same entry behind a <c>?</c>, to look at.</summary>
    public static void Write(string path, IReadOnlyList<string> mismatches)
    {
        IReadOnlyDictionary<string, string> known = File.Exists(path) ? Read(path) : new Dictionary<string, string>();
        ILookup<string, string> byEntry = known.ToLookup(static pair => Entry(pair.Key), static pair => pair.Value, StringComparer.Ordinal);
        string[] head = ["# How the record of the sample release differs from its key, and why. Made anew by: onrecord-tools eval sample samples --table FILE; then write a reason for each ?."];
        File.WriteAllLines(path, head.Concat(mismatches.Order(StringComparer.Ordinal).Select(line => $"{line}\t{(known.TryGetValue(line, out string? reason) ? reason : ToLookAt(byEntry[Entry(line)].FirstOrDefault(Unexplained)))}")));
    }

    private static string ToLookAt(string reason) => reason.StartsWith(Unexplained, StringComparison.Ordinal) ? reason : $"{Unexplained} was: {reason}";

    /// <summary>Kind, key and aspect.</summary>
    private static string Entry(string mismatch) => mismatch[..mismatch.IndexOf(':', StringComparison.Ordinal)];
}
