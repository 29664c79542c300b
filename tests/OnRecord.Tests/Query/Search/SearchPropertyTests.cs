using CsCheck;
using OnRecord.Ingest.Text;
using OnRecord.Query;
using OnRecord.Query.Language;
using OnRecord.Query.Search;
using OnRecord.Store.Terms;
using OnRecord.Tests.Ingest.Text;
using Xunit;

namespace OnRecord.Tests.Query.Search;

/// <summary>Random small cases and random queries: the index answers what reading every item would.</summary>
public sealed class SearchPropertyTests
{
    private static readonly string[] Words =
    [
        "raid", "raids", "raided", "warn", "warned", "warning", "news", "new", "harbor", "harbour", "ferry", "O'Brien", "café", "cafe", "Straße", "12", "dock-side",
        "university", "universal", "東京都", "東京", "京都", "a", "the", "authority", "authorities", "xray",
    ];

    private static readonly string[] Dates = ["2018", "2018-02", "2018-02-24", "2018-02-24T18:05:00-08:00", "2018-03-01T00:00:00+00:00", "2019-01"];

    private static readonly Gen<string> Text = Pick.From(Words).Array[0, 9].Select(static words => string.Join(' ', words));

    private static readonly Gen<FixtureItem> Items =
        Gen.Select(Text, Text, Pick.From(Words), Pick.From<string?>([null, .. Dates]), Gen.Int[0, 9], Text).Select(static (body, subject, name, date, shape, other) => new FixtureItem("", body)
        {
            Subject = shape < 7 ? subject : null,
            Title = shape < 7 ? null : subject,
            From = shape < 7 ? $"{name} <{(shape % 2 == 0 ? "ann" : "bo")}@example.org>" : null,
            To = shape is 1 or 2 ? "cay@example.org" : null,
            Date = date,
            Html = shape == 3 ? other : null,
            Header = shape == 4 ? other : null,
            Attached = shape == 5 ? [name + " notes.pdf"] : [],
            MediaType = shape < 7 ? "message/rfc822" : "text/plain",
        });

    private static readonly Gen<FixtureItem[]> Cases = Items.Array[1, 14].Select(static items => items.Select(static (item, at) => item with { Path = $"release/{(at % 3 == 0 ? "mail" : "notes")}/{at:00}.{(item.Title is null ? "eml" : "txt")}" }).ToArray());

    private static readonly Gen<string> Leaf = Gen.OneOf(
        Pick.From(Words),
        Pick.From(Words).Select(static word => "=" + word),
        Pick.From(Words).Array[1, 3].Select(static words => $"\"{string.Join(' ', words)}\""),
        Pick.From(Words).Array[2, 3].Select(static words => $"=\"{string.Join(' ', words)}\""),
        Gen.Select(Pick.From("raid", "warn", "ferry", "the", "a"), Pick.From("harbor", "raids", "warning", "news"), Gen.Int[0, 4]).Select(static (left, right, distance) => $"\"{left} {right}\"~{distance}"),
        Pick.From("r*", "war*", "a*", "東*", "dock-s*", "12*", "harbo*"),
        Pick.From("harbr~", "raidd~", "athority~", "unviersity~", "newz~1", "warm~2"),
        Gen.Select(Pick.From("from", "to", "subject", "party", "body", "html", "header"), Pick.From([.. Words, "ann@example.org", "example.org"])).Select(static (field, word) => $"{field}:{word}"),
        Pick.From(Dates).Select(static date => "after:" + date),
        Pick.From(Dates).Select(static date => "before:" + date),
        Pick.From("kind:message", "kind:document", "kind:text/plain", "has:attachment", "has:date", "in:release/mail", "in:release", "file:*.pdf", "file:raid*", "file:0*", "file:notes*", "file:notes.pdf", "京", "都"));

    private static readonly Gen<string> Queries = Gen.Recursive<string>((depth, inner) => depth > 3 ? Leaf : Gen.Frequency(
        (4, Leaf),
        (2, Gen.Select(inner, inner).Select(static (left, right) => $"({left} {right})")),
        (2, Gen.Select(inner, inner).Select(static (left, right) => $"({left} OR {right})")),
        (2, Gen.Select(inner, inner).Select(static (left, right) => $"({left} AND NOT {right})")),
        (1, inner.Select(static part => $"NOT {part}")),
        (1, Gen.Select(Pick.From("from", "subject", "body"), Pick.From(Words), Pick.From(Words)).Select(static (field, left, right) => $"{field}:({left} OR NOT {right})"))));

    [Fact]
    public void The_answer_is_what_reading_every_item_gives() =>
        Gen.Select(Cases, Queries.Array[40]).Sample((items, queries) =>
        {
            using var made = CaseFixture.Of(items);
            var search = new CaseSearch(made.Connection);
            var oracle = new SearchOracle(items);
            foreach (string query in queries)
            {
                SearchAnswer answer = search.Search(new SearchRequest(query, Page.All, new ItemFilter()));
                string[] found = [.. answer.Rows.Select(static row => row.Citation.Path!).Order(StringComparer.Ordinal)];
                string[] wanted = [.. oracle.Answer(QueryParser.Parse(query))];
                Assert.True(found.SequenceEqual(wanted), $"{query}: found {string.Join(' ', found)}; wanted {string.Join(' ', wanted)}");
                Assert.Equal(wanted.Length, answer.Total);
            }
        }, iter: 60, threads: 1);

    [Fact]
    public void Pages_laid_together_are_the_whole_answer_whatever_the_order() =>
        Gen.Select(Cases, Queries, Gen.Int[1, 5], Pick.From(SearchOrder.Relevance, SearchOrder.Newest, SearchOrder.Oldest)).Sample((items, query, size, order) =>
        {
            using var made = CaseFixture.Of(items);
            var search = new CaseSearch(made.Connection);
            string[] whole = [.. search.Search(new SearchRequest(query, Page.All, new ItemFilter(), order)).Rows.Select(static row => row.Item)];
            var pages = new List<string>();
            for (int offset = 0; offset <= whole.Length; offset += size)
            {
                pages.AddRange(search.Search(new SearchRequest(query, new Page(size, offset), new ItemFilter(), order)).Rows.Select(static row => row.Item));
            }

            Assert.Equal(whole, pages);
        }, iter: 60, threads: 1);

    [Fact]
    public void Highlights_reread_to_words_that_were_looked_for() =>
        Gen.Select(Cases, Pick.From(Words).Array[1, 3]).Sample((items, words) =>
        {
            using var made = CaseFixture.Of(items);
            var stems = words.SelectMany(static word => TermTokenizer.Tokens(word)).Select(static term => EnglishStemmer.Stem(term.Folded)).ToHashSet();
            foreach (SearchRow row in new CaseSearch(made.Connection).Search(new SearchRequest(string.Join(" OR ", words), Page.All, new ItemFilter())).Rows)
            {
                Assert.NotEmpty(row.Highlights);
                int last = 0;
                foreach (int[] hit in row.Highlights)
                {
                    Assert.True(hit[0] >= last && hit[1] > hit[0], "Highlights rise and do not overlap.");
                    last = hit[1];
                    string marked = row.Snippet[CodePoints.ToUnits(row.Snippet, hit[0])..CodePoints.ToUnits(row.Snippet, hit[1])];
                    Assert.All(TermTokenizer.Tokens(marked).SkipLast(marked.Any(static unit => unit > 0x3000) ? 1 : 0), term => Assert.Contains(EnglishStemmer.Stem(term.Folded), stems));
                }
            }
        }, iter: 100, threads: 1);
}
