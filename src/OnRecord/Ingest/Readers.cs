using OnRecord.Ingest.Archives;
using OnRecord.Ingest.Html;
using OnRecord.Ingest.Mail;
using OnRecord.Ingest.Ocr;
using OnRecord.Ingest.Office;
using OnRecord.Ingest.OldOffice;
using OnRecord.Ingest.Outlook;
using OnRecord.Ingest.Pdf;
using OnRecord.Ingest.PlainText;
using OnRecord.Ingest.Rtf;

namespace OnRecord.Ingest;

/// <summary>All readers, in the order in which ties are decided. Add a format here.</summary>
public static class Readers
{
    /// <summary>
    /// Raise it when a reader makes other entries, items or texts of the same bytes than before: builds then read again what
    /// an earlier version read.
    /// </summary>
    public const int Version = 25;

    /// <summary>The readers; immutable.</summary>
    public static IReadOnlyList<IReader> All { get; } =
    [
        new MboxReader(),
        new WideMailReader(),
        new FoxmailReader(),
        new MmdfReader(),
        new MessageReader(),
        new TnefReader(),
        new OutlookMessageReader(),
        new OutlookStoreReader(),
        new OldOfficeReader(),
        new PgpReader(),
        new CmsReader(),
        new BinHexReader(),
        new NewsBatchReader(),
        new ZipReader(),
        new TarReader(),
        new PackedFileReader(),
        new SevenZipReader(),
        new RarReader(),
        new PdfReader(),
        new PictureReader(),
        new RtfReader(),
        new FlatOpenDocumentReader(),
        new FlatWordReader(),
        new HtmlReader(),
        new CardReader(),
        new PlainTextReader(),
    ];

    /// <summary>The reader that is surest of the bytes, or null when none knows them.</summary>
    public static IReader? Choose(Probe probe)
    {
        IReader? best = null;
        Fit bestFit = Fit.None;
        foreach (IReader reader in All)
        {
            Fit fit = reader.FitOf(probe);
            if (fit > bestFit)
            {
                (best, bestFit) = (reader, fit);
            }
        }

        return best;
    }
}
