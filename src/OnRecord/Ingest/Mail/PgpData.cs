using System.IO.Compression;
using System.Text;
using OnRecord.Ingest.Archives;

namespace OnRecord.Ingest.Mail;

/// <summary>What OpenPGP data holds.</summary>
internal enum PgpKind
{
    /// <summary>No message of OpenPGP, or a broken one.</summary>
    None,

    /// <summary>Nothing to be read without a key.</summary>
    Encrypted,

    /// <summary>Signatures of something else.</summary>
    Signature,

    /// <summary>Content that needs no key: signed, compressed or as it is.</summary>
    Readable,
}

/// <summary>
/// Finds the content of OpenPGP data that no key is needed for (RFC 9580 section 5: signed, compressed and literal data). Signatures are passed over and not checked, whatever version they are of.
/// </summary>
/// <param name="Kind">What the data holds.</param>
/// <param name="Name">The file name that the content gives itself, or null.</param>
/// <param name="Content">The content of readable data; throws where it is cut or broken.</param>
internal readonly record struct PgpData(PgpKind Kind, string? Name = null, Stream? Content = null)
{
    /// <summary>Data packed in data packed in data is opened so deep.</summary>
    private const int Deepest = 16;

    private const int MostPackets = 1000;

    /// <summary>Signatures and the like are no longer than this.</summary>
    private const int LongestAside = 1 << 20;

    /// <summary>Data packed by bzip2 is unpacked from memory, up to this size.</summary>
    private const int MostBzip2Bytes = 64 << 20;

    private const int Marker = 10;
    private const int Padding = 21;

    /// <summary>Reads up to the content.</summary>
    /// <param name="data">From the first packet on.</param>
    public static PgpData Find(Stream data)
    {
        try
        {
            for (int depth = 0; depth < Deepest; depth++)
            {
                if (Step(data) is not { } packed)
                {
                    return new PgpData(PgpKind.None);
                }

                if (packed.Tag != 8)
                {
                    return Of(packed);
                }

                data = Unpacked(packed);
            }
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // Broken where its packets begin: nothing of it can be told.
        }

        return new PgpData(PgpKind.None);
    }

    private static PgpData Of(PgpBody packet)
    {
        if (packet.Tag is 1 or 3 or 9 or 18 or 20)
        {
            return new PgpData(PgpKind.Encrypted);
        }

        if (packet.Tag != 11)
        {
            return new PgpData(packet.Tag == 2 ? PgpKind.Signature : PgpKind.None);
        }

        _ = packet.ReadByte();
        var name = new byte[Math.Max(0, packet.ReadByte())];
        packet.ReadExactly(name);
        packet.ReadExactly(new byte[4]);
        string said = Encoding.UTF8.GetString(name);
        return new PgpData(PgpKind.Readable, said is "" or "_CONSOLE" ? null : said, packet);
    }

    /// <summary>The first packet that is not passed over; where there is none, the last signature, or null.</summary>
    private static PgpBody? Step(Stream data)
    {
        PgpBody? signature = null;
        for (int packets = 0; packets < MostPackets && PgpBody.Next(data) is { } packet; packets++)
        {
            if (packet.Tag is not (2 or 4 or Marker or Padding))
            {
                return packet;
            }

            signature = packet.Tag == 2 ? packet : signature;
            if (!Pass(packet))
            {
                return null;
            }
        }

        return signature;
    }

    private static bool Pass(PgpBody packet)
    {
        var passed = new byte[4096];
        int total = 0;
        for (int read; (read = packet.Read(passed, 0, passed.Length)) > 0;)
        {
            total += read;
            if (total > LongestAside)
            {
                return false;
            }
        }

        return true;
    }

    private static Stream Unpacked(PgpBody packed) => packed.ReadByte() switch
    {
        0 => packed,
        1 => new DeflateStream(packed, CompressionMode.Decompress),
        2 => new ZLibStream(packed, CompressionMode.Decompress),
        3 => new Bunzip2Stream(InMemory(packed), isJoined: false),
        _ => throw new InvalidDataException("The compression is unknown"),
    };

    private static MemoryStream InMemory(PgpBody packed)
    {
        var memory = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; (read = packed.Read(buffer, 0, buffer.Length)) > 0;)
        {
            memory.Write(buffer, 0, read);
            if (memory.Length > MostBzip2Bytes)
            {
                throw new InvalidDataException("The packed data is too long");
            }
        }

        memory.Position = 0;
        return memory;
    }
}
