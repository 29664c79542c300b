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
        entry.State == EntryState.Failed && entry.Problems.All(static problem => problem.Code == ProblemCodes.NotFollowed) ? NotFollowed : entry.State;
}
