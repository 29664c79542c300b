using System.Text;

namespace OnRecord.Ingest.Text;

/// <summary>
/// Decodes bytes of which some stretches name a charset of their own, as the lines of cards do. All the rest is read in one charset, chosen as <see cref="CharsetDecoder"/> does for a text that consists of it alone.
/// Never throws on any bytes.
/// </summary>
internal static class StretchDecoder
{
    /// <summary>The text of it all, with the way back to the source.</summary>
    /// <param name="decoded">The bytes.</param>
    /// <param name="declared">Charset of the rest as declared, or null.</param>
    /// <param name="stretches">In order, none over another.</param>
    /// <param name="problems">Takes those of the charsets, each once.</param>
    public static MappedText Decode(TransferDecoded decoded, string? declared, IReadOnlyList<NamedStretch> stretches, List<Problem> problems)
    {
        if (stretches.Count == 0)
        {
            return CharsetDecoder.Decode(decoded, declared, problems);
        }

        ReadOnlySpan<byte> bytes = decoded.Bytes.Span;
        var found = new List<Problem>();
        (Encoding rest, int mark) = Rest(bytes, declared, stretches, found);
        var builder = new MappedTextBuilder();
        int at = mark;
        bool isUndecodable = false;
        foreach (NamedStretch stretch in stretches)
        {
            isUndecodable |= Append(bytes, at, stretch.Start, rest, builder);
            var survey = new ByteSurvey();
            survey.Add(bytes[stretch.Start..stretch.End], last: true);
            (Encoding own, int ownMark) = CharsetChoice.Choose(survey, stretch.Charset, found);
            isUndecodable |= Append(bytes, stretch.Start + ownMark, stretch.End, own, builder);
            at = stretch.End;
        }

        isUndecodable |= Append(bytes, at, bytes.Length, rest, builder);
        problems.AddRange(found.DistinctBy(static problem => (problem.Code, problem.Text)));
        if (isUndecodable)
        {
            problems.Add(CharsetDecoder.Undecodable);
        }

        return decoded.ToSource(builder.ToMappedText());
    }

    private static (Encoding Encoding, int Mark) Rest(ReadOnlySpan<byte> bytes, string? declared, IReadOnlyList<NamedStretch> stretches, List<Problem> found)
    {
        var survey = new ByteSurvey();
        int at = 0;
        foreach (NamedStretch stretch in stretches)
        {
            survey.Add(bytes[at..stretch.Start], last: false);
            at = stretch.End;
        }

        survey.Add(bytes[at..], last: true);
        int before = found.Count;
        (Encoding, int) chosen = CharsetChoice.Choose(survey, declared, found);
        for (int i = before; i < found.Count; i++)
        {
            found[i] = found[i].Code == ProblemCodes.CharsetGuessed ? found[i] with { Text = found[i].Text.Replace("The text names", "Some lines name", StringComparison.Ordinal).Replace("it was", "they were", StringComparison.Ordinal) } : found[i];
        }

        return chosen;
    }

    private static bool Append(ReadOnlySpan<byte> bytes, int start, int end, Encoding encoding, MappedTextBuilder into)
    {
        ByteDecoder decoder = CharsetDecoder.DecoderFor(encoding);
        if (end > start)
        {
            decoder.Decode(bytes[start..end], last: true, start, into);
        }

        return decoder.FoundUndecodable;
    }
}
