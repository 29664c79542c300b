using OnRecord.Record.Requests;
using Xunit;

namespace OnRecord.Tests.Record.Requests;

/// <summary>Whose a mail domain is: the examples of the data file.</summary>
public sealed class MailDomainsTests
{
    public static TheoryData<string, string, string> Examples() => new(MailDomains.List.Examples.Select(static example => (example.Input.Split(' ')[0], example.Input.Split(' ')[1], example.Expected)));

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
