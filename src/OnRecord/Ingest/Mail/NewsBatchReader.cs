using System.Buffers.Text;
using System.Globalization;
using OnRecord.Sources;

namespace OnRecord.Ingest.Mail;

/// <summary>Reads batches of news (RFC 1036 section 3.4): each article stands behind a line <c>#! rnews</c> with its length in bytes, and is a member. Where a length is wrong the next such line counts.</summary>
public sealed class NewsBatchReader : IReader
{
    private static ReadOnlySpan<byte> Mark => "#! rnews "u8;

    /// <inheritdoc/>
    public Fit FitOf(Probe probe) => LengthAt(probe.Head.Span, out _) >= 0 ? Fit.BySignature : Fit.None;

    /// <inheritdoc/>
    public Reading Read(SourceBytes bytes, Probe probe, ReadContext context)
    {
        var problems = new List<Problem>();
        return new Reading { MediaType = "application/x-rnews", IsContainer = true, Members = Members(bytes, context, problems), Problems = problems };
    }

    private static IEnumerable<Member> Members(SourceBytes bytes, ReadContext context, List<Problem> problems)
    {
        using var windows = new ByteWindows(bytes, context.Limits.MemoryBytes);
        int number = 0;
        for (long at = 0; at < windows.Length;)
        {
            context.Cancel.ThrowIfCancellationRequested();
            if (++number > context.Limits.Members)
            {
                problems.Add(new Problem(ProblemCodes.LimitCount, "The batch holds more articles than the limit; the rest is not opened.", new ByteSpan(at, windows.Length)));
                yield break;
            }

            ByteSpan article = ArticleAt(windows, at, out bool isWrong);
            if (isWrong)
            {
                problems.Add(new Problem(ProblemCodes.Damaged, "The length above an article is not its own; it is read up to the next such line, or to the end.", article));
            }

            if (article.Length > 0)
            {
                yield return new Member(number.ToString(CultureInfo.InvariantCulture), windows.Source.Slice(article)) { Place = article, DeclaredType = "message/news" };
            }

            at = article.End;
        }
    }

    /// <summary>The article behind the line that begins at a position.</summary>
    private static ByteSpan ArticleAt(ByteWindows windows, long at, out bool isWrong)
    {
        long length = LengthAt(windows.At(at, 64), out int line);
        long start = at + line;
        long end = start + length;
        isWrong = length < 0 || end > windows.Length || (end < windows.Length && !windows.At(end, Mark.Length).StartsWith(Mark));
        if (!isWrong)
        {
            return new ByteSpan(start, end);
        }

        long next = windows.IndexOf("\n#! rnews "u8, start, windows.Length);
        return new ByteSpan(start, next < 0 ? windows.Length : next + 1);
    }

    /// <summary>The length that a line of the mark names, or -1.</summary>
    /// <param name="text">From the line on.</param>
    /// <param name="line">Bytes of the line with its end; 0 where there is none.</param>
    private static long LengthAt(ReadOnlySpan<byte> text, out int line)
    {
        line = 0;
        if (!text.StartsWith(Mark) || !Utf8Parser.TryParse(text[Mark.Length..], out long length, out int digits) || length < 0 || length > int.MaxValue * 4L)
        {
            return -1;
        }

        int end = text[..Math.Min(text.Length, 64)].IndexOf((byte)'\n');
        line = end < 0 ? 0 : end + 1;
        return end < 0 || text[(Mark.Length + digits)..end].IndexOfAnyExcept(" \t\r"u8) >= 0 ? -1 : length;
    }
}
