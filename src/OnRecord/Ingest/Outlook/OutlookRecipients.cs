namespace OnRecord.Ingest.Outlook;

/// <summary>The recipients of a message that are known so far; answers as <see cref="OutlookPeople.IsSame"/> over all of them does, in a time that does not grow with their number.</summary>
internal sealed class OutlookRecipients
{
    private readonly HashSet<string> _addresses = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _namesAlone = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes a person; who sent the message is not among its recipients.</summary>
    public void Add(Participant person)
    {
        if (person.Role is not ("to" or "cc" or "bcc"))
        {
            return;
        }

        if (person.Address is not null)
        {
            _addresses.Add(person.Address);
        }

        if (person.Name is not null)
        {
            _names.Add(person.Name);
            _ = person.Address is null && _namesAlone.Add(person.Name);
        }
    }

    /// <summary>Whether one of them is this person: the same address, or the same name where one of the two has no address.</summary>
    public bool Has(Participant person) =>
        (person.Address is not null && _addresses.Contains(person.Address))
        || (person.Name is not null && (person.Address is null ? _names : _namesAlone).Contains(person.Name));
}
