using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using OnRecord.Cli.Output;
using OnRecord.Ingest;
using OnRecord.Query;
using OnRecord.Query.Shapes;
using OnRecord.Store;
using OnRecord.Store.Checking;

namespace OnRecord.Cli.Commands;

/// <summary><c>onrecord verify</c>: is every source still what was read, and does every text still follow from it?</summary>
internal static class VerifyCommand
{
    public static Command Make()
    {
        Option<string> caseOption = CaseOption.Make();
        var all = new Option<bool>("--all") { Description = "Read every source whole again, not only a sample." };
        var seed = new Option<long?>("--seed") { Description = "Draw the sample by this number, as an earlier run named it; without it each run draws another.", HelpName = "N" };
        seed.CustomParser = static result => OptionChecks.Number(result, "--seed", 0L);
        var json = new Option<bool>("--json") { Description = "One JSON array on standard output and nothing else there." };
        var command = new Command("verify", "Hash every source again, make a sample of texts anew and compare, check the decisions and the log.") { caseOption, all, seed, json };
        command.SetAction((parsed, cancel) => Task.Run(
            () =>
            {
                using SqliteConnection connection = CaseOption.OpenRecord(parsed, caseOption);
                using PrivateFolder scratch = PrivateFolder.Beside(parsed.GetRequiredValue(caseOption), CaseVerifier.Purpose);
                bool isAll = parsed.GetValue(all);
                var verifier = new CaseVerifier(connection, scratch.FolderPath) { Seed = parsed.GetValue(seed) ?? TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds() };
                verifier.Run(isAll, cancel);
                string? logBreak = AuditLog.FirstBreak(connection);
                var answer = new VerifyShape(
                    verifier.Checked, [.. verifier.Failures.Select(static failure => new VerifyFailure(failure.Path, failure.Why))], logBreak is null ? "intact" : "broken", AuditLog.Head(connection),
                    isAll ? null : verifier.Seed, verifier.Gone, logBreak);
                Write(Sheet.OfConsole(), answer, parsed.GetValue(json));
                return answer.Failed.Count == 0 && answer.Log == "intact" ? ExitCodes.Done : ExitCodes.CouldNot;
            },
            cancel));
        return command;
    }

    private static void Write(Sheet sheet, VerifyShape answer, bool json)
    {
        if (json)
        {
            Console.Out.WriteLine("[" + JsonSerializer.Serialize(answer, ContractJson.Options) + "]");
            return;
        }

        foreach (VerifyFailure failure in answer.Failed)
        {
            sheet.Line($"{sheet.Cut(failure.Path, 500)}: {failure.Why}");
        }

        sheet.Line($"{Plain.Count(answer.Checked, "check")}, {Plain.Count(answer.Failed.Count)} failed; the log is {answer.Log}. {(answer.LogBreak is { } place ? $"{sheet.Cut(place)} " : "")}Its lines and the hash of the last: {answer.LogHead}");
        if (answer.Gone > 0)
        {
            sheet.Line($"{Plain.Count(answer.Gone, "source")} {(answer.Gone == 1 ? "is" : "are")} no longer there as read, and not checked: ledger --state missing, ledger --state superseded.");
        }

        if (answer.Seed is { } seed)
        {
            sheet.Line($"The sample was drawn by --seed {seed.ToString(CultureInfo.InvariantCulture)}; --all checks everything.");
        }
    }
}
