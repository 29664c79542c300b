using System.Buffers.Text;
using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;

namespace OnRecord.Ingest.Pdf;

/// <summary>
/// Cuts, in a copy of a PDF, references that go round or lie too deep, where the library that reads it follows them without a bound: a stack that overflows ends the process. Looked at are objects that are
/// nothing but a reference or a list, and what trees, functions and color spaces refer to. Objects that hold a stream are read anew each time and bounded by <see cref="PdfInput"/>.
/// </summary>
internal sealed class PdfLoops
{
    /// <summary>So far down a chain may go, in steps of <see cref="PdfReference.Weight"/>.</summary>
    private const int MostDeep = 1024;

    private const int LongestHead = 4096;

    /// <summary>References of an object whose number is hidden, as by a comment before it, are all cut.</summary>
    private const long Unknown = -1;

    private readonly Dictionary<long, List<PdfReference>> _from = [];
    private readonly Dictionary<long, int> _heights = [];

    /// <summary>References that were cut, and ways that were left where they became too deep.</summary>
    public int Cut { get; private set; }

    /// <summary>Numbers of objects that are streams with resources of their own, which may draw each other.</summary>
    public HashSet<long> Drawings { get; } = [];

    /// <summary>Looks how deep it is here; see <see cref="PdfThread.Check"/>.</summary>
    public void CheckDepth()
    {
        try
        {
            PdfThread.Check();
        }
        catch (InsufficientExecutionStackException)
        {
            Cut++;
            throw;
        }
    }

    /// <summary>Takes out drawings that draw each other in rounds.</summary>
    public void CutDrawings(PdfDocument pdf)
    {
        var forms = new PdfForms(pdf);
        forms.Look(Drawings.Select(static number => new IndirectReference(number, 0)));
        Cut += forms.Cut;
    }

    /// <summary>Cuts within a whole file.</summary>
    public void CutFile(Memory<byte> file)
    {
        var budget = new WorkBudget(((long)file.Length * 8) + 1024);
        var found = new HashSet<long>();
        int at = file.Span.IndexOf("obj"u8);
        while (at >= 0)
        {
            int behind = at + 3;
            if (at > 0 && file.Span[at - 1] != 'd')
            {
                Take(NumberBefore(file.Span[..at]), file, behind, budget, found);
            }

            int next = file.Span[behind..].IndexOf("obj"u8);
            at = next < 0 ? -1 : behind + next;
        }

        CutFrom(found);
    }

    /// <summary>Cuts within the unpacked bytes of an object stream (ISO 32000-1, 7.5.7).</summary>
    public void CutInner(Memory<byte> inner, int first)
    {
        var budget = new WorkBudget(((long)inner.Length * 8) + 1024);
        var found = new HashSet<long>();
        ReadOnlySpan<byte> heads = inner.Span[..Math.Clamp(first, 0, inner.Length)];
        int at = 0;
        while (Next(heads, ref at) is { } number && Next(heads, ref at) is { } offset)
        {
            if (offset < inner.Length - first)
            {
                Take(number, inner, first + (int)offset, budget, found, isInner: true);
            }
        }

        CutFrom(found);
    }

    /// <summary>An object stream that is not packed stands in the file as it is.</summary>
    private void CutPlain(Memory<byte> bytes, int at, int stream)
    {
        string head = Encoding.Latin1.GetString(bytes.Span[Math.Max(at, stream - LongestHead)..stream]);
        if (!head.Contains("/First", StringComparison.Ordinal) || head.Contains("/Filter", StringComparison.Ordinal) || PdfDictionary.Number(head, "First") is not { } first)
        {
            return;
        }

        int start = stream + (bytes.Span[stream..].StartsWith("\r\n"u8) ? 2 : 1);
        int length = start < bytes.Length ? bytes.Span[start..].IndexOf("endstream"u8) : -1;
        if (length > 0)
        {
            CutInner(bytes.Slice(start, length), first);
        }
    }

    private static long? Next(ReadOnlySpan<byte> heads, ref int at)
    {
        while (at < heads.Length && !char.IsAsciiDigit((char)heads[at]))
        {
            at++;
        }

        bool isNumber = Utf8Parser.TryParse(heads[at..], out long value, out int used);
        at += Math.Max(1, used);
        return isNumber ? value : null;
    }

    private void Take(long number, Memory<byte> bytes, int at, WorkBudget budget, HashSet<long> found, bool isInner = false)
    {
        List<PdfReference> references = PdfReferences.In(bytes, at, budget, out int stream, isInner);
        if (stream >= 0)
        {
            CutPlain(bytes, at, stream);
            if (bytes.Span[at..stream].IndexOf("/Resources"u8) >= 0 || bytes.Span[at..stream].Contains((byte)'#'))
            {
                Drawings.Add(number);
            }

            return;
        }

        foreach (PdfReference reference in references)
        {
            if (number == Unknown)
            {
                reference.Cut();
                Cut++;
                continue;
            }

            if (!_from.TryGetValue(number, out List<PdfReference>? all))
            {
                _from.Add(number, all = []);
            }

            all.Add(reference);
            found.Add(number);
        }
    }

    /// <summary>Goes down from these objects; a reference to one that is on the way here, or that leads too deep, is cut.</summary>
    private void CutFrom(HashSet<long> starts)
    {
        foreach (long start in starts)
        {
            _heights.Remove(start);
        }

        var way = new Stack<(long Number, int Next, int Depth)>();
        var open = new HashSet<long>();
        foreach (long start in starts.Where(start => !_heights.ContainsKey(start)))
        {
            way.Push((start, 0, 0));
            open.Add(start);
            while (way.TryPop(out (long Number, int Next, int Depth) here))
            {
                List<PdfReference> all = _from.GetValueOrDefault(here.Number) ?? [];
                if (here.Next == all.Count)
                {
                    open.Remove(here.Number);
                    _heights[here.Number] = all.Where(static one => !one.IsCut).Select(one => one.Weight + _heights.GetValueOrDefault(one.Target)).DefaultIfEmpty(0).Max();
                    continue;
                }

                way.Push(here with { Next = here.Next + 1 });
                PdfReference reference = all[here.Next];
                if (reference.IsCut)
                {
                    continue;
                }

                int depth = here.Depth + reference.Weight;
                if (open.Contains(reference.Target) || depth + _heights.GetValueOrDefault(reference.Target) > MostDeep)
                {
                    reference.Cut();
                    Cut++;
                }
                else if (_from.ContainsKey(reference.Target) && !_heights.ContainsKey(reference.Target))
                {
                    way.Push((reference.Target, 0, depth));
                    open.Add(reference.Target);
                }
            }
        }
    }

    /// <summary>The number of the object whose mark comes next.</summary>
    private static long NumberBefore(ReadOnlySpan<byte> before)
    {
        before = before.TrimEnd(PdfReferences.Blanks);
        int generation = before.Length - before.LastIndexOfAnyExceptInRange((byte)'0', (byte)'9') - 1;
        ReadOnlySpan<byte> front = before[..^generation].TrimEnd(PdfReferences.Blanks);
        int digits = front.Length - front.LastIndexOfAnyExceptInRange((byte)'0', (byte)'9') - 1;
        return generation > 0 && digits > 0 && front.Length + generation < before.Length && Utf8Parser.TryParse(front[^digits..], out long number, out _) ? number : Unknown;
    }
}
