using OnRecord.Ingest.PlainText;
using Xunit;

namespace OnRecord.Tests.Ingest.PlainText;

public sealed class ArchivedHeadTests
{
    private static string Told(string text)
    {
        ArticleHead head = ArticleHead.Of(text);
        return $"{head.Title} | {string.Join(", ", head.Authors)} | {head.Outlet} | {head.Published}";
    }

    [Theory]
    [InlineData("Quay Post (Port Averil)\n\nMarch 14, 2019 Thursday\n\nCrane idle again\n\nBYLINE: Mara Venn\n\nSECTION: NEWS; Pg. A1\n\nLENGTH: 512 words\n\nThe crane is idle.\n\nLOAD-DATE: March 15, 2019", "Crane idle again | Mara Venn | Quay Post | 2019-03-14")]
    [InlineData("3 of 50 DOCUMENTS\n\nCopyright 2019 Averil Press\nAll Rights Reserved\nThe Quay Post\nMarch 14, 2019 Thursday\nFinal Edition\nSECTION: NEWS\nHEADLINE: Crane idle again\nBYLINE: By MARA VENN; Staff Writer\nBODY:\nThe crane is idle.", "Crane idle again | MARA VENN | The Quay Post | 2019-03-14")]
    [InlineData("Headline: Crane idle again\nByline: Mara Venn and Tomas Reed\nPublication: Quay Post\nDate: 2019-03-14\n\nThe crane is idle.", "Crane idle again | Mara Venn, Tomas Reed | Quay Post | 2019-03-14")]
    [InlineData("Title: Crane idle again\nAuthor: Venn, Mara\nPublication title: Quay Post\nPublication date: Mar 14, 2019\nSection: News\n\nThe crane is idle.", "Crane idle again |  | Quay Post | 2019-03-14")] // a turned name is not told from two
    [InlineData("CRANE IDLE AGAIN\nQuay Post, March 14, 2019, Page A1\nBy Mara Venn\n\nThe crane is idle.", "CRANE IDLE AGAIN | Mara Venn | Quay Post | 2019-03-14")]
    [InlineData("Quay Post, March 14, 2019, Page A1\nCrane idle again\nBy Mara Venn\n\nThe crane is idle.", "Crane idle again | Mara Venn | Quay Post | 2019-03-14")]
    [InlineData("Crane idle again\nMara Venn, Staff Writer\nMarch 14, 2019\n\nThe crane is idle.", "Crane idle again | Mara Venn |  | 2019-03-14")]
    [InlineData("Quay Post, March 14, 2019, p. 3\n\nThe crane is idle.\nNobody saw it.", " |  | Quay Post | 2019-03-14")] // no byline tells the headline
    public void What_an_archive_exports_says_headline_author_outlet_and_day(string text, string told) => Assert.Equal(told, Told(text));

    [Theory]
    [InlineData("BYLINE: Mara Venn\nSECTION: NEWS\n\nThe crane is idle.\nLOAD-DATE: March 15, 2019", " | Mara Venn |  | ")] // when it was taken in is not when it was published
    [InlineData("Quay Post\nMarch 14, 2019 Friday\nCrane idle\nBYLINE: Mara Venn\nLENGTH: 9 words", " | Mara Venn |  | ")] // a Thursday
    [InlineData("Quay Post\nMarch 14, 2019 Thursday\nCrane idle\nWho knew?\nBYLINE: Mara Venn\nLENGTH: 9 words", " | Mara Venn | Quay Post | 2019-03-14")] // which line is the headline is open
    [InlineData("Minutes of the board\nSection: 4\nDate: 2019-03-14\nThe crane is idle.", " |  |  | 2019-03-14")]
    [InlineData("I met him.\n\n---------- Forwarded message ---------\nHeadline: Crane idle\nByline: Mara Venn", " |  |  | ")]
    [InlineData("She told the Quay Post, March 14, 2019, page by page\nBy Mara Venn", " |  |  | ")]
    public void What_the_form_leaves_open_is_left_open(string text, string told) => Assert.Equal(told, Told(text));

    [Theory]
    [InlineData("by MARA VENN / Quay Post", "MARA VENN", "Quay Post")]
    [InlineData("BY MARA VENN AND TOMAS REED", "MARA VENN,TOMAS REED", null)]
    [InlineData("Mara Venn, Staff Writer", "Mara Venn", null)]
    [InlineData("Mara Venn and Tomas Reed, Quay Post Staff Writers", "Mara Venn,Tomas Reed", null)]
    [InlineData("Lena Soko, Correspondent", "Lena Soko", null)]
    [InlineData("Lena Soko, Harbour Master", "", null)]
    [InlineData("Lena Soko, Court Reporter", "", null)]
    [InlineData("by the harbour", "", null)]
    [InlineData("The crane fell, reporters said", "", null)]
    public void Right_under_a_headline_a_name_with_a_writers_title_is_who_wrote_it(string line, string names, string? beside)
    {
        (IReadOnlyList<string> found, string? other) = HeadCredit.Of(line);
        Assert.Equal((names, beside), (string.Join(',', found), other));
    }
}
