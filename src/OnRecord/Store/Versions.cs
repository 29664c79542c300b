using OnRecord.Store.Analysis;
using OnRecord.Store.Recording;

namespace OnRecord.Store;

/// <summary>
/// By which rules each stage behind the reading works, with the rules of all stages whose results it takes. What a stage wrote under another version is stale, so that nothing
/// outlives what it was made from: a writer in findings is the number of an embedded header in a cut. What is read again is removed with all that was made of it.
/// </summary>
internal static class Versions
{
    /// <summary>How items are cut.</summary>
    public static StageVersion Cuts { get; } = new(ItemCut.Rules);

    /// <summary>What the language engine finds.</summary>
    public static StageVersion Findings { get; } = new(FindingsStage.Rules, Cuts);

    /// <summary>Threads, recovered messages, trails.</summary>
    public static StageVersion Record { get; } = new(RecordStage.Rules, Cuts);

    /// <summary>Parties, events, disputes.</summary>
    public static StageVersion People { get; } = new(PeopleStage.Rules, Findings, Record);
}
