using System.Buffers.Binary;
using System.Formats.Tar;
using System.IO.Compression;
using System.Text;

namespace OnRecord.Fuzz;

/// <summary>Invented inputs for every target, made by the libraries of .NET or by hand.</summary>
internal static class Seeds
{
    private const string FoxmailMark = "\u0010\u0010\u0010\u0010\u0010\u0010\u0010\u0011\u0011\u0011\u0011\u0011\u0011S";

    private const string Mail = "From: Ann Roe <ann@harbour.example>\r\nTo: \"Lund, Bo\" <bo@docks.example>, =?utf-8?b?Q2Fmw6k=?= <cay@example.org>\r\nDate: Mon, 5 Mar 2018 09:30:00 -0800\r\nMessage-ID: <1@harbour.example>\r\nSubject: =?iso-8859-1?q?Caf=E9_at?=\r\n =?utf-8?q?_noon?=\r\n";

    /// <summary>Plain, multipart, attached, encoded and headless messages.</summary>
    public static IReadOnlyList<byte[]> Messages() => Utf8(
        Mail + "\r\nThe ferry sails at noon.\r\n> Does it?\r\n-- \r\nAnn\r\n",
        Mail + "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>The caf=C3=A9 &amp; the =\r\nferry</p>",
        Mail + "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"b\"\r\n\r\npreamble\r\n--b\r\nContent-Type: multipart/alternative; boundary=c\r\n\r\n--c\r\n\r\nwords\r\n--c\r\nContent-Type: text/html\r\n\r\n<b>words</b>\r\n--c--\r\n--b\r\nContent-Type: text/plain; name=\"notes.txt\"\r\nContent-Disposition: attachment; filename*=utf-8''n%C3%B6tes.txt\r\nContent-Transfer-Encoding: base64\r\n\r\nVGhlIGZlcnJ5IHNhaWxzIGF0\r\nIG5vb24uCg==\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n" + Mail + "\r\ninner\r\n--b--\r\nepilogue",
        Mail + "Content-Type: text/plain; charset=iso-2022-jp\r\n\r\n\u001b$B%F%9%H\u001b(B\r\nbegin 644 a.txt\r\n#0V%T\r\n`\r\nend\r\n",
        "no header at all\r\n\r\nwords",
        Mail + "Content-Type: application/octet-stream; name=smime.p7m\r\nContent-Transfer-Encoding: base64\r\n\r\nMDQGCSqGSIb3DQEHAqAnMCUCAQExADAeBgkqhkiG9w0BBwGgEQQPVGhlIGZlcnJ5IGxlZnQu\r\n",
        Mail + "\r\n-----BEGIN PGP MESSAGE-----\r\n\r\nowE7bZnEkM31gC0kI1UhOzW1ILVIoTyxWKEkPydFIT9NoQQonFSUn52ap5CTmFeS\r\nWpSnkFiikJeZl6rHBQA=\r\n=ZYnt\r\n-----END PGP MESSAGE-----\r\n",
        Mail + "\r\n" + Encoding.UTF8.GetString(BinHexes()[0]) + "\r\nAnn\r\n",
        Mail + "\r\nNo mailbox here.\r\n\r\n--- Below this line is a copy of the message.\r\n\r\n" + Mail + "MIME-Version: 1.0\r\nContent-Transfer-Encoding: base64\r\n\r\nVGhlIGZlcnJ5\r\n",
        Mail + "Content-Type: text/enriched\r\n\r\n<bold>fer</bold>ry <<left> <param>red</param>\r\n");

    /// <summary>OpenPGP data: two beginnings of encrypted data, and the same words stored, and packed by each of its compressions.</summary>
    public static IReadOnlyList<byte[]> Pgp() =>
    [
        [0x85, 0x01, 0x0C, 0x03, 0x11, 0x22],
        [0xC1, 0x03, 0x03],
        [0xC4, 2, 6, 0, 0xCB, 0xE3, .. "b\0"u8, 0, 0, 0, 0, .. "no"u8, 2, .. "on"u8, 0xC2, 1, 6],
        Convert.FromBase64String("rEFiCG5vdGUudHh0awrgBVRoZSBrZWVwZXIgd2FzIHRvbGQgb2YgdGhlIGJyb2tlbiBsYW50ZXJuIGF0IG5pbmUuCg=="),
        Convert.FromBase64String("owFb45jEkZdfkqpXUlGSzfWANSQjVSE7NbUgtUihPLFYoSQ/J0UhP02hBCicVJSfnZqnkJOYV5JalKeQWKKQl5mXqscFAA=="),
        Convert.FromBase64String("owJ4nFvjmMSRl1+SqldSUZLN9YA1JCNVITs1tSC1SKE8sVihJD8nRSE/TaEEKJxUlJ+dmqeQk5hXklqUp5BYopCXmZeqxwUAQAEX8w=="),
        Convert.FromBase64String("owNCWmg2MUFZJlNZ6D8CcgAAINeRAVBAASAABAA3bdzAAARAACAASIp6E9Jpp5JobT1IU0DIAANNUS11I3azuha6wL+HHBKrFyIg3SFJGbTEnEN5kKeOQ9gmHQI0fF3JFOFCQ6D8Ccg="),
    ];

    /// <summary>Signed data of S/MIME in DER and in PEM, and the beginning of encrypted data.</summary>
    public static IReadOnlyList<byte[]> Cms()
    {
        const string Signed = "MDQGCSqGSIb3DQEHAqAnMCUCAQExADAeBgkqhkiG9w0BBwGgEQQPVGhlIGZlcnJ5IGxlZnQu";
        return [Convert.FromBase64String(Signed), [.. Encoding.ASCII.GetBytes($"-----BEGIN PKCS7-----\n{Signed}\n-----END PKCS7-----\n")], [0x30, 0x12, 0x06, 9, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 7, 3, 0xA0, 5, 0x30, 3, 2, 1, 0]];
    }

    /// <summary>A file in BinHex with a run, an escaped byte and a resource fork.</summary>
    public static IReadOnlyList<byte[]> BinHexes() => Utf8(
        "(This file must be converted with BinHex 4.0)\n\n:#Q*PFR4SFbjdH(3!9%9B9(4dH(3!N!8j!!!!!e+3!&4SC5\"VC@9`CA)JGf&c)(4\n[E'3JEfBJG'KP)'aKER4PFQiYN!`JBA3JEQPZC5#3!#iK%h*PF`a$:\n");

    /// <summary>Batches of news with right and wrong lengths.</summary>
    public static IReadOnlyList<byte[]> NewsBatches() => Utf8($"#! rnews {Mail.Length + 9}\n{Mail}\r\nFirst.\n#! rnews 7\nSecond.", $"#! rnews 3\n{Mail}\r\nFirst.\n#! rnews 99999\n{Mail}");

    /// <summary>Mailboxes with quoted and unquoted separators and with Content-Length.</summary>
    public static IReadOnlyList<byte[]> Mboxes() => Utf8(
        "From ann@harbour.example Mon Mar  5 09:30:00 2018\n" + Mail + "\nFirst.\n>From here on\n\nFrom bo@docks.example Tue Mar  6 10:00:00 2018\n" + Mail + "\nSecond.\nFrom the sea\n",
        "From - Mon Mar  5 09:30:00 2018\nContent-Length: 12\n" + Mail + "\nFrom here on\n\nFrom ann at harbour.example  Mon Mar  5 09:30:00 2018\n\nThird.\n");

    /// <summary>MMDF mailboxes, with both line ends and an empty message.</summary>
    public static IReadOnlyList<byte[]> Mmdfs()
    {
        const string Mark = "\u0001\u0001\u0001\u0001";
        return Utf8($"{Mark}\n{Mail}\nFirst.\n{Mark}\n{Mark}\n{Mail}\nSecond.\n{Mark}\n", $"{Mark}\r\n{Mark}\r\n{Mail}\r\nFirst.\r\n{Mark}");
    }

    /// <summary>Compound files that are no messages: a locked document, an old one, and an object with a file in it.</summary>
    public static IReadOnlyList<byte[]> OldOffice() =>
    [
        Compound("EncryptedPackage", [1, 2, 3]),
        Compound("WordDocument", [1, 2, 3]),
        Compound("Package", [80, 75, 3, 4]),
        new WordMaker().Piece("The ferry \u0013 HYPERLINK \"a\"\u0014left\u0015\rA\u0007B\u0007\u0007\u0002\r").Piece("Łódź\r", isWide: true).Piece("\u0002 note\r", story: 1).Piece("\u0005 remark\r", story: 4)
            .Table(2, [.. WordMaker.Numbers(10, 16), 0, 0]).Table(3, WordMaker.Numbers(0, 7, 8)).Table(4, [.. WordMaker.Numbers(12, 16), .. new byte[30]]).Table(5, WordMaker.Numbers(0, 9, 10))
            .Table(12, WordMaker.Numbers(0, 100, 4)).ToFile(page: WordMaker.CharacterPage(WordMaker.TextStart, WordMaker.TextStart + 9, 0x0800)).Put("ObjectPool/_1/Package", [80, 75]).Make(),
        new BiffMaker().Strings(BiffMaker.Text("Vessel"), BiffMaker.Text("Łódź", isWide: true)).Sheet("Berths", false,
            BiffMaker.Cell(0x00FD, 0, 0, 0, 0, 0, 0, 0), BiffMaker.Cell(0x00FD, 0, 1, 0, 1, 0, 0, 0), BiffMaker.Cell(0x027E, 1, 0, 0, 2, 1, 0, 0), BiffMaker.Cell(0x0203, 1, 1, 0, 1, 2, 3, 4, 5, 6, 7, 8),
            BiffMaker.Record(0x005D, 0x15, 0, 0x12, 0, 0x19, 0, 1, 0), BiffMaker.Record(0x01B6, [.. new byte[10], 3, 0, .. new byte[6]]), BiffMaker.Record(0x003C, [0, .. "box"u8]), BiffMaker.Record(0x001C, [4, 0, 27, 0, 0, 0, 1, 0, .. BiffMaker.Text("Ben")])).ToFile().Make(),
        new BiffMaker { IsUnicode = false }.Sheet("Old", true, BiffMaker.Cell(0x0204, 0, 0, 0, [3, 0, .. "tug"u8])).ToFile().Make(),
        new SlideMaker().Notes(256, SlideMaker.Low("slowly")).Slide(256, SlideMaker.Wide("Łódź\rtwo"), SlideMaker.Low("box")).Master(SlideMaker.Container(0xF004, 0, SlideMaker.Low("all")))
            .Part(SlideMaker.Record(0x1011, 1, [4, 0, 0, 0, 0x78, 0x01, 1, 2, 0, 0xFD, 0xFF, 65, 66])).ToFile().Make(),
        Compound("\u0001Ole10Native", [40, 0, 0, 0, 2, 0, .. "a.txt\0"u8, .. "C:\\a.txt\0"u8, 0, 0, 3, 0, 6, 0, 0, 0, .. "a.txt\0"u8, 4, 0, 0, 0, .. "left"u8]),
    ];

    private static byte[] Compound(string stream, byte[] content)
    {
        var maker = new CompoundFileMaker();
        maker.Put(stream, content);
        return maker.Make();
    }

    /// <summary>Foxmail's mailboxes, with both line ends and an empty message.</summary>
    public static IReadOnlyList<byte[]> Foxmails() => Utf8(FoxmailMark + "\r\n" + Mail + "\r\nFirst.\r\n" + FoxmailMark + "\n" + Mail + "\nSecond.\n" + FoxmailMark, FoxmailMark + FoxmailMark + "\n");

    /// <summary>Files as readpst writes them, and what it says of a folder; the first byte chooses a message or an appointment.</summary>
    public static IReadOnlyList<byte[]> Readpst() => Utf8(
        "\0Subject: Lanterns\nContent-Type: multipart/mixed;\n\tboundary=\"--boundary-LibPST-iamunique-77_-_-\"\n\n\n----boundary-LibPST-iamunique-77_-_-\nContent-Type: text/calendar; charset=\"utf-8\"; name=\"i1234.ics\"\nContent-Disposition: attachment; filename=\"i1234.ics\"\n\nBEGIN:VEVENT\nDTSTAMP:20261126T204928Z\n\n----boundary-LibPST-iamunique-77_-_---\n",
        "\u0001BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTAMP:20261126T204928Z\nSUMMARY:Tide\nEND:VEVENT\nEND:VCALENDAR\n",
        "\0\n\t\"Inbox\" - 12 items done, 3 items skipped.\n\"Tasks\" - 0 items done, 4294967295 items skipped.");

    /// <summary>Heads of a TIFF of two pages, a PNG and a JPEG.</summary>
    public static IReadOnlyList<byte[]> Pictures() =>
    [
        [.. "II*\0"u8, 8, 0, 0, 0, 2, 0, 0, 1, 4, 0, 1, 0, 0, 0, 200, 0, 0, 0, 1, 1, 3, 0, 1, 0, 0, 0, 100, 0, 0, 0, 38, 0, 0, 0, 2, 0, 0, 1, 4, 0, 1, 0, 0, 0, 200, 0, 0, 0, 1, 1, 3, 0, 1, 0, 0, 0, 100, 0, 0, 0, 0, 0, 0, 0],
        [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 3, 32, 0, 0, 2, 88, 8, 0, 0, 0, 0],
        [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC0, 0, 11, 8, 1, 224, 2, 128, 1, 1, 0x11, 0, 0xFF, 0xD9],
    ];

    /// <summary>Tables of words that were recognised on a page.</summary>
    public static IReadOnlyList<byte[]> RecognisedWords() => Utf8(
        "5\t1\t1\t1\t1\t1\t10\t20\t80\t22\t96.5\tFrom:\n5\t1\t1\t1\t1\t2\t100\t21\t60\t22\t41.2\tRoe\n5\t1\t1\t1\t2\t1\t10\t50\t40\t22\t90\tTo;\n5\t1\t1\t1\t2\t2\t60\t50\t40\t22\t20\t~\n",
        "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n1\t1\t0\t0\t0\t0\t0\t0\t1700\t2200\t-1\t\n5\t1\t1\t1\t1\t1\t900\t20\t22\t80\t96.5\tFähre\n5\t1\t1\t1\t1\t2\t901\t120\t22\t80\t88\tlegt\n");

    /// <summary>A winmail.dat with a body and an attachment (MS-OXTNEF section 2.1).</summary>
    public static IReadOnlyList<byte[]> Tnef() =>
    [
        [
            0x78, 0x9F, 0x3E, 0x22, 1, 0,
            .. TnefAttribute(1, 0x00089006, [0, 0, 1, 0]), .. TnefAttribute(1, 0x0002800C, "It left at noon.\0"u8),
            .. TnefAttribute(2, 0x00069002, new byte[14]), .. TnefAttribute(2, 0x00018010, "log.txt\0"u8), .. TnefAttribute(2, 0x0006800F, "10:05 left"u8),
        ],
    ];

    /// <summary>Outlook messages: one with HTML, a recipient and an attachment; one inside another; one of RTF; a contact.</summary>
    public static IReadOnlyList<byte[]> Outlook()
    {
        MsgMaker plain = new MsgMaker().Text(0x0037, "Café").Text(0x1000, "The ferry sails at noon.").Integer(0x3FDE, 65001).Binary(0x1013, "<p>The caf&eacute; <b>boat</b></p>"u8.ToArray())
            .Text(0x007D, Mail).Recipient(1, "Bo Lund", "bo@docks.example").Time(0x0039, new DateTimeOffset(2018, 3, 5, 17, 30, 0, TimeSpan.Zero));
        plain.Attachment().Text(0x3707, "notes.txt").Binary(0x3701, "noon"u8.ToArray());
        MsgMaker outer = new MsgMaker().Narrow(0x0037, "outer"u8.ToArray());
        outer.Attachment().Text(0x3001, "inner").Message().Text(0x0037, "inner").Text(0x1000, "words").Text(0x0C1F, "ann@harbour.example");
        return [plain.Make(), outer.Make(), new MsgMaker().Binary(0x1009, CompressedRtfs()[0]).Make(), new MsgMaker().Names((0x00062004, 0x8083)).Text(0x001A, "IPM.Contact").Text(0x3001, "Ann Roe").Text(0x3A16, "Docks").Text(0x8000, "ann@harbour.example").Make()];
    }

    /// <summary>Compressed RTF as the specification gives it, and RTF as it is.</summary>
    public static IReadOnlyList<byte[]> CompressedRtfs() =>
    [
        Convert.FromHexString("2D0000002B0000004C5A4675F1C5C7A703000A007263706731323542320AF32068656C090020627705B06C647D0A800FA0"),
        Convert.FromHexString("1A0000001C0000004C5A4675E2D44B51410004205758595A0D6E7D010EB0"),
        [.. "\0\0\0\0"u8, 8, 0, 0, 0, .. "MELA"u8, 0, 0, 0, 0, .. "{\\rtf1 x}"u8],
    ];

    /// <summary>Archives with folders, an inner archive, a message, and a stored file.</summary>
    public static IReadOnlyList<byte[]> Zips() =>
    [
        Zip(("notes.txt", "The ferry sails at noon."), ("mail/a.eml", Mail + "\r\nwords"), ("../up.txt", "up")),
        Zip(("inner.bin", Encoding.Latin1.GetString(Zip(("deep.txt", "deep"))))),
        "PK\x05\x06"u8.ToArray().Concat(new byte[18]).ToArray(),
    ];

    /// <summary>Documents of Office and OpenDocument.</summary>
    public static IReadOnlyList<byte[]> Office() =>
    [
        Zip(
            ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"),
            ("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"),
            ("word/document.xml", "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>The caf&#233; &amp; the ferry</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>noon</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>")),
        Zip(
            ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>"),
            ("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
            ("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"),
            ("xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"Piers\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"),
            ("xl/worksheets/sheet1.xml", "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Pier</t></is></c><c r=\"B1\"><v>43164.5</v></c></row></sheetData></worksheet>")),
        Zip(
            ("mimetype", "application/vnd.oasis.opendocument.text"),
            ("content.xml", "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:text><text:p>The ferry<text:s text:c=\"3\"/>sails<text:tab/>at noon</text:p></office:text></office:body></office:document-content>"),
            ("META-INF/manifest.xml", "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>")),
    ];

    /// <summary>Tar files of three dialects.</summary>
    public static IReadOnlyList<byte[]> Tars() => [.. new[] { TarEntryFormat.V7, TarEntryFormat.Ustar, TarEntryFormat.Pax, TarEntryFormat.Gnu }.Select(Tar)];

    /// <summary>Packed files.</summary>
    public static IReadOnlyList<byte[]> Packed() => [Gzip("The ferry sails at noon."u8), Gzip(Tar(TarEntryFormat.Pax)), [0xFD, .. "7zXZ\0"u8, .. new byte[32]], [.. "BZh91AY&SY"u8, .. new byte[32]]];

    /// <summary>The signature and start header of a 7z file whose directory is empty or broken.</summary>
    public static IReadOnlyList<byte[]> SevenZips() => [[0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0, 4, .. new byte[64]], [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0, 4, 0x8D, 0x9B, 0xD5, 0x0F, .. new byte[40]]];

    /// <summary>Signatures of both rar formats.</summary>
    public static IReadOnlyList<byte[]> Rars() => [[.. "Rar!"u8, 0x1A, 7, 0, 0xCF, 0x90, 0x73, 0, 0, 0x0D, .. new byte[40]], [.. "Rar!"u8, 0x1A, 7, 1, 0, .. new byte[40]]];

    /// <summary>A PDF of one page, its table of places left to be found anew.</summary>
    public static IReadOnlyList<byte[]> Pdfs() => Utf8(
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj\n4 0 obj<</Length 52>>stream\nBT /F1 12 Tf 50 150 Td (The ferry sails at noon) Tj ET\nendstream endobj\n5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R/Size 6>>\nstartxref\n0\n%%EOF\n");

    /// <summary>Rich text with escapes, Unicode, groups to skip and pictures.</summary>
    public static IReadOnlyList<byte[]> Rtfs() => Utf8(
        "{\\rtf1\\ansi\\ansicpg1252\\uc1{\\fonttbl{\\f0 Arial;}}{\\*\\generator x;}The caf\\'e9 \\u26481?\\u-10179?\\u-8446? sails\\par at \\b noon\\b0\\tab now{\\pict\\bin4 abcd}}",
        "{\\rtf1\\mac\\deff0 {\\info{\\title Piers}}\\trowd\\cell a\\cell b\\row}",
        "{\\rtf1{\\header h}The pier{\\footnote see{\\*\\atnauthor Bo}{\\*\\annotation why}}\\par{\\field{\\*\\fldinst{HYPERLINK \"https://ferry.example\"}}{\\fldrslt here}}}");

    /// <summary>An OpenDocument text that is one XML, with a link, a note and a picture.</summary>
    public static IReadOnlyList<byte[]> FlatDocuments() => Utf8(
        "<?xml version=\"1.0\"?><office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" office:mimetype=\"application/vnd.oasis.opendocument.text\"><office:meta><dc:title>Piers</dc:title></office:meta><office:master-styles><style:footer><text:p>Page</text:p></style:footer></office:master-styles><office:body><office:text><text:p>The caf\u00e9 &amp; <text:a xlink:href=\"https://ferry.example\">pier</text:a><text:note><text:note-body><text:p>log</text:p></text:note-body></text:note><draw:image><office:binary-data>cG5n</office:binary-data></draw:image></text:p></office:text></office:body></office:document>");

    /// <summary>A package in one XML and a document of Word 2003.</summary>
    public static IReadOnlyList<byte[]> FlatWords() => Utf8(
        "<?xml version=\"1.0\"?><pkg:package xmlns:pkg=\"urn:pkg\"><pkg:part pkg:name=\"/docProps/core.xml\"><pkg:xmlData><dc:title>Piers</dc:title></pkg:xmlData></pkg:part><pkg:part pkg:name=\"/word/document.xml\"><pkg:xmlData><w:document><w:body><w:p><w:r><w:t>The caf\u00e9 &amp; pier</w:t></w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>log</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:t>other</w:t></mc:Fallback></mc:AlternateContent></w:p></w:body></w:document></pkg:xmlData></pkg:part><pkg:part pkg:name=\"/word/a.png\"><pkg:binaryData>cG5n</pkg:binaryData></pkg:part></pkg:package>",
        "<?mso-application progid=\"Word.Document\"?><w:wordDocument xmlns:w=\"urn:w\"><o:DocumentProperties><o:Title>Piers</o:Title></o:DocumentProperties><w:body><w:p><w:r><w:ruby><w:rt>kee</w:rt><w:rubyBase><w:t>quay</w:t></w:rubyBase></w:ruby><w:pict><w:binData w:name=\"a.wmz\">cG5n</w:binData></w:pict></w:r></w:p></w:body></w:wordDocument>");

    /// <summary>Pages with entities, metadata, scripts and tables.</summary>
    public static IReadOnlyList<byte[]> Htmls() => Utf8(
        "<!doctype html><html><head><meta charset=utf-8><title>Ferry &amp; co</title><meta property=\"article:published_time\" content=\"2018-03-16T09:00:00-08:00\"><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Ferry\",\"author\":{\"name\":\"Ann Roe\"}}</script></head><body><h1>Ferry</h1><p>By Ann Roe<p>The caf&eacute; &#x6771;&#128674; sails<br>at noon<table><tr><td>a<td>b</table><style>x{}</style><!-- no --></body></html>",
        "<p>a<b>b<i>c</b>d</i><![CDATA[x]]><textarea>&lt;</textarea><noscript>n</noscript>&notit;&#0;&#xD800;");

    /// <summary>A calendar with folds and escapes, and cards of two versions.</summary>
    public static IReadOnlyList<byte[]> Cards() => Utf8(
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Inspection of the lan\r\n tern\\, \\nnoon caf\u00e9\r\nATTENDEE;CN=\"Roe: Ann\":mailto:ann@harbour.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
        "BEGIN:VCARD\r\nVERSION:2.1\r\nFN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Caf=C3=A9 =\r\nLan=\r\ntern\r\nNOTE:a\r\n b\r\nEND:VCARD\r\n",
        "BEGIN:VCARD\nVERSION:4.0\nFN:Ann Ro\n e\nNOTE:a\\;b\nEND:VCARD\n");

    /// <summary>Texts in several charsets; the first byte is a charset to the target of that name.</summary>
    public static IReadOnlyList<byte[]> Texts() =>
    [
        .. Utf8("date 2018-03-16\nFerry sails\nBy Ann Roe\n\nThe café 東京 🚢 sails.\r\n", "\u0001a,b;c\td\n"),
        [1, .. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("The café 🚢")], [2, .. Encoding.BigEndianUnicode.GetBytes("The café 🚢")],
        [3, .. "a +AGEA6Q- b"u8], [5, 0x1B, 0x24, 0x42, 0x25, 0x46, 0x1B, 0x28, 0x42, 0x61], [6, 0x83, 0x65, 0x83, 0x58], [7, 0x81, 0x30, 0x81, 0x30, 0xB0, 0xA1], [10, .. Encoding.Latin1.GetBytes("café")],
    ];

    /// <summary>Encoded bodies; the first byte chooses the encoding.</summary>
    public static IReadOnlyList<byte[]> Transfers() => Utf8(
        "\0plain", "\u0001caf=C3=A9 =\r\nand = bad =ZZ", "\u0002VGhlIGZlcnJ5\r\nIHNhaWxz\r\nIQ==", "\u0003begin 644 a\r\n#0V%T\r\n`\r\nend\r\n", "\u0004VGhl");

    /// <summary>Dates of many habits.</summary>
    public static IReadOnlyList<byte[]> Dates() => Utf8(
        "Mon, 5 Mar 2018 09:30:00 -0800", "5 Mar 18 9:30 PST (Pacific)", "Mon Mar  5 09:30:00 2018", "2018-03-05T09:30:00Z", "Monday, March 5, 2018 9:30 AM", "Tue, 31 Feb 2018 25:61:61 +9999");

    /// <summary>Dates as items carry them, to both ends of the calendar.</summary>
    public static IReadOnlyList<byte[]> CaseDates() => Utf8("2018", "2018-03", "2018-03-05T09:30", "2018-03-05T09:30:00-08:00", "9999-12-31", "9999-12", "9999-12-31T23:59:59", "9999-12-31T23:59:59-08:00", "0001-01-01T00:00Z", "0001");

    /// <summary>Address lists with groups, comments, routes and encoded names.</summary>
    public static IReadOnlyList<byte[]> Addresses() => Utf8(
        "Ann Roe <ann@harbour.example>, \"Lund, Bo\" <bo@docks.example>", "crew: a@b.example, c@d.example;, (note (nested)) e@f.example", "=?utf-8?b?Q2Fmw6k=?= =?utf-8?q?_x?= <c@example.org>", "<@a,@b:c@d.example>", "ann at harbour.example", "\"a\\\"b\"@[1.2.3.4]");

    /// <summary>Marked-up text with everything that XML has.</summary>
    public static IReadOnlyList<byte[]> Xmls() => Utf8(
        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY e \"x\">]><a b='c&lt;d'><!-- n --><c/>The &amp; &#233;&#x1F6A2; &e;<![CDATA[<raw>]]></a>", "<a><b><c>d</b></a>", "<a b=c d='e");

    /// <summary>Queries of every kind, and some that cannot be read.</summary>
    public static IReadOnlyList<byte[]> Queries() => Utf8(
        "raid OR (warn NOT =\"side door\")", "\"warn docks\"~5 harber~2 insp*", "from:ann@harbour.example after:2018-02 before:2018-03-09 has:attachment", "in:release/loose file:*.pdf kind:message", "subject:(a OR b", "東京 \"", "NOT NOT a", "((((a))))", "a~9 ~ * : =");

    private static List<byte[]> Utf8(params string[] texts) => [.. texts.Select(static text => Encoding.UTF8.GetBytes(text))];

    private static byte[] TnefAttribute(byte level, int id, ReadOnlySpan<byte> data)
    {
        var bytes = new byte[11 + data.Length];
        bytes[0] = level;
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(1), id);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(5), data.Length);
        data.CopyTo(bytes.AsSpan(9));
        int sum = 0;
        foreach (byte value in data)
        {
            sum += value;
        }

        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(9 + data.Length), (ushort)sum);
        return bytes;
    }

    private static byte[] Zip(params (string Name, string Text)[] entries)
    {
        var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, string text) in entries)
            {
                ZipArchiveEntry entry = zip.CreateEntry(name, entries.Length % 2 == 0 ? CompressionLevel.NoCompression : CompressionLevel.Optimal);
                entry.LastWriteTime = new DateTimeOffset(2024, 5, 6, 7, 8, 10, TimeSpan.Zero);
                using Stream stream = entry.Open();
                stream.Write(name.EndsWith(".bin", StringComparison.Ordinal) ? Encoding.Latin1.GetBytes(text) : Encoding.UTF8.GetBytes(text));
            }
        }

        return memory.ToArray();
    }

    private static byte[] Tar(TarEntryFormat format)
    {
        var memory = new MemoryStream();
        using (var writer = new TarWriter(memory, format, leaveOpen: true))
        {
            foreach ((string name, string text) in (ReadOnlySpan<(string, string)>)[("notes.txt", "The ferry."), ("mail/a.eml", Mail + "\r\nwords")])
            {
                TarEntryType type = format == TarEntryFormat.V7 ? TarEntryType.V7RegularFile : TarEntryType.RegularFile;
                TarEntry entry = format switch
                {
                    TarEntryFormat.V7 => new V7TarEntry(type, name),
                    TarEntryFormat.Ustar => new UstarTarEntry(type, name),
                    TarEntryFormat.Pax => new PaxTarEntry(type, name),
                    _ => new GnuTarEntry(type, name),
                };
                entry.ModificationTime = DateTimeOffset.UnixEpoch;
                entry.DataStream = new MemoryStream(Encoding.UTF8.GetBytes(text));
                writer.WriteEntry(entry);
            }
        }

        return memory.ToArray();
    }

    /// <summary>Choices of words, by a seed, of several lengths; more of one word after another than of jumps and marks.</summary>
    public static IReadOnlyList<byte[]> Prose()
    {
        var random = new Random(20190314);
        return [.. new[] { 40, 200, 600, 1500 }.Select(length => Enumerable.Range(0, length).Select(_ => (byte)(random.Next(12) == 0 ? random.Next(256) : random.Next(200))).ToArray())];
    }

    private static byte[] Gzip(ReadOnlySpan<byte> plain)
    {
        var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(plain);
        }

        return memory.ToArray();
    }
}
