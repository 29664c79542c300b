using OnRecord.Query.Shapes;

namespace OnRecord.Cli.Output;

/// <summary>Says which message carries a document.</summary>
internal static class AttachedView
{
    /// <summary>The first message and how many more there are; null for none.</summary>
    public static string? Line(Sheet sheet, IReadOnlyList<CarrierShape> messages)
    {
        if (messages is not [var message, ..])
        {
            return null;
        }

        string subject = message.Subject is null ? "" : ", " + sheet.Cut(message.Subject, 80);
        string others = messages.Count > 1 ? $", and to {Plain.Count(messages.Count - 1, "other message")}" : "";
        return $"attached to a message: {sheet.Cut(message.From ?? "unknown sender", 60)}, {message.Date ?? "no date"}{subject}, {message.Id}{others}";
    }
}
