using CsCheck;
using OnRecord.Ingest.Text;
using OnRecord.Query;
using OnRecord.Query.Search;
using OnRecord.Query.Shapes;
using OnRecord.Store;
using OnRecord.Store.Terms;
using OnRecord.Tests.Ingest.Text;
using Xunit;

namespace OnRecord.Tests.Query.Search;

/// <summary>Snippets of long texts, of which only some blocks are read.</summary>
public sealed class LongTextSnippetTests
{
    private const string Filler = "the ferry sails at noon and the harbour waits. ";

    /// <summary>Long texts with rare words strewn in, at block edges too.</summary>
    private static readonly Gen<string> Texts = Gen.Select(Gen.Int[0, 90_000].Array[1, 6], Pick.From("lantern", "lanterns", "lantern inspector", "café inspector", "Inspectors").Array[6]).Select(static (places, words) =>
    {
        string text = string.Concat(Enumerable.Repeat(Filler, 2_000));
        int number = 0;
        foreach (int place in places)
        {
            int at = text.IndexOf(' ', place);
            text = text.Insert(at, " " + words[number++]);
        }

        return text;
    });

    [Fact]
    public void A_word_is_shown_where_it_first_stands_in_its_block_and_is_marked_as_reading_every_word_would() =>
        Gen.Select(Texts, Pick.From("lantern", "inspector", "cafe", "=inspectors", "lant*", "lantern OR inspector")).Sample((text, query) =>
        {
            using var made = CaseFixture.Of(new FixtureItem("release/a.txt", text));
            foreach (SearchRow row in new CaseSearch(made.Connection).Search(new SearchRequest(query, Page.All, new ItemFilter())).Rows)
            {
                Assert.Equal(Oracle(row.Snippet, query), row.Highlights.Select(hit => row.Snippet[hit[0]..hit[1]]));
                Assert.NotEmpty(row.Highlights);
                Assert.Equal(text[row.Citation.Start!.Value..row.Citation.End!.Value], row.Citation.Text);
            }
        }, iter: 40, threads: 1);

    [Fact]
    public void A_phrase_over_the_edge_of_two_blocks_is_found_and_shown()
    {
        for (int before = TextBlocks.Units - 30; before < TextBlocks.Units + 30; before++)
        {
            string text = string.Concat(Enumerable.Repeat(Filler, 1 + (before / Filler.Length)))[..(before - 1)] + " brass lantern keeper " + string.Concat(Enumerable.Repeat(Filler, 800));
            using var made = CaseFixture.Of(new FixtureItem("release/a.txt", text));
            foreach (string query in (string[])["\"brass lantern keeper\"", "=\"lantern keeper\"", "\"keeper the\" OR \"keeper ferry\""])
            {
                SearchRow row = Assert.Single(new CaseSearch(made.Connection).Search(new SearchRequest(query, Page.All, new ItemFilter())).Rows);
                Assert.Contains("brass lantern keeper", row.Snippet, StringComparison.Ordinal);
                Assert.Contains(row.Highlights, hit => row.Snippet[hit[0]..hit[1]].Contains("keeper", StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void A_phrase_of_common_words_is_found_wherever_it_stands()
    {
        string text = string.Concat(Enumerable.Repeat(Filler, 3_000)) + "noon waits at last. " + string.Concat(Enumerable.Repeat(Filler, 3_000));
        using var made = CaseFixture.Of([new FixtureItem("release/a.txt", text), .. Enumerable.Range(0, 3).Select(at => new FixtureItem($"release/b{at}.txt", text[..140_000] + at))]);
        SearchRow row = Assert.Single(new CaseSearch(made.Connection).Search(new SearchRequest("\"noon waits\"", Page.All, new ItemFilter())).Rows);
        Assert.Equal("noon waits", row.Snippet[row.Highlights[0][0]..row.Highlights[0][1]]);
    }

    [Fact]
    public void The_stretch_that_shows_every_word_wins()
    {
        string gap = string.Concat(Enumerable.Repeat(Filler, 900));
        using var made = CaseFixture.Of(new FixtureItem("release/a.txt", $"lantern {gap} inspector {gap} lantern with inspector {gap}"));
        SearchRow row = Assert.Single(new CaseSearch(made.Connection).Search(new SearchRequest("lantern inspector", Page.All, new ItemFilter())).Rows);
        Assert.Equal(["lantern", "inspector"], row.Highlights.Select(hit => row.Snippet[hit[0]..hit[1]]));
    }

    /// <summary>The words of a snippet that the query looks for, by reading each.</summary>
    private static IEnumerable<string> Oracle(string snippet, string query) => TermTokenizer.Tokens(snippet)
        .Where(term => query.Split(" OR ").Any(wanted => wanted switch
        {
            "lant*" => term.Folded.StartsWith("lant", StringComparison.Ordinal),
            "=inspectors" => term.Folded == "inspectors",
            _ => EnglishStemmer.Stem(term.Folded) == EnglishStemmer.Stem(wanted),
        }))
        .Select(term => snippet[term.Start..term.End]);
}
