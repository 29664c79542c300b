using System.Buffers;
using OnRecord.Language.Learning;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Statements;

/// <summary>The two trained steps: cues in a stretch, and for each cue its source and content. Immutable and safe to share between threads.</summary>
internal sealed class StatementModel(SequenceModel cueModel, SequenceModel partModel)
{
    private const int Longest = 250;
    private const short Never = -20_000;
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
    public static StatementModel Read(WeightsFile file)
    {
        (SequenceModel cues, SequenceModel parts) = SequenceModel.Read(file, "cues", "parts");
        return new StatementModel(cues, parts);
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
        CueView view = cueView ??= new CueView();
        view.Set(frame, stretch, cue, cues);
        int stride = partModel.Table.Stride, cells = stretch.Count * stride;
        short[] scores = ArrayPool<short>.Shared.Rent(cells);
        byte[] labels = ArrayPool<byte>.Shared.Rent(stretch.Count);
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

        partModel.Decode(scores.AsSpan(0, cells), labels.AsSpan(0, stretch.Count));
        StatementDraft? draft = DraftReader.Read(frame, stretch, cue, labels.AsSpan(0, stretch.Count));
        ArrayPool<short>.Shared.Return(scores);
        ArrayPool<byte>.Shared.Return(labels);
        return draft;
    }

    private void CuesOf(StatementFrame frame, Stretch stretch, List<CueSpan> into)
    {
        SentenceView view = sentenceView ??= new SentenceView();
        view.Set(frame, stretch);
        int stride = cueModel.Table.Stride, cells = stretch.Count * stride;
        short[] scores = ArrayPool<short>.Shared.Rent(cells);
        byte[] labels = ArrayPool<byte>.Shared.Rent(stretch.Count);
        scores.AsSpan(0, cells).Clear();
        Span<ulong> features = stackalloc ulong[CueFeatures.Most];
        for (int token = stretch.First; token < stretch.End; token++)
        {
            int count = CueFeatures.Write(frame, view, token, features);
            cueModel.Table.AddTo(features[..count], scores.AsSpan((token - stretch.First) * stride, stride));
        }

        cueModel.Decode(scores.AsSpan(0, cells), labels.AsSpan(0, stretch.Count));
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

        ArrayPool<short>.Shared.Return(scores);
        ArrayPool<byte>.Shared.Return(labels);
    }
}
