using OnRecord.Language.Names;

namespace OnRecord.Record.Parties;

/// <summary>A party of one text, as the language engine found it.</summary>
/// <param name="Type">What it is.</param>
/// <param name="Names">Its names as written; none for a party that is only described.</param>
/// <param name="Aliases">True when the text says that its names are of one party ("formerly"), not only the words of the names.</param>
/// <param name="Place">Where it is first named.</param>
internal sealed record TextParty(MentionType Type, IReadOnlyList<string> Names, bool Aliases, PartySighting Place);
