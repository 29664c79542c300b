using OnRecord.Record.Requests;
using Xunit;

namespace OnRecord.Tests.Record.Requests;

/// <summary>Whose a mail domain is: the examples of the data file.</summary>
public sealed class MailDomainsTests
{
    public static TheoryData<string, string, string> Examples()
    {
        var data = new TheoryData<string, string, string>();
        foreach ((string input, string expected) in MailDomains.List.Examples)
        {
            data.Add(input.Split(' ')[0], input.Split(' ')[1], expected);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Domains_are_of_one_owner_or_not(string one, string other, string expected)
    {
        Assert.Contains(expected, new[] { "together", "apart" });
        Assert.Equal(expected == "together", MailDomains.AreTogether(one, other));
        Assert.Equal(expected == "together", MailDomains.AreTogether(other, one));
    }

    [Theory]
    [InlineData("mail.ledger.example", "ledger")]
    [InlineData("news.ledger.co.uk", "ledger")]
    [InlineData("mail.com", null)]
    [InlineData("localhost", null)]
    [InlineData(null, null)]
    public void The_owner_is_the_label_that_was_registered(string? domain, string? expected) => Assert.Equal(expected, MailDomains.OwnerOf(domain));
}
