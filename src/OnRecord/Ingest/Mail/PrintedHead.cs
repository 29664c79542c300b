using System.Text;

namespace OnRecord.Ingest.Mail;

/// <summary>
/// Knows the heading that Outlook writes above a message that is saved as text or printed: <c>Sent:</c> for the date, or people as <c>Roe, Ann; Lund, Bo</c>, whose commas part no addresses. By the rules for mail
/// (RFC 5322) such a heading names wrong people and no date; below it the text is a printout, which is read as one.
/// </summary>
internal static class PrintedHead
{
    /// <summary>Whether the bytes begin with such a heading: a sender, a date, and a subject or recipients, and no field that only mail on its way has.</summary>
    /// <param name="head">The first bytes.</param>
    public static bool Begins(ReadOnlySpan<byte> head)
    {
        byte newline = HeaderScanner.NewlineOf(head);
        int at = MailPrelude.Skip(head, 0, newline, out Sources.ByteSpan? fromLine);
        var seen = Fields.None;
        while (fromLine is null && at < head.Length)
        {
            int next = HeaderScanner.LineEnd(head, at, newline);
            ReadOnlySpan<byte> line = head[at..next];
            int length = HeaderNames.Match(line, out int colon);
            if (length == 0)
            {
                break;
            }

            string name = HeaderNames.Lower(line[..length]);
            if (HeaderNames.IsOfTransport(name))
            {
                return false;
            }

            while (next < head.Length && head[next] is (byte)' ' or (byte)'\t')
            {
                next = HeaderScanner.LineEnd(head, next, newline);
            }

            seen |= FieldOf(name, Encoding.Latin1.GetString(head[(at + colon + 1)..next].Trim(" \t\r\n"u8)));
            at = next;
        }

        return seen.HasFlag(Fields.From) && (seen & (Fields.To | Fields.Subject)) != 0
            && (seen.HasFlag(Fields.Date) ? seen.HasFlag(Fields.Printed) : seen.HasFlag(Fields.Sent));
    }

    private static Fields FieldOf(string name, string value) => value.Length == 0 ? Fields.None : name switch
    {
        "from" => Fields.From | PeopleOf(value),
        "to" or "cc" or "bcc" => Fields.To | PeopleOf(value),
        "subject" or "re" => Fields.Subject,
        "date" => Fields.Date,
        "sent" => value.Any(char.IsAsciiDigit) ? Fields.Sent : Fields.None,
        _ => Fields.None,
    };

    private static Fields PeopleOf(string value) => value.Split(';').Any(IsFamilyNameFirst) ? Fields.Printed : Fields.None;

    /// <summary>Whether somebody is named <c>Roe, Ann</c> without quotation marks: capitals on both sides of the comma and no address before it.</summary>
    private static bool IsFamilyNameFirst(string person)
    {
        int comma = person.IndexOf(',');
        string before = comma < 0 ? "" : person[..comma].Trim();
        string after = comma < 0 ? "" : person[(comma + 1)..].TrimStart();
        return before.Length > 0 && after.Length > 0 && char.IsUpper(before[0]) && char.IsUpper(after[0]) && !before.Any(static c => c is '@' or '"' or '(' or '<' or ':' or '=') && !after.Split(',', ' ')[0].Contains('@', StringComparison.Ordinal);
    }

    [Flags]
    private enum Fields
    {
        None = 0,
        From = 1,
        To = 2,
        Subject = 4,
        Date = 8,
        Sent = 16,
        Printed = 32,
    }
}
