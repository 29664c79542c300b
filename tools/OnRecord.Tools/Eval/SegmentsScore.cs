using OnRecord.Ingest.Text;
using OnRecord.Language.Segments;
using OnRecord.Tools.Corpora;
using SegmentKind = OnRecord.Language.Segments.SegmentKind;

namespace OnRecord.Tools.Eval;

/// <summary>Counts lines of zoned mail that segments have right, and which are taken for which.</summary>
internal sealed class SegmentsScore
{
    private const int Kinds = 5;

    private readonly int[,] _confusion = new int[Kinds, Kinds + 1];
    private int _lines;
    private int _right;
    private int _zones;

    /// <summary>Lines that are wrong: mail, line, what the gold says, what was found.</summary>
    public List<(string Mail, string Line, string Gold, string Found)> Errors { get; } = [];

    /// <summary>The share of lines with the right one of five kinds.</summary>
    public double Kinds5 => (double)_right / Math.Max(1, _lines);

    /// <summary>The share of lines rightly told to be header or not.</summary>
    public double Kinds2 => (double)_zones / Math.Max(1, _lines);

    /// <summary>Lines counted.</summary>
    public int Lines => _lines;

    /// <summary>Lines whose main answer is the first kind and that were found to be the second; those that another answer makes right count as right.</summary>
    public int Confusion(int gold, int found) => _confusion[gold, found];

    /// <summary>Adds a mail.</summary>
    public void Add(ZonedMail mail, MessageSegments segments)
    {
        int length = CodePoints.FromUnits(mail.Text, mail.Text.Length);
        var paint = new int[length];
        foreach (Segment segment in segments.Segments)
        {
            int start = CodePoints.FromUnits(mail.Text, segment.Start);
            paint.AsSpan(start..CodePoints.FromUnits(mail.Text, segment.End)).Fill(KindOf(segment.Kind));
        }

        foreach (ZonedLines.Line line in ZonedLines.Of(mail).Lines)
        {
            int found = ZonedLines.Cover(paint, line.Start, line.End);
            bool right = (line.Accepted & (1 << found)) != 0;
            _lines++;
            _right += right ? 1 : 0;
            _zones += (found == 2) == (line.Kind == 2) ? 1 : 0;
            _confusion[right ? found : line.Kind, found]++;
            if (!right)
            {
                int from = CodePoints.ToUnits(mail.Text, line.Start);
                Errors.Add((mail.Name, mail.Text[from..CodePoints.ToUnits(mail.Text, line.End)], ZonedLines.Kinds[line.Kind], ZonedLines.Kinds[found]));
            }
        }
    }

    private static int KindOf(SegmentKind kind) => kind switch
    {
        SegmentKind.Own => 0,
        SegmentKind.Quoted or SegmentKind.Forwarded => 1,
        SegmentKind.Header => 2,
        SegmentKind.Signature => 3,
        _ => 4,
    };
}
