namespace OnRecord.Ingest.Mail;

/// <summary>What the first lines behind a <c>From </c> line show of a header.</summary>
/// <param name="Fields">How many header fields begin there, before a line that is none.</param>
/// <param name="IsOfMail">Whether one is a field that mail has, or one of a program's own.</param>
/// <param name="IsOfTransport">Whether one is a field that only transport or an archive writes.</param>
internal readonly record struct HeaderSight(int Fields, bool IsOfMail, bool IsOfTransport);
