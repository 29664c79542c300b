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
