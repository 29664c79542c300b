using OnRecord.Language.Contacts;

namespace OnRecord.Record.Disputes;

/// <summary>That somebody reached somebody, and that it is denied.</summary>
/// <param name="Clause">The clause that denies it.</param>
/// <param name="From">Who is said not to have done it, a party of the case; 0 for anybody: "we were never warned".</param>
/// <param name="IsOffice">True when all who work with them are meant: "this office".</param>
/// <param name="To">Whom, a party of the case; 0 where a class of people is meant, or everybody.</param>
/// <param name="Class">Words that name those who are meant; none for everybody.</param>
/// <param name="IsMutual">True when neither side is said to have reached the other: "no contact with".</param>
/// <param name="IsTelling">True when more than a message is denied, that something was told, so that only a message about it counts.</param>
/// <param name="IsWarning">True when it is denied that somebody was warned, so that only a message that warns counts.</param>
internal sealed record DeniedContact(KnownClause Clause, long From, bool IsOffice, long To, IReadOnlyList<string> Class, bool IsMutual, bool IsTelling, bool IsWarning = false)
{
    /// <summary>The denial in a sentence, with its words.</summary>
    public string Said(SaidStatement said) => said.IsDenied ? $"{said.Speaker} says that it is not so: \"{Clause.Words}\"." : $"{said.Speaker} says \"{Clause.Words}\".";

    /// <summary>True when only that they met or talked is denied, so that no message goes against it.</summary>
    public bool IsSpoken { get; init; }

    /// <summary>The ways of contact that go against it; none where what was told is the matter.</summary>
    public IReadOnlyList<ContactMedium> Mediums { get; init; } = [];
}
