using System.CommandLine;
using OnRecord.Cli.Output;
using OnRecord.Store;
using OnRecord.Store.Building;

namespace OnRecord.Cli.Commands;

/// <summary><c>onrecord demo</c>: the sample release, built and shown.</summary>
internal static class DemoCommand
{
    private const string Zone = "America/Halifax";

    /// <summary>What is asked of the release, and the commands that answer.</summary>
    private static readonly (string Question, string[] Command)[] Shown =
    [
        ("Where do these words stand?", ["search", "\"need not answer an inspector's questions\"", "--limit", "2"]),
        ("How did that warning travel, and who had it in the end?", ["trail", "Nobody has to answer an inspector's questions"]),
        ("Whom did the Mayor reach on the day before she warned the public, and on whose word?", ["contacts", "--party", "tarrant", "--from", "2019-03-09", "--to", "2019-03-09", "--limit", "4"]),
        ("What is she reported to have said of it?", ["statements", "--words", "business", "--party", "tarrant", "--limit", "3"]),
        ("What does not fit together?", ["disputes", "--limit", "2"]),
        ("Who was asked for comment, and what came back?", ["requests", "--limit", "3"]),
    ];

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
                await Tour(casePath, cancel);
            }

            return done;
        });
        return command;
    }

    /// <summary>Each command as it can be typed, and what it prints.</summary>
    private static async Task Tour(string casePath, CancellationToken cancel)
    {
        RootCommand root = CommandTree.Make();
        Sheet sheet = Sheet.OfConsole();
        foreach ((string question, string[] command) in Shown)
        {
            string[] typed = [.. command, "--case", casePath];
            sheet.Line();
            sheet.Line($"# {question}");
            sheet.Line($"$ {Invocation.Name} {string.Join(' ', typed.Select(Invocation.Quoted))}");
            await root.Parse(typed).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }, cancel);
        }

        sheet.Line();
        sheet.Line($"Go on with: {Invocation.Name} people | statements | contacts | requests | disputes | chronology | trail | threads | messages | documents | ledger | problems | cite ID | verify, each with --case {Invocation.Quoted(casePath)}");
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
