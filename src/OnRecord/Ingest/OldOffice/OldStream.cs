using System.Buffers.Binary;
using System.Collections;
using System.Text;
using OnRecord.Ingest.Outlook;
using OnRecord.Ingest.Text;

namespace OnRecord.Ingest.OldOffice;

/// <summary>A stream of a compound file that is read whole: numbers where there are any, and words with their way back to its bytes. Nothing outside it is ever asked for.</summary>
/// <param name="bytes">All of it.</param>
/// <param name="file">As it is cited.</param>
internal sealed class OldStream(byte[] bytes, InnerFile? file)
{
    /// <summary>So many bytes of zero in a row are no part of words as any program writes them.</summary>
    private const int ManyZeros = 64;

    private static readonly byte[] s_zeros = new byte[ManyZeros];

    private readonly BitArray _read = new(bytes.Length);

    /// <summary>A stream without bytes.</summary>
    public static OldStream Empty { get; } = new([], new InnerFile(""));

    /// <summary>All bytes.</summary>
    public ReadOnlySpan<byte> Bytes => bytes;

    /// <summary>As it is cited.</summary>
    public InnerFile? File => file;

    /// <summary>How many bytes there are.</summary>
    public int Length => bytes.Length;

    /// <summary>True once some bytes of words were of no character.</summary>
    public bool FoundUndecodable { get; private set; }

    /// <summary>True once bytes that should be words were zeros, as those of a lost sector are.</summary>
    public bool FoundZeros { get; private set; }

    /// <summary>Whether a byte was read as a part of words.</summary>
    public bool IsRead(int at) => _read[at];

    /// <summary>Reads a stream of a compound file.</summary>
    public static OldStream Of(CompoundFile file, CompoundEntry stream)
    {
        byte[] bytes = file.Read(stream, Array.MaxLength);
        return new OldStream(bytes, MapiProperties.FileOf(stream, bytes));
    }

    /// <summary>Whether so many bytes stand there.</summary>
    public bool Has(long at, long count) => at >= 0 && count >= 0 && at + count <= bytes.Length;

    /// <summary>A byte; 0 outside.</summary>
    public byte Byte(long at) => Has(at, 1) ? bytes[at] : (byte)0;

    /// <summary>An unsigned number of two bytes; 0 outside.</summary>
    public int UInt16(long at) => Has(at, 2) ? BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan((int)at)) : 0;

    /// <summary>A number of four bytes; 0 outside.</summary>
    public int Int32(long at) => Has(at, 4) ? BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan((int)at)) : 0;

    /// <summary>A binary fraction of eight bytes; 0 outside.</summary>
    public double Double(long at) => Has(at, 8) ? BinaryPrimitives.ReadDoubleLittleEndian(bytes.AsSpan((int)at)) : 0;

    /// <summary>Words in UTF-16.</summary>
    public MappedText Wide(int at, int bytesLong) => Decode(new Utf16Decoder(bigEndian: false), at, bytesLong);

    /// <summary>Words of which each character is the low byte of its UTF-16 unit.</summary>
    public MappedText Low(int at, int bytesLong) => Narrow(at, bytesLong, Encoding.Latin1);

    /// <summary>Words in a code page.</summary>
    public MappedText Narrow(int at, int bytesLong, Encoding encoding) => Decode(encoding.IsSingleByte ? new SingleByteDecoder(encoding) : new MultiByteDecoder(encoding), at, bytesLong);

    /// <summary>Looks whether bytes that should hold words are zeros.</summary>
    public void LookForZeros(int at, int bytesLong) => FoundZeros |= bytesLong >= ManyZeros && Has(at, bytesLong) && bytes.AsSpan(at, bytesLong).IndexOf(s_zeros) >= 0;

    /// <summary>Text that stands for some bytes as a whole, such as a number as people read it.</summary>
    public MappedText Block(string text, int at, int bytesLong)
    {
        var into = new MappedTextBuilder();
        into.AppendBlock(text, at, Has(at, bytesLong) ? bytesLong : 0);
        return into.ToMappedText();
    }

    private MappedText Decode(ByteDecoder decoder, int at, int bytesLong)
    {
        var into = new MappedTextBuilder();
        if (bytesLong > 0 && Has(at, bytesLong))
        {
            decoder.Decode(bytes.AsSpan(at, bytesLong), last: true, at, into);
            LookForZeros(at, bytesLong);
            for (int place = at; place < at + bytesLong; place++)
            {
                _read[place] = true;
            }

            FoundUndecodable |= decoder.FoundUndecodable;
        }

        return into.ToMappedText();
    }
}
