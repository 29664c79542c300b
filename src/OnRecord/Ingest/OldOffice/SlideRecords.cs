namespace OnRecord.Ingest.OldOffice;

/// <summary>
/// Goes over the records of a presentation (MS-PPT section 2.3.1) within some bytes, those inside containers too. Only forwards, and no record reaches out of what holds it.
/// </summary>
internal sealed class SlideRecords(OldStream stream, int start, int end)
{
    private const int HeadBytes = 8;
    private const int Container = 0xF;

    private readonly Stack<(int Kind, int End)> _open = new();
    private int _next = start;

    /// <summary>Kind of the record.</summary>
    public int Kind { get; private set; }

    /// <summary>Tells records of a kind apart.</summary>
    public int Instance { get; private set; }

    /// <summary>First byte of its content.</summary>
    public int Start { get; private set; }

    /// <summary>Byte behind its content.</summary>
    public int End { get; private set; }

    /// <summary>Kind of the container that it lies in; 0 for none.</summary>
    public int Parent { get; private set; }

    /// <summary>True once a record was cut or lost.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Goes to the next record, which of a container is the first inside it; false at the end.</summary>
    public bool Read()
    {
        while (_open.TryPeek(out (int Kind, int End) open) && _next + HeadBytes > open.End)
        {
            _next = open.End;
            _open.Pop();
        }

        int most = _open.TryPeek(out (int Kind, int End) around) ? around.End : Math.Min(end, stream.Length);
        if (_next < 0 || _next + HeadBytes > most)
        {
            return false;
        }

        int head = stream.UInt16(_next);
        long length = (uint)stream.Int32(_next + 4);
        (Kind, Instance, Start, Parent) = (stream.UInt16(_next + 2), head >> 4, _next + HeadBytes, around.Kind);
        IsCut |= Start + length > most || (head == 0 && Kind == 0 && length == 0); // a lost sector is zeros, which are no record
        End = (int)Math.Min(Start + length, most);
        bool isContainer = (head & 0xF) == Container || Kind == SlideKinds.TagData;
        _next = isContainer ? Start : End;
        if (isContainer)
        {
            _open.Push((Kind, End));
        }

        return true;
    }

    /// <summary>Passes over what is inside the record.</summary>
    public void Skip() => _next = End;
}
