using OnRecord.Query.Search;
using OnRecord.Tests.Store;
using Xunit;

namespace OnRecord.Tests.Query.Search;

/// <summary>A hit in quoted words names the message whose words they are, where that one is not held.</summary>
public sealed class RecoveredHitTests : IDisposable
{
    private const string Quoted = "-----Original Message-----\r\nFrom: Lucan Brandt <brandt@docks.example>\r\nSent: Friday, March 2, 2018 9:14 AM\r\nTo: Ann Roe\r\nSubject: Doors\r\n\r\nThe side door is locked before eight in the morning, pilots must ring.\r\n";

    private readonly TempCase _case = new();

    public void Dispose() => _case.Dispose();

    [Fact]
    public void Words_of_a_message_that_is_only_quoted_name_it()
    {
        _case.Write("a.eml", TempCase.Mail("a", "Re: Doors", $"Noted the lanterns.\r\n\r\n{Quoted}"));
        _case.Build();
        SearchRow row = Assert.Single(_case.Find("pilots"));
        Assert.Equal(("quoted", "2018-03-02T09:14", "Lucan Brandt", "Doors"), (row.Within?.How, row.Within?.Date, row.Within?.From, row.Within?.Subject));
        Assert.NotEqual(row.Item, row.Within?.Id);
        Assert.Null(Assert.Single(_case.Find("lanterns")).Within);
    }

    [Fact]
    public void Words_of_a_message_that_is_held_too_do_not()
    {
        _case.Write("a.eml", TempCase.Mail("a", "Re: Doors", $"Noted.\r\n\r\n{Quoted}"));
        _case.Write("b.eml", TempCase.Mail("b", "Doors", "The side door is locked before eight in the morning, pilots must ring.", from: "Lucan Brandt <brandt@docks.example>", date: "Fri, 2 Mar 2018 09:14:00 -0800")
            .Replace("To: Bo Lund <bo@docks.example>", "To: Ann Roe <ann@harbour.example>", StringComparison.Ordinal));
        _case.Build();
        Assert.All(_case.Find("pilots"), static row => Assert.Null(row.Within));
    }
}
