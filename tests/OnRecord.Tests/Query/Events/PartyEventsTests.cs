using Microsoft.Data.Sqlite;
using OnRecord.Query;
using OnRecord.Query.Events;
using OnRecord.Tests.Store;
using Xunit;

namespace OnRecord.Tests.Query.Events;

/// <summary>A <c>--party</c> leaves out no line that shows the name, and a span of time lists only what has a time.</summary>
public sealed class PartyEventsTests : IDisposable
{
    private readonly TempCase _case = new();

    public void Dispose() => _case.Dispose();

    [Theory]
    [InlineData("sand-post", 1)]
    [InlineData("Sand Post", 1)]
    [InlineData("inspectorate", 1)]
    [InlineData("inspect", 1)]
    [InlineData("INSPECTOR", 1)]
    [InlineData("spect", 0)]
    [InlineData("garrow", 0)]
    public void A_request_is_found_by_the_outlet_that_asks_and_by_words_that_are_of_no_party(string party, int expected)
    {
        _case.Write("article.html", "<html><head><meta property=\"og:site_name\" content=\"The Merrow Sand-Post\"><meta property=\"article:published_time\" content=\"2018-03-16\"><title>Quay row</title></head><body><article><h1>Quay row</h1><p>The inspectorate declined to comment on Thursday.</p></article></body></html>");
        _case.Build();
        using SqliteConnection connection = _case.Open();
        RequestShape request = Assert.Single(RequestList.Read(connection, new ItemFilter(), Page.All));

        Assert.Equal("The Merrow Sand-Post", request.By?.Text);
        Assert.Null(request.Asked.Party);
        Assert.Equal(expected, RequestList.Count(connection, new ItemFilter(Party: party)));
    }

    [Fact]
    public void I_is_whoever_wrote_it()
    {
        _case.Write("a.eml", TempCase.Mail("a", "Quay", "I met with Odile Garrow on Monday."));
        _case.Build();
        using SqliteConnection connection = _case.Open();

        Assert.Contains(ContactList.Read(connection, new ItemFilter(Party: "roe"), Page.All), static contact => contact.Medium == "meeting");
        Assert.DoesNotContain(ContactList.Read(connection, new ItemFilter(Party: "lund"), Page.All), static contact => contact.Medium == "meeting");
    }

    [Fact]
    public void A_contact_that_nothing_dates_is_in_no_span_of_time()
    {
        _case.Write("article.txt", "date 2018-03-16\nQuay row\n\nOdile Garrow met with Lucan Brandt.\n");
        _case.Write("a.eml", TempCase.Mail("a", "Quay", "The quay is shut.", date: "Fri, 16 Mar 2018 09:30:00 -0800"));
        _case.Build();
        using SqliteConnection connection = _case.Open();
        string id = MessageList.Read(connection, new ItemFilter(), Page.All).Single().Id;

        Assert.Contains(ContactList.Read(connection, new ItemFilter(), Page.All), static contact => contact.When is null);
        Assert.Equal("email", Assert.Single(ContactList.Read(connection, new ItemFilter("2018-03-16", "2018-03-16"), Page.All)).Medium);
        Assert.Empty(ContactList.Read(connection, TimeBefore.Narrow(connection, new ItemFilter(), id, TimeSpan.FromHours(24)), Page.All));
    }

    [Fact]
    public void Whoever_is_named_in_two_headers_is_reached_once()
    {
        _case.Write("a.eml", "From: ann@harbour.example\r\nTo: bo@docks.example\r\nCc: Tim Ash <tim@docks.example>\r\nBcc: Tim.Ash <TIM@docks.example>\r\nDate: Mon, 5 Mar 2018 09:30:00 -0800\r\nSubject: Quay\r\n\r\nThe quay is shut.\r\n");
        _case.Build();
        using SqliteConnection connection = _case.Open();

        Assert.Equal(2, Assert.Single(ContactList.Read(connection, new ItemFilter(), Page.All)).To.Count);
    }
}
