namespace OnRecord.Ingest.Mail;

/// <summary>What the three lines behind a <c>From </c> line show of a header.</summary>
/// <param name="Fields">How many header fields begin there, before a line that is none.</param>
/// <param name="OfMail">How many of them are fields that mail has, or of a program's own.</param>
/// <param name="IsOfTransport">Whether one is a field that only transport or an archive writes.</param>
internal readonly record struct HeaderSight(int Fields, int OfMail, bool IsOfTransport)
{
    /// <summary>Whether they can be those of a message.</summary>
    public bool IsOfMail => OfMail > 0;

    /// <summary>Whether they are those of a message where the line above names no date.</summary>
    /// <param name="isAfterBlank">Whether a blank line is before it; without one, all three must be fields of mail.</param>
    public bool Parts(bool isAfterBlank) => IsOfTransport || (isAfterBlank ? IsOfMail && Fields > 1 : OfMail > 2);
}
