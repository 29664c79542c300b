namespace OnRecord.Ingest.OldOffice;

/// <summary>Goes over the records of a workbook's stream (MS-XLS section 2.1.4), each with a kind, a length and its bytes. Only forwards, so that nothing goes round.</summary>
internal sealed class BiffRecords(OldStream stream, int start)
{
    private const int HeadBytes = 4;

    private int _next = start;

    /// <summary>Kind of the record, such as <see cref="BiffKinds.Sst"/>.</summary>
    public int Kind { get; private set; }

    /// <summary>First byte of its content.</summary>
    public int Start { get; private set; }

    /// <summary>Byte behind its content; earlier than announced where the stream is cut.</summary>
    public int End { get; private set; }

    /// <summary>True once a record was cut or lost.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Goes to the next record; false at the end of the stream.</summary>
    public bool Read()
    {
        if (!stream.Has(_next, HeadBytes))
        {
            return false;
        }

        Kind = stream.UInt16(_next);
        Start = _next + HeadBytes;
        long end = Start + (long)stream.UInt16(_next + 2);
        IsCut |= end > stream.Length || (Kind == 0 && end == Start); // a lost sector is zeros, which are no record
        End = (int)Math.Min(end, stream.Length);
        _next = End;
        return true;
    }

    /// <summary>The content of this record and of those that continue it, which are passed over.</summary>
    public BiffContent Content()
    {
        var content = new BiffContent(stream);
        content.Add(Start, End);
        while (stream.UInt16(_next) == BiffKinds.Continue && Read())
        {
            content.Add(Start, End);
        }

        return content;
    }
}
