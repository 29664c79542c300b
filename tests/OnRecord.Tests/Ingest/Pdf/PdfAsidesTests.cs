using OnRecord.Ingest.Pdf;
using Xunit;

namespace OnRecord.Tests.Ingest.Pdf;

/// <summary>What a PDF says beside its pages.</summary>
public sealed class PdfAsidesTests
{
    private static ReaderRun Read(string catalog = "", string information = "", string[]? more = null, string pinned = "") =>
        ReaderRun.Of(new PdfReader(), HandMadePdf.Of(catalog, information, more ?? [], (HandMadePdf.Line("Tides", 300), pinned)), "tides.pdf");

    private static string Values(ReaderRun run, string field) => string.Join(',', run.Document.Fields.Where(found => found.Name == field).Select(static found => found.Value));

    [Fact]
    public void Bookmarks_are_fields_with_where_they_lead()
    {
        using ReaderRun run = Read("/Outlines 1000 0 R", more:
        [
            "<</Type/Outlines/First 1001 0 R/Last 1001 0 R/Count 1>>",
            "<</Title(The vote)/Parent 1000 0 R/First 1002 0 R/Last 1002 0 R/Count 1/Dest[7 0 R/Fit]>>",
            "<</Title(Who was away)/Parent 1001 0 R/A<</S/URI/URI(https://ferry.example.org/away)>>>>",
        ]);
        Assert.Equal(("The vote,Who was away", "https://ferry.example.org/away"), (Values(run, "bookmark"), Values(run, "link")));
        Assert.Empty(run.Codes);
    }

    [Fact]
    public void Metadata_and_further_entries_of_the_information_are_fields_of_their_names()
    {
        const string Xmp = "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='urn:rdf'><rdf:Description rdf:about='' xmp:CreatorTool='Quill 3'><dc:rights><rdf:Alt><rdf:li xml:lang='x-default'>Harbour &amp; Board</rdf:li></rdf:Alt></dc:rights></rdf:Description></rdf:RDF></x:xmpmeta>";
        using ReaderRun run = Read("/Metadata 1000 0 R", "/Company(Harbour Board)/SourceModified(D:2018)", [HandMadePdf.Stream(Xmp, "/Type/Metadata/Subtype/XML")]);
        Assert.Equal(("Quill 3", "Harbour & Board", "Harbour Board"), (Values(run, "xmp-creatortool"), Values(run, "xmp-rights"), Values(run, "info-company")));
        Assert.Equal("Tide tables", run.Document.Title);
        Assert.Empty(run.Codes);
    }

    [Fact]
    public void Words_for_pictures_in_tags_are_fields_also_where_the_tree_goes_round()
    {
        using ReaderRun run = Read("/StructTreeRoot 1000 0 R", more:
        [
            "<</Type/StructTreeRoot/K[1001 0 R 1002 0 R]>>",
            "<</S/Figure/Alt(A crane at the pier)/T(Picture of the day)/K 0>>",
            "<</S/Sect/K[<</S/Span/E(Harbour Board)/ActualText(HB)/K[0 1]>> 3]>>",
        ]);
        Assert.Equal(("A crane at the pier", "Harbour Board", "HB", "Picture of the day"), (Values(run, "alt"), Values(run, "expansion"), Values(run, "actual-text"), Values(run, "tag-title")));
        Assert.Empty(run.Codes);
        using ReaderRun round = Read("/StructTreeRoot 1000 0 R", more: ["<</Type/StructTreeRoot/K 1001 0 R>>", "<</S/Sect/Alt(Once)/K[1001 0 R 1001 0 R]>>"]);
        Assert.Equal(("Once", "limit-size"), (Values(round, "alt"), Assert.Single(round.Codes)));
    }

    [Theory]
    [InlineData("<</Type/Annot/Subtype/Text/Rect[1 1 9 9]/Contents(Why?)/T(Ada Quill)/Subj(Doubt)>>", "note-by", "Ada Quill")]
    [InlineData("<</Type/Annot/Subtype/Text/Rect[1 1 9 9]/Contents(Why?)/T(Ada Quill)/Subj(Doubt)>>", "note-subject", "Doubt")]
    [InlineData("<</Type/Annot/Subtype/Text/Rect[1 1 9 9]/RC(<body><p>Ask <b>Vesna</b></p></body>)>>", "note", "Ask Vesna")]
    [InlineData("<</Type/Annot/Subtype/Text/Rect[1 1 9 9]/Contents(Why?)/RC(<body><p>Why?</p></body>)>>", "note", "")]
    [InlineData("<</Type/Annot/Subtype/Text/Rect[1 1 9 9]/Contents(Why?)/RC(<body><p>Why not?</p></body>)>>", "note", "Why not?")]
    [InlineData("<</Type/Annot/Subtype/Widget/FT/Ch/T(berth)/V(North)/Opt[(North)[(s)(South quay)]]/Rect[1 1 9 9]>>", "form-choice", "North,South quay,s")]
    [InlineData("<</Type/Annot/Subtype/Screen/Rect[1 1 9 9]/TU(The lock gate)>>", "tooltip", "The lock gate")]
    [InlineData("<</Type/Annot/Subtype/Link/Rect[1 1 9 9]/Contents(To the timetable)>>", "tooltip", "To the timetable")]
    [InlineData("<</Type/Annot/Subtype/Link/Rect[1 1 9 9]/A<</S/Launch/F(tides.xls)>>>>", "link", "tides.xls")]
    [InlineData("<</Type/Annot/Subtype/Widget/FT/Tx/T(berth)/TU(Berth of the ship)/DV(North)/Rect[1 1 9 9]>>", "form-field", "berth,Berth of the ship")]
    [InlineData("<</Type/Annot/Subtype/Widget/FT/Sig/T(seal)/V<</Type/Sig/Name(Ada Quill)/Reason(I agree)/Location(Port Averil)/ContactInfo(ada@quay.example)/Contents<00>>>/Rect[1 1 9 9]>>", "signature-by,signature-reason,signature-place,signature-contact", "Ada Quill,I agree,Port Averil,ada@quay.example")]
    [InlineData("<</Type/Annot/Subtype/Widget/FT/Tx/T(berth)/RV(<?xml version=\"1.0\"?><body><p>No<b>rth</b> quay</p><p>&amp; pier</p></body>)/Rect[1 1 9 9]>>", "form-value", "North quay & pier")]
    [InlineData("<</Type/Annot/Subtype/Widget/FT/Tx/T(berth)/V(North quay)/RV(<body><p>North <b>quay</b></p></body>)/Rect[1 1 9 9]>>", "form-value", "")]
    [InlineData("<</Type/Annot/Subtype/Redact/Rect[1 1 9 9]/OverlayText(Section 7)>>", "redaction-text", "Section 7")]
    [InlineData("<</Type/Annot/Subtype/Widget/FT/Tx/T(berth)/DV(North)/Rect[1 1 9 9]>>", "form-default", "North")]
    public void Notes_links_and_fields_say_more_than_their_text(string pinned, string field, string values)
    {
        using ReaderRun run = Read(pinned: pinned);
        Assert.Equal(values, string.Join(',', field.Split(',').Select(name => Values(run, name))));
    }

    [Fact]
    public void Fields_above_others_and_those_on_no_page_say_their_names_too()
    {
        using ReaderRun run = Read("/AcroForm<</Fields[1000 0 R 1002 0 R]>>", more:
        [
            "<</FT/Tx/T(berth)/TU(Berth of the ship)/V(North)/Kids[1001 0 R]>>",
            "<</Type/Annot/Subtype/Widget/Parent 1000 0 R/Rect[1 1 9 9]>>",
            "<</FT/Sig/T(seal)/V 1003 0 R>>",
            "<</Type/Sig/Name(Ada Quill)>>",
        ]);
        Assert.Equal(("berth,Berth of the ship,seal", "Ada Quill"), (Values(run, "form-field"), Values(run, "signature-by")));
        Assert.Empty(run.Codes);
        using ReaderRun unlisted = Read(more: ["<</FT/Tx/T(berth)/TU(Berth of the ship)/V(North)/Kids[1001 0 R]>>", "<</Type/Annot/Subtype/Widget/Parent 1000 0 R/Rect[1 1 9 9]>>"], pinned: "1001 0 R");
        Assert.Equal("berth,Berth of the ship", Values(unlisted, "form-field"));
    }

    [Fact]
    public void A_file_that_is_pinned_to_a_page_is_a_member_and_names_of_files_and_layers_are_fields()
    {
        using ReaderRun run = Read(
            "/OCProperties<</OCGs[1002 0 R]/D<<>>>>/Names<</EmbeddedFiles<</Names[(first) 1003 0 R]>>>>",
            more:
            [
                "<</Type/Filespec/F(log.txt)/Desc(Log of the pilot)/EF<</F 1001 0 R>>>>",
                HandMadePdf.Stream("The crane is idle.", "/Type/EmbeddedFile"),
                "<</Type/OCG/Name(Redactions)>>",
                "<</Type/Filespec/F(a.txt)/UF(annex.txt)/Desc(Annex of the vote)/EF<</F 1001 0 R>>>>",
            ],
            pinned: "<</Type/Annot/Subtype/FileAttachment/Rect[1 1 9 9]/Contents(See the log)/FS 1000 0 R>>");
        Assert.Contains("log.txt", run.Names);
        Assert.Equal("The crane is idle.", run.TextOf(run.Names.ToList().IndexOf("log.txt")));
        Assert.Equal(("log.txt,first,annex.txt", "Log of the pilot,Annex of the vote", "Redactions"), (Values(run, "file"), Values(run, "file-description"), Values(run, "layer")));
    }
}
