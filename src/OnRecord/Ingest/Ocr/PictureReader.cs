using OnRecord.Ingest.Pdf;
using OnRecord.Ingest.Text;
using OnRecord.Sources;

namespace OnRecord.Ingest.Ocr;

/// <summary>
/// Reads pictures (PNG, JPEG, TIFF with its pages): those with recognised words are documents, whose boxes count pixels; the others are kept and hashed.
/// </summary>
public sealed class PictureReader : IReader
{
    /// <summary>What the media type of every picture begins with.</summary>
    internal const string MediaTypes = "image/";

    /// <inheritdoc/>
    public Fit FitOf(Probe probe) => PictureSizes.TypeOf(probe.Head.Span) is null ? Fit.None : Fit.BySignature;

    /// <inheritdoc/>
    public Reading Read(SourceBytes bytes, Probe probe, ReadContext context)
    {
        string type = PictureSizes.TypeOf(probe.Head.Span)!;
        if (bytes.Length > context.Limits.DocumentBytes)
        {
            return new Reading { MediaType = type, Problems = [new Problem(ProblemCodes.LimitSize, "The picture is larger than the limit for documents; it is kept and hashed, not recognised.")] };
        }

        List<(long Width, long Height)> sizes = LargeDocuments.Read(bytes.Length, context.Limits, () => PictureSizes.Of(bytes.ReadAll().Span));
        var problems = new List<Problem>();
        TextParts text = TextParts.Make(context.Limits, (into, found) => Make(sizes, context, into, found), problems);
        Document? document = text.First.Count == 0 ? null : new Document
        {
            Pages = sizes.Count,
            Texts = text.First,
            MoreTexts = text.HasMore ? TextParts.Again(context.Limits, (into, found) => Make(sizes, context, into, found)) : [],
        };
        return new Reading { MediaType = type, Item = document, Problems = problems };
    }

    private static IEnumerable<bool> Make(List<(long Width, long Height)> sizes, ReadContext context, MappedTextBuilder into, List<Problem> problems)
    {
        var recognised = new RecognisedPages(context);
        var silent = new List<int>();
        bool hasText = false;
        for (int i = 0; i < sizes.Count; i++)
        {
            var picture = new PagePicture(i + 1, sizes[i].Width, sizes[i].Height, IsDrawn: false);
            RecognisedPages.Answer answer = picture.IsTooSmall ? default : recognised.Ask(picture);
            silent.AddRange(answer.IsTold ? [] : [picture.Page]);
            if (answer.Words is { } words)
            {
                into.AppendInserted(hasText && into.Length > 0 ? "\n\f\n" : "");
                PdfPageText.AppendWords(LevelWords.Of(words, out _), picture.Page, into);
                hasText = true;
            }

            yield return true;
        }

        if (sizes.Count == 0)
        {
            problems.Add(new Problem(ProblemCodes.Damaged, "The picture is broken where it tells its size; it was not looked at."));
        }

        if (silent.Count > 0)
        {
            problems.Add(new Problem(ProblemCodes.NoText, $"Words in these pictures were not recognised, or they are too small to hold any: {PageRanges.Of(silent)}."));
        }

        recognised.Report(problems);
    }
}
