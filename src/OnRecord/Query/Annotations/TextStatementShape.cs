namespace OnRecord.Query.Annotations;

/// <summary>A statement of one text. Spans are <c>[start, end)</c> in code points.</summary>
/// <param name="Source">Who says it; none where nobody is named.</param>
/// <param name="Cue">The words that tell that something is said.</param>
/// <param name="Content">What is said.</param>
/// <param name="Speaker">Who says it, or null.</param>
/// <param name="Kind"><c>direct</c>, <c>indirect</c> or <c>mixed</c>.</param>
/// <param name="Chain">Through whom it reaches the reader, the outermost first.</param>
/// <param name="Addressee">To whom it is said, or null.</param>
/// <param name="Medium">In what it is said, or null.</param>
/// <param name="Negated">True for "did not say".</param>
/// <param name="Said">When, or null.</param>
/// <param name="Outer">The index of the statement in whose content this one is made, or null.</param>
public sealed record TextStatementShape(
    IReadOnlyList<int[]> Source, IReadOnlyList<int[]> Cue, IReadOnlyList<int[]> Content, WhoShape? Speaker, string Kind, IReadOnlyList<WhoShape> Chain,
    WhoShape? Addressee, string? Medium, bool Negated, TimeShape? Said, int? Outer);

/// <summary>A contact that a text tells of; <c>mutual</c> where no side is said to have reached the other.</summary>
public sealed record TextContactShape(int Start, int End, WhoShape? From, IReadOnlyList<WhoShape> To, bool Mutual, string Medium, TimeShape? When, WhoShape? AccordingTo);

/// <summary>A request for comment and its outcome.</summary>
public sealed record TextRequestShape(int Start, int End, WhoShape Asked, WhoShape? By, string? About, string Outcome, TimeShape? When);

/// <summary>What an authority or a party before a court did to whom.</summary>
public sealed record ProceedingShape(int Start, int End, IReadOnlyList<WhoShape> Actors, string Action, IReadOnlyList<WhoShape> Targets, string? Subject, TimeShape? When, WhoShape? AccordingTo);
