using OnRecord.Query.Language;
using Xunit;

namespace OnRecord.Tests.Query.Language;

public sealed class QueryParserTests
{
    [Theory]
    [InlineData("raid", "raid")]
    [InlineData("Raid WARNING", "(and raid warning)")]
    [InlineData("raid AND warning", "(and raid warning)")]
    [InlineData("raid OR warning alert", "(or raid (and warning alert))")] // AND binds before OR
    [InlineData("(raid OR warning) alert", "(and (or raid warning) alert)")]
    [InlineData("NOT raid", "(not raid)")]
    [InlineData("NOT NOT raid", "raid")]
    [InlineData("raid NOT warning", "(and raid (not warning))")]
    [InlineData("raid AND NOT (a OR b)", "(and raid (not (or a b)))")]
    [InlineData("((((raid))))", "raid")]
    [InlineData("and or not", "(and and or not)")] // small letters are words
    [InlineData("raid & warning", "(and raid warning)")]
    [InlineData("raid-", "raid")]
    [InlineData("-raid warning", "(and (not raid) warning)")] // a minus before a term means NOT
    [InlineData("raid -\"side door\"", "(and raid (not side+door))")]
    [InlineData("raid -from:ann", "(and raid (not sender:ann))")]
    [InlineData("raid -=doors", "(and raid (not =doors))")]
    [InlineData("raid (-alert OR -(a b))", "(and raid (or (not alert) (not (and a b))))")]
    [InlineData("NOT -raid", "raid")]
    [InlineData("raid - warning -- alert", "(and raid warning alert)")] // before a blank it is a dash
    [InlineData("--raid", "raid")]
    [InlineData("\"a -raid\" x-ray", "(and a+raid x+ray)")]
    public void Words_are_joined_by_operators(string query, string printed) => Reads(query, printed);

    [Theory]
    [InlineData("=Raid", "=raid")]
    [InlineData("=\"The Raids\"", "=the+raids")]
    [InlineData("\"the raids\"", "the+raids")]
    [InlineData("“the raids”", "the+raids")] // as typed by word processors
    [InlineData("„the raids“", "the+raids")]
    [InlineData("O'Brien", "o+brien")]
    [InlineData("ann.roe@example.org", "ann+roe+example+org")]
    [InlineData("well-known", "well+known")]
    [InlineData("1,250.75", "1+250+75")]
    [InlineData("Zoë", "zoe")]
    [InlineData("12:30", "12+30")]
    [InlineData("http://example.org/a", "http+example+org+a")]
    [InlineData("mailto:ann@example.org", "mailto+ann+example+org")]
    [InlineData("warn*", "warn*")]
    [InlineData("ann.r*", "ann+r*")]
    [InlineData("harber~", "harber~1")]
    [InlineData("authorty~", "authorty~2")] // eight letters
    [InlineData("harber~2", "harber~2")]
    [InlineData("authorty~1", "authorty~1")]
    [InlineData("\"raid alert\"~5", "near/5(raid alert)")]
    [InlineData("\"raid alert\"~0", "near/0(raid alert)")]
    public void Words_take_marks(string query, string printed) => Reads(query, printed);

    [Theory]
    [InlineData("from:ann", "sender:ann")]
    [InlineData("FROM:Ann", "sender:ann")]
    [InlineData("from:ann@example.org", "sender:ann+example+org")]
    [InlineData("from:\"Ann Roe\"", "sender:ann+roe")]
    [InlineData("from:=ann", "sender:=ann")]
    [InlineData("from:an*", "sender:an*")]
    [InlineData("from:(ann OR bo)", "(or sender:ann sender:bo)")]
    [InlineData("from:(ann subject:raid)", "(and sender:ann subject:raid)")]
    [InlineData("to:bo", "recipients:bo")]
    [InlineData("party:bo", "sender|recipients:bo")]
    [InlineData("subject:raid~", "subject:raid~1")]
    [InlineData("body:raid", "body|html:raid")]
    [InlineData("html:raid", "html:raid")]
    [InlineData("header:list", "headers:list")]
    [InlineData("kind:Message", "kind:message")]
    [InlineData("in:release/mail", "in:release/mail")]
    [InlineData("in:\"release/my mail\"", "in:release/my mail")]
    [InlineData("file:notes.pdf", "names:notes+pdf")]
    [InlineData("file:*.pdf", "file:*.pdf")]
    [InlineData("file:\"my notes*\"", "file:my notes*")]
    [InlineData("has:attachment", "has:attachment")]
    [InlineData("has:Attachments", "has:attachment")]
    [InlineData("has:date", "has:date")]
    [InlineData("after:2018", "after:2018-01-01T00:00:00")]
    [InlineData("before:2018", "before:2018-12-31T23:59:59")]
    [InlineData("after:2018-02", "after:2018-02-01T00:00:00")]
    [InlineData("before:2018-02", "before:2018-02-28T23:59:59")]
    [InlineData("before:2018-02-24", "before:2018-02-24T23:59:59")]
    [InlineData("after:2018-02-24T18:05", "after:2018-02-24T18:05:00")]
    [InlineData("NOT has:attachment", "(not has:attachment)")]
    public void Fields_narrow(string query, string printed) => Reads(query, printed);

    [Theory]
    [InlineData("東京", "東京")]
    [InlineData("東京都", "東京+京都")] // the last character alone stands at the end of a text only
    [InlineData("京", "京*")]
    [InlineData("=京", "京*")]
    [InlineData("\"abc 京\"", "abc+京*")]
    [InlineData("\"東京 大阪\"", "東京+京+大阪")] // in a text that has the space, the first run ends there
    [InlineData("東京x", "東京+京+x")]
    [InlineData("東京*", "東京")]
    [InlineData("\"東京 大阪\"~5", "near/5(東京 大阪)")]
    [InlineData("𠮷野家", "𠮷野+野家")]
    public void Chinese_and_its_kin_match_inside_runs(string query, string printed) => Reads(query, printed);

    [Theory]
    [InlineData("raid \"warning", 5, "This quotation mark is not closed.")]
    [InlineData("raid (warning", 5, "This ( is not closed.")]
    [InlineData("raid) warning", 4, "This ) closes nothing.")]
    [InlineData("raid ()", 5, "There is nothing between the parentheses.")]
    [InlineData("raid \"\"", 5, "There is no letter or digit between the quotation marks.")]
    [InlineData("AND raid", 0, "AND has nothing to join on one of its sides.")]
    [InlineData("raid OR", 5, "OR has nothing to join on one of its sides.")]
    [InlineData("raid OR AND x", 5, "OR has nothing to join on one of its sides.")]
    [InlineData("raid -OR x", 5, "- has nothing to leave out.")]
    [InlineData("raid NOT", 5, "NOT has nothing to join on one of its sides.")]
    [InlineData("fron:ann", 0, "There is no field fron:.")]
    [InlineData("x subjct:ann", 2, "There is no field subjct:.")]
    [InlineData("zzz:foo", 0, "There is no field zzz:.")]
    [InlineData("raid from:", 5, "Nothing stands after from:.")]
    [InlineData("raid from: ann", 5, "Nothing stands after from:.")]
    [InlineData("from:--", 0, "from: is followed by no letter or digit.")]
    [InlineData("after:soon", 0, "soon is not a date.")]
    [InlineData("after:2018-02-30", 0, "2018-02-30 is not a date.")]
    [InlineData("before:13/03/2018", 0, "13/03/2018 is not a date.")]
    [InlineData("after:(2018)", 0, "after: takes one value, not a group.")]
    [InlineData("has:wings", 0, "has:wings is not known.")]
    [InlineData("kind:\"\"", 0, "Nothing stands after kind:.")]
    [InlineData("in:\"\"", 0, "Nothing stands after in:.")]
    [InlineData("ra*d", 0, "A * may only stand at the end of a word.")]
    [InlineData("\"raid alert\"~", 12, "After a phrase, ~ takes a number of words up to 1000.")]
    [InlineData("\"raid alert\"~9999", 12, "After a phrase, ~ takes a number of words up to 1000.")]
    [InlineData("o'brien~", 0, "~ after a word takes a single word.")]
    [InlineData("harber~9", 0, "A word is looked for with at most 2 letters changed.")]
    [InlineData("x =(raid)", 2, "= stands before nothing.")]
    [InlineData("", 0, "The query is empty.")]
    [InlineData("   ", 0, "The query is empty.")]
    [InlineData("& -", 0, "The query holds no letter or digit.")]
    [InlineData("NOT &", 0, "The query holds no letter or digit.")]
    public void What_cannot_be_read_says_where_and_why(string query, int position, string message)
    {
        QueryException error = Assert.Throws<QueryException>(() => QueryParser.Parse(query));
        Assert.Equal((position, message), (error.Position, error.Message));
        Assert.NotEmpty(error.Suggestion);
    }

    [Theory]
    [InlineData("fron:ann", "from:")]
    [InlineData("sbuject:ann", "subject:")]
    [InlineData("befor:2018", "before:")]
    [InlineData("atfer:2018", "after:")]
    [InlineData("hedaer:x", "header:")]
    public void A_misspelt_field_is_answered_with_the_nearest(string query, string meant) =>
        Assert.Contains($"Did you mean {meant}", Assert.Throws<QueryException>(() => QueryParser.Parse(query)).Suggestion);

    [Theory]
    [InlineData('(', "This ( is not closed.", "The parentheses are nested too deep.")]
    [InlineData(')', "This ) closes nothing.", "The query is longer than 20000 characters.")]
    public void A_hundred_thousand_parentheses_are_an_answer(char parenthesis, params string[] messages)
    {
        foreach (int count in (int[])[1_000, 19_000, 100_000])
        {
            string message = Assert.Throws<QueryException>(() => QueryParser.Parse("a" + new string(parenthesis, count))).Message;
            Assert.Contains(message, (IEnumerable<string>)[.. messages, "The query is longer than 20000 characters."]);
        }
    }

    [Fact]
    public void A_query_of_too_many_words_is_an_answer()
    {
        string query = string.Join(" OR ", Enumerable.Range(0, 2_000).Select(number => $"w{number}"));
        Assert.Equal("The query has more than 500 words and conditions.", Assert.Throws<QueryException>(() => QueryParser.Parse(query)).Message);
    }

    private static void Reads(string query, string printed) => Assert.Equal(printed, QueryPrinter.Print(QueryParser.Parse(query)));
}
