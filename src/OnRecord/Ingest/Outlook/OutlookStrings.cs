namespace OnRecord.Ingest.Outlook;

/// <summary>
/// What else a message and its recipients say in words: reports of mail that did not arrive, categories, fields that users made up, who is invited and how an appointment repeats. Each becomes a field, so that no string of the file is lost.
/// </summary>
internal static class OutlookStrings
{
    /// <summary>Read elsewhere, or no words of anybody: kinds of addresses, and names of recipients and of the message in other forms.</summary>
    private static readonly HashSet<int> s_read =
    [
        MapiTags.MessageClass, MapiTags.Subject, MapiTags.RepresentingName, MapiTags.RepresentingAddress, MapiTags.ConversationTopic, MapiTags.TransportHeaders, MapiTags.SenderName, MapiTags.SenderAddress,
        MapiTags.NormalizedSubject, MapiTags.Body, MapiTags.Html, MapiTags.MessageId, MapiTags.References, MapiTags.InReplyTo,
        MapiTags.DisplayName, MapiTags.Address, MapiTags.SmtpAddress, MapiTags.SenderSmtp, MapiTags.RepresentingSmtp,
        0x003D, 0x0064, 0x0075, 0x0077, 0x0C1E, 0x0E05, 0x10F3, 0x3002, 0x39FF, 0x3A00, 0x3A20, 0x5FF6, 0x66A1,
    ];

    /// <summary>Lines of a contact stand in its text.</summary>
    private const int FirstOfCard = 0x3A00, LastOfCard = 0x3A7F;

    /// <summary>Begins an address in the directory of an organisation, which tells others nothing.</summary>
    private const string Directory = "/o=";

    private static readonly Dictionary<int, string> s_names = new()
    {
        [MapiTags.DisplayTo] = "display-to", [MapiTags.DisplayCc] = "display-cc", [MapiTags.DisplayBcc] = "display-bcc", [0x0040] = "received-by", [0x0044] = "received-for", [0x0076] = "received-by", [0x0078] = "received-for", [0x5D07] = "received-by", [0x5D08] = "received-for", [0x1001] = "report-text", [0x0C1B] = "supplementary-info",
        [0x3FF8] = "created-by", [0x3FFA] = "last-modified-by",
    };

    private static readonly (uint Set, uint Name, string Field)[] s_named =
    [
        (NamedProperties.Appointment, 0x8232, "recurrence"), (NamedProperties.Appointment, 0x8238, "attendees"), (NamedProperties.Appointment, 0x823B, "attendees"), (NamedProperties.Appointment, 0x823C, "attendees"),
    ];

    /// <summary>Adds them to the fields of a message.</summary>
    /// <param name="fields">Those that it has, none of which is said twice.</param>
    /// <param name="file">Holds the message.</param>
    /// <param name="message">The message.</param>
    /// <param name="names">Names of its properties.</param>
    /// <param name="people">Its participants, whose names and addresses are known.</param>
    /// <param name="problems">Takes limit-size.</param>
    public static void AddTo(List<ItemField> fields, CompoundFile file, MapiProperties message, NamedProperties names, List<Participant> people, List<Problem> problems)
    {
        var found = new FurtherFields();
        HashSet<string> known = [.. fields.Select(static field => field.Value), .. people.SelectMany(static person => new[] { person.Name ?? "", person.Address ?? "" })];
        var named = new Dictionary<int, string>();
        foreach ((uint set, uint name, string field) in s_named)
        {
            if (names.NumberOf(set, name) is { } number)
            {
                named.TryAdd(number, field);
            }
        }

        IEnumerable<MapiProperties> recipients = message.Storage.Children.Where(static child => child.IsStorage && child.Name.StartsWith("__recip_version1.0_", StringComparison.OrdinalIgnoreCase))
            .Select(storage => new MapiProperties(file, storage, MapiProperties.OfOther, message.CodePage));
        foreach ((int tag, string text) in recipients.Prepend(message).SelectMany(static one => one.Strings()))
        {
            if (!s_read.Contains(tag) && tag is < FirstOfCard or > LastOfCard && !text.StartsWith(Directory, StringComparison.OrdinalIgnoreCase) && !IsKnown(text, known))
            {
                Add(found, tag, text, named, names);
            }
        }

        fields.AddRange(found.All);
        found.Report(problems);
    }

    /// <summary>Whether a string, or each of the names that it lists, is there already.</summary>
    private static bool IsKnown(string text, HashSet<string> known) => known.Contains(text) || text.Split(';').All(one => known.Contains(one.Trim(' ', '\'')));

    private static void Add(FurtherFields found, int tag, string text, Dictionary<int, string> named, NamedProperties names)
    {
        if (text.Length > FurtherFields.LongestValue)
        {
            text = text[..FurtherFields.LongestValue];
            found.Cut();
        }

        string? name = names.NameOf(tag);
        if (name is null)
        {
            found.Add(named.GetValueOrDefault(tag) ?? s_names.GetValueOrDefault(tag, "property"), text);
        }
        else
        {
            found.Add(name == "Keywords" ? "categories" : "custom", name == "Keywords" ? text : $"{name}: {text}");
        }
    }
}
