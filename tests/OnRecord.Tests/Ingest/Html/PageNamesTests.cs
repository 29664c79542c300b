using System.Text;
using OnRecord.Ingest;
using OnRecord.Ingest.Html;
using Xunit;

namespace OnRecord.Tests.Ingest.Html;

/// <summary>Who wrote and published an article whose page has no data of its own that say so.</summary>
public sealed class PageNamesTests
{
    private const string Body = "<p>The crane stood idle, said Odile Garrow, who runs the tide office of the harbour.</p>";

    private static Document Read(string page)
    {
        using var run = ReaderRun.Of(new HtmlReader(), Encoding.UTF8.GetBytes("<!doctype html><html>" + page.Replace("BODY", Body, StringComparison.Ordinal)));
        return run.Document;
    }

    [Theory]
    [InlineData("<title>Crane idle again - The Quay Post</title><link rel=canonical href='https://www.quaypost.example/a/1'><h1>Crane idle again</h1>BODY", "The Quay Post")]
    [InlineData("<title>Crane idle again | Quay Post</title><meta property='og:url' content='https://thequaypost.co.uk/a'><h1>Crane idle again</h1>BODY", "Quay Post")]
    [InlineData("<!-- saved from url=(0031)https://quaypost.example/a/1 --><title>Crane idle again | Harbour | Quay Post</title><h1>Crane idle again</h1>BODY", "Quay Post")]
    [InlineData("<title>Crane idle again | The Quay Post</title><header>The Quay Post</header><h1>Crane idle again</h1>BODY", "The Quay Post")]
    [InlineData("<title>Crane idle again | Quay Post</title><div class='top masthead'><img alt='The Quay Post' src=x></div><h1>Crane idle again</h1>BODY", "Quay Post")]
    [InlineData("<title>Crane idle again | Quay Post</title><a href='/'>Quay Post</a><h1>Crane idle again</h1>BODY", "Quay Post")]
    [InlineData("<title>Crane idle again | Quay Post</title><h1>Crane idle again</h1>BODY<footer>© 2018-2019 Quay Post. All rights reserved.</footer>", "Quay Post")]
    [InlineData("<title>Crane idle again | Quay Post</title><h1>Crane idle again</h1>BODY<footer>Copyright (c) The Quay Post Inc.</footer>", "Quay Post")]
    [InlineData("<title>x</title><header>Quay Post</header><h1>Crane idle again</h1><p>by MARA VENN / Quay Post</p><p>March 8, 2018</p>BODY", "Quay Post")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Crane idle again\",\"isPartOf\":{\"name\":\"Quay Post\"}}</script><h1>Crane idle again</h1>BODY", "Quay Post")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Crane idle again\",\"isPartOf\":[{\"@type\":\"WebPage\",\"name\":\"Crane\"},{\"@type\":[\"CreativeWork\",\"Product\"],\"name\":\"Quay Post\"}]}</script><h1>Crane idle again</h1>BODY", "Quay Post")]
    [InlineData("<title>Crane idle again - The Quay Post</title><h1>Crane idle again</h1>BODY", null)] // nothing else says so
    [InlineData("<title>Crane idle again - Quay Post</title><link rel=canonical href='https://averilledger.example/a'><h1>Crane idle again</h1>BODY", null)]
    [InlineData("<title>Crane idle again - Sports</title><header><a href='/'>Sports</a></header><link rel=canonical href='https://sports.example/a'><h1>Crane idle again</h1>BODY", null)]
    [InlineData("<title>Crane idle again - Quay Post</title><h1>Crane idle again</h1><p>The Quay Post was told.</p>BODY", null)]
    [InlineData("<title>Crane idle again - Quay</title><h1>Crane idle again</h1>BODY<footer>© 2019 Quay Media Group</footer>", null)]
    [InlineData("<title>Crane idle again - Quay Post</title><header><a href='/sports'>Quay Post</a> <a href='/sports'>Sports</a></header><h1>Crane idle again</h1>BODY", null)]
    [InlineData("<title>Crane idle - again</title><header>Crane idle - again</header><h1>Crane idle - again</h1>BODY", null)]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Crane idle again\",\"isPartOf\":{\"@type\":\"WebPage\",\"name\":\"Crane\"}}</script><h1>Crane idle again</h1>BODY", null)]
    public void A_name_behind_the_headline_is_the_outlets_only_when_the_page_calls_itself_so(string page, string? outlet) => Assert.Equal(outlet, Read(page).Outlet);

    [Theory]
    [InlineData("<meta name=byl content='By Mara Venn'><h1>Crane idle again</h1>BODY", "Mara Venn")]
    [InlineData("<meta name=author content='by The Quay Desk of 1'><h1>Crane idle again</h1>BODY", "The Quay Desk of 1")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Crane idle again\",\"author\":\"By Mara Venn\"}</script><h1>Crane idle again</h1>BODY", "Mara Venn")]
    [InlineData("<title>Crane idle again</title><h1>Crane idle again</h1><p>Mara Venn, Staff Writer</p><p>March 8, 2018</p>BODY", "Mara Venn")]
    [InlineData("<title>x</title><h1>Crane idle again</h1><p>by MARA VENN / Quay Post</p><p>March 8, 2018</p>BODY", "MARA VENN")]
    [InlineData("<title>Our staff</title><h1>Our staff</h1><p>March 8, 2018</p><p>Mara Venn, Staff Writer</p><p>Tomas Reed, Staff Writer</p>BODY", "")] // a list of people
    [InlineData("<title>Our staff</title><h1>Our staff</h1><p>Mara Venn, Staff Writer</p>BODY", "")] // no day says that it is an article
    [InlineData("<title>Crane idle again</title><h1>Crane idle again</h1><p>March 8, 2018</p>BODY BODY BODY<p>Mara Venn, Staff Writer</p>", "")] // not under the headline
    public void Who_wrote_an_article_is_named_without_the_word_by(string page, string authors) => Assert.Equal(authors, string.Join(", ", Read(page).Authors));

    [Theory]
    [InlineData("<p>03/08/2018 10:12 AM PST</p>BODY", "2018-03-08")]
    [InlineData("<p>03/08/2018</p>BODY<p>It fell on 13/08/2018.</p>", "2018-08-03")]
    [InlineData("<p>03/08/2018</p>BODY", null)]
    [InlineData("<p>Updated 9:14 a.m. ET, Thu March 8, 2018</p>BODY", "2018-03-08")]
    [InlineData("<p>Updated 9:14 a.m. ET, Thu March 8, 2018</p><p>Published: March 7, 2018</p>BODY", "2018-03-07")]
    public void The_line_under_the_headline_says_the_day(string below, string? published) =>
        Assert.Equal(published, Read($"<title>Crane idle again</title><h1>Crane idle again</h1><p>By Mara Venn</p>{below}").Published);
}
