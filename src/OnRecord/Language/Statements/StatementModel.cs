using System.Buffers;
using OnRecord.Language.Learning;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Statements;

/// <summary>The two trained steps: cues in a stretch, and for each cue its source and content. Immutable and safe to share between threads.</summary>
/// <param name="cueModel">Labels of cues.</param>
/// <param name="partModel">Labels of source and content.</param>
/// <param name="quickCues">Tokens that are plainly in no cue; null to score all.</param>
internal sealed class StatementModel(SequenceModel cueModel, SequenceModel partModel, QuickTable? quickCues = null)
{
    /// <summary>Longer stretches are searched for cues in pieces of this many tokens.</summary>
    public const int Longest = 250;

    private const short Never = -20_000;
    private const int Reach = 3;
    private static readonly ShippedModel<StatementModel> Shipped = new(static () => Read(ShippedWeights.Open("statements")));

    [ThreadStatic]
    private static SentenceView? sentenceView;

    [ThreadStatic]
    private static CueView? cueView;

    /// <summary>The model that ships.</summary>
    public static StatementModel Shared => Shipped.Value;

    /// <summary>Gives up its memory until it is asked for again.</summary>
    public static void GiveUp() => Shipped.GiveUp();

    /// <summary>Reads the models <c>cues</c> and <c>parts</c>.</summary>
    /// <param name="file">The weights.</param>
    /// <param name="isQuick">Whether plain cases are settled by the table for these that ships.</param>
    public static StatementModel Read(WeightsFile file, bool isQuick = true)
    {
        (SequenceModel cues, SequenceModel parts) = SequenceModel.Read(file, "cues", "parts");
        return isQuick ? new StatementModel(cues, parts, QuickTable.Shipped("cues")) : new StatementModel(cues, parts);
    }

    /// <summary>Adds the cues of a stretch, in order.</summary>
    public void FindCues(StatementFrame frame, Stretch stretch, List<CueSpan> into)
    {
        for (int first = stretch.First; first < stretch.End; first += Longest)
        {
            CuesOf(frame, stretch with { First = first, End = Math.Min(stretch.End, first + Longest) }, into);
        }
    }

    /// <summary>Finds source and content of a cue.</summary>
    /// <param name="frame">The text.</param>
    /// <param name="stretch">Where to look.</param>
    /// <param name="cue">The cue, inside the stretch.</param>
    /// <param name="cues">All cues, this one among them.</param>
    /// <returns>The statement; null when no content was found.</returns>
    public StatementDraft? FindParts(StatementFrame frame, Stretch stretch, CueSpan cue, ReadOnlySpan<CueSpan> cues)
    {
        byte[] labels = ArrayPool<byte>.Shared.Rent(stretch.Count);
        LabelParts(frame, stretch, cue, cues, labels.AsSpan(0, stretch.Count));
        StatementDraft? draft = DraftReader.Read(frame, stretch, cue, labels.AsSpan(0, stretch.Count));
        ArrayPool<byte>.Shared.Return(labels);
        return draft;
    }

    /// <summary>Labels each token of a stretch for a cue (<see cref="PartLabels"/>).</summary>
    public void LabelParts(StatementFrame frame, Stretch stretch, CueSpan cue, ReadOnlySpan<CueSpan> cues, Span<byte> labels)
    {
        CueView view = cueView ??= new CueView();
        view.Set(frame, stretch, cue, cues);
        int stride = partModel.Table.Stride, cells = stretch.Count * stride;
        short[] scores = ArrayPool<short>.Shared.Rent(cells);
        scores.AsSpan(0, cells).Clear();
        Span<ulong> features = stackalloc ulong[PartFeatures.Most];
        for (int token = stretch.First; token < stretch.End; token++)
        {
            Span<short> score = scores.AsSpan((token - stretch.First) * stride, stride);
            if (cue.Holds(token))
            {
                score.Fill(Never);
                score[PartLabels.Cue] = 0;
                continue;
            }

            int count = PartFeatures.Write(frame, view, token, features);
            partModel.Table.AddTo(features[..count], score);
            score[PartLabels.Cue] = Never;
        }

        partModel.Decode(scores.AsSpan(0, cells), labels);
        ArrayPool<short>.Shared.Return(scores);
    }

    private void CuesOf(StatementFrame frame, Stretch stretch, List<CueSpan> into)
    {
        SentenceView view = sentenceView ??= new SentenceView();
        view.Set(frame, stretch);
        Span<byte> labels = stackalloc byte[Longest];
        labels = labels[..stretch.Count];
        if (LabelCues(frame, view, labels))
        {
            AddCues(stretch, labels, into);
        }
    }

    /// <summary>Labels each token of a stretch (<see cref="CueLabels"/>); false when there is plainly no cue.</summary>
    public bool LabelCues(StatementFrame frame, SentenceView view, Span<byte> labels)
    {
        Stretch stretch = view.Stretch;
        Span<bool> isNear = stackalloc bool[Longest];
        if (!MarkNear(frame, view, isNear[..stretch.Count]))
        {
            return false;
        }

        int stride = cueModel.Table.Stride, cells = stretch.Count * stride;
        short[] scores = ArrayPool<short>.Shared.Rent(cells);
        scores.AsSpan(0, cells).Clear();
        Span<ulong> features = stackalloc ulong[CueFeatures.Most];
        for (int at = 0; at < stretch.Count; at++)
        {
            Span<short> score = scores.AsSpan(at * stride, stride);
            int count = isNear[at] ? CueFeatures.Write(frame, view, stretch.First + at, features) : CueFeatures.WriteFrequent(frame, view, stretch.First + at, features);
            cueModel.Table.AddTo(features[..count], score);
            if (!isNear[at])
            {
                score[CueLabels.Begin..(CueLabels.Single + 1)].Fill(Never);
            }
        }

        cueModel.Decode(scores.AsSpan(0, cells), labels);
        ArrayPool<short>.Shared.Return(scores);
        return true;
    }

    /// <summary>Marks the tokens that may be in a cue and those beside them, since labels depend on their neighbours.</summary>
    private bool MarkNear(StatementFrame frame, SentenceView view, Span<bool> isNear)
    {
        if (quickCues is null)
        {
            isNear.Fill(true);
            return true;
        }

        bool isAny = false;
        Span<ulong> features = stackalloc ulong[CueFeatures.Most];
        for (int at = 0; at < isNear.Length; at++)
        {
            if (quickCues.Sure(features[..CueFeatures.WriteQuick(frame, view, view.Stretch.First + at, features)], 2) != 0)
            {
                isNear[Math.Max(0, at - Reach)..Math.Min(isNear.Length, at + Reach + 1)].Fill(true);
                isAny = true;
            }
        }

        return isAny;
    }

    private static void AddCues(Stretch stretch, ReadOnlySpan<byte> labels, List<CueSpan> into)
    {
        for (int at = 0; at < stretch.Count; at++)
        {
            if (labels[at] is CueLabels.Begin or CueLabels.Single)
            {
                int end = at + 1;
                while (labels[at] == CueLabels.Begin && end < stretch.Count && labels[end] is CueLabels.Inside or CueLabels.End)
                {
                    end++;
                }

                into.Add(new CueSpan(stretch.First + at, stretch.First + end));
                at = end - 1;
            }
        }
    }
}
