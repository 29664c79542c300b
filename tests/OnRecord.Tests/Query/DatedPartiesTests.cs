using OnRecord.Query;
using OnRecord.Query.Events;
using OnRecord.Tests.Store;
using Xunit;

namespace OnRecord.Tests.Query;

/// <summary>Parties can be narrowed to a span of time: to whom the headers and texts of that time name.</summary>
public sealed class DatedPartiesTests : IDisposable
{
    private readonly TempCase _case = new();

    public DatedPartiesTests()
    {
        _case.Write("1.eml", TempCase.Mail("1", "Gate", "Gordon Tull said on Monday that the gate was old."));
        _case.Write("2.eml", TempCase.Mail("2", "Crane", "Thanks.\r\n\r\n-----Original Message-----\r\nFrom: Hetty Marsh <hetty@docks.example>\r\nSent: Tuesday, May 1, 2018 9:00 AM\r\nTo: Cy Orr <cy@docks.example>\r\nSubject: Crane\r\n\r\nThe crane is late.\r\n", "Cy Orr <cy@docks.example>", "Sat, 5 May 2018 09:30:00 -0700"));
        _case.Build();
    }

    public void Dispose() => _case.Dispose();

    [Theory]
    [InlineData("2018-05", null, 2)]
    [InlineData("2018-05-01", "2018-05-02", 1)]
    public void What_is_counted_of_a_span_of_time_are_its_messages_and_documents(string from, string? to, int items)
    {
        using var connection = _case.Open();
        Assert.Equal(items, PartyList.Read(connection, "Cy Orr", withAll: false, Page.All, dates: new ItemFilter(from, to)).Single().Sightings);
    }

    [Theory]
    [InlineData("2018-03", "2018-03", "Ann Roe, Bo Lund, Gordon Tull")]
    [InlineData("2018-05", null, "Bo Lund, Cy Orr, Hetty Marsh")]
    [InlineData("2018-05-01", "2018-05-02", "Cy Orr, Hetty Marsh")]
    [InlineData(null, "2018-02", "")]
    [InlineData(null, null, "Ann Roe, Bo Lund, Cy Orr, Gordon Tull, Hetty Marsh")]
    public void Only_those_are_listed_whom_something_of_that_time_names(string? from, string? to, string names)
    {
        using var connection = _case.Open();
        var dates = new ItemFilter(from, to);
        List<string> found = [.. PartyList.Read(connection, null, withAll: false, Page.All, dates: dates).Select(static party => party.Name).Order(StringComparer.Ordinal)];
        Assert.Equal(names, string.Join(", ", found));
        Assert.Equal(found.Count, PartyList.Count(connection, null, withAll: false, dates));
    }
}
