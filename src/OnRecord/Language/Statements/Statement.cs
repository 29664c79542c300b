using OnRecord.Sources;

namespace OnRecord.Language.Statements;

/// <summary>That somebody says, thinks or wants something, as a text tells it. Spans are UTF-16 units, in order, several for what is told in pieces.</summary>
/// <param name="Source">The words that name who says it; none where nobody is named.</param>
/// <param name="Cue">The words that tell that something is said: "said", "according to", a colon.</param>
/// <param name="Content">What is said, with its quotation marks; at least one span.</param>
/// <param name="Kind">Whether it is in quotation marks.</param>
/// <param name="Negated">True for "did not say", "never claimed", "declined to say".</param>
/// <param name="Speaker">Who says it; null where nobody is named.</param>
/// <param name="Chain">Through whom it reaches the reader, the outermost first, without the speaker; unnamed tellers are left out.</param>
/// <param name="Addressee">To whom it is said, or null.</param>
/// <param name="Medium">The words that tell in what it is said ("in a statement"), or null.</param>
/// <param name="Said">When it is said: an index into the times of the text; -1 where the sentence does not tell.</param>
/// <param name="Outer">The statement in whose content this one is made: an index into the same list; -1 for none.</param>
public sealed record Statement(
    IReadOnlyList<TextSpan> Source,
    IReadOnlyList<TextSpan> Cue,
    IReadOnlyList<TextSpan> Content,
    StatementKind Kind,
    bool Negated,
    StatementParty? Speaker,
    IReadOnlyList<StatementParty> Chain,
    StatementParty? Addressee,
    TextSpan? Medium,
    int Said,
    int Outer)
{
    /// <summary>True where the cue tells that the content is not so: "denied that", "nobody claims that".</summary>
    public bool Denies { get; init; }

    /// <summary>True where the words leave no doubt that somebody says, asks or thinks it: "said that", a quotation; not "have seen prices fall".</summary>
    public bool Tells { get; init; }

    /// <summary>True where whoever writes the words says it and leaves out "I": "Told him of the plan."</summary>
    public bool IsByWriter { get; init; }
}
