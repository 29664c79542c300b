using System.CommandLine;
using OnRecord.Query;

namespace OnRecord.Cli.Commands;

/// <summary>The options that narrow the ledger and the Problems.</summary>
internal static class LedgerFilters
{
    /// <summary>The options of every listing, with what dates and parties mean here.</summary>
    public static ListOptions Options()
    {
        var options = new ListOptions(ListOptions.OfDocuments);
        const string Whose = "of the message or document that the file became, or of the message it is attached to; files without one are left out";
        options.From.Description = $"Only files with a date from this day, month or year on: {Whose}.";
        options.To.Description = $"The same, up to the end of this day, month or year: {Whose}.";
        options.Party.Description += " Meant is the message or document that the file became, or the message that it is attached to.";
        return options;
    }

    public static (Option<string?> State, Option<string?> Code, Option<string?> Under) Make()
    {
        var state = new Option<string?>("--state") { Description = "Only entries in this state: kept, copy, container, failed, not-read (the links, devices and the case itself among the failed), superseded or missing.", HelpName = "STATE" };
        state.IsOneOf("kept", "copy", "container", "failed", LedgerFilter.NotRead, "superseded", "missing");
        return (
            state,
            new Option<string?>("--code") { Description = "Only entries with this Problem.", HelpName = "CODE" }.IsProblem(),
            new Option<string?>("--under") { Description = "Only paths that begin so.", HelpName = "PATH" });
    }
}
