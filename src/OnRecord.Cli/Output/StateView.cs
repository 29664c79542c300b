using OnRecord.Ingest;
using OnRecord.Query;
using OnRecord.Query.Shapes;
using OnRecord.Store;

namespace OnRecord.Cli.Output;

/// <summary>States of the ledger for people.</summary>
internal static class StateView
{
    /// <summary>What a link, a device and the case itself are: nothing failed there. <see cref="LedgerFilter.NotRead"/> finds them.</summary>
    public const string NotFollowed = "not read";

    /// <summary>The state of an entry; of what is never followed, that.</summary>
    public static string Of(LedgerShape entry) =>
        entry.State == EntryState.Failed && entry.Problems.Any(static problem => problem.Code == ProblemCodes.NotFollowed) ? NotFollowed : entry.State;

    /// <summary>Why the words of a citation no longer stand where it says; null where they do.</summary>
    public static string? Explain(string? state) => state switch
    {
        EntryState.Superseded => "superseded: the file has other content now, these words were read before it changed",
        EntryState.Missing => "missing: the file is no longer where it was read",
        _ => null,
    };
}
