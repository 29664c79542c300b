using System.Text;
using OnRecord.Language.Segments;
using OnRecord.Sources;

namespace OnRecord.Store.Analysis;

/// <summary>
/// How an <see cref="ItemCut"/> stands in a case: variable-length integers, each place relative to the one before. Words of embedded headers are
/// not stored again where they stand in the text; only their place is.
/// </summary>
internal static class CutCodec
{
    /// <summary>The bytes of a cut; none for an item in which nothing was found.</summary>
    public static byte[] Pack(ItemCut? cut, string text)
    {
        if (cut is null)
        {
            return [];
        }

        using var memory = new MemoryStream(128);
        using var writer = new BinaryWriter(memory, Encoding.UTF8);
        writer.Write((byte)((cut.Field == "html" ? 1 : 0) | (cut.ThreadIndex is null ? 0 : 2) | (cut.ThreadTopic is null ? 0 : 4)));
        WriteSegments(writer, cut.Segments.Segments);
        writer.Write7BitEncodedInt(cut.Segments.Headers.Count);
        int at = 0;
        foreach (EmbeddedHeader header in cut.Segments.Headers)
        {
            WriteHeader(new HeaderWords(text, header.Span), writer, header, ref at);
        }

        foreach (string? field in (ReadOnlySpan<string?>)[cut.ThreadIndex, cut.ThreadTopic])
        {
            if (field is not null)
            {
                writer.Write(field);
            }
        }

        writer.Flush();
        return memory.ToArray();
    }

    /// <summary>Undoes <see cref="Pack"/>; null where nothing was found.</summary>
    /// <param name="packed">The bytes.</param>
    /// <param name="textOf">Gives the text of a field; asked only when there are embedded headers.</param>
    public static ItemCut? Unpack(ReadOnlyMemory<byte> packed, Func<string, string> textOf)
    {
        if (packed.IsEmpty)
        {
            return null;
        }

        using var reader = new BinaryReader(new MemoryStream(packed.ToArray()), Encoding.UTF8);
        byte flags = reader.ReadByte();
        string field = (flags & 1) == 0 ? "body" : "html";
        Segment[] segments = ReadSegments(reader);
        var headers = new EmbeddedHeader[reader.Read7BitEncodedInt()];
        string text = headers.Length > 0 ? textOf(field) : "";
        int at = 0;
        for (int i = 0; i < headers.Length; i++)
        {
            headers[i] = ReadHeader(reader, text, ref at);
        }

        return new ItemCut(field, new MessageSegments(segments, headers))
        {
            ThreadIndex = (flags & 2) == 0 ? null : reader.ReadString(),
            ThreadTopic = (flags & 4) == 0 ? null : reader.ReadString(),
        };
    }

    /// <summary>Which text a packed cut is of.</summary>
    public static string FieldOf(ReadOnlyMemory<byte> packed) => (packed.Span[0] & 1) == 0 ? "body" : "html";

    private static void WriteSegments(BinaryWriter writer, IReadOnlyList<Segment> segments)
    {
        writer.Write7BitEncodedInt(segments.Count);
        foreach (Segment segment in segments)
        {
            writer.Write7BitEncodedInt(((segment.Header + 1) << 3) | (int)segment.Kind);
            writer.Write((byte)segment.Depth);
            writer.Write7BitEncodedInt(segment.End - segment.Start);
        }
    }

    /// <summary>Segments tile the text, so their lengths tell their places.</summary>
    private static Segment[] ReadSegments(BinaryReader reader)
    {
        var segments = new Segment[reader.Read7BitEncodedInt()];
        int at = 0;
        for (int i = 0; i < segments.Length; i++)
        {
            int head = reader.Read7BitEncodedInt();
            int depth = reader.ReadByte();
            int end = at + reader.Read7BitEncodedInt();
            segments[i] = new Segment((SegmentKind)(head & 7), at, end, (head >> 3) - 1, depth);
            at = end;
        }

        return segments;
    }

    private static void WriteHeader(HeaderWords words, BinaryWriter writer, EmbeddedHeader header, ref int at)
    {
        writer.Write7BitEncodedInt(header.Span.Start - at);
        writer.Write7BitEncodedInt(header.Span.Length);
        at = header.Span.Start;
        writer.Write((byte)((int)header.Layout | (header.IsForward ? 8 : 0) | (header.From is null ? 0 : 16) | (header.Sent is null ? 0 : 32) | (header.Subject is null ? 0 : 64) | (header.Attachments is null ? 0 : 128)));
        writer.Write7BitEncodedInt(header.Parent + 1);
        if (header.From is { } from)
        {
            WriteParty(words, writer, from);
        }

        if (header.Sent is { } sent)
        {
            words.Write(writer, sent.Span);
            words.Write(writer, sent.Text);
            words.Write(writer, sent.Value);
        }

        foreach (EmbeddedText? text in (ReadOnlySpan<EmbeddedText?>)[header.Subject, header.Attachments])
        {
            if (text is not null)
            {
                words.Write(writer, text.Span);
                words.Write(writer, text.Text);
            }
        }

        WriteParties(words, writer, header.To);
        WriteParties(words, writer, header.Cc);
        WriteParties(words, writer, header.Bcc);
    }

    private static EmbeddedHeader ReadHeader(BinaryReader reader, string text, ref int at)
    {
        at += reader.Read7BitEncodedInt();
        var words = new HeaderWords(text, new TextSpan(at, at + reader.Read7BitEncodedInt()));
        byte flags = reader.ReadByte();
        int parent = reader.Read7BitEncodedInt() - 1;
        EmbeddedParty? from = (flags & 16) == 0 ? null : ReadParty(words, reader);
        EmbeddedDate? sent = null;
        if ((flags & 32) != 0)
        {
            TextSpan span = words.ReadSpan(reader);
            sent = new EmbeddedDate(words.ReadText(reader)!, words.ReadText(reader), span);
        }

        return new EmbeddedHeader
        {
            Span = words.Span,
            Layout = (HeaderLayout)(flags & 7),
            IsForward = (flags & 8) != 0,
            Parent = parent,
            From = from,
            Sent = sent,
            Subject = (flags & 64) == 0 ? null : ReadText(words, reader),
            Attachments = (flags & 128) == 0 ? null : ReadText(words, reader),
            To = ReadParties(words, reader),
            Cc = ReadParties(words, reader),
            Bcc = ReadParties(words, reader),
        };
    }

    private static EmbeddedText ReadText(HeaderWords words, BinaryReader reader)
    {
        TextSpan span = words.ReadSpan(reader);
        return new EmbeddedText(words.ReadText(reader)!, span);
    }

    private static void WriteParties(HeaderWords words, BinaryWriter writer, IReadOnlyList<EmbeddedParty> parties)
    {
        writer.Write7BitEncodedInt(parties.Count);
        foreach (EmbeddedParty party in parties)
        {
            WriteParty(words, writer, party);
        }
    }

    private static void WriteParty(HeaderWords words, BinaryWriter writer, EmbeddedParty party)
    {
        words.Write(writer, party.Span);
        words.Write(writer, party.Name);
        words.Write(writer, party.Address);
    }

    private static EmbeddedParty[] ReadParties(HeaderWords words, BinaryReader reader)
    {
        var parties = new EmbeddedParty[reader.Read7BitEncodedInt()];
        for (int i = 0; i < parties.Length; i++)
        {
            parties[i] = ReadParty(words, reader);
        }

        return parties;
    }

    private static EmbeddedParty ReadParty(HeaderWords words, BinaryReader reader)
    {
        TextSpan span = words.ReadSpan(reader);
        return new EmbeddedParty(words.ReadText(reader), words.ReadText(reader), span);
    }
}
