using System.Text;
using OnRecord.Ingest.Text;

namespace OnRecord.Ingest.OldOffice;

/// <summary>
/// The content of a record with those that continue it, read from front to back. Strings go over from one to the next, where a byte says anew whether characters have one byte or
/// two (MS-XLS sections 2.5.293 and 2.5.294).
/// </summary>
internal sealed class BiffContent(OldStream stream)
{
    private const int WideBit = 1, PhoneticBit = 4, RichBit = 8;

    private readonly List<(int Start, int End)> _pieces = [];
    private int _piece;

    /// <summary>Where the next byte stands in the stream.</summary>
    public int At { get; private set; } = -1;

    /// <summary>True when nothing is left.</summary>
    public bool IsDone => _piece >= _pieces.Count;

    /// <summary>Where the record itself lies, without those that continue it.</summary>
    public (int Start, int End) First => _pieces[0];

    /// <summary>Adds bytes behind those that are there.</summary>
    public void Add(int start, int end)
    {
        _pieces.Add((start, end));
        At = _pieces.Count == 1 ? start : At;
        GoOn();
    }

    /// <summary>Reads on from a place in the stream that was <see cref="At"/> before.</summary>
    public void GoTo(int place)
    {
        int low = 0;
        int high = _pieces.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = _pieces[middle].End <= place ? (middle + 1, high) : (low, middle);
        }

        (_piece, At) = (low, place);
    }

    /// <summary>Looks whether bytes of it are zeros, as those of a lost sector are.</summary>
    public void LookForZeros() => _pieces.ForEach(piece => stream.LookForZeros(piece.Start, piece.End - piece.Start));

    /// <summary>A number of two bytes, which no record cuts.</summary>
    public int UInt16() => Take(2, static (from, at) => from.UInt16(at));

    /// <summary>A number of four bytes, which no record cuts.</summary>
    public int Int32() => Take(4, static (from, at) => from.Int32(at));

    /// <summary>A byte.</summary>
    public int Byte() => Take(1, static (from, at) => from.Byte(at));

    /// <summary>Passes over some bytes, whatever they are.</summary>
    public void Skip(long count)
    {
        while (count > 0 && !IsDone)
        {
            int now = (int)Math.Min(count, _pieces[_piece].End - At);
            At += now;
            count -= now;
            GoOn();
        }
    }

    /// <summary>A string of a table: its length in two bytes, its kind, its characters, then what formats it.</summary>
    /// <param name="into">Takes the characters; null to pass over them.</param>
    public void RichString(MappedTextBuilder? into)
    {
        int piece = _piece;
        int length = UInt16();
        int flags = Byte();
        int runs = (flags & RichBit) != 0 ? UInt16() : 0;
        int phonetic = (flags & PhoneticBit) != 0 ? Int32() : 0;
        Characters(piece, length, (flags & WideBit) != 0, into);
        Skip((4L * runs) + Math.Max(0, phonetic));
    }

    /// <summary>A string whose length is known: its kind, its characters.</summary>
    public MappedText Unicode(int length)
    {
        var into = new MappedTextBuilder();
        int piece = _piece;
        Characters(piece, length, (Byte() & WideBit) != 0, into);
        return into.ToMappedText();
    }

    /// <summary>Characters of a code page; those that the record does not have are left out.</summary>
    public MappedText Narrow(int length, Encoding charset)
    {
        int there = IsDone ? 0 : Math.Min(length, _pieces[_piece].End - At);
        int start = At;
        Skip(there);
        return stream.Narrow(start, there, charset);
    }

    /// <summary>Reads characters of a string that began in a piece; each further piece begins with what its characters are.</summary>
    private void Characters(int piece, int length, bool isWide, MappedTextBuilder? into)
    {
        while (length > 0 && !IsDone)
        {
            if (_piece > piece)
            {
                piece = _piece;
                isWide = (Byte() & WideBit) != 0;
                continue;
            }

            int width = isWide ? 2 : 1;
            int now = Math.Min(length, (_pieces[_piece].End - At) / width);
            into?.AppendMapped(isWide ? stream.Wide(At, now * 2) : stream.Low(At, now));
            length -= now;
            Skip(Math.Max(now * width, 1));
        }
    }

    private int Take(int bytes, Func<OldStream, long, int> read)
    {
        int value = IsDone || _pieces[_piece].End - At < bytes ? 0 : read(stream, At);
        Skip(bytes);
        return value;
    }

    private void GoOn()
    {
        while (_piece < _pieces.Count && At >= _pieces[_piece].End)
        {
            _piece++;
            At = _piece < _pieces.Count ? _pieces[_piece].Start : At;
        }
    }
}
