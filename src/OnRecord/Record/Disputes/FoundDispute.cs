using OnRecord.Sources;

namespace OnRecord.Record.Disputes;

/// <summary>Two sides that do not fit together.</summary>
/// <param name="Kind">In what.</param>
/// <param name="Left">The id of a statement, or of the message that says it in its own words.</param>
/// <param name="Right">The id of another statement, of a message, or of a contact.</param>
/// <param name="Score">How sure it is that they do not, in hundredths.</param>
/// <param name="Why">The reason in a sentence, with the words that clash.</param>
internal sealed record FoundDispute(DisputeKind Kind, RecordId Left, RecordId Right, int Score, string Why);
