using System.Text;
using OnRecord.Ingest.Text;

namespace OnRecord.Ingest.Rtf;

/// <summary>Bytes that are given one by one, in a charset each; a character of several bytes stands for all their places as a whole.</summary>
/// <param name="into">Gives what takes the characters, at the moment that they are whole.</param>
internal sealed class RtfBytes(Func<MappedTextBuilder> into)
{
    private Encoding? _charset;
    private Decoder? _decoder;
    private int _start;
    private int _end;

    /// <summary>True while a character waits for further bytes.</summary>
    public bool Waits { get; private set; }

    /// <summary>True once bytes were no character of their charset.</summary>
    public bool FoundUndecodable { get; private set; }

    /// <summary>Takes the next byte, which is written from one place of the source to another.</summary>
    public void Add(byte value, Encoding charset, int start, int end)
    {
        if (charset != _charset)
        {
            End();
            (_charset, _decoder) = (charset, charset.GetDecoder());
        }

        _start = Waits ? _start : start;
        _end = end;
        Convert([value], flush: false);
    }

    /// <summary>What follows is no byte of a charset: a character that waits is broken off.</summary>
    public void End()
    {
        if (Waits)
        {
            Convert([], flush: true);
            Waits = false;
        }
    }

    private void Convert(ReadOnlySpan<byte> bytes, bool flush)
    {
        Span<char> units = stackalloc char[8];
        _decoder!.Convert(bytes, units, flush, out _, out int count, out _);
        Waits = count == 0;
        FoundUndecodable |= units[..count].Contains('\uFFFD');
        into().AppendBlock(units[..count], _start, _end - _start);
    }
}
