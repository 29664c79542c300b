using OnRecord.Sources;

namespace OnRecord.Ingest.Text;

/// <summary>
/// The map from a decoded text back to source bytes or page regions, made while decoding. Immutable and thread-safe.
/// </summary>
public sealed class TextMap
{
    private readonly TextRun[] _runs;

    /// <summary>A map over runs that tile the text in order.</summary>
    /// <param name="runs">Runs in text order, each beginning where the last ended.</param>
    /// <param name="members">Inner files that runs may refer to.</param>
    public TextMap(TextRun[] runs, IReadOnlyList<InnerFile>? members = null)
    {
        _runs = runs;
        Members = members ?? [];
    }

    /// <summary>The map of an empty text.</summary>
    public static TextMap Empty { get; } = new([]);

    /// <summary>The runs in text order.</summary>
    public IReadOnlyList<TextRun> Runs => _runs;

    /// <summary>Inner files, by <see cref="TextRun.Member"/>.</summary>
    public IReadOnlyList<InnerFile> Members { get; }

    /// <summary>The runs that share at least one unit with the span, whole, in order.</summary>
    public ReadOnlySpan<TextRun> RunsIn(TextSpan span)
    {
        int first = FirstRunEndingAfter(span.Start);
        int end = first;
        while (end < _runs.Length && _runs[end].TextStart < span.End)
        {
            end++;
        }

        return _runs.AsSpan(first, end - first);
    }

    /// <summary>The text's runs as a span, for hot paths.</summary>
    internal ReadOnlySpan<TextRun> RunSpan => _runs;

    /// <summary>Where a stretch of the text stands in the source: of one that stands in several inner files, what is in the first of them.</summary>
    public SourcePlace Locate(TextSpan span)
    {
        var bytes = new List<ByteSpan>();
        var boxes = new List<PageBox>();
        bool exact = true;
        int? page = null;
        int? member = null;
        for (int i = FirstRunEndingAfter(span.Start); i < _runs.Length && _runs[i].TextStart < Math.Max(span.End, span.Start + 1); i++)
        {
            TextRun run = _runs[i];
            if (run.Kind == RunKind.Inserted)
            {
                continue;
            }

            member ??= run.Member;
            if (run.Member != member)
            {
                exact = false;
                continue;
            }

            if (run.IsOnPage)
            {
                page ??= run.Page;
                if (run.Page == page)
                {
                    boxes.Add(run.Box);
                }

                exact = false;
                continue;
            }

            exact &= run.Kind is RunKind.Single or RunKind.Double or RunKind.Triple;
            AddMerged(bytes, Within(run, span));
        }

        return new SourcePlace(bytes, exact, page, boxes, member is null or < 0 ? null : Members[member.Value]);
    }

    /// <summary>A stretch of the text, cut where another inner file or page goes on; what stands nowhere in the source is left out at the cuts. <see cref="Locate"/> gives all of each piece.</summary>
    public IReadOnlyList<TextSpan> Pieces(TextSpan span)
    {
        var pieces = new List<TextSpan>();
        TextRun last = default;
        foreach (TextRun run in RunsIn(span))
        {
            if (run.Kind == RunKind.Inserted)
            {
                continue;
            }

            bool goesOn = pieces.Count > 0 && (run.Member, run.Page) == (last.Member, last.Page);
            int end = Math.Min(run.TextEnd, span.End);
            TextSpan piece = new(goesOn ? pieces[^1].Start : Math.Max(run.TextStart, span.Start), end);
            pieces.RemoveRange(pieces.Count - (goesOn ? 1 : 0), goesOn ? 1 : 0);
            pieces.Add(piece);
            last = run;
        }

        return pieces;
    }

    /// <summary>The source bytes of the part of a run that lies inside a text span.</summary>
    private static ByteSpan Within(TextRun run, TextSpan span)
    {
        int from = Math.Max(span.Start, run.TextStart) - run.TextStart;
        int to = Math.Min(span.End, run.TextEnd) - run.TextStart;
        return run.Kind switch
        {
            RunKind.Single => new ByteSpan(run.ByteStart + from, run.ByteStart + to),
            RunKind.Double => new ByteSpan(run.ByteStart + (2L * from), run.ByteStart + (2L * to)),
            RunKind.Triple => new ByteSpan(run.ByteStart + (3L * from), run.ByteStart + (3L * to)),
            RunKind.Base64 => QuantaOf(run, from, to),
            _ => new ByteSpan(run.ByteStart, run.ByteStart + run.ByteLength),
        };
    }

    private static ByteSpan QuantaOf(TextRun run, int from, int to)
    {
        long first = (run.Phase + from) / 3;
        long last = (run.Phase + Math.Max(to, from + 1) - 1) / 3;
        long end = Math.Min(run.ByteStart + ((last + 1) * 4), run.ByteStart + run.ByteLength);
        return new ByteSpan(run.ByteStart + (first * 4), end);
    }

    private static void AddMerged(List<ByteSpan> spans, ByteSpan next)
    {
        if (spans.Count > 0 && spans[^1].End >= next.Start && spans[^1].Start <= next.Start)
        {
            spans[^1] = new ByteSpan(spans[^1].Start, Math.Max(spans[^1].End, next.End));
            return;
        }

        spans.Add(next);
    }

    private int FirstRunEndingAfter(int position)
    {
        int low = 0;
        int high = _runs.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_runs[middle].TextEnd <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
