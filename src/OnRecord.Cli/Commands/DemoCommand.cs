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
                Tour(Console.Out, connection, casePath);
            }

            return done;
        });
        return command;
    }

    private static void Tour(TextWriter output, SqliteConnection connection, string casePath)
    {
        var search = new CaseSearch(connection);
        foreach (string query in Searches)
        {
            SearchAnswer answer = search.Search(new SearchRequest(query, new Page(2), new ItemFilter()));
            output.WriteLine();
            output.WriteLine($"$ {Invocation.Name} search {Invocation.Quoted(query)} --case {Invocation.Quoted(casePath)}");
            output.WriteLine($"{answer.Total} found");
            foreach (SearchRow row in answer.Rows)
            {
                output.WriteLine($"  {row.Date ?? "no date",-25}  {Plain.Line(row.From, 28),-28}  {HitView.Title(row, 60)}");
                output.WriteLine($"    … {Plain.Line(row.Snippet, 160)} …");
                output.WriteLine($"    {row.Item}  {Plain.Line(row.Citation.Path, 200)}");
            }
        }

        output.WriteLine();
        output.WriteLine($"Go on with: {Invocation.Name} people | statements | contacts | requests | disputes | chronology | trail | threads | messages | documents | ledger | problems | cite ID | verify, each with --case {Invocation.Quoted(casePath)}");
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
