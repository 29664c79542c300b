namespace OnRecord.Language.Parties;

/// <summary>To whom a mention belongs, and why.</summary>
/// <param name="Party">An index into <see cref="DocumentParties.Parties"/>, -1 for none.</param>
/// <param name="Rule">The reason, also for none.</param>
public readonly record struct PartyLink(int Party, PartyRule Rule);
