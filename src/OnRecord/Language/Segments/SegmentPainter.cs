namespace OnRecord.Language.Segments;

/// <summary>Turns owners and labels of lines into segments that tile the body.</summary>
internal sealed class SegmentPainter(BodyLines lines, LineOwners owners, List<FoundHeader> found, List<EmbeddedHeader> headers, byte[] labels)
{
    private readonly List<Segment> _segments = [];

    /// <summary>The segments in order.</summary>
    public List<Segment> Paint()
    {
        int header = 0;
        for (int line = 0; line < lines.Count; line++)
        {
            while (header < found.Count && line >= found[header].EndLine)
            {
                header++;
            }

            bool inHeader = header < found.Count && line >= found[header].FirstLine;
            if (inHeader)
            {
                Add(SegmentKind.Header, line, header, owners.Depths[header]);
            }
            else if (!lines[line].IsBlank || _segments.Count == 0)
            {
                AddWords(line);
            }
            else
            {
                Extend(line);
            }
        }

        return _segments;
    }

    private void AddWords(int line)
    {
        int owner = owners[line];
        bool isOwn = owner == LineOwners.Self;
        SegmentKind kind = labels[line] switch
        {
            1 => SegmentKind.Signature,
            2 => SegmentKind.Disclaimer,
            _ => isOwn ? SegmentKind.Own : owner >= 0 && headers[owner].IsForward ? SegmentKind.Forwarded : SegmentKind.Quoted,
        };
        Add(kind, line, Math.Max(owner, -1), owner >= 0 ? owners.Depths[owner] : isOwn ? 0 : LineOwners.Unnamed - owner);
    }

    private void Add(SegmentKind kind, int line, int header, int depth)
    {
        int end = lines.StartOf(line + 1);
        if (_segments.Count > 0 && _segments[^1] is var last && last.Kind == kind && last.Header == header && last.Depth == depth)
        {
            _segments[^1] = last with { End = end };
        }
        else
        {
            _segments.Add(new Segment(kind, lines[line].Start, end, header, depth));
        }
    }

    private void Extend(int line) => _segments[^1] = _segments[^1] with { End = lines.StartOf(line + 1) };
}
