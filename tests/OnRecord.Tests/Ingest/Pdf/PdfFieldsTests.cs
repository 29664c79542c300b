using System.Globalization;
using System.Text;
using OnRecord.Ingest;
using OnRecord.Ingest.Pdf;
using OnRecord.Ingest.Text;
using OnRecord.Sources;
using Xunit;

namespace OnRecord.Tests.Ingest.Pdf;

public sealed class PdfFieldsTests
{
    private const string Widget = "/Type/Annot/Subtype/Widget";

    /// <summary>A page of 300 by 200 with some annotations, the first of which is object 5.</summary>
    private static byte[] Of(params string[] objects)
    {
        string annotations = string.Join(' ', Enumerable.Range(5, objects.Length).Where(number => objects[number - 5].Contains("/Annot", StringComparison.Ordinal)).Select(static number => $"{number} 0 R"));
        string[] all =
        [
            "<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[5 0 R]>>>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            $"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Annots[{annotations}]/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>",
            Stream("", "BT /F1 12 Tf 20 150 Td (Harbour form) Tj ET"), .. objects,
        ];
        var pdf = new StringBuilder("%PDF-1.5\n");
        var places = new StringBuilder();
        for (int i = 0; i < all.Length; i++)
        {
            places.Append(CultureInfo.InvariantCulture, $"{pdf.Length:D10} 00000 n \n");
            pdf.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{all[i]}\nendobj\n");
        }

        int start = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {all.Length + 1}\n0000000000 65535 f \n{places}trailer<</Size {all.Length + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF");
        return Encoding.Latin1.GetBytes(pdf.ToString());
    }

    private static string Stream(string entries, string words) => string.Create(CultureInfo.InvariantCulture, $"<<{entries}/Length {words.Length}>>\nstream\n{words}\nendstream");

    private static ReaderRun Read(params string[] objects) => ReaderRun.Of(new PdfReader(), Of(objects), "form.pdf");

    [Theory]
    [InlineData("/FT/Tx/T(ferry)/V(Lantern)", "ferry: Lantern")]
    [InlineData("/FT/Tx/TU(Name of the ferry)/T(f1)/V(Lantern)", "Name of the ferry: Lantern")]
    [InlineData("/FT/Tx/V<FEFF00E9>", "é")]
    [InlineData("/FT/Ch/T(quay)/Opt[[(n)(North quay)][(s)(South quay)]]/V(s)", "quay: South quay")]
    [InlineData("/FT/Ch/T(quays)/V[(North)(South)]", "quays: North, South")]
    [InlineData("/FT/Btn/T(told)/V/Yes/AS/Yes", "told: Yes")]
    [InlineData("/FT/Btn/T(told)/V/1/AS/1", "told: yes")]
    [InlineData("/FT/Btn/T(told)/V/Yes/AS/Off", null)]
    [InlineData("/FT/Tx/T(empty)", null)]
    public void What_is_filled_into_a_form_is_text_of_its_page_though_the_field_names_no_page(string field, string? words)
    {
        using ReaderRun run = Read($"<<{Widget}{field}/Rect[100 50 200 70]>>");
        Assert.Equal(words is null ? "Harbour form" : $"Harbour form\n\n{words}", run.Text);
        Assert.Empty(run.Codes);
    }

    [Fact]
    public void Name_and_value_of_a_field_are_cited_with_page_and_box_of_its_widget()
    {
        using ReaderRun run = Read($"<<{Widget}/FT/Tx/T(ferry)/V(Lantern)/Rect[100 50 200 70]>>");
        MappedText text = run.Document.Texts.Single().Text;
        foreach (string word in (string[])["ferry", "Lantern"])
        {
            int at = text.Text.IndexOf(word, StringComparison.Ordinal);
            SourcePlace place = text.Map.Locate(new TextSpan(at, at + word.Length));
            Assert.Equal(1, place.Page);
            Assert.Equal(new PageBox(100, 130, 100, 20), Assert.Single(place.Boxes));
        }
    }

    [Fact]
    public void A_widget_has_name_and_value_of_the_field_above_it()
    {
        using ReaderRun run = Read($"<<{Widget}/Parent 6 0 R/Rect[100 50 200 70]>>", "<</FT/Tx/T(ferry)/V 7 0 R/Kids[5 0 R]>>", Stream("", "Lantern of the north"));
        Assert.Equal("Harbour form\n\nferry: Lantern of the north", run.Text);
    }

    [Fact]
    public void A_field_above_itself_ends()
    {
        using ReaderRun run = Read($"<<{Widget}/FT/Tx/T(ferry)/Parent 5 0 R/Rect[100 50 200 70]>>");
        Assert.Equal("Harbour form", run.Text);
    }

    [Theory]
    [InlineData("/Subtype/Widget/FT/Tx/T(ferry)", "BT (Lantern) Tj ET", true)]
    [InlineData("/Subtype/Widget/FT/Sig/T(signed)", "q /Inner Do Q", true)]
    [InlineData("/Subtype/Stamp", "BT (Lantern) Tj ET", true)]
    [InlineData("/Subtype/Widget/FT/Tx/T(ferry)/V(Lantern)", "BT (Lantern) Tj ET", false)]
    [InlineData("/Subtype/Widget/FT/Tx/T(ferry)", "/Tx BMC EMC", false)]
    [InlineData("/Subtype/Widget/FT/Btn/T(send)", "BT (Send) Tj ET", false)]
    [InlineData("/Subtype/Widget/FT/Tx/T(ferry)", "0 0 10 10 re f", false)]
    public void Words_that_a_field_or_note_only_draws_have_a_problem(string annotation, string look, bool isDrawn)
    {
        string inner = look.Contains("Do", StringComparison.Ordinal) ? "/Resources<</XObject<</Inner 7 0 R>>>>" : "";
        using ReaderRun run = Read($"<</Type/Annot{annotation}/Rect[100 50 200 70]/AP<</N 6 0 R>>>>", Stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]" + inner, look), Stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]", "BT (Lantern) Tj ET"));
        Assert.Equal(isDrawn ? [ProblemCodes.NoText] : [], run.Codes);
        Assert.All(run.Reading.Problems, static problem => Assert.EndsWith(": 1.", problem.Text, StringComparison.Ordinal));
    }
}
