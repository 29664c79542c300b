using OnRecord.Language.Parties;
using OnRecord.Sources;

namespace OnRecord.Language.Contacts;

/// <summary>A contact that a text tells of as something that happened. Contacts that are denied, planned, wanted or only possible are left out.</summary>
/// <param name="From">Who reached the others; null when the text does not say or it is not clear.</param>
/// <param name="To">Whom; none where the text leaves it to be understood: "Mr Roe rang on Monday", which is whoever writes it, or with nobody in <paramref name="From"/> either: "as discussed by telephone", which is between whoever writes it and whoever it is written to.</param>
/// <param name="IsMutual">True when no side is said to have reached the other: "met", "spoke with"; then <paramref name="From"/> is only the one named first.</param>
/// <param name="Medium">How.</param>
/// <param name="Time">When, an index into the text's times; -1 when the clause does not say.</param>
/// <param name="AccordingTo">Who says so, an index into the parties; -1 when it is told in the writer's own voice, or the speaker is not resolved.</param>
/// <param name="Statement">The number of the statement that it lies in; -1 for none.</param>
/// <param name="Cue">The words that say it: "met", "was briefed", "meeting".</param>
/// <param name="Span">From the first to the last word that belongs to it.</param>
public sealed record Contact(PartyPhrase? From, IReadOnlyList<PartyPhrase> To, bool IsMutual, ContactMedium Medium, int Time, int AccordingTo, int Statement, TextSpan Cue, TextSpan Span)
{
    /// <summary>True when whoever writes it reached the others, and leaves out "I": "Spoke with Roe this morning."</summary>
    public bool IsByWriter { get; init; }

    /// <summary>True when the writer says that it is on somebody else's word: "Per Roe, Lee met Quill."</summary>
    public bool IsSecondHand { get; init; }
}
