using OnRecord.Ingest;
using OnRecord.Ingest.Pdf;
using Xunit;

namespace OnRecord.Tests.Ingest.Pdf;

/// <summary>Forms in XML, PDFs one behind the other, pages that are not listed, and letters that stand apart.</summary>
public sealed class PdfFormsTests
{
    private const string Wait = "Please wait";

    private static readonly (string, string)[] s_page = [(HandMadePdf.Line(Wait, 300), "")];

    private static ReaderRun Read(byte[] pdf) => ReaderRun.Of(new PdfReader(), pdf, "form.pdf");

    private static string Values(ReaderRun run, string field) => string.Join('|', run.Document.Fields.Where(found => found.Name == field).Select(static found => found.Value));

    [Theory]
    [InlineData("[(preamble) 1000 0 R(template) 1001 0 R(datasets) 1002 0 R(postamble) 1003 0 R]")]
    [InlineData("1004 0 R")]
    public void A_form_in_xml_is_read_as_fields(string xfa)
    {
        string[] pieces =
        [
            "<xdp:xdp xmlns:xdp='http://ns.adobe.com/xdp/'>",
            "<template><subform name='Berths'><draw><value><text>Berth &amp; crane</text></value></draw><field name='tide'><value><exData><body><p>Not <span>wri</span><b>tten</b></p></body></exData></value></field><script>app.alert('tern')</script></subform></template>",
            "<xfa:datasets xmlns:xfa='x'><xfa:data><form><pilot>Bo Lantern</pilot></form></xfa:data></xfa:datasets>",
            "</xdp:xdp>",
        ];
        using ReaderRun run = Read(HandMadePdf.Of($"/AcroForm<</XFA {xfa}>>", "", [.. pieces.Select(static piece => HandMadePdf.Stream(piece)), HandMadePdf.Stream(string.Concat(pieces))], s_page));
        Assert.Equal(("Berth & crane|Not written", "pilot: Bo Lantern", "Berths|tide"), (Values(run, "form-words"), Values(run, "form-data"), Values(run, "form-field")));
        Assert.Empty(run.Codes);
    }

    [Fact]
    public void Of_two_PDFs_one_behind_the_other_the_second_is_a_member()
    {
        byte[] second = HandMadePdf.Of((HandMadePdf.Line("Second", 300), ""));
        using ReaderRun run = Read([.. HandMadePdf.Of(s_page), .. "\n"u8, .. second]);
        Assert.Equal(Wait, run.Text);
        Assert.Equal(["following.pdf"], run.Names);
        Assert.Equal(second, run.Members[0].Bytes.ReadAll().ToArray());
        Assert.Empty(run.Codes);
    }

    [Fact]
    public void Pages_that_are_counted_and_not_listed_are_said()
    {
        string pdf = System.Text.Encoding.Latin1.GetString(HandMadePdf.Of(s_page));
        using ReaderRun run = Read(System.Text.Encoding.Latin1.GetBytes(pdf.Replace("/Pages/Count 1", "/Pages/Count 3", StringComparison.Ordinal)));
        Assert.Contains("3 pages", Assert.Single(run.Reading.Problems, static problem => problem.Code == ProblemCodes.Damaged).Text, StringComparison.Ordinal);
        Assert.Equal(Wait, run.Text);
    }

    [Fact]
    public void Letters_of_a_word_that_stand_wide_apart_are_a_word()
    {
        using ReaderRun run = Read(HandMadePdf.Of(("BT /F1 8 Tf 5 Tc 10 300 Td (HARBOUR BOARD) Tj ET\n" + HandMadePdf.Line("A B C D E", 200), "")));
        Assert.Equal("HARBOUR BOARD\n\nA B C D E", run.Text.Replace("\n\n", "\n", StringComparison.Ordinal).Replace("\n", "\n\n", StringComparison.Ordinal));
    }
}
