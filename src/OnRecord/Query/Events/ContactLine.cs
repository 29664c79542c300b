using OnRecord.Query.Annotations;

namespace OnRecord.Query.Events;

/// <summary>Says in a line who reached whom and how.</summary>
public static class ContactLine
{
    /// <summary>The medium of an entry of a calendar.</summary>
    private const string Appointment = "appointment";

    /// <summary>Of whom nobody says who it was.</summary>
    public const string Nobody = "somebody not named";

    /// <summary>True for what was arranged: whether it came to be is not told.</summary>
    public static bool IsArranged(ContactShape contact) => contact.Medium == Appointment;

    /// <summary>How, in words.</summary>
    public static string Medium(ContactShape contact) => IsArranged(contact) ? "appointment, arranged; whether it was kept is not told" : contact.Medium.Replace('_', ' ');

    /// <summary>Who reached whom, as "Ann Roe to Bo Lund", "Ann Roe with Bo Lund" where nobody is said to have reached the other, "Ann Roe invites Bo Lund" of what was arranged.</summary>
    /// <param name="contact">The contact.</param>
    /// <param name="name">How somebody is called.</param>
    /// <param name="list">Puts several together; null: all, with commas.</param>
    public static string Of(ContactShape contact, Func<WhoShape, string> name, Func<IReadOnlyList<string>, string>? list = null)
    {
        string to = contact.To.Count == 0 ? Nobody : (list ?? (static names => string.Join(", ", names)))([.. contact.To.Select(name)]);
        return $"{(contact.From is { } from ? name(from) : Nobody)} {(IsArranged(contact) ? "invites" : contact.Mutual ? "with" : "to")} {to}";
    }
}
