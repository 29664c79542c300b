using System.Text;
using OnRecord.Ingest;
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
using OnRecord.Ingest.Text;
using OnRecord.Ingest.Xml;
using OnRecord.Language.Names;
using OnRecord.Query.Language;
using OnRecord.Record.Parties;

namespace OnRecord.Fuzz;

/// <summary>One target for every reader, for the pieces that readers share, and for the query language.</summary>
internal static class Targets
{
    private static readonly string[] Charsets = ["utf-8", "utf-16le", "utf-16be", "utf-7", "us-ascii", "iso-2022-jp", "shift_jis", "gb18030", "big5", "euc-kr", "windows-1252", "koi8-r", "x-none", ""];

    /// <summary>All targets, by name.</summary>
    public static IReadOnlyList<FuzzTarget> All { get; } =
    [
        Of("message", new MessageReader(), "a.eml", Seeds.Messages()),
        Of("mbox", new MboxReader(), "a.mbox", Seeds.Mboxes()),
        Of("wide-mail", new WideMailReader(), "inbox", [.. Seeds.Mboxes().Select(static seed => Encoding.Unicode.GetBytes(Encoding.Latin1.GetString(seed)))]),
        Of("foxmail", new FoxmailReader(), "In.box", Seeds.Foxmails()),
        Of("mmdf", new MmdfReader(), "inbox", Seeds.Mmdfs()),
        Of("pgp", new PgpReader(), "note.pgp", Seeds.Pgp()),
        Of("cms", new CmsReader(), "note.p7m", Seeds.Cms()),
        Of("binhex", new BinHexReader(), "note.hqx", Seeds.BinHexes()),
        Of("rnews", new NewsBatchReader(), "batch", Seeds.NewsBatches()),
        Of("old-office", new OldOfficeReader(), "berths.doc", Seeds.OldOffice()),
        Of("tnef", new TnefReader(), "winmail.dat", Seeds.Tnef()),
        Of("msg", new OutlookMessageReader(), "a.msg", Seeds.Outlook()),
        new("readpst", Readpst, Seeds.Readpst()) { Reader = typeof(OutlookStoreReader) },
        Of("zip", new ZipReader(), "a.zip", Seeds.Zips()),
        Of("office", new ZipReader(), "a.docx", Seeds.Office()),
        Of("tar", new TarReader(), "a.tar", Seeds.Tars()),
        Of("packed", new PackedFileReader(), "a.gz", Seeds.Packed()),
        Of("sevenzip", new SevenZipReader(), "a.7z", Seeds.SevenZips()),
        Of("rar", new RarReader(), "a.rar", Seeds.Rars()),
        Of("pdf", new PdfReader(), "a.pdf", Seeds.Pdfs()),
        Of("picture", new PictureReader(), "a.tif", Seeds.Pictures()),
        new("recognised", Recognised, Seeds.RecognisedWords()),
        Of("rtf", new RtfReader(), "a.rtf", Seeds.Rtfs()),
        Of("fodt", new FlatOpenDocumentReader(), "a.fodt", Seeds.FlatDocuments()),
        Of("wordxml", new FlatWordReader(), "a.xml", Seeds.FlatWords()),
        Of("html", new HtmlReader(), "a.html", Seeds.Htmls()),
        Of("card", new CardReader(), "a.ics", Seeds.Cards()),
        Of("text", new PlainTextReader(), "a.txt", Seeds.Texts()),
        new("charset", Charset, Seeds.Texts()),
        new("transfer", Transfer, Seeds.Transfers()),
        new("lzfu", CompressedRtfTarget, Seeds.CompressedRtfs()),
        new("date", Date, Seeds.Dates()),
        new("case-date", CaseDate, Seeds.CaseDates()),
        new("addresses", Addresses, Seeds.Addresses()),
        new("xml", Xml, Seeds.Xmls()),
        new("query", Query, Seeds.Queries()),
        new("names", Names, Seeds.Addresses()) { Changed = 500 },
        new("language", static input => LanguageCheck.Holds(Encoding.UTF8.GetString(input)), [.. Seeds.Texts(), .. Seeds.Prose().Select(static choices => Encoding.UTF8.GetBytes(WordChain.Shared.Text(choices)))]) { Changed = 60 },
        new("prose", static input => LanguageCheck.Holds(WordChain.Shared.Text(input)), Seeds.Prose()) { Changed = 60 },
        new("case", CaseCheck.Holds, Seeds.Prose()) { Changed = 2 },
    ];

    /// <summary>The target of a name, or null.</summary>
    public static FuzzTarget? Named(string name) => All.FirstOrDefault(target => target.Name == name);

    private static FuzzTarget Of(string name, IReader reader, string file, IReadOnlyList<byte[]> seeds) =>
        new(name, input => ReadingCheck.With(reader, file, input), seeds) { Reader = reader.GetType() };

    /// <summary>The first byte chooses the charset that is declared; whole and part by part must give the same words.</summary>
    private static void Charset(ReadOnlySpan<byte> input)
    {
        if (input.IsEmpty)
        {
            return;
        }

        string declared = Charsets[input[0] % Charsets.Length];
        byte[] bytes = input[1..].ToArray();
        MappedText whole = CharsetDecoder.Decode(bytes, declared.Length == 0 ? null : declared, 0, []);
        TextCheck.Holds(whole, bytes);
        string parts = string.Concat(CharsetDecoder.DecodeParts(new Sources.MemoryBytes(bytes), declared.Length == 0 ? null : declared, 1024, []).Select(static part => part.Text));
        FuzzException.Unless(parts == whole.Text, $"As {declared}, whole and part by part give other words.");
    }

    /// <summary>
    /// What <c>readpst</c> unpacks of a store and what it says while it does so: a process is not started for each input. The first byte chooses the kind of file. No line is
    /// lost, and none that the program would not write of itself is touched.
    /// </summary>
    private static void Readpst(ReadOnlySpan<byte> input)
    {
        if (input.IsEmpty)
        {
            return;
        }

        string name = input[0] % 2 == 0 ? "1.eml" : "1.ics";
        byte[] written = input[1..].ToArray();
        using var from = new MemoryStream(written);
        using var to = new MemoryStream();
        ReadpstTraces.Remove(from, to, name, CancellationToken.None);
        string[] before = Encoding.Latin1.GetString(written).Split('\n');
        string[] after = Encoding.Latin1.GetString(to.ToArray()).Split('\n');
        FuzzException.Unless(before.Length == after.Length, "A line was lost or made.");
        var tally = new ReadpstTally();
        for (int line = 0; line < before.Length; line++)
        {
            FuzzException.Unless(
                before[line] == after[line] || before[line].Contains("LibPST", StringComparison.Ordinal) || before[line].StartsWith("DTSTAMP:", StringComparison.Ordinal) || before[line].EndsWith(".ics\"", StringComparison.Ordinal),
                $"A line of the evidence was changed: {before[line]}");
            tally.Take(before[line]);
        }

        FuzzException.Unless(tally.Skipped >= 0, "Fewer than no items were skipped.");
    }

    /// <summary>What <c>tesseract</c> says of a page: words come back from what is kept of them, and each stands in the text, once, in a box.</summary>
    private static void Recognised(ReadOnlySpan<byte> input)
    {
        List<RecognisedWord> words = MendedWords.Of(TesseractTsv.Read(Encoding.UTF8.GetString(input)));
        FuzzException.Unless(TesseractTsv.Read(TesseractTsv.Write(words)).Select(static word => (word.Text, word.Box, word.Confidence)).SequenceEqual(words.Select(static word => (word.Text, word.Box, word.Confidence))), "Words do not come back as they were kept.");
        var builder = new MappedTextBuilder();
        PdfPageText.AppendWords(LevelWords.Of(new RecognisedPage("fuzz", RecognitionEnd.Done, 0.24f, words), out _), 1, builder);
        MappedText text = builder.ToMappedText();
        TextCheck.Holds(text, []);
        FuzzException.Unless(text.Map.Runs.Count(static run => run.Kind == RunKind.Recognised) == words.Count, "A word was lost or doubled.");
    }

    private static void Transfer(ReadOnlySpan<byte> input)
    {
        if (input.IsEmpty)
        {
            return;
        }

        TransferEncoding[] encodings = Enum.GetValues<TransferEncoding>();
        byte[] bytes = input[1..].ToArray();
        TransferDecoded decoded = TransferDecoder.Decode(bytes, encodings[input[0] % encodings.Length], 0);
        MappedText text = CharsetDecoder.Decode(decoded, "utf-8", []);
        TextCheck.Holds(text, bytes);
    }

    private static void CompressedRtfTarget(ReadOnlySpan<byte> input)
    {
        const int Limit = 100_000;
        FuzzException.Unless(CompressedRtf.Decompress(input, Limit, out _, out _).Length <= Limit + 17, "More came out than the limit allows.");
    }

    private static void Date(ReadOnlySpan<byte> input)
    {
        string? date = MailDate.Read(Encoding.Latin1.GetString(input));
        FuzzException.Unless(date is null || Store.ItemDate.Parse(date, null) is not null, $"The date {date} cannot be read again.");
    }

    /// <summary>Any value is a date or none, in any zone, and a date ends no earlier than it begins.</summary>
    private static void CaseDate(ReadOnlySpan<byte> input)
    {
        string value = Encoding.UTF8.GetString(input);
        foreach (string? zone in (string?[])[null, "America/Los_Angeles", "Pacific/Kiritimati"])
        {
            Store.ItemDate? date = Store.ItemDate.Parse(value, zone is null ? null : NodaTime.DateTimeZoneProviders.Tzdb[zone]);
            FuzzException.Unless(date is not { } read || read.To >= read.From, $"The date {value} ends before it begins.");
        }
    }

    private static void Addresses(ReadOnlySpan<byte> input)
    {
        var parties = new List<Participant>();
        string value = Encoding.UTF8.GetString(input);
        AddressReader.Read("to", value, parties);
        FuzzException.Unless(parties.Count <= value.Length + 1, "There are more parties than characters.");
        foreach (Participant party in parties)
        {
            FuzzException.Unless(party.Name is not null || party.Address is not null, "A party has neither name nor address.");
            TextCheck.IsWhole(party.Name);
            TextCheck.IsWhole(party.Address);
        }
    }

    /// <summary>Names as headers and texts write them, as keys that parties are met by.</summary>
    private static void Names(ReadOnlySpan<byte> input)
    {
        foreach (string name in Encoding.UTF8.GetString(input).Split('\n'))
        {
            PartyKey? header = PartyLinker.HeaderKey(name, name);
            FuzzException.Unless(header is not { } key || (PartyKey.Read(key.Written) is { } read && read == key), "A key does not come back as it was written.");
            foreach (MentionType type in Enum.GetValues<MentionType>())
            {
                _ = PartyLinker.KeyOf(type, name);
            }

            _ = (PersonNameReader.InHeader(name), PersonNameReader.Initial(name), PersonNameReader.Single(name), PersonNameReader.IsMailbox(name));
        }
    }

    private static void Xml(ReadOnlySpan<byte> input)
    {
        byte[] bytes = input.ToArray();
        var scanner = new XmlScanner(bytes);
        int at = 0;
        while (scanner.Read())
        {
            FuzzException.Unless(scanner.Start >= at && scanner.End >= scanner.Start && scanner.End <= bytes.Length, "Tokens do not follow each other.");
            at = scanner.Start;
            if (scanner.Token == XmlToken.Text)
            {
                var builder = new MappedTextBuilder();
                XmlText.Append(bytes, scanner.Start, scanner.End, scanner.IsVerbatim, builder);
                TextCheck.Holds(builder.ToMappedText(), bytes);
            }
        }
    }

    /// <summary>A query is read, or answered with a place inside it.</summary>
    private static void Query(ReadOnlySpan<byte> input)
    {
        string query = Encoding.UTF8.GetString(input);
        try
        {
            _ = QueryParser.Parse(query);
        }
        catch (QueryException error)
        {
            FuzzException.Unless(error.Position >= 0 && error.Position <= query.Length && error.Message.Length > 0, "The message names no place in the query.");
        }
    }
}
