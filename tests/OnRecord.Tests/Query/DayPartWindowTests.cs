using Microsoft.Data.Sqlite;
using OnRecord.Query;
using OnRecord.Query.Events;
using OnRecord.Tests.Store;
using Xunit;

namespace OnRecord.Tests.Query;

/// <summary>Windows of hours, and contacts that are told by parts of a day.</summary>
public sealed class DayPartWindowTests : IDisposable
{
    private const string Log = "Date,Time,Caller,Called,Duration\r\n2018-03-05,07:30,Odile Garrow,Lucan Brandt,6 min\r\n";
    private readonly TempCase _case = new();

    public DayPartWindowTests()
    {
        _case.Write("a.txt", "date 2018-03-06\nNote\n\nOdile Garrow called Mr. Lucan Brandt on Monday morning.\n");
        _case.Write("b.txt", "date 2018-03-06\nNote\n\nOdile Garrow called Ms. Ann Roe on Monday evening.\n");
        _case.Write("c.txt", "date 2018-03-06\nNote\n\nOdile Garrow called Ms. Petra Lindholm on Monday.\n");
    }

    public void Dispose() => _case.Dispose();

    [Theory]
    [InlineData("2018-03-05T18:00", "2018-03-05T20:00", "Ann Roe, Petra Lindholm")]
    [InlineData("2018-03-05T09:00", "2018-03-05T10:00", "Lucan Brandt, Petra Lindholm")]
    [InlineData("2018-03-05", "2018-03-05", "Ann Roe, Lucan Brandt, Petra Lindholm")]
    public void A_part_of_a_day_is_in_the_windows_that_meet_its_hours(string from, string to, string expected)
    {
        _case.Build();
        Assert.Equal(expected, Reached(from, to));
    }

    [Theory]
    [InlineData("2018-03-05T09:00", "2018-03-05T10:00", "Petra Lindholm")]
    [InlineData("2018-03-05T07:00", "2018-03-05T08:00", "Lucan Brandt, Lucan Brandt, Petra Lindholm")]
    public void A_contact_whose_minute_a_log_keeps_is_in_the_windows_of_that_minute(string from, string to, string expected)
    {
        _case.Write("calls.csv", Log);
        _case.Build();
        Assert.Equal(expected, Reached(from, to));
    }

    [Theory]
    [InlineData("Odile Garrow called Mr. Lucan Brandt on Monday.", "Petra Lindholm")]
    [InlineData("Odile Garrow phoned Mr. Lucan Brandt on Monday.", "Petra Lindholm")]
    [InlineData("Odile Garrow spoke with Mr. Lucan Brandt on Monday. They met on the quay.", "Lucan Brandt, Petra Lindholm")] // perhaps another time, on the quay
    [InlineData("Odile Garrow met Mr. Lucan Brandt on Monday.", "Lucan Brandt, Petra Lindholm")]
    [InlineData("Odile Garrow texted Mr. Lucan Brandt on Monday.", "Lucan Brandt, Petra Lindholm")]
    public void Only_a_call_is_at_the_minute_of_a_log_of_calls(string told, string expected)
    {
        _case.Write("a.txt", $"date 2018-03-06\nNote\n\n{told}\n");
        _case.Write("calls.csv", Log);
        _case.Build();
        Assert.Equal(expected, string.Join(", ", Reached("2018-03-05T15:00", "2018-03-05T16:00").Split(", ").Distinct()));
    }

    [Fact]
    public void A_call_of_the_evening_is_not_the_one_that_is_told_of_the_morning()
    {
        _case.Write("calls.csv", Log.Replace("07:30", "19:30", StringComparison.Ordinal));
        _case.Build();
        using SqliteConnection connection = _case.Open();
        Assert.All(ContactList.Read(connection, new ItemFilter(Party: "brandt"), Page.All), static contact => Assert.Null(contact.Logged));
    }

    private string Reached(string from, string to)
    {
        using SqliteConnection connection = _case.Open();
        var filter = new ItemFilter(from, to);
        string[] found = [.. ContactList.Read(connection, filter, Page.All).Select(static contact => contact.To[0].Name!).Order(StringComparer.Ordinal)];
        Assert.Equal(found.Length, ContactList.Count(connection, filter));
        return string.Join(", ", found);
    }
}
