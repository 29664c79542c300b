using System.Text;
using CsCheck;
using OnRecord.Ingest;
using OnRecord.Ingest.Html;
using OnRecord.Ingest.Text;
using OnRecord.Tests.Ingest.Text;
using Xunit;

namespace OnRecord.Tests.Ingest.Html;

public sealed class HtmlTextTests
{
    [Theory]
    [InlineData("<p>One</p><p>Two</p>", "One\n\nTwo")]
    [InlineData("Rope &amp; tar, caf&eacute; &#233; &#x2019; &#146;", "Rope & tar, café é ’ ’")]
    [InlineData("a<br>b<br/>c", "a\nb\nc")]
    [InlineData("<b>bold</b>ly  \n told", "boldly told")]
    [InlineData("<table><tr><td>Quay</td><td>7</td></tr><tr><td>Crane</td><td>2</td></tr></table>", "Quay\t7\nCrane\t2")]
    [InlineData("<style>p{}</style><script>var a='<p>no</p>';</script>Words", "Words")]
    [InlineData("<?xml version='1.0'?><p>Rope <![CDATA[and tar]]> left</p>", "Rope and tar left")]
    [InlineData("<p>Rope <![CDATA[and tar]]> left</p>", "Rope left")]
    [InlineData("The <ruby>quay<rt>kee</rt></ruby>", "The quay kee")]
    [InlineData("<pre>  two\n    lines</pre>", "  two\n    lines")]
    [InlineData("<img src=x alt='The old crane'> stands", "The old crane stands")]
    [InlineData("Rope<img src=x alt='crane'>tar<img alt='quay'>, left", "Rope crane tar quay, left")] // no word of an image is part of the word beside it
    [InlineData("Rope<svg><title>x</title><desc>ibis</desc><text>heron</text><text>tern</text></svg>tar", "Rope\nibis\nheron\ntern\ntar")]
    [InlineData("<noscript>heron</noscript><template>ibis</template>Rope<textarea>tern</textarea>tar", "heron\nibis\nRope\ntern\ntar")]
    [InlineData("<span style='display: none'>heron</span>Rope <i hidden>ib<i>is</i></i>tar <b style='color:none'>a</b>b", "heron Rope ibis tar ab")] // nor is what is hidden
    [InlineData("He said<sup>1</sup> it<sup><a href='#n'>12</a></sup>, on the 5<sup>th</sup> of 10<sup> 6 </sup>.<p>7</p>", "He said¹ it¹², on the 5th of 10⁶.\n\n7")]
    [InlineData("<button>Send</button><label>Name</label><input>tar", "Send Name tar")]
    [InlineData("<sup>a<p>7</p>", "a\n\n7")]
    [InlineData("<img style='display:none'><b>bold</b>ly <s hidden>tern</s>told", "boldly tern told")]
    [InlineData("<!-- hidden --><title>Not here</title>Shown", "Shown")]
    [InlineData("<p title=\"a > b\">Kept</p>", "Kept")]
    [InlineData("3 < 4 and 5 > 4", "3 < 4 and 5 > 4")]
    [InlineData("<script>never closed, so nothing may be lost", "never closed, so nothing may be lost")]
    [InlineData("<!-- never closed, so nothing may be lost", "<!-- never closed, so nothing may be lost")]
    [InlineData("<li>rope<li>tar", "rope\ntar")]
    [InlineData("AT&T &unknown; &", "AT&T &unknown; &")]
    [InlineData("caf&eacute, caf&eacutew &notit; &notin; &ampamp; &AMP&frac12x &harr", "café, caféw ¬it; ∉ &amp; &½x &harr")]
    [InlineData("<img alt='a &copy=b &copyc &copy; &copy d'>", "a &copy=b &copyc © © d")]
    public void Markup_becomes_the_words_a_reader_sees(string html, string text) => Assert.Equal(text, Read(html).Text);

    [Theory]
    [InlineData("<p>Yes.</p><div>Ann wrote:<br></div><blockquote type=cite><p>Open?</p><blockquote>Now<br>or later</blockquote>Soon</blockquote>No.", "Yes.\n\nAnn wrote:\n\n> Open?\n\n> > Now\n> > or later\n\n> Soon\n\nNo.")]
    [InlineData("<blockquote><pre>one\ntwo\n</pre></blockquote>", "> one\n> two\n> ")]
    [InlineData("</blockquote>Plain", "Plain")]
    public void Quotations_in_mail_keep_their_marks(string html, string text) =>
        Assert.Equal(text, HtmlText.ToText(CharsetDecoder.Decode(Encoding.UTF8.GetBytes(html), "utf-8", 0, []), quoteMarks: true).Text);

    [Fact]
    public void Every_map_leads_back_to_the_bytes_of_its_words()
    {
        Gen<string> piece = Pick.From("<p>", "</p>", "<br>", "<blockquote>", "</blockquote>", "<td a='x>y'>", "<pre>", "</pre>", "<script>", "</script>", "<!--", "-->", "&amp;", "&eacute;", "&#233;", "&", "<", ">", "\"", " ", "\n", "quay", "é", "漢", "😀", "<img alt='ω'>");
        piece.Array[0, 40].Sample(
            pieces =>
            {
                byte[] bytes = Encoding.UTF8.GetBytes(string.Concat(pieces));
                MapCheck.Holds(HtmlText.ToText(CharsetDecoder.Decode(bytes, "utf-8", 0, []), quoteMarks: pieces.Length % 2 == 0), bytes);
            },
            iter: 3000);
    }

    [Theory]
    [InlineData("<", 200_000)]
    [InlineData("<a ", 200_000)]
    [InlineData("<a href=\"", 200_000)]
    [InlineData("<div>", 200_000)]
    [InlineData("<!--", 200_000)]
    [InlineData("<script>", 200_000)]
    [InlineData("<a b='>", 200_000)]
    [InlineData("&#", 200_000)]
    [InlineData("</script", 200_000)]
    public void Hostile_repetition_ends(string piece, int times)
    {
        MappedText text = Read(string.Concat(Enumerable.Repeat(piece, times)) + ">");
        Assert.True(text.Text.Length <= (piece.Length * times) + 1 + (2 * times));
    }

    [Fact]
    public void A_saved_article_says_who_wrote_it_where_and_when()
    {
        using var run = ReaderRun.Of(new HtmlReader(), Encoding.UTF8.GetBytes("""
            <!DOCTYPE html><html><head><meta charset="utf-8"><title>Lanterns out | The Quay Post</title>
            <meta property="og:site_name" content="The Quay Post"><meta property="article:published_time" content="2018-03-16T09:00:00-0800">
            <meta property="og:title" content="Lanterns out at the old quay"></head>
            <body><h1>Lanterns out at the old quay</h1><p>By Mara Venn and Tomas Reed</p><p>The port was dark.</p></body></html>
            """));
        var page = Assert.IsType<Document>(run.Reading.Item);
        Assert.Equal("Lanterns out at the old quay", page.Title);
        Assert.Equal(["Mara Venn", "Tomas Reed"], page.Authors);
        Assert.Equal("The Quay Post", page.Outlet);
        Assert.Equal("2018-03-16T09:00:00-08:00", page.Published);
    }

    [Fact]
    public void Schema_data_of_a_page_comes_before_its_other_claims()
    {
        using var run = ReaderRun.Of(new HtmlReader(), Encoding.UTF8.GetBytes("""
            <html><script type="application/ld+json">{"@graph":[{"@type":"Organization"},{"@type":"NewsArticle","headline":"Crane idle","datePublished":"2018-03-17","author":[{"name":"Ida Holm"}],"publisher":{"name":"Channel 9"}}]}</script>
            <meta name="date" content="2001-01-01"><p>The crane is idle.</p></html>
            """));
        var page = Assert.IsType<Document>(run.Reading.Item);
        Assert.Equal(("Crane idle", "Channel 9", "2018-03-17", "Ida Holm"), (page.Title, page.Outlet, page.Published, page.Authors[0]));
    }

    [Theory]
    [InlineData("<title>Crane idle - The Quay Post</title><p>Crane idle<p>Ida Holm | The Quay Post, No. 12 | Tuesday 9 April 2019<p>It is idle.", "2019-04-09", "The Quay Post", "Ida Holm")]
    [InlineData("<title>x</title><div>Monday, 25 November 2024</div><h1>Crane idle</h1><p>By Ida Holm<p>March 16, 2018<p>It is idle.", "2018-03-16", null, "Ida Holm")] // the day of saving stands above
    [InlineData("<title>Crane idle</title><p>Crane idle<p>It fell on March 16, 2018.", null, null, null)]
    public void A_visible_line_says_when_an_article_was_published(string html, string? published, string? outlet, string? author)
    {
        using var run = ReaderRun.Of(new HtmlReader(), Encoding.UTF8.GetBytes("<html>" + html));
        var page = Assert.IsType<Document>(run.Reading.Item);
        Assert.Equal((published, outlet, author), (page.Published, page.Outlet, page.Authors is [var first, ..] ? first : null));
    }

    [Theory]
    [InlineData("<nav>Home Sports</nav><article><header>By Ann</header><p>Crane idle</article><footer>(c)</footer>", "By Ann\n\nCrane idle\n\nHome Sports\n(c)")]
    [InlineData("<div>ticker</div><main>Crane<nav>More</nav>idle</main>", "Crane\nidle\n\nticker\nMore")]
    [InlineData("<header>Menu</header><p>Crane idle<aside>Tides</aside><p>The end", "Crane idle\n\nThe end\n\nMenu\nTides")]
    [InlineData("<div role=navigation><div>Home</div>Sports</div>Crane idle", "Crane idle\n\nHome\nSports")]
    [InlineData("<article>One</article><article>Two</article>", "One\n\nTwo")]
    [InlineData("<p>a<nav>b", "a\n\nb")] // never closed: nothing is lost
    [InlineData("<nav>Home</nav>", "Home")]
    [InlineData("</nav>a</main><nav>b</nav></nav>c", "a\nc\n\nb")]
    public void What_surrounds_the_main_part_of_a_page_comes_behind_it(string html, string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(html);
        MappedText source = CharsetDecoder.Decode(bytes, "utf-8", 0, []);
        MappedText page = HtmlText.ToPage(source, PageOutline.Of(html));
        Assert.Equal(text, page.Text);
        MapCheck.Holds(page, bytes);
    }

    private static MappedText Read(string html)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(html);
        MappedText text = HtmlText.ToText(CharsetDecoder.Decode(bytes, "utf-8", 0, []));
        MapCheck.Holds(text, bytes);
        return text;
    }
}
