using OnRecord.Sources;

namespace OnRecord.Language.Parties;

/// <summary>The words by which a text names one who takes part in something, and whom they are of.</summary>
/// <param name="Span">The words, in UTF-16 units.</param>
/// <param name="Mention">The mention they are, an index into the text's mentions; -1 for words that are none.</param>
/// <param name="Party">The party, an index into <see cref="DocumentParties.Parties"/>; -1 when not resolved.</param>
public sealed record PartyPhrase(TextSpan Span, int Mention, int Party);
