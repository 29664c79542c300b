using System.Text;
using OnRecord.Ingest;
using OnRecord.Ingest.Html;
using Xunit;

namespace OnRecord.Tests.Ingest.Html;

/// <summary>
/// Saved news pages in the layouts of common publishing systems, invented. In each, BODY stands for the same three paragraphs and every word that does not belong to the
/// article is <c>clutter</c>: it has to come behind the article's last words.
/// </summary>
public sealed class PageLayoutTests
{
    private const string Headline = "Quay inspection finds nine locked gates";
    private const string Last = "Nobody at the pilots' office answered a call.";
    private const string Body = "<p>Inspectors walked the eastern quay on Thursday and found nine gates locked from outside.</p><p>\"We had the keys made in May,\" said Odile Garrow, who runs the tide office.</p><p>" + Last + "</p>";

    /// <summary>Name of the layout, page, author, outlet, date.</summary>
    public static TheoryData<string, string, string, string?, string?> Layouts { get; } = new()
    {
        { "article element with JSON-LD", "<head><title>HEAD | The Averil Ledger</title><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"HEAD\",\"author\":{\"name\":\"Ann Roe\"},\"publisher\":{\"name\":\"The Averil Ledger\"},\"datePublished\":\"2018-03-16T09:00:00-08:00\"}</script></head>"
            + "<body><header>clutter</header><nav>clutter</nav><article><h1>HEAD</h1><p class=byline>By Ann Roe</p>BODY</article><footer>clutter</footer></body>", "Ann Roe", "The Averil Ledger", "2018-03-16T09:00:00-08:00" },
        { "JSON-LD graph in which the article is one of several things", "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"WebSite\",\"name\":\"Quay Post\"},{\"@type\":[\"NewsArticle\"],\"headline\":\"HEAD\",\"author\":[{\"@type\":\"Person\",\"name\":\"Ann Roe\"},{\"name\":\"Bo Lund\"}],\"publisher\":{\"@id\":\"#org\"},\"datePublished\":\"2018-03-16\"},{\"@type\":\"Organization\",\"@id\":\"#org\",\"name\":\"Quay Post\"}]}</script>"
            + "<div class='site-header'>clutter</div><main><h1>HEAD</h1>BODY</main>", "Ann Roe, Bo Lund", "Quay Post", "2018-03-16" },
        { "two JSON-LD scripts, the first of the site alone", "<script type='application/ld+json'>{\"@type\":\"WebSite\",\"headline\":\"clutter\",\"name\":\"Quay Post\"}</script><script type='application/ld+json'>[{\"@type\":\"ReportageNewsArticle\",\"headline\":\"HEAD\",\"author\":\"Ann Roe\",\"datePublished\":\"2018-03-16T17:00Z\"}]</script>"
            + "<meta property='og:site_name' content='Quay Post'><div role=main><h1>HEAD</h1>BODY</div><div>clutter</div>", "Ann Roe", "Quay Post", "2018-03-16T17:00:00+00:00" },
        { "role main", "<meta name=author content='Ann Roe'><meta property='og:site_name' content='Quay Post'><meta property='article:published_time' content='2018-03-16T08:00:00+00:00'><title>HEAD</title>"
            + "<div id=top>clutter</div><div role=main><h1>HEAD</h1>BODY</div><div>clutter</div>", "Ann Roe", "Quay Post", "2018-03-16T08:00:00+00:00" },
        { "blog with menus told apart by class alone", "<title>HEAD &#8211; Quay Post</title><meta property='og:site_name' content='Quay Post'><div id=page class='site has-sidebar'><div class='main-navigation'><ul><li>clutter</ul></div><div class=entry><h1>HEAD</h1><span class=byline>by <a rel=author href=#>Ann Roe</a></span>"
            + "<time class='entry-date published' datetime='2018-03-16T09:30:00-08:00'>March 16</time>BODY</div><div class='sidebar widget-area'>clutter</div><div class='site-footer'>clutter</div></div>", "Ann Roe", "Quay Post", "2018-03-16T09:30:00-08:00" },
        { "menu as a list with an id", "<title>HEAD</title><ul id=mainMenu><li>clutter<li>clutter</ul><div id=content><h1>HEAD</h1><div>By Ann Roe</div><div>March 16, 2018</div>BODY</div>", "Ann Roe", null, "2018-03-16" },
        { "headline before the article element", "<title>HEAD</title><div class='topbar'>clutter</div><h1>HEAD</h1><p>By Ann Roe, Quay Post</p><p>16 March 2018</p><article>BODY</article><div class='related-stories'>clutter</div>", "Ann Roe", null, "2018-03-16" },
        { "headline in a page header of its own", "<title>HEAD - Quay Post</title><nav>clutter</nav><header class='article-head'><h1>HEAD</h1><p>By Ann Roe | Quay Post | March 16, 2018</p></header><div class=text>BODY</div><footer>clutter</footer>", "Ann Roe", "Quay Post", "2018-03-16" },
        { "article body by microdata", "<div itemscope itemtype='http://schema.org/NewsArticle'><div class='share-tools'>clutter</div><h1 itemprop=headline>HEAD</h1><span itemprop=author>Ann Roe</span><meta itemprop=datePublished content='2018-03-16'>"
            + "<div itemprop=articleBody>BODY</div></div><div>clutter</div>", "Ann Roe", null, "2018-03-16" },
        { "cards of other articles beside the article", "<title>HEAD</title><article class=story><h1>HEAD</h1><p>By Ann Roe</p>BODY</article><article class=card>clutter</article><article class=card>clutter</article>", "Ann Roe", null, null },
        { "readers' comments as articles", "<title>HEAD</title><main><h1>HEAD</h1><p>By Ann Roe</p><time datetime='2018-03-16'></time>BODY<div id=comments><article class=comment><time datetime='2018-03-19'></time>clutter</article><article class=comment>clutter</article></div></main>", "Ann Roe", null, "2018-03-16" },
        { "related links inside the article", "<title>HEAD</title><article><h1>HEAD</h1><p>By Ann Roe</p><div class='relatedLinks inline'>clutter</div>BODY<ul class='social-share'><li>clutter</ul></article>", "Ann Roe", null, null },
        { "cookie banner first", "<title>HEAD</title><div id='cookie-notice' role=dialog><p>clutter</p></div><div class=wrap><h1>HEAD</h1><p>By Ann Roe</p><p>Published March 16, 2018 at 6:30 a.m.</p>BODY</div>", "Ann Roe", null, "2018-03-16T06:30" },
        { "consent section without a role", "<title>HEAD</title><section class='gdpr-consent'>clutter</section><div><h1>HEAD</h1>BODY</div>", "", null, null },
        { "remnants of a paywall", "<title>HEAD</title><div class=article-wrap><h1>HEAD</h1><p>By Ann Roe</p><p>March 16, 2018</p>BODY<div class='paywall-offer'><p>clutter</p></div><div class='newsletter-signup'>clutter</div></div>", "Ann Roe", null, "2018-03-16" },
        { "paywall before the text", "<title>HEAD</title><div class='regwall'>clutter</div><main><h1>HEAD</h1><p>By Ann Roe</p>BODY</main>", "Ann Roe", null, null },
        { "print view without any marks", "<title>HEAD</title><h1>HEAD</h1><p>Quay Post<p>By Ann Roe<p>Friday, March 16, 2018BODY", "Ann Roe", null, "2018-03-16" },
        { "first line with the date", "<p>date 2018-03-16</p><h1>HEAD</h1>BODY", "", null, "2018-03-16" },
        { "tables for the layout", "<title>HEAD</title><table width=100%><tr><td class=leftnav>clutter<br>clutter</td><td><h1>HEAD</h1><b>By Ann Roe</b><br>March 16, 2018BODY</td><td id=right-ads>clutter</td></tr></table>", "Ann Roe", null, "2018-03-16" },
        { "time element with words alone", "<title>HEAD</title><main><h1>HEAD</h1><a class=author-name href=#>Ann Roe</a> <time>March 16, 2018</time>BODY</main><div>clutter</div>", "Ann Roe", null, "2018-03-16" },
        { "a time element of the page before the article's", "<title>HEAD</title><header><time datetime='2020-01-02'>clutter</time></header><article><h1>HEAD</h1><time datetime='2018-03-16'>March 16</time>BODY</article>", "", null, "2018-03-16" },
        { "meta elements of newsletters and archives", "<meta name='sailthru.date' content='2018-03-16 09:00:00'><meta name='sailthru.author' content='Ann Roe'><meta name='citation_journal_title' content='x'><meta property='og:site_name' content='Quay Post'><title>HEAD</title><div><h1>HEAD</h1>BODY</div>", "Ann Roe", "Quay Post", "2018-03-16T09:00:00" },
        { "Dublin Core", "<meta name='DC.creator' content='Ann Roe'><meta name='DC.date.issued' content='2018-03-16'><meta name='DC.publisher' content='Quay Post'><meta name='DC.title' content='HEAD'><body><h1>HEAD</h1>BODY", "Ann Roe", "Quay Post", "2018-03-16" },
        { "date that can be had from a title attribute", "<title>HEAD</title><div class=post><h1>HEAD</h1><span class='vcard author'><span class=fn>Ann Roe</span></span><abbr class=published title='2018-03-16T07:00:00-08:00'>March 16</abbr>BODY</div><div class=widget>clutter</div>", "Ann Roe", null, "2018-03-16T07:00:00-08:00" },
        { "a frame that holds everything and is named after a part", "<title>HEAD</title><div class='content-sidebar-wrap'><div class='content'><h1>HEAD</h1><p>By Ann Roe</p>BODY</div><div class=sidebar-primary>clutter</div></div>", "Ann Roe", null, null },
        { "a quoted post inside the article", "<title>HEAD</title><main><h1>HEAD</h1><p>By Ann Roe</p><div class='social-embed'>The gates were never locked.</div>BODY</main>", "Ann Roe", null, null },
        { "a site name as headline of the page header", "<title>HEAD | Quay Post</title><header><h1>Quay Post clutter</h1></header><main><h2>HEAD</h2><p>By Ann Roe</p><p>March 16, 2018</p>BODY</main>", "Ann Roe", null, "2018-03-16" },
    };

    [Theory]
    [MemberData(nameof(Layouts))]
    public void The_article_comes_first_and_says_who_wrote_it_where_and_when(string layout, string page, string authors, string? outlet, string? published)
    {
        using var run = ReaderRun.Of(new HtmlReader(), Encoding.UTF8.GetBytes("<!doctype html><html>" + page.Replace("HEAD", Headline, StringComparison.Ordinal).Replace("BODY", Body, StringComparison.Ordinal)));
        Document document = run.Document;
        int clutter = run.Text.IndexOf("clutter", StringComparison.Ordinal);
        Assert.True(clutter < 0 || clutter > run.Text.IndexOf(Last, StringComparison.Ordinal), $"{layout}: clutter before the end of the article:\n{run.Text}");
        Assert.InRange(run.Text.IndexOf(Headline, StringComparison.Ordinal), 0, 20);
        Assert.Contains(Last, run.Text, StringComparison.Ordinal);
        Assert.Equal(page.Split("clutter").Length - 1 - (page.Contains("\"headline\":\"clutter\"", StringComparison.Ordinal) ? 1 : 0), run.Text.Split("clutter").Length - 1); // nothing is lost
        Assert.Equal((layout, authors, outlet, published), (layout, string.Join(", ", document.Authors), document.Outlet, document.Published));
        Assert.Contains(Headline, document.Title, StringComparison.Ordinal);
    }
}
