using System.Buffers;
using OnRecord.Language.Learning;

namespace OnRecord.Language.Segments;

/// <summary>Tells signatures and disclaimers from other words, line by line, with a learned linear chain. Safe to share between threads.</summary>
internal sealed class LineLabeler
{
    /// <summary>Lines that are labelled together; longer messages are labelled stretch by stretch.</summary>
    public const int Longest = 2000;

    /// <summary>The labels in the order of their numbers.</summary>
    public static readonly string[] Labels = ["text", "signature", "disclaimer"];

    private readonly SequenceModel _model;

    /// <summary>A labeler with the given model, whose labels are <see cref="Labels"/>.</summary>
    public LineLabeler(SequenceModel model) => _model = model;

    /// <summary>Labels the filled lines of a message.</summary>
    /// <param name="lines">The body.</param>
    /// <param name="run">The lines' numbers in order, at most <see cref="Longest"/>.</param>
    /// <param name="isOwn">Whether they are the message's own.</param>
    /// <param name="labels">Takes a label for each.</param>
    public void Label(BodyLines lines, ReadOnlySpan<int> run, bool isOwn, Span<byte> labels)
    {
        int stride = _model.Table.Stride;
        short[] scores = ArrayPool<short>.Shared.Rent(run.Length * stride);
        scores.AsSpan(0, run.Length * stride).Clear();
        Span<ulong> features = stackalloc ulong[LineFeatures.Most];
        Span<byte> signs = stackalloc byte[run.Length];
        LineFeatures.FillSigns(lines, run, signs);
        for (int at = 0; at < run.Length; at++)
        {
            int count = LineFeatures.Write(lines, run, signs, at, isOwn, features);
            _model.Table.AddTo(features[..count], scores.AsSpan(at * stride, stride));
        }

        _model.Decode(scores.AsSpan(0, run.Length * stride), labels[..run.Length]);
        ArrayPool<short>.Shared.Return(scores);
    }
}
