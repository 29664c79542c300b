using Microsoft.Data.Sqlite;
using OnRecord.Query;
using OnRecord.Query.Shapes;
using Xunit;

namespace OnRecord.Tests.Store.Building;

/// <summary>Calendars are found by when what they tell of happens, and are never taken to be published then.</summary>
public sealed class HappeningTests : IDisposable
{
    private readonly TempCase _case = new();

    public void Dispose() => _case.Dispose();

    [Theory]
    [InlineData("pier after:2019-03-10 before:2019-03-12", 1)]
    [InlineData("pier before:2019-03-10", 0)]
    [InlineData("pier after:2019-03-12", 0)]
    public void Filters_by_date_find_a_calendar_by_the_start_of_its_event(string query, int found)
    {
        Write("20190311T090000");
        _case.Build();
        Assert.Equal(found, _case.Find(query).Count);
    }

    [Fact]
    public void Its_start_is_shown_and_is_no_date_of_publication()
    {
        Write("20190311T090000");
        _case.Build();
        DocumentShape document = Document();
        Assert.Null(document.Published);
        Assert.Equal(["2019-03-11T09:00:00", "2019-03-11T09:00:00"], document.Happens);
        Assert.Equal("2019-03-11T09:00:00", Assert.Single(_case.Find("pier")).Date);
    }

    [Fact]
    public void A_date_given_for_documents_does_not_move_it()
    {
        Write("20190311T090000");
        _case.Build();
        _case.Build(options => options with { Published = "2018-03-16" });
        Assert.Single(_case.Find("pier after:2019-03-10 before:2019-03-12"));
        Assert.Empty(_case.Find("pier before:2018-12"));
    }

    [Fact]
    public void A_zone_given_later_moves_it_as_it_moves_messages()
    {
        Write("20190311T020000Z");
        _case.Build();
        Assert.Empty(_case.Find("pier before:2019-03-10"));
        _case.Build(options => options with { Zone = "America/Halifax" });
        Assert.Single(_case.Find("pier before:2019-03-10"));
    }

    private void Write(string start) => _case.Write("a.ics", $"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Inspection of the north pier\r\nDTSTART:{start}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");

    private DocumentShape Document()
    {
        using SqliteConnection connection = _case.Open();
        return Assert.Single(DocumentList.Read(connection, new ItemFilter(), Page.All));
    }
}
