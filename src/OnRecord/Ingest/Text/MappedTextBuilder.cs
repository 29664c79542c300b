using System.Text;
using OnRecord.Sources;

namespace OnRecord.Ingest.Text;

/// <summary>
/// Builds a <see cref="MappedText"/> piece by piece while bytes are decoded. Touching runs of one kind join.
/// Not thread-safe; <see cref="Clear"/> makes it ready for the next text.
/// </summary>
public sealed class MappedTextBuilder
{
    /// <summary>Runs of one text after which neighbours are joined into coarse blocks.</summary>
    internal const int FineRuns = 250_000;

    /// <summary>Units up to which a coarse block grows.</summary>
    private const int CoarseUnits = 256;

    private readonly StringBuilder _text = new();
    private readonly List<TextRun> _runs = [];
    private readonly List<InnerFile> _members = [];
    private int _member = -1;

    /// <summary>UTF-16 units so far.</summary>
    public int Length => _text.Length;

    /// <summary>Runs so far, which cost more memory than the text where they are short.</summary>
    public int RunCount => _runs.Count;

    /// <summary>Forgets everything, keeping the buffers.</summary>
    public void Clear()
    {
        _text.Clear();
        _runs.Clear();
        _members.Clear();
        _member = -1;
    }

    /// <summary>What is appended from here on counts its bytes in this inner file; null for the item's own bytes.</summary>
    public void EnterMember(InnerFile? file)
    {
        _member = file is null ? -1 : _members.IndexOf(file);
        if (file is not null && _member < 0)
        {
            _members.Add(file);
            _member = _members.Count - 1;
        }
    }

    /// <summary>Appends characters that correspond to bytes at a fixed width: <see cref="RunKind.Single"/>, Double or Triple.</summary>
    public void Append(ReadOnlySpan<char> text, RunKind kind, long byteStart)
    {
        int width = kind switch { RunKind.Single => 1, RunKind.Double => 2, RunKind.Triple => 3, _ => throw new ArgumentOutOfRangeException(nameof(kind)) };
        AddRun(new TextRun(kind, _text.Length, text.Length, byteStart, (long)text.Length * width, Member: _member), text);
    }

    /// <summary>Appends ASCII bytes as they are, one unit each.</summary>
    internal void AppendAscii(ReadOnlySpan<byte> bytes, long byteStart)
    {
        Span<char> units = stackalloc char[1024];
        while (!bytes.IsEmpty)
        {
            int count = Math.Min(bytes.Length, units.Length);
            Encoding.Latin1.GetChars(bytes[..count], units);
            Append(units[..count], RunKind.Single, byteStart);
            byteStart += count;
            bytes = bytes[count..];
        }
    }

    /// <summary>Appends single-byte characters decoded from base64; the bytes begin at the quantum of the first one.</summary>
    public void AppendBase64(ReadOnlySpan<char> text, long quantumStart, long byteLength, byte phase) =>
        AddRun(new TextRun(RunKind.Base64, _text.Length, text.Length, quantumStart, byteLength, phase, Member: _member), text);

    /// <summary>Appends text that stands for a stretch of bytes as a whole.</summary>
    public void AppendBlock(ReadOnlySpan<char> text, long byteStart, long byteLength) =>
        AddRun(new TextRun(RunKind.Block, _text.Length, text.Length, byteStart, byteLength, Member: _member), text);

    /// <summary>Appends text that lies in a box on a page.</summary>
    public void AppendRegion(ReadOnlySpan<char> text, int page, PageBox box) =>
        AddRun(new TextRun(RunKind.Region, _text.Length, text.Length, 0, 0, Page: page, Box: box, Member: _member), text);

    /// <summary>Appends text that was recognised in a box on a page.</summary>
    public void AppendRecognised(ReadOnlySpan<char> text, int page, PageBox box) =>
        AddRun(new TextRun(RunKind.Recognised, _text.Length, text.Length, 0, 0, Page: page, Box: box, Member: _member), text);

    /// <summary>Appends text that stands nowhere in the source.</summary>
    public void AppendInserted(ReadOnlySpan<char> text) =>
        AddRun(new TextRun(RunKind.Inserted, _text.Length, text.Length, 0, 0, Member: _member), text);

    /// <summary>Appends a whole mapped text whose bytes lie in the item at the given offset.</summary>
    public void AppendMapped(MappedText other, long byteOffset = 0)
    {
        int shift = _text.Length;
        foreach (TextRun run in other.Map.Runs)
        {
            bool addressed = run.Kind != RunKind.Inserted && !run.IsOnPage;
            _runs.Add(run with { TextStart = run.TextStart + shift, ByteStart = addressed ? run.ByteStart + byteOffset : 0, Member = _member });
        }

        _text.Append(other.Text);
    }

    /// <summary>Appends a stretch of another text as it is, keeping the way back to its source.</summary>
    public void AppendSlice(MappedText source, TextSpan span)
    {
        ReadOnlySpan<char> text = source.Text;
        foreach (TextRun run in source.Map.RunsIn(span))
        {
            int from = Math.Max(span.Start, run.TextStart);
            int to = Math.Min(span.End, run.TextEnd);
            AddRun(run.Slice(from, to) with { TextStart = _text.Length, Member = _member }, text[from..to]);
        }
    }

    /// <summary>Appends text that stands for a stretch of another text as a whole, such as a character for its entity.</summary>
    public void AppendDecoded(ReadOnlySpan<char> text, MappedText source, TextSpan span)
    {
        SourcePlace place = source.Map.Locate(span);
        if (place.Bytes.Count == 0)
        {
            AppendInserted(text);
            return;
        }

        AppendBlock(text, place.Bytes[0].Start, place.Bytes[^1].End - place.Bytes[0].Start);
    }

    /// <summary>The last unit appended, or NUL when there is none.</summary>
    public char Last => _text.Length == 0 ? '\0' : _text[^1];

    /// <summary>The text and map so far.</summary>
    public MappedText ToMappedText() => new(_text.ToString(), new TextMap([.. _runs], [.. _members]));

    private void AddRun(TextRun run, ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return;
        }

        AddTo(_runs, run);
        _text.Append(text);
    }

    /// <summary>
    /// Adds a run to those of a text, joined to the last where they touch. Past <see cref="FineRuns"/> neighbours become
    /// coarse blocks, so that hostile input cannot fill the memory with runs; the map stays true, only less sharp.
    /// </summary>
    internal static void AddTo(List<TextRun> runs, in TextRun run)
    {
        if (runs.Count > 0)
        {
            TextRun last = runs[^1];
            if (Joins(last, run))
            {
                runs[^1] = last with { TextLength = last.TextLength + run.TextLength, ByteLength = last.ByteLength + run.ByteLength };
                return;
            }

            if (runs.Count >= FineRuns && JoinsCoarsely(last, run))
            {
                runs[^1] = last with
                {
                    Kind = RunKind.Block,
                    Phase = 0,
                    TextLength = last.TextLength + run.TextLength,
                    ByteLength = run.ByteStart + run.ByteLength - last.ByteStart,
                };
                return;
            }
        }

        runs.Add(run);
    }

    private static bool JoinsCoarsely(in TextRun last, in TextRun next) =>
        last.Kind != RunKind.Inserted && next.Kind != RunKind.Inserted && !last.IsOnPage && !next.IsOnPage
        && last.Member == next.Member && last.TextLength < CoarseUnits && next.TextLength < CoarseUnits
        && last.ByteStart + last.ByteLength <= next.ByteStart
        && next.ByteStart + next.ByteLength - last.ByteStart < 16 * CoarseUnits;

    private static bool Joins(in TextRun last, in TextRun next) =>
        last.Kind == next.Kind && last.Member == next.Member
        && (last.Kind == RunKind.Inserted
            || (last.Kind is RunKind.Single or RunKind.Double or RunKind.Triple && last.ByteStart + last.ByteLength == next.ByteStart));
}
