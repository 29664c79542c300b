using System.CommandLine;

namespace OnRecord.Cli.Commands;

/// <summary>The options that narrow the ledger and the Problems.</summary>
internal static class LedgerFilters
{
    public static (Option<string?> State, Option<string?> Code, Option<string?> Under) Make()
    {
        var state = new Option<string?>("--state") { Description = "Only entries in this state.", HelpName = "STATE" };
        state.AcceptOnlyFromAmong("kept", "copy", "container", "failed", "superseded", "missing");
        return (
            state,
            new Option<string?>("--code") { Description = "Only entries with this Problem.", HelpName = "CODE" },
            new Option<string?>("--under") { Description = "Only paths that begin so.", HelpName = "PATH" });
    }
}
