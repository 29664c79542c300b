using System.CommandLine;
using Microsoft.Data.Sqlite;
using OnRecord.Cli.Output;
using OnRecord.Query;
using OnRecord.Query.Search;
using OnRecord.Store;
using OnRecord.Store.Building;

namespace OnRecord.Cli.Commands;

/// <summary><c>onrecord demo</c>: the sample release, built and shown.</summary>
internal static class DemoCommand
{
    private const string Zone = "America/Halifax";
    private static readonly string[] Searches = ["\"need not answer an inspector's questions\"", "from:pell after:2019-03-09 before:2019-03-10", "has:attachment", "lanterns NOT kind:message"];

    private static readonly Page Shown = new(2);

    public static Command Make()
    {
        var caseOption = new Option<string?>("--case") { Description = "Where to put the case; default a new file in the temporary folder.", HelpName = "FILE" };
        var command = new Command("demo", "Build the fictional sample release and show what is in it.") { caseOption };
        command.SetAction(async (parsed, cancel) =>
        {
            if (parsed.GetValue(caseOption) is { } asked && Path.Exists(asked))
            {
                throw new OnRecordException($"{Plain.Line(asked, 500)} is there already, and the sample release belongs in no other case. Name a file that is not there yet.");
            }

            string casePath = parsed.GetValue(caseOption) ?? FreshCase();
            Console.Out.WriteLine($"Building the sample release into {casePath}");
            int done = await BuildCommand.Run(new BuildOptions([SampleFolder()], casePath) { Zone = Zone }, strict: false, cancel);
            if (done == ExitCodes.Done)
            {
                using SqliteConnection connection = CaseFile.OpenRead(casePath);
                Tour(Sheet.OfConsole(), connection, casePath);
            }

            return done;
        });
        return command;
    }

    /// <summary>Each command as it can be typed, and what it prints.</summary>
    private static void Tour(Sheet sheet, SqliteConnection connection, string casePath)
    {
        var search = new CaseSearch(connection);
        string named = $"--case {Invocation.Quoted(casePath)}";
        foreach (string query in Searches)
        {
            sheet.Line();
            sheet.Line($"$ {Invocation.Name} search {Invocation.Quoted(query)} --limit {Shown.Limit} {named}");
            SearchCommand.Show(sheet, connection, search.Search(new SearchRequest(query, Shown, new ItemFilter())), Shown);
        }

        sheet.Line();
        sheet.Line($"Go on with: {Invocation.Name} people | statements | contacts | requests | disputes | chronology | trail | threads | messages | documents | ledger | problems | cite ID | verify, each with {named}");
    }

    /// <summary>A place of this user's in the temporary folder, emptied of the last demo; a new one while another demo writes there.</summary>
    private static string FreshCase()
    {
        string path = Path.Combine(Path.GetTempPath(), $"onrecord-demo-{Environment.UserName}.onrecord");
        try
        {
            using var taken = WriterLock.Take(path);
            foreach (string old in (string[])[path, path + "-wal", path + "-shm"])
            {
                File.Delete(old);
            }

            return path;
        }
        catch (OnRecordException)
        {
            return Path.Combine(Directory.CreateTempSubdirectory("onrecord-demo-").FullName, "demo.onrecord");
        }
    }

    /// <summary>The samples lie beside the solution: looked for upwards from the program.</summary>
    private static string SampleFolder()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string samples = Path.Combine(folder.FullName, "samples", "release");
            if (Directory.Exists(samples))
            {
                return samples;
            }
        }

        throw new OnRecordException("The sample release (samples/release) is not beside the program; run ./onrecord demo in a clone of the repository.");
    }
}
