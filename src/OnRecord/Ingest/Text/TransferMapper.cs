namespace OnRecord.Ingest.Text;

/// <summary>Carries runs over decoded bytes on to the bytes these were decoded from. Runs must come in byte order.</summary>
internal sealed class TransferMapper(TransferSegment[] segments)
{
    private readonly List<TextRun> _runs = [];
    private int _at;

    /// <summary>The runs over source bytes, tiling the same text.</summary>
    public TextRun[] Map(ReadOnlySpan<TextRun> decoded)
    {
        foreach (ref readonly TextRun run in decoded)
        {
            switch (run.Kind)
            {
                case RunKind.Single:
                    MapSingle(run);
                    break;
                case RunKind.Double:
                    MapWide(run, 2);
                    break;
                case RunKind.Triple:
                    MapWide(run, 3);
                    break;
                case RunKind.Block:
                    Block(run.TextStart, run.TextLength, (int)run.ByteStart, (int)run.ByteLength);
                    break;
                default:
                    _runs.Add(run);
                    break;
            }
        }

        return [.. _runs];
    }

    private void MapSingle(in TextRun run)
    {
        int done = 0;
        while (done < run.TextLength)
        {
            int position = (int)run.ByteStart + done;
            TransferSegment segment = Seek(position);
            int count = Math.Min(run.TextLength - done, segment.End - position);
            AddSingles(segment, position, run.TextStart + done, count);
            done += count;
        }
    }

    private void AddSingles(in TransferSegment segment, int position, int textStart, int count)
    {
        long source = segment.SourceBegin(position);
        switch (segment.Kind)
        {
            case SegmentKind.Plain:
                Add(new TextRun(RunKind.Single, textStart, count, source, count));
                break;
            case SegmentKind.Quanta:
                byte phase = (byte)((position - segment.Start) % 3);
                long end = segment.SourceAfter(position + count - 1);
                Add(new TextRun(RunKind.Base64, textStart, count, source, end - source, phase));
                break;
            case SegmentKind.Escaped:
                for (int i = 0; i < count; i++)
                {
                    Add(new TextRun(RunKind.Block, textStart + i, 1, source + (3L * i), 3));
                }

                break;
            default:
                Add(new TextRun(RunKind.Block, textStart, count, segment.SourceStart, segment.SourceLength));
                break;
        }
    }

    /// <summary>Units of two or three bytes: still so where the bytes stand as they are, else each unit a block.</summary>
    private void MapWide(in TextRun run, int width)
    {
        int done = 0;
        while (done < run.TextLength)
        {
            int position = (int)run.ByteStart + (done * width);
            TransferSegment segment = Seek(position);
            int fitting = segment.Kind == SegmentKind.Plain ? Math.Min(run.TextLength - done, (segment.End - position) / width) : 0;
            if (fitting > 0)
            {
                Add(new TextRun(run.Kind, run.TextStart + done, fitting, segment.SourceBegin(position), (long)fitting * width));
                done += fitting;
            }
            else
            {
                Block(run.TextStart + done, 1, position, width);
                done++;
            }
        }
    }

    private void Block(int textStart, int textLength, int position, int length)
    {
        long begin = Seek(position).SourceBegin(position);
        int last = position + Math.Max(length, 1) - 1;
        long after = Seek(last).SourceAfter(last);
        Add(new TextRun(RunKind.Block, textStart, textLength, begin, Math.Max(after - begin, 0)));
    }

    private void Add(in TextRun run) => MappedTextBuilder.AddTo(_runs, run);

    private TransferSegment Seek(int position)
    {
        while (_at > 0 && segments[_at].Start > position)
        {
            _at--;
        }

        while (_at + 1 < segments.Length && segments[_at].End <= position)
        {
            _at++;
        }

        return segments[_at];
    }
}
