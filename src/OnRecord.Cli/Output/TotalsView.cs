using OnRecord.Ingest;
using OnRecord.Sources;
using OnRecord.Store;

namespace OnRecord.Cli.Output;

/// <summary>Prints the ledger in numbers at the end of a build.</summary>
internal static class TotalsView
{
    /// <summary>Prints them.</summary>
    /// <param name="sheet">To write on.</param>
    /// <param name="totals">Of the case.</param>
    /// <param name="casePath">The case, for commands that go on from here.</param>
    /// <param name="notLookedAt">Folders of the case that this build left as they were.</param>
    public static void Write(Sheet sheet, LedgerTotals totals, string casePath, IReadOnlyList<SourceRoot> notLookedAt)
    {
        sheet.Line($"{Plain.Count(totals.Sources, "file")} ({Plain.Size(totals.SourceBytes)}) {(totals.Sources == 1 ? "holds" : "hold")} {Plain.Count(totals.Messages, "message")} and {Plain.Count(totals.Documents, "document")}, copies counted once.");
        if (totals.Recovered > 0)
        {
            sheet.Line($"{Plain.Count(totals.Recovered, "more message")} {(totals.Recovered == 1 ? "is" : "are")} known only from quotations, forwards and printouts.");
        }

        if (totals.Sources == 0)
        {
            sheet.Line("No file was found: look whether this is the folder that you meant.");
        }

        foreach (SourceRoot root in notLookedAt)
        {
            sheet.Line($"{sheet.Cut(root.Name)}: not looked at this time{(DiskFile.IsThere(root.FullPath) ? "." : $"; its folder {sheet.Cut(root.FullPath, 500)} is not there.")}");
        }

        foreach (SourceRoot root in totals.HalfRead)
        {
            sheet.Line(UnfinishedView.Gone(root, casePath));
        }

        sheet.Line();
        sheet.Line("Ledger");
        foreach (string state in (string[])[EntryState.Kept, EntryState.Copy, EntryState.Container, EntryState.Failed, EntryState.Superseded, EntryState.Missing])
        {
            long count = state == EntryState.Failed ? totals.Unread : totals.In(state);
            if (count > 0 || state is EntryState.Kept or EntryState.Failed)
            {
                sheet.Line($"  {state,-12}{Plain.Count(count),12}{(state == EntryState.Failed && count > 0 ? $"   listed by {Invocation.Name} ledger --state failed --case {Invocation.Quoted(casePath)}" : "")}");
            }
        }

        if (totals.NotFollowed > 0)
        {
            sheet.Line($"  {StateView.NotFollowed,-12}{Plain.Count(totals.NotFollowed),12}   links, devices and the case itself: listed, never read");
        }

        sheet.Line($"  {"all",-12}{Plain.Count(totals.Entries),12}   {(totals.Balances ? "balanced" : "DOES NOT BALANCE")}");
        if (totals.Problems > 0)
        {
            sheet.Line();
            sheet.Line("Problems");
            foreach ((string code, long count) in totals.ProblemCodes)
            {
                sheet.Row([($"  {code,-24}{Plain.Count(count),10}", 36)], ProblemCodes.Meaning(code));
            }
        }

        WriteNotAnalysed(sheet, totals);
        WriteMissingTools(sheet, totals);
        sheet.Line();
        sheet.Line($"Next: {Invocation.Name} search \"your words\" --case {Invocation.Quoted(casePath)}");
    }

    private static void WriteMissingTools(Sheet sheet, LedgerTotals totals)
    {
        foreach ((string sentence, long count) in totals.MissingTools)
        {
            sheet.Line();
            sheet.Line($"{Plain.Count(count, "file")} {(count == 1 ? "was" : "were")} not opened, or not read whole. {sentence}");
        }
    }

    private static void WriteNotAnalysed(Sheet sheet, LedgerTotals totals)
    {
        if (totals.NotAnalysed.Count == 0)
        {
            return;
        }

        sheet.Line();
        sheet.Line("Passages not analysed (kept and searched; nobody's words are looked for in them)");
        foreach ((string why, long count) in totals.NotAnalysed)
        {
            sheet.Line($"  {Why(why),-24}{Plain.Count(count),10}");
        }
    }

    private static string Why(string why) => why switch
    {
        "code" => "code",
        "table" => "tables",
        "notice" => "notices",
        "too-long" => "beyond a text's limit",
        "und" => "not in Latin letters",
        _ => "language " + why,
    };
}
