namespace OnRecord.Ingest.Outlook;

/// <summary>Who sent a message and to whom, as its properties say. Addresses of an Exchange directory (<c>/o=...</c>) are not addresses for others; they count only where there is no name.</summary>
internal static class OutlookPeople
{
    private const int RecipientCc = 2;
    private const int RecipientBcc = 3;

    /// <summary>From, sender and recipients, in this order.</summary>
    public static List<Participant> Of(CompoundFile file, MapiProperties message) =>
        Of(message, message.Storage.Children.Where(static child => child.IsStorage && child.Name.StartsWith("__recip_version1.0_", StringComparison.OrdinalIgnoreCase))
            .Select(storage => new MapiProperties(file, storage, MapiProperties.OfOther, message.CodePage)));

    /// <summary>From, sender and recipients, in this order.</summary>
    /// <param name="message">What the message says.</param>
    /// <param name="recipients">What each row of its table of recipients says.</param>
    public static List<Participant> Of(IMapiValues message, IEnumerable<IMapiValues> recipients)
    {
        var people = new List<Participant>();
        Participant? from = Person("from", message.Text(MapiTags.RepresentingName), message.Text(MapiTags.RepresentingSmtp), message.Text(MapiTags.RepresentingAddress));
        Participant? sender = Person("sender", message.Text(MapiTags.SenderName), message.Text(MapiTags.SenderSmtp), message.Text(MapiTags.SenderAddress));
        if ((from ?? (sender is null ? null : sender with { Role = "from" })) is { } first)
        {
            people.Add(first);
        }

        if (from is not null && sender is not null && !IsSame(from, sender))
        {
            people.Add(sender);
        }

        int before = people.Count;
        foreach (IMapiValues recipient in recipients)
        {
            string role = recipient.Integer(MapiTags.RecipientType) switch { RecipientCc => "cc", RecipientBcc => "bcc", _ => "to" };
            if (Person(role, recipient.Text(MapiTags.DisplayName), recipient.Text(MapiTags.SmtpAddress), recipient.Text(MapiTags.Address)) is { } person)
            {
                people.Add(person);
            }
        }

        if (people.Count == before)
        {
            AddDisplayed(message, people);
        }

        return people;
    }

    /// <summary>Whether two are the same person in one role or another, as far as address and name tell.</summary>
    public static bool IsSame(Participant one, Participant other) =>
        one.Address is not null && other.Address is not null
            ? one.Address.Equals(other.Address, StringComparison.OrdinalIgnoreCase)
            : one.Name is not null && other.Name is not null && one.Name.Equals(other.Name, StringComparison.OrdinalIgnoreCase);

    private static Participant? Person(string role, string? name, string? smtp, string? address)
    {
        string? written = smtp ?? address;
        name = name?.Trim('\'', '"', ' ');
        bool isAddress = written?.Contains('@', StringComparison.Ordinal) == true;
        if (string.IsNullOrEmpty(name) && string.IsNullOrEmpty(written))
        {
            return null;
        }

        string? shown = isAddress || string.IsNullOrEmpty(name) ? written : null;
        return new Participant(role, string.IsNullOrEmpty(name) || name == shown ? null : name, shown);
    }

    /// <summary>A message without a list of recipients may still show their names.</summary>
    private static void AddDisplayed(IMapiValues message, List<Participant> people)
    {
        foreach ((string role, int tag) in ((string, int)[])[("to", MapiTags.DisplayTo), ("cc", MapiTags.DisplayCc), ("bcc", MapiTags.DisplayBcc)])
        {
            foreach (string name in (message.Text(tag) ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                bool isAddress = name.Contains('@', StringComparison.Ordinal) && !name.Contains(' ', StringComparison.Ordinal);
                people.Add(new Participant(role, isAddress ? null : name, isAddress ? name : null));
            }
        }
    }
}
