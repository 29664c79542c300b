using System.Buffers;

namespace OnRecord.Language.Segments;

/// <summary>
/// Says for each line whose it is: the message's own, that of an embedded header, a part of such a header, or quoted from nobody named.
/// The buffer is pooled and given back on disposal.
/// </summary>
internal sealed class LineOwners : IDisposable
{
    /// <summary>The owner of the message's own lines.</summary>
    public const int Self = -1;

    /// <summary>The owner of lines that are quoted without a header; one for each depth, counting down from here.</summary>
    public const int Unnamed = -2;

    /// <summary>Depths of quotation that are told apart.</summary>
    private const int MostDepth = 256;

    private readonly BodyLines _lines;
    private readonly List<FoundHeader> _found;
    private readonly int[] _owners;
    private readonly int[] _byDepth = new int[MostDepth];

    /// <summary>A quotation that is marked by its indentation alone: from which column, at which depth; 0 for none.</summary>
    private (int Column, int Depth, int Before) _indented;

    public LineOwners(BodyLines lines, List<FoundHeader> found)
    {
        (_lines, _found) = (lines, found);
        _owners = ArrayPool<int>.Shared.Rent(Math.Max(1, lines.Count));
        Parents = new int[found.Count];
        Depths = new int[found.Count];
        Array.Fill(_byDepth, Unnamed);
        _byDepth[0] = Self;
        Fill();
    }

    /// <summary>The owner of a line: <see cref="Self"/>, the index of a header, or <see cref="Unnamed"/> and below.</summary>
    public int this[int line] => _owners[line];

    /// <summary>For each header the owner of the lines it stands among, <see cref="Self"/> for the message's own and for unnamed quotations.</summary>
    public int[] Parents { get; }

    /// <summary>For each header how deep in quotations its message is; at least 1.</summary>
    public int[] Depths { get; }

    public void Dispose() => ArrayPool<int>.Shared.Return(_owners);

    private void Fill()
    {
        int header = 0;
        int owner = Self;
        for (int line = 0; line < _lines.Count;)
        {
            if (header < _found.Count && line == _found[header].FirstLine)
            {
                Open(header);
                for (; line < _found[header].EndLine; line++)
                {
                    _owners[line] = header;
                }

                owner = _byDepth[ContentDepth(header)];
                header++;
                continue;
            }

            owner = _lines[line].IsBlank ? owner : OwnerOf(line, owner);
            _owners[line++] = owner;
        }
    }

    private int OwnerOf(int line, int before)
    {
        int depth = _lines[line].Depth;
        if (IsOverflow(line, depth))
        {
            return before;
        }

        if (_indented.Column > 0 && depth == _indented.Depth && _lines[line].Indent < _indented.Column && (line == 0 || _lines[line - 1].IsBlank))
        {
            _byDepth[depth] = _indented.Before;
            _indented = default;
        }

        return _byDepth[depth] == Unnamed ? Unnamed - Nested(depth) : _byDepth[depth];
    }

    /// <summary>How deep in quotations a line is whose marks no header explains: its marks beyond those of the nearest message that is known.</summary>
    private int Nested(int depth)
    {
        int known = Known(depth);
        return depth - known + (_byDepth[known] >= 0 ? Depths[_byDepth[known]] : 0);
    }

    /// <summary>The nearest depth, the given one or a lower, whose message is known.</summary>
    private int Known(int depth)
    {
        while (depth > 0 && _byDepth[depth] == Unnamed)
        {
            depth--;
        }

        return depth;
    }

    /// <summary>The last word of a quoted line that was wrapped without its mark: a short line between two that are marked more deeply.</summary>
    private bool IsOverflow(int line, int depth)
    {
        if (line == 0 || line + 1 >= _lines.Count || _lines[line].Length > 40)
        {
            return false;
        }

        BodyLine above = _lines[line - 1];
        BodyLine below = _lines[line + 1];
        return above.Depth > depth && below.Depth > depth && !above.IsBlank && above.End - above.Start >= 60 && above.Depth == below.Depth;
    }

    /// <summary>Puts the words that follow a header under its name.</summary>
    private void Open(int index)
    {
        FoundHeader header = _found[index];
        int depth = _lines[header.FirstLine].Depth;
        int around = _byDepth[Known(depth)];
        bool isBeside = header.IsPrinted && around >= 0 && _found[around].IsPrinted;
        Parents[index] = isBeside ? Parents[around] : around >= 0 ? around : Self;
        Depths[index] = isBeside ? Depths[around] : 1 + Nested(depth);
        int content = ContentDepth(index);
        for (int deeper = content + 1; deeper < MostDepth && _byDepth[deeper] != Unnamed; deeper++)
        {
            _byDepth[deeper] = Unnamed;
        }

        _indented = default;
        int next = _lines.NextFilled(header.EndLine, 8);
        if (content == depth && next < _lines.Count && header.Layout == HeaderLayout.Attribution && _lines[next].Indent >= _lines[header.FirstLine].Indent + 4)
        {
            _indented = (_lines[next].Indent, depth, around);
        }

        _byDepth[content] = index;
    }

    /// <summary>The depth at which the words of a header's message stand: one deeper where the next filled line is deeper than the header, else the header's own.</summary>
    private int ContentDepth(int index)
    {
        FoundHeader header = _found[index];
        int depth = _lines[header.FirstLine].Depth;
        int next = _lines.NextFilled(header.EndLine, 8);
        if (next < _lines.Count && _lines[next].Depth > depth)
        {
            // The words may begin with what they quote in turn; a header in marks may have its words one deeper.
            return depth + 1;
        }

        // Behind a blank line, above the header of what it quotes in turn: all of its words, not the end of a wrapped line.
        if (next > header.EndLine && index + 1 < _found.Count && _lines.NextFilled(next + 1, 3) == _found[index + 1].FirstLine)
        {
            return depth;
        }

        // A wrapped or inserted line may stand before the marked ones.
        int after = next < _lines.Count && header.Layout == HeaderLayout.Attribution ? _lines.NextFilled(next + 1, 3) : _lines.Count;
        return after < _lines.Count && _lines[next].Depth == depth && _lines[after].Depth == depth + 1 && _lines[next].Length < 80 ? depth + 1 : depth;
    }
}
