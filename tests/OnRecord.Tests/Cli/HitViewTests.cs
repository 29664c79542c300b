using OnRecord.Cli.Output;
using OnRecord.Query.Search;
using OnRecord.Tests.Store;
using Xunit;

namespace OnRecord.Tests.Cli;

/// <summary>Dots stand where words are left out, and nowhere else.</summary>
public sealed class HitViewTests : IDisposable
{
    private readonly TempCase _case = new();

    public void Dispose() => _case.Dispose();

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    [InlineData("\u0085\f")]
    public void A_header_field_that_is_cut_shows_dots_whatever_its_line_ends_are(string end)
    {
        string field = $"one lantern{end}two lanterns{end}three lanterns";
        SearchRow row = Row(field, $"two lanterns{end}");
        Assert.Equal("… two lanterns …", Shown(row, goesOn: false));
        Assert.Equal("one lantern two lanterns three lanterns", Shown(Row(field, field), goesOn: false));
    }

    [Fact]
    public void The_name_of_an_attachment_shows_none_though_the_text_that_is_cited_goes_on()
    {
        SearchRow row = Made() with { Snippet = "gate list.txt", Highlights = [] };
        Assert.Equal("gate list.txt", Shown(row, goesOn: true));
    }

    [Fact]
    public void A_long_title_that_is_cut_shows_them()
    {
        SearchRow row = Made() with { Subject = "the lanterns of the old quay", Snippet = "of the old", Highlights = [] };
        Assert.Equal("… of the old …", Shown(row, goesOn: false));
    }

    private SearchRow Row(string field, string snippet)
    {
        SearchRow row = Made();
        string shown = string.Concat(snippet.Select(static one => char.IsControl(one) ? ' ' : one));
        return row with { Snippet = shown, Highlights = [], Citation = row.Citation with { Field = "x-note", Text = field, Start = null, End = null } };
    }

    private SearchRow Made()
    {
        _case.Write("a.eml", TempCase.Mail("1", "Lanterns", "The lanterns are lit."));
        _case.Build();
        return Assert.Single(_case.Find("lanterns"));
    }

    private static string Shown(SearchRow row, bool goesOn) => HitView.Snippet(new Sheet(TextWriter.Null, width: 80), row, goesOn);
}
