using System.Buffers;
using OnRecord.Ingest.Archives;
using OnRecord.Ingest.Ocr;
using OnRecord.Ingest.PlainText;
using OnRecord.Ingest.Text;
using OnRecord.Sources;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Exceptions;

namespace OnRecord.Ingest.Pdf;

/// <summary>
/// Reads PDF (ISO 32000): the text of every page in reading order, pages parted by a line with a form feed. Scripts and
/// actions are never run, links never followed. Files embedded in it are members. Pages without a text layer are named by a
/// Problem. The document's own dates are metadata of the file, not dates of publication, and stand among the fields.
/// </summary>
public sealed class PdfReader : IReader
{
    private const string MediaType = "application/pdf";

    /// <summary>The signature may stand after so many other bytes (ISO 32000-1 annex H.3).</summary>
    private const int SignatureWithin = 1024;

    /// <summary>White space, NUL and the byte order mark.</summary>
    private static readonly SearchValues<byte> Blanks = SearchValues.Create("\0\t\n\f\r \x1A\uFEFF"u8);

    /// <inheritdoc/>
    public Fit FitOf(Probe probe)
    {
        ReadOnlySpan<byte> head = probe.Head.Span;
        int signature = head[..Math.Min(head.Length, SignatureWithin + 5)].IndexOf("%PDF-"u8);
        return signature == 0 ? Fit.BySignature
            : signature > 0 ? Fit.ByContent
            : probe.Extension == ".pdf" || probe.DeclaredType == MediaType ? Fit.ByName
            : Fit.None;
    }

    /// <inheritdoc/>
    public Reading Read(SourceBytes bytes, Probe probe, ReadContext context)
    {
        bool mayBeText = FitOf(probe) == Fit.ByName && probe.Head.Span.IndexOf(" obj"u8) < 0;
        if (mayBeText && PlainTextReader.ReadMisnamed(bytes, probe, context, "PDF") is { } text)
        {
            return text;
        }

        var problems = new List<Problem>();
        if (bytes.Length > context.Limits.DocumentBytes)
        {
            problems.Add(new Problem(ProblemCodes.LimitSize, "The PDF is larger than the limit for documents; it is kept and hashed, not read."));
            return Answer(new Document(), [], problems);
        }

        return LargeDocuments.Read(bytes.Length, context.Limits, () => PdfThread.Run(() => ReadFirst(bytes, context, problems)));
    }

    /// <summary>Where another PDF stands behind the first, it is a member.</summary>
    private static Reading ReadFirst(SourceBytes bytes, ReadContext context, List<Problem> problems)
    {
        if (PdfJoined.SecondStart(bytes.ReadAll().Span) is not { } second)
        {
            return ReadWhole(bytes, context, problems);
        }

        var place = new ByteSpan(second, bytes.Length);
        Reading first = ReadWhole(bytes.Slice(new ByteSpan(0, second)), context, problems);
        var following = new Member("following.pdf", bytes.Slice(place)) { Place = place, DeclaredType = MediaType };
        return new Reading { MediaType = first.MediaType, Item = first.Item, Members = first.Members.Append(following), Problems = first.Problems };
    }

    private static Reading ReadWhole(SourceBytes bytes, ReadContext context, List<Problem> problems)
    {
        ReadOnlyMemory<byte> all = bytes.ReadAll();
        var loops = new PdfLoops();
        var log = new PdfLog();
        using PdfDocument? pdf = Open(all, context, problems, loops, log);
        if (pdf is not null && problems.Count == 0)
        {
            int end = all.Span.LastIndexOf("%%EOF"u8);
            problems.AddRange(IsWhole(all.Span, end) ? Foreign(all.Span, end) : [new Problem(ProblemCodes.Damaged, "The PDF has no end mark, so it is cut; pages may be missing.")]);
        }

        problems.AddRange(pdf is not null && PdfRevisions.Of(all) is { } earlier ? [earlier] : []);
        Reading reading = pdf is null ? Answer(new Document(), [], problems) : Read(pdf, bytes, Counting(context, problems, loops), problems, log);
        if (loops.Cut > 0)
        {
            problems.Add(new Problem(ProblemCodes.Damaged, $"The PDF has {loops.Cut} references that go round or lie too deep; they were not followed."));
        }

        return reading;
    }

    /// <summary>What to read the pages with: where pages were found one by one or references were cut, a program that draws them may count them otherwise, and would give the words of another page.</summary>
    private static ReadContext Counting(ReadContext context, List<Problem> problems, PdfLoops loops) =>
        loops.Cut > 0 || problems.Exists(static problem => problem is { Code: ProblemCodes.Damaged, Bytes: null }) ? context with { Recognition = NoRecognition.Instance, Pages = NoRecognition.Instance } : context;

    /// <summary>Whether there is an end mark and no object behind the last one, as of an update that was cut off.</summary>
    private static bool IsWhole(ReadOnlySpan<byte> bytes, int end) => end >= 0 && bytes[end..].IndexOf(" obj"u8) < 0;

    /// <summary>Bytes before the signature and behind the last end mark that are no white space.</summary>
    private static List<Problem> Foreign(ReadOnlySpan<byte> bytes, int end)
    {
        int start = bytes.IndexOf("%PDF-"u8);
        int behind = end + "%%EOF"u8.Length;
        ByteSpan?[] places = [start > 0 && bytes[..start].ContainsAnyExcept(Blanks) ? new ByteSpan(0, start) : null, bytes[behind..].ContainsAnyExcept(Blanks) ? new ByteSpan(behind, bytes.Length) : null];
        return [.. places.OfType<ByteSpan>().Select(static place => ArchiveProblems.Foreign("PDF", place))];
    }

    private static Reading Answer(Document document, IEnumerable<Member> members, List<Problem> problems) =>
        new() { MediaType = MediaType, Item = document, Members = members, Problems = problems };

    private static Reading Read(PdfDocument pdf, SourceBytes bytes, ReadContext context, List<Problem> problems, PdfLog log)
    {
        var pages = new PdfPages(pdf, context, log);
        TextParts text = TextParts.Make(context.Limits, pages.Make, problems);
        pages.Report(problems);
        var document = new Document
        {
            Title = PdfFacts.Text(() => pdf.Information.Title),
            Authors = PdfFacts.Text(() => pdf.Information.Author) is { } author ? [author] : [],
            Pages = pages.Count,
            Fields = [.. PdfFacts.FieldsOf(pdf), .. pages.Found.All],
            Texts = text.First,
            MoreTexts = text.HasMore ? LargeDocuments.Parts(Reopen(bytes, context)) : [],
        };
        return Answer(document, pages.Files, problems);
    }

    /// <summary>Parts after the first are asked for when the document is closed; then it is opened again.</summary>
    private static IEnumerable<ItemText> Reopen(SourceBytes bytes, ReadContext context)
    {
        var log = new PdfLog();
        var (problems, loops) = (new List<Problem>(), new PdfLoops());
        using PdfDocument? pdf = PdfThread.Run(() => Open(bytes.ReadAll(), context, problems, loops, log));
        if (pdf is null)
        {
            yield break;
        }

        using IEnumerator<ItemText> parts = TextParts.AgainInTurn(context.Limits, new PdfPages(pdf, Counting(context, problems, loops), log).Make).GetEnumerator();
        while (PdfThread.Run(parts.MoveNext))
        {
            yield return parts.Current;
        }
    }

    /// <summary>
    /// Opens a PDF, with the empty password where it wants one; of one that is broken, what <see cref="PdfSalvage"/> finds. Null, with a Problem, when it cannot be opened.
    /// </summary>
    private static PdfDocument? Open(ReadOnlyMemory<byte> bytes, ReadContext context, List<Problem> problems, PdfLoops loops, PdfLog log)
    {
        bool isCut = false;
        try
        {
            if (TryOpen(bytes.ToArray(), context, loops, log) is { } pdf)
            {
                return pdf;
            }

            isCut = true;
            PdfDocument? salvaged = PdfSalvage.Of(bytes) is { } copy ? TryOpen(copy, context, loops, log) : null;
            problems.Add(new Problem(ProblemCodes.Damaged, salvaged is null
                ? "The PDF is cut or broken and none of its pages can be read."
                : "The PDF is cut or broken; the pages that are whole were found one by one, and page numbers count these alone."));
            return salvaged;
        }
        catch (PdfDocumentEncryptedException)
        {
            problems.Add(new Problem(ProblemCodes.Encrypted, isCut
                ? "The PDF is cut or broken and encrypted: no password is at hand, or what the key is made of is lost with its end."
                : "The PDF is encrypted and no password is at hand."));
            return null;
        }
    }

    /// <summary>Opens a PDF that has pages; null when that fails.</summary>
    private static PdfDocument? TryOpen(byte[] bytes, ReadContext context, PdfLoops loops, PdfLog log)
    {
        PdfDocument? pdf = null;
        try
        {
            loops.CutFile(bytes);
            pdf = PdfDocument.Open(new PdfInput(bytes, loops), new ParsingOptions
            {
                UseLenientParsing = true,
                SkipMissingFonts = true,
                Logger = log,
                FilterProvider = new BoundedFilters(context.Limits.DocumentBytes, loops, log),
            });
            if (pdf.NumberOfPages > 0)
            {
                loops.CutDrawings(pdf);
                return pdf;
            }
        }
        catch (Exception error) when (error is not (OperationCanceledException or OutOfMemoryException or PdfDocumentEncryptedException))
        {
            // Said by the caller, for all ways of opening it.
        }

        pdf?.Dispose();
        return null;
    }
}
