using OnRecord.Ingest.Text;

namespace OnRecord.Tools.Corpora;

/// <summary>
/// The scored lines of a zoned mail with the kinds that the gold accepts, as the public scorer of the project's design has them:
/// own words before the first header are <c>own</c>, after it <c>earlier</c>, and where the gold does not decide several are right.
/// </summary>
internal sealed class ZonedLines
{
    /// <summary>The kinds, in the order of their numbers.</summary>
    public static readonly string[] Kinds = ["own", "earlier", "header", "signature", "disclaimer"];

    private const int Own = 0, Earlier = 1, Header = 2, Signature = 3, Disclaimer = 4, Body = 5, None = 6;

    /// <summary>Zones in the order in which they lie over each other.</summary>
    private static readonly int[] Layers = [Body, Signature, Disclaimer, Header];

    private ZonedLines(List<Line> lines) => Lines = lines;

    /// <summary>A scored line.</summary>
    /// <param name="Start">The first code point.</param>
    /// <param name="End">Behind the last.</param>
    /// <param name="Kind">The main answer, an index of <see cref="Kinds"/>.</param>
    /// <param name="Accepted">The right answers, as bits.</param>
    internal readonly record struct Line(int Start, int End, int Kind, int Accepted);

    /// <summary>The lines in order.</summary>
    public IReadOnlyList<Line> Lines { get; }

    /// <summary>Cuts a mail.</summary>
    public static ZonedLines Of(ZonedMail mail)
    {
        int length = CodePoints.FromUnits(mail.Text, mail.Text.Length);
        var paint = new int[length];
        Array.Fill(paint, None);
        List<int> headers = Paint(mail, paint);
        int first = headers.Count > 0 ? headers[0] : length + 1;
        List<(int Start, int End, int Kind, int Part, bool Marked)> raw = [];
        foreach ((int start, int end, bool marked) in Cut(mail.Text))
        {
            raw.Add((start, end, Cover(paint, start, end), headers.Count(header => header <= start), marked));
        }

        HashSet<int> withMarks = [.. raw.Where(static line => line.Marked && line.Kind != Header).Select(static line => line.Part)];
        return new ZonedLines([.. raw.Select(line => Settle(line, first, withMarks))]);
    }

    /// <summary>The kind that covers most of a line; of equals the one that begins last.</summary>
    public static int Cover(ReadOnlySpan<int> paint, int start, int end)
    {
        Span<int> cover = stackalloc int[None + 1];
        Span<int> begun = stackalloc int[None + 1];
        for (int at = start; at < end; at++)
        {
            int kind = paint[at];
            begun[kind] = cover[kind]++ == 0 ? at : begun[kind];
        }

        int best = None;
        for (int kind = 0; kind < None; kind++)
        {
            bool better = cover[kind] > 0 && (best == None || cover[kind] > cover[best] || (cover[kind] == cover[best] && begun[kind] > begun[best]));
            best = better ? kind : best;
        }

        return best;
    }

    private static List<int> Paint(ZonedMail mail, int[] paint)
    {
        var headers = new List<int>();
        foreach (int layer in Layers)
        {
            foreach (ZonedMail.Zone zone in mail.Zones)
            {
                if (KindOf(zone.Type) == layer)
                {
                    paint.AsSpan(Math.Min(zone.Start, paint.Length)..Math.Min(zone.End, paint.Length)).Fill(layer);
                    if (layer == Header)
                    {
                        headers.Add(zone.Start);
                    }
                }
            }
        }

        headers.Sort();
        return headers;
    }

    private static int KindOf(string type) =>
        type.StartsWith("Header", StringComparison.Ordinal) ? Header
        : type.StartsWith("Body/Signature/Disclaimer", StringComparison.Ordinal) ? Disclaimer
        : type.StartsWith("Body/Signature", StringComparison.Ordinal) ? Signature
        : Body;

    /// <summary>Lines with something in them beside white space and quotation marks.</summary>
    private static IEnumerable<(int Start, int End, bool Marked)> Cut(string text)
    {
        int at = 0;
        foreach (string line in text.Split('\n'))
        {
            int length = CodePoints.FromUnits(line, line.Length);
            if (line.AsSpan().Trim(" \t\r\u00A0>").Length > 0)
            {
                yield return (at, at + length, line.AsSpan().TrimStart().StartsWith(">"));
            }

            at += length + 1;
        }
    }

    private static Line Settle((int Start, int End, int Kind, int Part, bool Marked) line, int first, HashSet<int> withMarks)
    {
        bool after = line.Start > first;
        int place = after ? Earlier : Own;
        if (line.Kind is Body or None)
        {
            bool free = after ? !line.Marked && withMarks.Contains(line.Part) : line.Marked;
            return new Line(line.Start, line.End, place, free ? (1 << Own) | (1 << Earlier) : 1 << place);
        }

        int accepted = (1 << line.Kind) | (line.Kind == Disclaimer ? 1 << Signature : 0) | (after && line.Kind != Header ? 1 << Earlier : 0);
        return new Line(line.Start, line.End, line.Kind, accepted);
    }
}
