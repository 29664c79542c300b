using System.Collections.Frozen;
using OnRecord.Record.Requests;

namespace OnRecord.Record.Parties;

/// <summary>Addresses that are several people's, a list's or a machine's by what they are alone: their words, a host of lists, or the organisation's own name before the "@".</summary>
internal static class SharedMailboxes
{
    /// <summary>An organisation of fewer mailboxes may be one person's, who calls it after himself.</summary>
    private const int ManyPeople = 5;

    private static readonly FrozenSet<string> Hosts = MailDomains.List["lists"].ToFrozenSet(StringComparer.Ordinal), Labels = MailDomains.List["list-label"].ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True for such an address.</summary>
    /// <param name="address">The address.</param>
    /// <param name="people">How many mailboxes its organisation has.</param>
    public static bool Is(PartyKey address, int people) => PersonNameReader.IsMailbox(MailboxBook.LocalOf(address)) || IsOnListHost(address) || (people >= ManyPeople && IsOfOwner(address));

    /// <summary>"anglers@yahoogroups.com", "keys@lists.docks.example".</summary>
    private static bool IsOnListHost(PartyKey address)
    {
        string domain = DomainOf(address);
        return (MailDomains.RegisteredOf(domain) is { } registered && Hosts.Contains(registered)) || Labels.Contains(domain.Split('.')[0]);
    }

    /// <summary>"docks@docks.example", "40docks@docks.example".</summary>
    private static bool IsOfOwner(PartyKey address) =>
        MailDomains.OwnerOf(DomainOf(address)) is { } owner && string.Concat(MailboxBook.LocalOf(address).Where(char.IsLetter)) == owner;

    private static string DomainOf(PartyKey address) => address.Text[(address.Text.LastIndexOf('@') + 1)..];
}
