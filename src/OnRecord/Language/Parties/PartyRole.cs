namespace OnRecord.Language.Parties;

/// <summary>What a party is or does, in the words of the text.</summary>
/// <param name="Text">The words: <c>director of the Harbor Board</c>.</param>
/// <param name="Of">The party it is a role in or an affiliation with, an index into <see cref="DocumentParties.Parties"/>; -1 for none.</param>
/// <param name="Start">The first UTF-16 unit of the words.</param>
/// <param name="End">Behind the last unit.</param>
public sealed record PartyRole(string Text, int Of, int Start, int End);
