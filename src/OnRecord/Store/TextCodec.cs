using System.Buffers;
using System.IO.Compression;
using System.Text;
using OnRecord.Ingest.Text;

namespace OnRecord.Store;

/// <summary>
/// How texts and maps stand in a case file. Text: the number of plain bytes, then Brotli (RFC 7932, quality 1: some
/// three fifths of the time of 2 and 3 % larger on list mail) over UTF-8; lone surrogates do not occur because decoders never make them. Map:
/// variable-length integers, each run's place relative to the run before.
/// </summary>
public static class TextCodec
{
    private const int Quality = 1;
    private const int Window = 20;

    /// <summary>Between the name of an inner file and its hash; no name has one.</summary>
    private const char HashMark = '\0';

    /// <summary>Compresses UTF-8 or other bytes; the first four bytes of the answer hold the plain length.</summary>
    public static byte[] Pack(ReadOnlySpan<byte> plain)
    {
        byte[] rented = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(plain.Length) + 4);
        try
        {
            if (!BrotliEncoder.TryCompress(plain, rented.AsSpan(4), out int written, Quality, Window))
            {
                throw new InvalidOperationException("Brotli gave no answer within its own bound.");
            }

            BitConverter.TryWriteBytes(rented, plain.Length);
            return rented.AsSpan(0, written + 4).ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <summary>Undoes <see cref="Pack"/>.</summary>
    /// <exception cref="InvalidDataException">The bytes are not what Pack made.</exception>
    public static byte[] Unpack(ReadOnlySpan<byte> packed)
    {
        var plain = new byte[BitConverter.ToInt32(packed)];
        if (!BrotliDecoder.TryDecompress(packed[4..], plain, out int written) || written != plain.Length)
        {
            throw new InvalidDataException("A stored text does not unpack; the case file is damaged.");
        }

        return plain;
    }

    /// <summary>Compresses a text.</summary>
    public static byte[] PackText(string text)
    {
        byte[] rented = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        try
        {
            return Pack(rented.AsSpan(0, Encoding.UTF8.GetBytes(text, rented)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <summary>Undoes <see cref="PackText"/>.</summary>
    public static string UnpackText(ReadOnlySpan<byte> packed) => Encoding.UTF8.GetString(Unpack(packed));

    /// <summary>Writes a map.</summary>
    public static byte[] PackMap(TextMap map)
    {
        using var memory = new MemoryStream();
        using var writer = new BinaryWriter(memory, Encoding.UTF8);
        writer.Write7BitEncodedInt(map.Members.Count);
        foreach (InnerFile member in map.Members)
        {
            writer.Write(member.Sha256 is null ? member.Name : member.Name + HashMark + member.Sha256);
        }

        writer.Write7BitEncodedInt(map.Runs.Count);
        long at = 0;
        foreach (TextRun run in map.Runs)
        {
            writer.Write((byte)run.Kind);
            writer.Write7BitEncodedInt(run.TextLength);
            writer.Write7BitEncodedInt(run.Member + 1);
            WriteRest(writer, run, ref at);
        }

        writer.Flush();
        return memory.Length > 256
            ? [1, .. Pack(memory.GetBuffer().AsSpan(0, (int)memory.Length))]
            : [0, .. memory.GetBuffer().AsSpan(0, (int)memory.Length)];
    }

    /// <summary>Undoes <see cref="PackMap"/>.</summary>
    public static TextMap UnpackMap(ReadOnlySpan<byte> packed)
    {
        byte[] plain = packed[0] == 1 ? Unpack(packed[1..]) : packed[1..].ToArray();
        using var reader = new BinaryReader(new MemoryStream(plain), Encoding.UTF8);
        var members = new InnerFile[reader.Read7BitEncodedInt()];
        for (int i = 0; i < members.Length; i++)
        {
            members[i] = MemberOf(reader.ReadString());
        }

        var runs = new TextRun[reader.Read7BitEncodedInt()];
        long at = 0;
        int text = 0;
        for (int i = 0; i < runs.Length; i++)
        {
            var kind = (RunKind)reader.ReadByte();
            int length = reader.Read7BitEncodedInt();
            int member = reader.Read7BitEncodedInt() - 1;
            runs[i] = ReadRest(reader, new TextRun(kind, text, length, 0, 0, Member: member), ref at);
            text += length;
        }

        return new TextMap(runs, members);
    }

    /// <summary>The hash stands behind the name; maps from before it was kept have none.</summary>
    private static InnerFile MemberOf(string written) =>
        written.IndexOf(HashMark) is >= 0 and int mark ? new InnerFile(written[..mark], written[(mark + 1)..]) : new InnerFile(written);

    private static void WriteRest(BinaryWriter writer, in TextRun run, ref long at)
    {
        if (run.IsOnPage)
        {
            writer.Write7BitEncodedInt(run.Page);
            writer.Write(run.Box.X);
            writer.Write(run.Box.Y);
            writer.Write(run.Box.Width);
            writer.Write(run.Box.Height);
        }
        else if (run.Kind != RunKind.Inserted)
        {
            writer.Write7BitEncodedInt64(run.ByteStart - at);
            if (run.Kind is RunKind.Block or RunKind.Base64)
            {
                writer.Write7BitEncodedInt64(run.ByteLength);
                writer.Write(run.Phase);
            }

            at = run.ByteStart + run.ByteLength;
        }
    }

    private static TextRun ReadRest(BinaryReader reader, TextRun run, ref long at)
    {
        if (run.IsOnPage)
        {
            int page = reader.Read7BitEncodedInt();
            return run with { Page = page, Box = new PageBox(reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle()) };
        }

        if (run.Kind == RunKind.Inserted)
        {
            return run;
        }

        long start = at + reader.Read7BitEncodedInt64();
        long length = (long)run.TextLength * (run.Kind == RunKind.Double ? 2 : run.Kind == RunKind.Triple ? 3 : 1);
        byte phase = 0;
        if (run.Kind is RunKind.Block or RunKind.Base64)
        {
            length = reader.Read7BitEncodedInt64();
            phase = reader.ReadByte();
        }

        at = start + length;
        return run with { ByteStart = start, ByteLength = length, Phase = phase };
    }
}
