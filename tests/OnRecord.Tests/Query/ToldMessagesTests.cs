using Microsoft.Data.Sqlite;
using OnRecord.Query;
using OnRecord.Query.Events;
using OnRecord.Tests.Store;
using Xunit;

namespace OnRecord.Tests.Query;

/// <summary>A message that an article tells of is named beside what it says, where only one fits.</summary>
public sealed class ToldMessagesTests : IDisposable
{
    private const string Garrow = "Odile Garrow <garrow@tide.example>";
    private readonly TempCase _case = new();

    public void Dispose() => _case.Dispose();

    [Fact]
    public void The_only_message_that_fits_is_named_and_none_where_several_do()
    {
        _case.Write("article.txt", "date 2018-03-07\nQuay\n\nOdile Garrow e-mailed Lucan Brandt on Monday, and Odile Garrow met with Lucan Brandt on Monday.\n");
        _case.Write("a.eml", ToBrandt(TempCase.Mail("a", "Quay", "The quay is shut.", Garrow)));
        Assert.Equal([true, false], Told().Select(static told => told.Message is not null));
        _case.Write("b.eml", ToBrandt(TempCase.Mail("b", "Pier", "The pier is shut.", Garrow, "Mon, 5 Mar 2018 11:30:00 -0800")));
        Assert.All(Told(), static told => Assert.Null(told.Message));
    }

    [Theory]
    [InlineData("e-mailed Lucan Brandt", true)]
    [InlineData("sent a letter to Lucan Brandt", false)]
    [InlineData("texted Lucan Brandt", false)]
    public void A_letter_or_a_text_message_is_no_mail(string words, bool expected)
    {
        _case.Write("article.txt", $"date 2018-03-07\nQuay\n\nOdile Garrow {words} on Monday.\n");
        _case.Write("a.eml", ToBrandt(TempCase.Mail("a", "Quay", "The quay is shut.", Garrow)));
        Assert.Equal(expected, Assert.Single(Told()).Message is not null);
    }

    private static string ToBrandt(string mail) => mail.Replace("Bo Lund", "Lucan Brandt", StringComparison.Ordinal);

    private List<ContactShape> Told()
    {
        _case.Build();
        using SqliteConnection connection = _case.Open();
        return [.. ContactList.Read(connection, new ItemFilter(), Page.All).Where(static contact => contact.Id.StartsWith("contact", StringComparison.Ordinal)).OrderBy(static contact => contact.Citation.Start)];
    }
}
