using OnRecord.Sources;

namespace OnRecord.Language.Parties;

/// <summary>Who signs a message, and as what. Places in UTF-16 units of its text.</summary>
/// <param name="Name">The full name.</param>
/// <param name="Role">What the person is.</param>
/// <param name="Of">For whom; null where no line names an organisation.</param>
internal sealed record Signature(TextSpan Name, TextSpan Role, TextSpan? Of);
