using System.Text.Json;

namespace OnRecord.Tools.Corpora;

/// <summary>A mail body with hand-marked zones, of the corpus Quagga (Repke and Krestel, ECIR 2018).</summary>
/// <param name="Name">The file's name without its ending.</param>
/// <param name="Text">The body.</param>
/// <param name="Zones">The zones; they nest. Positions are code points.</param>
internal sealed record ZonedMail(string Name, string Text, IReadOnlyList<ZonedMail.Zone> Zones)
{
    /// <summary>A zone.</summary>
    /// <param name="Start">The first code point.</param>
    /// <param name="End">Behind the last.</param>
    /// <param name="Type">Its label, such as <c>Body/Signature/Phone</c>.</param>
    internal readonly record struct Zone(int Start, int End, string Type);

    /// <summary>The mails of a folder, in the order of their names; files that hold none are passed over.</summary>
    public static IEnumerable<ZonedMail> In(string folder)
    {
        foreach (string path in Directory.GetFiles(folder, "*.ann").Order(StringComparer.Ordinal))
        {
            byte[] bytes = File.ReadAllBytes(path);
            if (bytes.Length == 0)
            {
                continue;
            }

            using JsonDocument document = JsonDocument.Parse(bytes);
            JsonElement root = document.RootElement;
            var zones = root.GetProperty("denotations").EnumerateArray()
                .Select(static zone => new Zone(zone.GetProperty("start").GetInt32(), zone.GetProperty("end").GetInt32(), zone.GetProperty("type").GetString()!))
                .ToList();
            yield return new ZonedMail(Path.GetFileNameWithoutExtension(path), root.GetProperty("text").GetString()!, zones);
        }
    }
}
