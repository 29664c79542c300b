using OnRecord.Ingest;
using OnRecord.Store;

namespace OnRecord.Cli.Output;

/// <summary>Prints the ledger in numbers at the end of a build.</summary>
internal static class TotalsView
{
    public static void Write(Sheet sheet, LedgerTotals totals, string casePath)
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

        sheet.Line();
        sheet.Line("Ledger");
        foreach (string state in (string[])[EntryState.Kept, EntryState.Copy, EntryState.Container, EntryState.Failed, EntryState.Superseded, EntryState.Missing])
        {
            long count = state == EntryState.Failed ? totals.Unread : totals.In(state);
            if (count > 0 || state is EntryState.Kept or EntryState.Failed)
            {
                sheet.Line($"  {state,-12}{Plain.Count(count),12}");
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
        sheet.Line();
        sheet.Line($"Next: {Invocation.Name} search \"your words\" --case {Invocation.Quoted(casePath)}");
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
