using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;
using OnRecord.Ingest;
using OnRecord.Record.Threads;
using OnRecord.Tools.Corpora;

namespace OnRecord.Tools.Eval;

/// <summary><c>eval thread-specs FOLDER</c>: the threading specifications of imaptest (mailboxes with the trees that RFC 5256 REFERENCES makes of them).</summary>
internal static partial class ThreadSpecsCommand
{
    public static Command Make()
    {
        var folder = new Argument<string>("FOLDER") { Description = "The folder of specifications: NAME and NAME.mbox." };
        var command = new Command("thread-specs", "Mailboxes with the threads that the References algorithm makes of them.") { folder };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(folder)));
        return command;
    }

    private static int Run(string folder)
    {
        if (!Directory.Exists(folder))
        {
            Console.Error.WriteLine($"{folder} is no folder.");
            return 2;
        }

        int right = 0;
        int all = 0;
        using var mail = new RawMail();
        foreach (string path in Directory.GetFiles(folder, "*.mbox").Where(static path => File.Exists(Path.ChangeExtension(path, null))).Order(StringComparer.Ordinal))
        {
            string spec = File.ReadAllText(Path.ChangeExtension(path, null));
            List<Message> messages = [.. mail.ReadMailbox(path)];
            if (!spec.Contains("THREAD=REFERENCES", StringComparison.Ordinal))
            {
                continue;
            }

            Match first = Expected().Match(spec);
            int held = spec.Contains("messages: all", StringComparison.Ordinal) ? messages.Count : Appended().Count(spec[..first.Index]);
            string wanted = Canonical(Numbers(first.Groups[1].Value));
            string found = Canonical(Found(messages.Take(held)));
            all++;
            right += wanted == found ? 1 : 0;
            Console.WriteLine($"{Path.GetFileNameWithoutExtension(path),-24} {(wanted == found ? "same" : "differs")}  wanted {wanted}  found {found}");
        }

        if (all == 0)
        {
            Console.Error.WriteLine($"{folder} has no specifications: NAME with THREAD=REFERENCES beside NAME.mbox.");
            return 1;
        }

        Console.WriteLine($"{right} of {all}");
        return right == all ? 0 : 1;
    }

    private static IEnumerable<IEnumerable<int>> Found(IEnumerable<Message> messages)
    {
        var linker = new ThreadLinker();
        int number = 0;
        foreach (Message message in messages)
        {
            linker.Add(RawMail.ForThreads((++number).ToString("0000", CultureInfo.InvariantCulture), message, withReferences: true));
        }

        return linker.Link().Threads.Select(static thread => thread.Messages.Select(static id => int.Parse(id, CultureInfo.InvariantCulture)));
    }

    /// <summary>The messages of each thread of an answer: <c>(3 2)(1)</c>.</summary>
    private static List<List<int>> Numbers(string threads)
    {
        var all = new List<List<int>>();
        int depth = 0;
        foreach (Match piece in Piece().Matches(threads))
        {
            if (piece.Value == "(" && depth++ == 0)
            {
                all.Add([]);
            }
            else if (piece.Value == ")")
            {
                depth--;
            }
            else if (piece.Value != "(")
            {
                all[^1].Add(int.Parse(piece.Value, CultureInfo.InvariantCulture));
            }
        }

        return all;
    }

    private static string Canonical(IEnumerable<IEnumerable<int>> threads) =>
        string.Concat(threads.Select(static thread => "(" + string.Join(' ', thread.Order()) + ")").Order(StringComparer.Ordinal));

    [GeneratedRegex(@"^\* thread (.*)$", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex Expected();

    [GeneratedRegex(@"^ok append", RegexOptions.Multiline)]
    private static partial Regex Appended();

    [GeneratedRegex(@"[()]|\d+")]
    private static partial Regex Piece();
}
