using System.Text;
using OnRecord.Sources;

namespace OnRecord.Ingest.Text;

/// <summary>
/// Turns bytes into text and the map back to them. The declared charset is used where the bytes fit it, else a better
/// one, with a Problem; a byte order mark wins and is left out of the text; each undecodable byte stands as U+FFFD.
/// Never throws on any bytes. Thread-safe.
/// </summary>
public static class CharsetDecoder
{
    private const int WindowBytes = 1 << 20;

    /// <summary>So close to the end of a part, it is cut after the next line feed.</summary>
    private const int CutZone = 64 * 1024;

    /// <summary>Says that some bytes are no text in their charset.</summary>
    internal static Problem Undecodable => new(ProblemCodes.UndecodableBytes, "Some bytes could not be decoded and stand as U+FFFD, one each.");

    /// <summary>Decodes bytes that stand in the source as they are.</summary>
    /// <param name="bytes">The bytes of the text.</param>
    /// <param name="declaredCharset">Name as declared, or null when none is.</param>
    /// <param name="byteStart">Position of the first byte in the source.</param>
    /// <param name="problems">Takes charset-unknown, charset-wrong, undecodable-bytes and nul-bytes.</param>
    public static MappedText Decode(ReadOnlySpan<byte> bytes, string? declaredCharset, long byteStart, List<Problem> problems)
    {
        if (bytes.IsEmpty)
        {
            return MappedText.Empty;
        }

        if (IsPlain(bytes, declaredCharset))
        {
            CheckNul(bytes.IndexOf((byte)0), byteStart, problems);
            return new MappedText(
                Encoding.Latin1.GetString(bytes),
                new TextMap([new TextRun(RunKind.Single, 0, bytes.Length, byteStart, bytes.Length)]));
        }

        var survey = new ByteSurvey();
        survey.Add(bytes, last: true);
        (Encoding encoding, int mark) = CharsetChoice.Choose(survey, declaredCharset, problems);
        ByteDecoder decoder = DecoderFor(encoding);
        var builder = new MappedTextBuilder();
        decoder.Decode(bytes[mark..], last: true, byteStart + mark, builder);
        if (decoder.HasLineFeedBytes)
        {
            CheckNul(bytes.IndexOf((byte)0), byteStart, problems);
        }

        CheckUndecodable(decoder, problems);
        return builder.ToMappedText();
    }

    /// <summary>Decodes bytes after transfer decoding; the map leads to the source bytes before it.</summary>
    /// <inheritdoc cref="Decode(ReadOnlySpan{byte}, string, long, List{Problem})"/>
    /// <param name="decoded">Bytes and the way back.</param>
    /// <param name="declaredCharset">Name as declared, or null when none is.</param>
    /// <param name="problems">Takes the Problems; their places are left out where bytes were decoded twice.</param>
    public static MappedText Decode(TransferDecoded decoded, string? declaredCharset, List<Problem> problems)
    {
        if (decoded.IsIdentity)
        {
            return Decode(decoded.Bytes.Span, declaredCharset, decoded.SourceStart, problems);
        }

        var found = new List<Problem>();
        MappedText text = Decode(decoded.Bytes.Span, declaredCharset, 0, found);
        problems.AddRange(found.Select(problem => problem with { Bytes = null }));
        return decoded.ToSource(text);
    }

    /// <summary>
    /// Decodes bytes too many for memory, part by part. Memory is bounded by <paramref name="maxUnits"/> whatever the
    /// length. The bytes are read twice: once to choose the charset, once to decode.
    /// </summary>
    /// <param name="bytes">The bytes of the text; positions count from their start.</param>
    /// <param name="declaredCharset">Name as declared, or null when none is.</param>
    /// <param name="maxUnits">The most UTF-16 units of one part, from 1024. Cut after a line feed where one is near.</param>
    /// <param name="problems">Takes Problems when the parts are asked for, the last ones after the last part.</param>
    /// <param name="byteStart">Added to all positions.</param>
    public static IEnumerable<MappedText> DecodeParts(
        SourceBytes bytes, string? declaredCharset, int maxUnits, List<Problem> problems, long byteStart = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxUnits, 1024);
        return Parts();

        IEnumerable<MappedText> Parts()
        {
            ByteSurvey survey = Survey(bytes);
            (Encoding encoding, int mark) = CharsetChoice.Choose(survey, declaredCharset, problems);
            ByteDecoder decoder = DecoderFor(encoding);
            using var window = new SlidingWindow(bytes, mark, Math.Min(WindowBytes, maxUnits));
            var builder = new MappedTextBuilder();
            while (!window.IsDone)
            {
                if (DecodeNext(window, decoder, builder, maxUnits, byteStart))
                {
                    yield return builder.ToMappedText();
                    builder.Clear();
                }
            }

            if (builder.Length > 0)
            {
                yield return builder.ToMappedText();
            }

            if (decoder.HasLineFeedBytes && survey.EvenZeros + survey.OddZeros > 0)
            {
                CheckNul(0, byteStart, problems);
            }

            CheckUndecodable(decoder, problems);
        }
    }

    /// <summary>Decodes the next piece into the part.</summary>
    /// <returns>True when the part is full and must be given out.</returns>
    private static bool DecodeNext(SlidingWindow window, ByteDecoder decoder, MappedTextBuilder builder, int maxUnits, long byteStart)
    {
        int room = maxUnits - builder.Length - ByteDecoder.Carry;
        ReadOnlySpan<byte> piece = window.Peek();
        bool atLine = false;
        int zone = Math.Min(CutZone, maxUnits / 4);
        if (room > zone)
        {
            piece = piece[..Math.Min(piece.Length, room - zone)];
        }
        else
        {
            piece = piece[..Math.Min(piece.Length, room)];
            int lineFeed = decoder.HasLineFeedBytes ? piece.IndexOf((byte)'\n') : -1;
            atLine = lineFeed >= 0;
            piece = atLine ? piece[..(lineFeed + 1)] : piece;
        }

        bool last = window.Position + piece.Length == window.Length;
        int used = decoder.Decode(piece, last, byteStart + window.Position, builder);
        window.Skip(used);
        return atLine || (used == 0 && builder.Length > 0) || builder.Length >= maxUnits - (2 * ByteDecoder.Carry);
    }

    private static ByteSurvey Survey(SourceBytes bytes)
    {
        var survey = new ByteSurvey();
        using var window = new SlidingWindow(bytes, 0, WindowBytes);
        while (!window.IsDone)
        {
            ReadOnlySpan<byte> piece = window.Peek();
            survey.Add(piece, window.Position + piece.Length == window.Length);
            window.Skip(piece.Length);
        }

        return survey;
    }

    /// <summary>Whether bytes are ASCII and the declared charset reads them as such.</summary>
    private static bool IsPlain(ReadOnlySpan<byte> bytes, string? declared)
    {
        if (!Ascii.IsValid(bytes))
        {
            return false;
        }

        bool simple = declared is not null
            && (declared.Equals("us-ascii", StringComparison.OrdinalIgnoreCase) || declared.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
                || declared.StartsWith("iso-8859-", StringComparison.OrdinalIgnoreCase) || declared.StartsWith("windows-125", StringComparison.OrdinalIgnoreCase));
        bool unnamed = string.IsNullOrWhiteSpace(declared);
        return (simple || unnamed) && (!unnamed || !bytes.Contains((byte)0)) && !bytes.Contains((byte)0x1B)
            && (simple ? CharsetNames.TryFind(declared!, out _) : true);
    }

    /// <summary>What decodes bytes of a charset.</summary>
    internal static ByteDecoder DecoderFor(Encoding encoding) => encoding.CodePage switch
    {
        65001 or 20127 => new Utf8Decoder(),
        1200 => new Utf16Decoder(bigEndian: false),
        1201 => new Utf16Decoder(bigEndian: true),
        _ when encoding.IsSingleByte => new SingleByteDecoder(encoding),
        _ => new MultiByteDecoder(encoding),
    };

    private static void CheckNul(int at, long byteStart, List<Problem> problems)
    {
        if (at >= 0)
        {
            problems.Add(new Problem(ProblemCodes.NulBytes, "The text contains NUL bytes.", new ByteSpan(byteStart + at, byteStart + at + 1)));
        }
    }

    private static void CheckUndecodable(ByteDecoder decoder, List<Problem> problems)
    {
        if (decoder.FoundUndecodable)
        {
            problems.Add(Undecodable);
        }
    }
}
