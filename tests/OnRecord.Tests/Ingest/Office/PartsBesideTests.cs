using OnRecord.Ingest;
using OnRecord.Ingest.Archives;
using OnRecord.Tests.Ingest.Archives;
using Xunit;

namespace OnRecord.Tests.Ingest.Office;

/// <summary>Words that stand beside the pages of a document: notes, comments, names, addresses, what is computed and what no other part names.</summary>
public sealed class PartsBesideTests
{
    private const string W = "xmlns:w=\"urn:w\" xmlns:r=\"urn:r\" xmlns:p=\"urn:p\" xmlns:a=\"urn:a\"";
    private const string RelationType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private static ReaderRun Read(byte[] zip) => ReaderRun.Of(new ZipReader(), zip, "file");

    private static string P(string text) => $"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>";

    private static string Relations(params (string Type, string Target)[] relations) =>
        $"<Relationships>{string.Concat(relations.Select(static (relation, i) => $"<Relationship Id=\"r{i}\" Type=\"{RelationType}{relation.Type}\" Target=\"{relation.Target}\"{(relation.Target.Contains(':', StringComparison.Ordinal) ? " TargetMode=\"External\"" : "")}/>"))}</Relationships>";

    private static byte[] Docx(string body, params (string Name, string Xml)[] parts) => ZipFixtures.Of(
    [
        ("_rels/.rels", Relations(("officeDocument", "word/document.xml"))),
        ("word/document.xml", $"<w:document {W}><w:body>{body}</w:body></w:document>"),
        .. parts,
    ]);

    private static byte[] Xlsx(string sheet, string book = "", params (string Name, string Xml)[] parts) => ZipFixtures.Of(
    [
        ("_rels/.rels", Relations(("officeDocument", "xl/workbook.xml"))),
        ("xl/workbook.xml", $"<workbook {W}><sheets><sheet name=\"Dues\" r:id=\"r0\"/></sheets>{book}</workbook>"),
        ("xl/_rels/workbook.xml.rels", Relations(("worksheet", "worksheets/sheet1.xml"))),
        ("xl/worksheets/sheet1.xml", $"<worksheet>{sheet}</worksheet>"),
        .. parts,
    ]);

    private static IEnumerable<string> Values(ReaderRun run, string field) => run.Document.Fields.Where(found => found.Name == field).Select(static found => found.Value);

    [Fact]
    public void Notes_comments_headers_and_footers_that_no_part_names_are_read()
    {
        byte[] zip = Docx(
            P("Body"),
            ("word/comments.xml", $"<w:comments {W}><w:comment w:id=\"0\" w:author=\"Bo Lantern\">{P("Is this so?")}</w:comment></w:comments>"),
            ("word/endnotes.xml", $"<w:endnotes {W}><w:endnote w:id=\"3\">{P("An endnote.")}</w:endnote></w:endnotes>"),
            ("word/header7.xml", $"<w:hdr {W}>{P("Harbour office")}</w:hdr>"),
            ("word/aside.xml", $"<w:footnotes {W}><w:footnote w:id=\"2\">{P("See the log.")}</w:footnote></w:footnotes>"),
            ("word/glossary/document.xml", $"<w:glossaryDocument {W}>{P("Kept phrase")}</w:glossaryDocument>"),
            ("word/styles.xml", $"<w:styles {W}><w:t>not words</w:t></w:styles>"));
        using ReaderRun run = Read(zip);
        Assert.Equal("Body\n\n[2] See the log.\n\n[comment 0 by Bo Lantern] Is this so?\n\n[3] An endnote.\n\nKept phrase\n\nHarbour office", run.Text);
        PartCheck.Holds(zip, run.Document);
        Assert.Empty(run.Codes);
    }

    [Theory]
    [InlineData("comments", "comments.xml", "word/comments.xml")]
    [InlineData("image", "media/image1.png", "word/media/image1.png")]
    [InlineData("footer", "/word/footer1.xml", "word/footer1.xml")]
    public void A_part_that_is_named_and_not_there_is_said(string type, string target, string part)
    {
        using ReaderRun run = Read(Docx(P("Body"), ("word/_rels/document.xml.rels", Relations((type, target), ("styles", "styles.xml"), ("image", "NULL"), ("hyperlink", "http://pier.example/")))));
        Problem problem = Assert.Single(run.Reading.Problems);
        Assert.Equal(ProblemCodes.PartMissing, problem.Code);
        Assert.EndsWith($": {part}.", problem.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sheet_that_is_listed_and_not_there_is_said_by_its_name()
    {
        using ReaderRun run = Read(Xlsx("<sheetData><row><c><v>7</v></c></row></sheetData>", "<sheets><sheet name=\"Bribes\" r:id=\"r9\"/></sheets>"));
        Assert.Contains("Bribes", run.Text, StringComparison.Ordinal);
        Assert.EndsWith(": Bribes.", Assert.Single(run.Reading.Problems, static problem => problem.Code == ProblemCodes.PartMissing).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_whose_main_part_is_not_there_says_so()
    {
        using ReaderRun run = Read(ZipFixtures.Of(
            ("[Content_Types].xml", "<Types/>"), ("_rels/.rels", Relations(("officeDocument", "word/document.xml"))), ("word/comments.xml", $"<w:comments {W}/>")));
        Assert.EndsWith(": word/document.xml.", Assert.Single(run.Reading.Problems).Text, StringComparison.Ordinal);
        Assert.Equal([ProblemCodes.PartMissing], run.Codes);
    }

    [Theory]
    [InlineData("<w:p><w:r><w:t>The </w:t></w:r><w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>kee</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>quay</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>", "The kee quay")]
    [InlineData("<w:p><w:r><w:t>x</w:t><w:ruby><w:rt><w:r><w:t>kee</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>quay</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>", "x kee quay")]
    [InlineData("<w:p><w:r><mc:AlternateContent><mc:Choice><w:t>Gull </w:t></mc:Choice><mc:Fallback><w:t>gone</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>", "Gull gone")]
    [InlineData("<w:p><w:r><mc:AlternateContent><mc:Choice><w:t>Gull </w:t><w:t>gone</w:t></mc:Choice><mc:Fallback><w:t>Gull gone</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>", "Gull gone")]
    public void Readings_stand_apart_and_fallbacks_are_read_where_they_say_something_else(string body, string text)
    {
        byte[] zip = Docx(body);
        using ReaderRun run = Read(zip);
        Assert.Equal(text, run.Text);
        PartCheck.Holds(zip, run.Document);
    }

    [Fact]
    public void Data_of_a_cover_page_is_read_whatever_its_elements_are_called()
    {
        using ReaderRun run = Read(Docx(P("Body"), ("customXml/item1.xml", "<data><x>North pier</x></data>")));
        Assert.Contains("North pier", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Properties_are_fields_also_where_no_part_names_them()
    {
        using ReaderRun run = Read(Docx(
            P("Body"),
            ("docProps/core.xml", "<cp:coreProperties><dc:subject>Berths</dc:subject><cp:keywords>ferry, pier</cp:keywords><dc:description>Not for release</dc:description></cp:coreProperties>"),
            ("docProps/custom.xml", "<Properties><property name=\"Case number\"><vt:lpwstr>HB-17</vt:lpwstr></property></Properties>")));
        Assert.Equal(["Berths", "ferry, pier", "Not for release", "Case number: HB-17"], run.Document.Fields.Select(static field => field.Value));
    }

    [Theory]
    [InlineData("control", "Berth of the ship", "<w:sdt><w:sdtPr><w:alias w:val=\"Berth of the ship\"/></w:sdtPr></w:sdt>")]
    [InlineData("option", "North pier", "<w:sdt><w:sdtPr><w:dropDownList><w:listItem w:displayText=\"North pier\" w:value=\"1\"/></w:dropDownList></w:sdtPr></w:sdt>")]
    [InlineData("option", "North pier,pier-north", "<w:sdt><w:sdtPr><w:dropDownList><w:listItem w:displayText=\"North pier\" w:value=\"pier-north\"/></w:dropDownList></w:sdtPr></w:sdt>")]
    [InlineData("label", "Where it lies", "<w:r><w:fldChar><w:ffData><w:helpText w:val=\"Where it lies\"/></w:ffData></w:fldChar></w:r>")]
    [InlineData("tooltip", "The timetable", "<w:hyperlink w:tooltip=\"The timetable\"/>")]
    [InlineData("anchor", "Ferries!A1", "<w:hyperlink location=\"Ferries!A1\"/>")]
    [InlineData("person", "VT", "<w:comment w:initials=\"VT\"/>")]
    [InlineData("scenario", "Low tide,Vesna Tarl", "<scenario name=\"Low tide\" user=\"Vesna Tarl\"/>")]
    [InlineData("tooltip", "The tables", "<w:r><w:instrText>HYPERLINK \"https://ferry.example.org/\" \\o \"The tables\"</w:instrText></w:r>")]
    [InlineData("instruction", "\"Ferries:late\"", "<w:r><w:instrText> XE \"Ferries:late\" </w:instrText></w:r>")]
    [InlineData("alt", "A crane", "<w:drawing><wp:docPr name=\"Picture 3\" title=\"A crane\"/></w:drawing>")]
    [InlineData("shape", "budget.png", "<w:drawing><wp:docPr name=\"budget.png\"/><wp:docPr name=\"Picture 3\"/></w:drawing>")]
    [InlineData("tag", "pilot", "<w:sdt><w:sdtPr><w:tag w:val=\"pilot\"/></w:sdtPr></w:sdt><w:sdt><w:sdtPr><w:tag w:val=\"goog_rdk_0\"/></w:sdtPr></w:sdt>")]
    [InlineData("bookmark", "PilotRate", "<w:bookmarkStart w:name=\"PilotRate\"/><w:bookmarkStart w:name=\"_Toc12\"/>")]
    [InlineData("variable", "Pilot,Bo Lantern", "", "word/settings.xml", "<w:settings><w:docVars><w:docVar w:name=\"Pilot\" w:val=\"Bo Lantern\"/></w:docVars></w:settings>")]
    [InlineData("person", "Cy Brook,cy@quay.example", "", "word/people.xml", "<w15:people><w15:person w15:author=\"Cy Brook\"><w15:presenceInfo w15:userId=\"cy@quay.example\"/></w15:person></w15:people>")]
    [InlineData("status", "Draft", "", "docProps/core.xml", "<cp:coreProperties><cp:contentStatus>Draft</cp:contentStatus></cp:coreProperties>")]
    public void Words_that_a_document_keeps_as_attributes_are_fields(string field, string values, string body, string? part = null, string xml = "")
    {
        using ReaderRun run = Read(Docx($"<w:p>{body}</w:p>", [.. part is null ? [] : new[] { (part, xml) }]));
        Assert.Equal(values, string.Join(',', Values(run, field)));
        Assert.Empty(run.Codes);
    }

    [Fact]
    public void Custom_xml_of_a_document_is_text_with_its_bytes_but_not_how_a_library_names_its_columns()
    {
        byte[] zip = Docx(
            P("Body"),
            ("customXml/item1.xml", "<case xmlns=\"urn:case\" number=\"HB-17\"><pilot>Bo &amp; Cy</pilot>\n<note/></case>"),
            ("customXml/item2.xml", "<ct:contentTypeSchema ct:contentTypeName=\"Document\"><xsd:schema>x</xsd:schema></ct:contentTypeSchema>"),
            ("customXml/item3.xml", "<b:Sources SelectedStyle=\"\\APA.xsl\" StyleName=\"APA\"/>"),
            ("customXml/item4.xml", "<FormTemplates><Display>DocumentLibraryForm</Display></FormTemplates>"),
            ("customXml/itemProps1.xml", "<ds:datastoreItem ds:itemID=\"{1}\"/>"));
        using ReaderRun run = Read(zip);
        Assert.Equal("Body\n\n[custom XML: HB-17\nBo & Cy]", run.Text);
        PartCheck.Holds(zip, run.Document);
    }

    [Fact]
    public void A_workbook_tells_what_no_cell_of_it_shows()
    {
        byte[] zip = Xlsx(
            "<sheetData><row><c t=\"s\"><v>0</v></c></row></sheetData><dataValidations><dataValidation prompt=\"Name the pier\"><formula1>\"North,South\"</formula1></dataValidation></dataValidations>",
            "",
            ("xl/sharedStrings.xml", "<sst><si><t>Gull</t></si><si><t>Sunk &amp; sold</t></si></sst>"),
            ("xl/tables/table1.xml", "<table displayName=\"PilotRates\" name=\"Table1\"><tableColumns><tableColumn name=\"Fee paid\"/></tableColumns></table>"),
            ("xl/pivotCache/pivotCacheDefinition1.xml", "<pivotCacheDefinition refreshedBy=\"Ada\"><cacheFields><cacheField name=\"Pilot\"><sharedItems><s v=\"Cy Brook\"/></sharedItems></cacheField></cacheFields></pivotCacheDefinition>"),
            ("xl/pivotCache/pivotCacheRecords1.xml", "<pivotCacheRecords><r><x v=\"0\"/><s v=\"Dee Marsh\"/></r></pivotCacheRecords>"),
            ("xl/externalLinks/externalLink1.xml", "<externalLink><externalBook><sheetDataSet><sheetData><row><cell r=\"A1\" t=\"str\"><v>Eel</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>"),
            ("xl/connections.xml", "<connections><connection id=\"1\" name=\"Dues of 2018\"><dbPr connection=\"Server=quay\"/></connection></connections>"));
        using ReaderRun run = Read(zip);
        Assert.Equal(
            "Dues\n\nGull\n\n[rule: \"North,South\"]\n\n[in no cell: Sunk & sold]\n\n[pivot data: Ada\nPilot\nCy Brook]\n\n[pivot data: Dee Marsh]\n\n[cells of another workbook: Eel]", run.Text);
        Assert.Equal(["Name the pier", "PilotRates", "Fee paid", "Dues of 2018", "Server=quay"], run.Document.Fields.OrderBy(static field => field.Name switch { "prompt" => 0, "table" => 1, "column" => 2, _ => 3 }).Select(static field => field.Value));
        PartCheck.Holds(zip, run.Document);
    }

    [Fact]
    public void What_stands_on_every_slide_is_read_and_places_to_fill_in_are_not()
    {
        static string shape(string words, string place = "") => $"<p:sp><p:nvSpPr><p:nvPr>{place}</p:nvPr></p:nvSpPr><p:txBody><a:p><a:r><a:t>{words}</a:t></a:r></a:p></p:txBody></p:sp>";
        byte[] zip = ZipFixtures.Of(
            ("_rels/.rels", Relations(("officeDocument", "ppt/presentation.xml"))),
            ("ppt/presentation.xml", $"<p:presentation {W}><p14:section name=\"For the board\"/></p:presentation>"),
            ("ppt/slides/slide1.xml", $"<p:sld {W}>{shape("Tides")}</p:sld>"),
            ("ppt/slideMasters/slideMaster1.xml", $"<p:sldMaster {W}>{shape("Click to edit", "<p:ph type=\"title\"/>")}{shape("Confidential")}</p:sldMaster>"));
        using ReaderRun run = Read(zip);
        Assert.Equal("Tides\n\n[master: Confidential]", run.Text);
        Assert.Equal(["For the board"], Values(run, "section"));
        PartCheck.Holds(zip, run.Document);
    }

    [Fact]
    public void Who_changed_a_text_and_where_its_fields_lead_are_fields()
    {
        byte[] zip = Docx(
            "<w:p><w:ins w:author=\"Cy Brook\"><w:r><w:t>new</w:t></w:r></w:ins><w:del w:author=\"Dee Marsh\"><w:r><w:delText>old</w:delText></w:r></w:del><w:ins w:author=\"Cy Brook\"/>"
            + "<w:r><w:fldChar/><w:instrText> HYPERLINK \"https://ferry.example.org/a?x=1&amp;y=2\" \\o \"tip\" </w:instrText><w:fldChar/><w:t>here</w:t></w:r><w:fldSimple w:instr=\"HYPERLINK https://ferry.example.org/b\"/>"
            + "<w:r><w:instrText>HYPERLINK \\l \"place\"</w:instrText></w:r></w:p>",
            ("word/_rels/footnotes.xml.rels", Relations(("hyperlink", "https://ferry.example.org/note"))));
        using ReaderRun run = Read(zip);
        Assert.Equal("new[deleted: old]here", run.Text);
        Assert.Equal(["Cy Brook", "Dee Marsh"], Values(run, "changed-by"));
        Assert.Equal(["https://ferry.example.org/note", "https://ferry.example.org/a?x=1&y=2", "https://ferry.example.org/b"], Values(run, "link"));
    }

    [Fact]
    public void Sheets_tell_their_header_and_footer_and_formulas_with_words_in_them()
    {
        byte[] zip = Xlsx(
            "<sheetData><row><c r=\"A1\"><f>SUM(B1:B9)</f><v>7</v></c><c r=\"B1\" t=\"str\"><f>IF(A1&gt;5,\"call the pilot\",\"\")</f><v>call</v></c><c r=\"C1\" t=\"str\"><f>HYPERLINK(\"https://ferry.example.org/dues\",\"dues\")</f><v>dues</v></c></row></sheetData>"
            + "<headerFooter><oddHeader>&amp;L&amp;\"Arial,Bold\"&amp;12Draft&amp;Cfor the board&amp;RPage &amp;P</oddHeader><oddFooter>&amp;K00FF00Quay &amp;&amp; pier</oddFooter><evenFooter>&amp;P</evenFooter></headerFooter>",
            "<definedNames><definedName name=\"PilotRate\">Dues!$B$1</definedName><definedName name=\"_xlnm.Print_Area\">Dues!$A$1</definedName></definedNames>");
        using ReaderRun run = Read(zip);
        Assert.Equal(
            "Dues\n\n7\tcall\tdues\n\n[formula B1: IF(A1>5,\"call the pilot\",\"\")]\n[formula C1: HYPERLINK(\"https://ferry.example.org/dues\",\"dues\")]\n[header: Draft for the board Page]\n[footer: Quay pier]"
            + "\n\n[name PilotRate: Dues!$B$1]", run.Text);
        Assert.Equal(["https://ferry.example.org/dues"], Values(run, "link"));
        PartCheck.Holds(zip, run.Document);
    }

    [Fact]
    public void Comments_of_sheets_name_who_wrote_them_also_where_no_part_names_the_comments()
    {
        byte[] zip = Xlsx(
            "<sheetData><row><c r=\"A1\"><v>7</v></c></row></sheetData>",
            "",
            ("xl/worksheets/_rels/sheet1.xml.rels", Relations(("comments", "../comments1.xml"), ("hyperlink", "https://ferry.example.org/sheet"))),
            ("xl/comments1.xml", "<comments><authors><author>Ada</author><author>Bo Lantern</author></authors><commentList><comment ref=\"A1\" authorId=\"1\"><text><r><t>Why?</t></r></text></comment></commentList></comments>"),
            ("xl/threadedComments/threadedComment1.xml", "<ThreadedComments><threadedComment ref=\"B2\" personId=\"{1}\"><text>Late</text></threadedComment></ThreadedComments>"),
            ("xl/persons/person.xml", "<personList><person displayName=\"Cy Brook\" id=\"{1}\"/></personList>"));
        using ReaderRun run = Read(zip);
        Assert.Equal("Dues\n\n7\n\n[comment A1: Bo Lantern, Why?]\n\n[comment B2: Cy Brook, Late]", run.Text);
        Assert.Equal(["https://ferry.example.org/sheet"], Values(run, "link"));
        Assert.Equal(("xl/persons/person.xml", "Cy Brook"), PartCheck.BytesOf(zip, run.Document, "Cy Brook"));
        PartCheck.Holds(zip, run.Document);
    }

    [Fact]
    public void Slides_give_links_words_for_pictures_and_who_wrote_comments_also_where_no_part_names_the_notes()
    {
        static string slide(string words, string more = "") => $"<p:sld {W}><p:sp><p:cNvPr id=\"1\"{more}/><p:txBody><a:p><a:r><a:t>{words}</a:t></a:r></a:p></p:txBody></p:sp></p:sld>";
        byte[] zip = ZipFixtures.Of(
            ("_rels/.rels", Relations(("officeDocument", "ppt/presentation.xml"))),
            ("ppt/presentation.xml", $"<p:presentation {W}/>"),
            ("ppt/slides/slide1.xml", slide("Tides", " descr=\"A pier\"")),
            ("ppt/slides/_rels/slide1.xml.rels", Relations(("comments", "../comments/comment1.xml"), ("hyperlink", "https://ferry.example.org/slide"))),
            ("ppt/comments/comment1.xml", $"<p:cmLst {W}><p:cm authorId=\"4\"><p:text>Too long</p:text></p:cm></p:cmLst>"),
            ("ppt/commentAuthors.xml", $"<p:cmAuthorLst {W}><p:cmAuthor id=\"4\" name=\"Bo Lantern\"/></p:cmAuthorLst>"),
            ("ppt/notesSlides/notesSlide1.xml", $"<p:notes {W}><a:p><a:r><a:t>Do not mention the pier</a:t></a:r></a:p></p:notes>"));
        using ReaderRun run = Read(zip);
        Assert.Equal("[image: A pier]Tides\n\n[comments: Bo Lantern, Too long]\n\nDo not mention the pier", run.Text);
        Assert.Equal(["https://ferry.example.org/slide"], Values(run, "link"));
        PartCheck.Holds(zip, run.Document);
    }

    private const string Chart = "<c:chartSpace xmlns:c=\"urn:c\" xmlns:a=\"urn:a\"><c:ser><c:tx><c:strRef><c:f>S!A1</c:f><c:strCache><c:ptCount val=\"1\"/><c:pt idx=\"0\"><c:v>Lantern oil</c:v></c:pt></c:strCache></c:strRef></c:tx>"
        + "<c:cat><c:strLit><c:pt idx=\"0\"><c:v>North pier</c:v></c:pt><c:pt idx=\"1\"><c:v>South pier</c:v></c:pt></c:strLit></c:cat><c:val><c:numCache><c:pt idx=\"0\"><c:v>4711</c:v></c:pt></c:numCache></c:val></c:ser></c:chartSpace>";

    [Fact]
    public void Names_of_series_and_categories_of_a_chart_are_read()
    {
        byte[] zip = Docx(P("Body"), ("word/charts/chart1.xml", Chart));
        using ReaderRun run = Read(zip);
        Assert.Equal("Body\n\nLantern oil\nNorth pier\nSouth pier", run.Text.Trim());
        PartCheck.Holds(zip, run.Document);
    }

    [Fact]
    public void Captions_of_tables_and_entries_of_lists_are_fields()
    {
        using ReaderRun run = Read(Docx(
            "<w:tbl><w:tblPr><w:tblCaption w:val=\"Berth dues\"/><w:tblDescription w:val=\"Dues by month\"/></w:tblPr><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"
            + "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:ddList><w:listEntry w:val=\"East quay\"/></w:ddList></w:ffData></w:fldChar></w:r></w:p>"));
        Assert.Equal(["Berth dues", "Dues by month"], Values(run, "alt"));
        Assert.Equal(["East quay"], Values(run, "option"));
    }

    [Fact]
    public void Text_boxes_of_the_old_kind_in_a_workbook_are_read()
    {
        byte[] zip = Xlsx(
            "", "",
            ("xl/worksheets/_rels/sheet1.xml.rels", Relations(("vmlDrawing", "../drawings/vmlDrawing1.vml"))),
            ("xl/drawings/vmlDrawing1.vml", "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:shape><v:textbox><div>Paid late</div></v:textbox></v:shape></xml>"));
        using ReaderRun run = Read(zip);
        Assert.Contains("Paid late", run.Text, StringComparison.Ordinal);
        PartCheck.Holds(zip, run.Document);
    }
}
