using OnRecord.Query.Annotations;

namespace OnRecord.Query.Events;

/// <summary>Says in a line who did what to whom in an entry of the chronology, as it is printed and shown.</summary>
public static class InvolvedWords
{
    private const string Nobody = "somebody not named";

    /// <summary>The line, as "Ann Roe to Bo Lund, according to the Ledger"; empty where nobody is known.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="name">How somebody is called.</param>
    /// <param name="most">How many of one role are named; of more their number is told.</param>
    public static string Of(ChronologyShape entry, Func<WhoShape, string> name, int most = int.MaxValue)
    {
        if (entry.Parties.Count == 0)
        {
            return "";
        }

        string main = entry.Kind switch
        {
            "message" => $"{All("from") ?? "unknown sender"}{With(" to ", "to")}{With(", copied to ", "cc")}{With(", blind copy to ", "bcc")}",
            "statement" => $"{All("speaker") ?? Nobody}{With(" to ", "addressee")}",
            "contact" when entry.Parties.Any(static one => one.Role is "organizer" or "attendee") => $"appointment, organized by {All("organizer") ?? Nobody}{With(", attendees: ", "attendee")}",
            "contact" => All("between") ?? $"{All("from") ?? Nobody}{With(" to ", "to")}",
            "request" => $"{All("asked") ?? Nobody}{With(", asked by ", "by")}",
            "proceeding" => $"{All("actor") ?? Nobody}{With(", concerning ", "target")}",
            _ => $"{All("left") ?? Nobody}{With("; against it ", "right")}",
        };
        return main + string.Concat(entry.Parties.Where(static one => one.Role == "according_to").Select(one => $", according to {name(one.Who)}")) + (entry.Negated ? " (negated)" : "");

        string With(string before, string role) => All(role) is { } all ? before + all : "";

        string? All(string role)
        {
            List<string> names = [.. entry.Parties.Where(one => one.Role == role).Select(one => name(one.Who)).Distinct(StringComparer.Ordinal)];
            string joint = role == "between" ? " and " : ", ";
            return names.Count == 0 ? null : string.Join(joint, names.Take(most)) + (names.Count > most ? FormattableString.Invariant($" and {names.Count - most} more") : "");
        }
    }
}
