using Microsoft.Data.Sqlite;
using OnRecord.Cli.Output;
using OnRecord.Query;
using OnRecord.Query.Search;
using OnRecord.Query.Shapes;
using OnRecord.Store;
using OnRecord.Tests.Ingest.Pdf;
using OnRecord.Tests.Store;
using OnRecord.Tools.Check;
using Xunit;

namespace OnRecord.Tests.Query.Search;

/// <summary>Words that stand where nobody looks first: they are found, and the screen says how to open them.</summary>
public sealed class HiddenWordsTests : IDisposable
{
    private readonly TempCase _case = new();

    public void Dispose() => _case.Dispose();

    [Theory]
    [InlineData("lupin", 1)]
    [InlineData("from:lupin", 1)]
    [InlineData("\"lupin office\"", 1)]
    [InlineData("deputy", 1)]
    [InlineData("to:deputy", 1)]
    [InlineData("from:deputy", 0)]
    public void Words_of_an_address_header_that_are_neither_name_nor_address_are_found(string query, int hits)
    {
        _case.Write("a.eml", "From: Ann Roe <ann@harbour.example> (via the Lupin office)\r\nTo: \"Bo Lund\" <bo@docks.example> (deputy)\r\nSubject: Tide\r\n\r\nThe tide rises.\r\n");
        _case.Build();
        Assert.Equal(hits, _case.Find(query).Count);
    }

    [Theory]
    [InlineData("a.json", "{\"body\":\"Dear Bo,\\nWarehouse seven\"}")]
    [InlineData("a.csv", "1,\"Dear Bo,\\nWarehouse seven\"\n")]
    [InlineData("a.xml", "<r>Dear Bo,&#10;&#87;arehouse seven</r>")]
    public void Words_behind_an_escape_are_found(string name, string source)
    {
        _case.Write(name, source);
        _case.Build();
        Assert.Contains("Warehouse seven", Assert.Single(_case.Find("warehouse")).Citation.Text, StringComparison.Ordinal);
        Assert.Empty(_case.Failures());
    }

    [Fact]
    public void A_hit_in_a_field_says_in_which_and_how_to_see_it()
    {
        SearchRow row = Labelled("marigold");
        Assert.Equal([$"the words stand in label: cite {row.Item} --field label"], PlacesView.Lines(new Sheet(TextWriter.Null, width: 200), row));
        Assert.Empty(PlacesView.Lines(new Sheet(TextWriter.Null, width: 200), Assert.Single(_case.Find("rises"))));
        Assert.Empty(PlacesView.Lines(new Sheet(TextWriter.Null, width: 200), Assert.Single(_case.Find("subject:tide"))));
    }

    [Fact]
    public void A_field_that_stands_there_twice_is_shown_twice_and_the_item_names_its_fields()
    {
        string item = Labelled("marigold").Item;
        string shown = CliProcess.Run("cite", item, "--field", "label", "--case", _case.CasePath).Output;
        Assert.Contains("bluebell", shown, StringComparison.Ordinal);
        Assert.Contains("marigold", shown, StringComparison.Ordinal);
        Assert.Contains("fields   body, from, to, label, subject; --field NAME shows one", CliProcess.Run("cite", item, "--case", _case.CasePath).Output, StringComparison.Ordinal);
        using SqliteConnection connection = _case.Open();
        Assert.EndsWith("has no field named nonsense. It has body, from, to, label, subject.", Assert.Throws<OnRecordException>(() => ItemCitation.Part(connection, item, "nonsense", 0, 9)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_without_bytes_of_their_own_say_so()
    {
        _case.Write("a.pdf", HandMadePdf.Of((HandMadePdf.Line("Some words", 300), "<</Type/Annot/Subtype/Link/Rect[10 10 60 20]/A<</S/URI/URI(https://ferry.example.org/lupinlink)>>>>")));
        _case.Build();
        string shown = CliProcess.Run("cite", Assert.Single(_case.Find("lupinlink")).Item, "--field", "link", "--case", _case.CasePath).Output;
        Assert.Contains("place    in the file as a whole; these words have no bytes of their own in it", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_search_without_words_finds_all_that_its_filter_leaves()
    {
        _case.Write("a.eml", TempCase.Mail("1", "Tide", "The tide rises."));
        _case.Write("b.eml", TempCase.Mail("2", "Crane", "The crane fell.", from: "Cy Marsh <cy@quay.example>"));
        _case.Build();
        using SqliteConnection connection = _case.Open();
        var search = new CaseSearch(connection);
        SearchAnswer answer = search.Search(new SearchRequest("", Page.All, new ItemFilter(Party: "cy@quay.example")));
        Assert.Equal("Crane", Assert.Single(answer.Rows).Subject);
        Assert.Equal(2, search.Count("", new ItemFilter(From: "2018")));
    }

    private SearchRow Labelled(string word)
    {
        _case.Write("a.eml", "From: Ann Roe <ann@harbour.example>\r\nTo: Bo Lund <bo@docks.example>\r\nLabel: bluebell\r\nLabel: marigold\r\nSubject: Tide\r\n\r\nThe tide rises.\r\n");
        _case.Build();
        return Assert.Single(_case.Find(word));
    }
}
