using System.CommandLine;
using Microsoft.Data.Sqlite;
using OnRecord.Store;
using OnRecord.Tools.Judge.Speakers;

namespace OnRecord.Tools.Judge;

/// <summary><c>judge draw KIND [CASE]</c>: draws findings by a fixed seed and writes what a judge needs to check them against the raw files.</summary>
internal static class JudgeDrawCommand
{
    /// <summary>The kinds that are drawn from a case.</summary>
    private static readonly string[] OfCases = ["recovered", "threads", "trails", "parties", "contacts", "requests", "said", "disputes"];

    /// <summary>Makes the command.</summary>
    public static Command Make()
    {
        var kind = new Argument<string>("KIND") { Description = "recovered, threads, trails, parties, contacts, requests, said, disputes (of a case) or speakers (of PolNeAR)." };
        kind.AcceptOnlyFromAmong([.. OfCases, "speakers"]);
        var path = new Argument<FileInfo?>("CASE") { Description = "The case; none for speakers.", Arity = ArgumentArity.ZeroOrOne };
        var count = new Option<int>("--n") { Description = "How many.", DefaultValueFactory = static _ => 100 };
        var seed = new Option<int>("--seed") { Description = "Decides which.", DefaultValueFactory = static _ => 1 };
        var output = new Option<FileInfo>("--out") { Description = "Where to write the sheet (JSON). It names people: keep it outside the project.", Required = true };
        Option<string> part = Part();
        var command = new Command("draw", "Draw findings by a fixed seed, for somebody to judge against the raw files.") { kind, path, count, seed, output, part };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(kind), parsed.GetValue(path), parsed.GetValue(part)!, (parsed.GetValue(seed), parsed.GetValue(count)), parsed.GetRequiredValue(output).FullName));
        return command;
    }

    /// <summary>Which articles of PolNeAR: judges draw from <c>dev</c>, whoever mends from <c>train</c>.</summary>
    internal static Option<string> Part()
    {
        var part = new Option<string>("--part") { Description = "The part of PolNeAR: dev, or train for whoever mends.", DefaultValueFactory = static _ => "dev" };
        return part.AcceptOnlyFromAmong("dev", "train");
    }

    private static int Run(string kind, FileInfo? path, string part, (int Seed, int Count) sample, string output)
    {
        if (OfCases.Contains(kind, StringComparer.Ordinal) != (path is not null))
        {
            Console.Error.WriteLine(path is null ? $"{kind} are drawn from a case: judge draw {kind} CASE." : "speakers are drawn from PolNeAR, not from a case.");
            return 2;
        }

        using SqliteConnection? connection = path is null ? null : CaseFile.OpenRead(path.FullName);
        JudgeSheet sheet = JudgeSheet.Draw(kind, DrawOf(kind, connection, part), sample.Seed, sample.Count);
        sheet.Write(output);
        Console.Error.WriteLine($"{sheet.Entries.Count} of {sheet.Of} {kind}, seed {sample.Seed}: {output}");
        return 0;
    }

    /// <summary>The findings of a kind.</summary>
    internal static IJudgeDraw DrawOf(string kind, SqliteConnection? connection, string part) => kind switch
    {
        "recovered" => new RecoveredDraw(connection!),
        "threads" => new ThreadDraw(connection!),
        "trails" => new TrailDraw(connection!),
        "parties" => new PartyDraw(connection!),
        "contacts" => EventDraw.Contacts(connection!),
        "requests" => EventDraw.Requests(connection!),
        "said" => EventDraw.Said(connection!),
        "disputes" => EventDraw.Disputes(connection!),
        _ => new SpeakerDraw(SpeakerCases.Read(part), part),
    };
}
