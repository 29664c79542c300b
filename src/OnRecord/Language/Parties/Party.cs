using OnRecord.Language.Names;

namespace OnRecord.Language.Parties;

/// <summary>Who or what several mentions of one document are of.</summary>
/// <param name="Name">Its fullest name; for a party without one, its first description.</param>
/// <param name="Type">What it is.</param>
/// <param name="Gender">What its names, titles and descriptions tell; unknown when they tell nothing or disagree.</param>
/// <param name="Names">All its names as written, each once, in the order of the text; none for a party that is only described.</param>
/// <param name="Roles">What it is said to be, in the order of the text.</param>
public sealed record Party(string Name, MentionType Type, MentionGender Gender, IReadOnlyList<string> Names, IReadOnlyList<PartyRole> Roles);
