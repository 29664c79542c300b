using System.Globalization;
using OnRecord.Sources;

namespace OnRecord.Ingest.Archives;

/// <summary>Problems that archives of every kind share.</summary>
internal static class ArchiveProblems
{
    /// <summary>The unpacked bytes differ from those that were packed.</summary>
    public static Problem WrongChecksum { get; } =
        new(ProblemCodes.Damaged, "The member's checksum does not match; some of its bytes are not as they were packed.");

    /// <summary>The container holds more members than the limit.</summary>
    public static Problem TooMany(int limit) => new(
        ProblemCodes.LimitCount,
        string.Create(CultureInfo.InvariantCulture, $"The archive holds more than {limit:N0} members; the others are not read."));

    /// <summary>Bytes before or behind what a file holds, which nothing in it accounts for.</summary>
    /// <param name="what">What the file holds, such as <c>archive</c>.</param>
    /// <param name="place">The bytes.</param>
    public static Problem Foreign(string what, ByteSpan place) => new(
        ProblemCodes.Damaged, $"Bytes {(place.Start == 0 ? "stand before" : "follow")} the {what} that belong to nothing; they are kept in this file and not read.", place);

    /// <summary>CRC-32 of bytes, streamed.</summary>
    public static uint CrcOf(SourceBytes bytes, CancellationToken cancel)
    {
        var crc = new Crc32();
        if (bytes.Memory is { } memory)
        {
            crc.Add(memory.Span);
            return crc.Value;
        }

        using Stream stream = bytes.Open();
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            cancel.ThrowIfCancellationRequested();
            crc.Add(buffer.AsSpan(0, read));
        }

        return crc.Value;
    }
}
