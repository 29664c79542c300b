namespace OnRecord.Language.Segments;

/// <summary>Filled lines of one message in a body that follow each other, without its headers: what the line model labels together.</summary>
internal readonly ref struct LineRun(ReadOnlySpan<int> lines, bool isOwn)
{
    /// <summary>Their numbers in order; at most <see cref="LineLabeler.Longest"/>.</summary>
    public ReadOnlySpan<int> Lines { get; } = lines;

    /// <summary>Whether they are the message's own.</summary>
    public bool IsOwn { get; } = isOwn;

    /// <summary>All runs of a body, one after another in one buffer.</summary>
    public static Runs All(BodyLines lines, LineOwners owners, List<FoundHeader> found) => new(lines, owners, found);

    /// <summary>Goes through the runs.</summary>
    internal ref struct Runs(BodyLines lines, LineOwners owners, List<FoundHeader> found)
    {
        private readonly int[] _buffer = new int[Math.Min(LineLabeler.Longest, lines.Count)];
        private int _line;
        private int _header;
        private int _count;
        private bool _isOwn;

        public readonly LineRun Current => new(_buffer.AsSpan(0, _count), _isOwn);

        public readonly Runs GetEnumerator() => this;

        public bool MoveNext()
        {
            _count = 0;
            int owner = 0;
            while (_line < lines.Count && _count < _buffer.Length)
            {
                if (_header < found.Count && _line == found[_header].FirstLine)
                {
                    if (_count > 0)
                    {
                        break;
                    }

                    _line = found[_header++].EndLine;
                    continue;
                }

                if (!lines[_line].IsBlank)
                {
                    if (_count > 0 && owners[_line] != owner)
                    {
                        break;
                    }

                    owner = owners[_line];
                    _buffer[_count++] = _line;
                }

                _line++;
            }

            _isOwn = owner == LineOwners.Self;
            return _count > 0;
        }
    }
}
