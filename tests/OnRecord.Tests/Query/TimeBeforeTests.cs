using Microsoft.Data.Sqlite;
using OnRecord.Query;
using OnRecord.Query.Events;
using OnRecord.Sources;
using OnRecord.Store;
using OnRecord.Tests.Store;
using Xunit;

namespace OnRecord.Tests.Query;

/// <summary>Who was in touch with whom in the hours before something.</summary>
public sealed class TimeBeforeTests : IDisposable
{
    private readonly TempCase _case = new();

    public TimeBeforeTests()
    {
        _case.Write("early.eml", TempCase.Mail("early", "Early", "See you.", date: "Sun, 4 Mar 2018 09:00:00 -0800"));
        _case.Write("late.eml", TempCase.Mail("late", "Late", "See you.", date: "Mon, 5 Mar 2018 08:59:00 -0800"));
        _case.Write("alert.eml", TempCase.Mail("alert", "Alert", "Stay at home.", date: "Mon, 5 Mar 2018 09:00:00 -0800"));
        _case.Write("after.eml", TempCase.Mail("after", "After", "Thanks.", date: "Mon, 5 Mar 2018 09:01:00 -0800"));
        _case.Write("note.txt", "date 2018-03-06\nNote\n\nOdile Garrow phoned Lucan Brandt on Sunday.\n");
        _case.Build();
    }

    public void Dispose() => _case.Dispose();

    [Theory]
    [InlineData(1, "Late")]
    [InlineData(24, "Early, phoned, Late")]
    [InlineData(null, "Early, phoned, Late")]
    public void Contacts_before_a_message_within_some_hours(int? hours, string expected)
    {
        using SqliteConnection connection = _case.Open();
        string alert = Id(connection, "Alert");
        ItemFilter filter = TimeBefore.Narrow(connection, new ItemFilter(), alert, hours is { } number ? TimeSpan.FromHours(number) : null);
        string[] found = [.. ContactList.Read(connection, filter, Page.All).Select(contact => contact.AccordingTo is null && contact.Id.StartsWith("message", StringComparison.Ordinal) ? Subject(connection, contact.Id) : "phoned")];
        Assert.Equal(expected.Split(", ").Order(), found.Order());
        Assert.Equal(found.Length, ContactList.Count(connection, filter));
    }

    [Theory]
    [InlineData("dispute-0123456789abcdef", "has no one time", "one of its two sides")]
    [InlineData("party-0123456789abcdef", "has no one time", "Name a message")]
    [InlineData("contact-0123456789abcdef", "has nothing with the id", "")]
    public void What_has_no_time_of_its_own_says_so(string id, string says, string names)
    {
        using SqliteConnection connection = _case.Open();
        string told = Assert.Throws<OnRecordException>(() => TimeBefore.Narrow(connection, new ItemFilter(), id, null)).Message;
        Assert.Contains(says, told, StringComparison.Ordinal);
        Assert.Contains(names, told, StringComparison.Ordinal);
    }

    [Fact]
    public void Moments_are_compared_whatever_clock_they_are_written_on()
    {
        _case.Write("east.eml", TempCase.Mail("east", "East", "See you.", date: "Mon, 5 Mar 2018 10:30:00 -0500")); // 07:30 -0800
        _case.Write("west.eml", TempCase.Mail("west", "West", "See you.", date: "Mon, 5 Mar 2018 08:30:00 -0900")); // 09:30 -0800
        _case.Build();
        using SqliteConnection connection = _case.Open();
        Assert.Equal(["East", "Late"], Before("Alert", 3));
        Assert.Equal(["After", "Alert", "Late"], Before("West", 1));

        IEnumerable<string> Before(string subject, int hours) => ContactList
            .Read(connection, TimeBefore.Narrow(connection, new ItemFilter(), Id(connection, subject), TimeSpan.FromHours(hours)), Page.All)
            .Where(static contact => contact.Id.StartsWith("message", StringComparison.Ordinal)).Select(contact => Subject(connection, contact.Id)).Order(StringComparer.Ordinal);
    }

    [Fact]
    public void That_an_order_hangs_on_a_guessed_clock_is_counted_and_said_of_the_contact()
    {
        using (SqliteConnection known = _case.Open())
        {
            Assert.Equal(0, ContactList.CountUnsure(known, TimeBefore.Narrow(known, new ItemFilter(), Id(known, "Alert"), null)));
        }

        _case.Write("loose.eml", TempCase.Mail("loose", "Loose", "See you there.", date: "Mon, 5 Mar 2018 08:30:00"));
        _case.Build();
        using SqliteConnection connection = _case.Open();
        Assert.Equal(1, ContactList.CountUnsure(connection, TimeBefore.Narrow(connection, new ItemFilter(), Id(connection, "Alert"), null)));
        Assert.Equal(3, ContactList.CountUnsure(connection, TimeBefore.Narrow(connection, new ItemFilter(), Id(connection, "Loose"), null)));
        Assert.Equal(
            [("Loose", "guessed"), ("Late", null), ("Alert", null), ("After", null)],
            ContactList.Read(connection, new ItemFilter(From: "2018-03-05"), Page.All).Where(static contact => contact.Id.StartsWith("message", StringComparison.Ordinal)).Select(contact => (Subject(connection, contact.Id), contact.When!.Clock)));
    }

    [Fact]
    public void With_a_zone_no_clock_is_guessed()
    {
        _case.Write("loose.eml", TempCase.Mail("loose", "Loose", "See you there.", date: "Mon, 5 Mar 2018 08:30:00"));
        _case.Build(static options => options with { Zone = "America/Los_Angeles" });
        using SqliteConnection connection = _case.Open();
        Assert.Equal(0, ContactList.CountUnsure(connection, TimeBefore.Narrow(connection, new ItemFilter(), Id(connection, "Loose"), null)));
        Assert.Contains("zone", ContactList.Read(connection, new ItemFilter(), Page.All).Select(static contact => contact.When?.Clock));
    }

    [Fact]
    public void Times_of_day_narrow_as_dates_do()
    {
        using SqliteConnection connection = _case.Open();
        var filter = new ItemFilter(From: "2018-03-05T08:30", To: "2018-03-05T08:59");
        Assert.Equal("Late", Subject(connection, Assert.Single(ContactList.Read(connection, filter, Page.All)).Id));
    }

    [Fact]
    public void What_the_case_does_not_have_is_said()
    {
        using SqliteConnection connection = _case.Open();
        Assert.Contains("has nothing with the id", Assert.Throws<OnRecordException>(() => TimeBefore.Narrow(connection, new ItemFilter(), "message-0123456789abcdef", null)).Message, StringComparison.Ordinal);
        Assert.Contains("is not an id", Assert.Throws<OnRecordException>(() => TimeBefore.Narrow(connection, new ItemFilter(), "alert", null)).Message, StringComparison.Ordinal);
    }

    private static string Id(SqliteConnection connection, string subject) => MessageList.Read(connection, new ItemFilter(), Page.All).Single(message => message.Subject == subject).Id;

    private static string Subject(SqliteConnection connection, string id) => MessageList.Read(connection, new ItemFilter(), Page.All).Single(message => message.Id == id).Subject!;
}
