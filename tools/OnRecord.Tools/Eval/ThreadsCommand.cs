using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using OnRecord.Ingest;
using OnRecord.Record.Recovered;
using OnRecord.Record.Threads;
using OnRecord.Tools.Corpora;

namespace OnRecord.Tools.Eval;

/// <summary><c>eval threads FOLDER</c>: threads from text alone, against the headers that were taken away.</summary>
internal static partial class ThreadsCommand
{
    public static Command Make()
    {
        var folder = new Argument<string>("FOLDER") { Description = "A folder of raw messages, one in a file." };
        var errors = new Option<bool>("--errors") { Description = "List every message whose parent is wrong." };
        var keep = new Option<bool>("--keep-references") { Description = "Leave the headers in place." };
        var recovered = new Option<bool>("--recovered") { Description = "Also count the messages known only from quotations." };
        var output = new Option<string?>("--out") { Description = "Write gold.jsonl and pred.json there, for the public scorer." };
        var command = new Command("threads", "Who answers whom, from quoted text, embedded headers, subjects and times.") { folder, errors, keep, recovered, output };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(folder), parsed.GetValue(errors), parsed.GetValue(keep), parsed.GetValue(recovered), parsed.GetValue(output)));
        return command;
    }

    private static int Run(string folder, bool errors, bool keep, bool recovered, string? output)
    {
        using var mail = new RawMail();
        var linker = new ThreadLinker();
        var raw = new List<(string Name, string? Id, string? Parent)>();
        var watch = Stopwatch.StartNew();
        string[] files = [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        foreach (string path in files)
        {
            if (mail.Read(path) is { } message)
            {
                string name = Path.GetRelativePath(folder, path);
                raw.Add((name, message.MessageId, GoldParent(message)));
                linker.Add(RawMail.ForThreads(name, message, keep));
            }
        }

        ToolRun.RequireAny(raw.Count, folder, "messages");
        long read = watch.ElapsedMilliseconds;
        ThreadResult result = linker.Link();
        Console.WriteLine($"{linker.Count} messages read and cut in {read} ms, linked in {watch.ElapsedMilliseconds - read} ms, {result.Threads.Count} threads");
        Score(raw, result, errors, output);
        return recovered ? Recover(folder, files, mail, result, keep) : 0;
    }

    private static void Score(List<(string Name, string? Id, string? Parent)> raw, ThreadResult result, bool errors, string? output)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((string name, string? id, _) in raw)
        {
            names.TryAdd(id ?? name, name);
        }

        Dictionary<string, string> first = raw.ToDictionary(static row => row.Name, row => names[row.Id ?? row.Name], StringComparer.Ordinal);
        Dictionary<string, string?> gold = raw.ToDictionary(static row => row.Name, row => row.Parent is null ? null : names.GetValueOrDefault(row.Parent, "<" + row.Parent + ">"), StringComparer.Ordinal);
        ThreadsScore score = ThreadsScore.Of(gold, result, id => first[id]);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"parent {score.Parent:F4}  root {score.Root:F4}  reply {score.Reply:F4}  link precision {score.Precision:F4}  B-cubed F1 {score.BCubed:F4}  outside {score.Outside}"));
        foreach ((LinkReason reason, (int given, int right)) in score.ByReason)
        {
            Console.WriteLine($"  {reason,-15} {given,6} {right,6} right");
        }

        foreach ((string id, string? wanted, string? found, LinkReason reason) in errors ? score.Errors : [])
        {
            Console.WriteLine($"{id}\t{wanted ?? "-"}\t{found ?? "-"}\t{reason}");
        }

        if (output is not null)
        {
            Write(output, gold, result);
        }
    }

    /// <summary>In-Reply-To's first id, else the last of References.</summary>
    private static string? GoldParent(Message message) =>
        RawMail.Field(message, "in-reply-to") is { } field && BracketedId().Match(field) is { Success: true } match ? match.Groups[1].Value.Trim()
        : message.References.Count > 0 ? message.References[^1] : null;

    private static void Write(string folder, Dictionary<string, string?> gold, ThreadResult result)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllLines(Path.Combine(folder, "gold.jsonl"), gold.Select(static pair => JsonSerializer.Serialize(new { id = pair.Key, parent = pair.Value })));
        Dictionary<string, string> threads = result.Threads.SelectMany(static thread => thread.Messages.Select(message => (message, thread.Id))).ToDictionary(static pair => pair.message, static pair => pair.Id);
        File.WriteAllText(Path.Combine(folder, "pred.json"), JsonSerializer.Serialize(result.Links.Select(link => new { id = link.Id, message_id = (string?)null, parent = link.Parent, thread = threads[link.Id], copies = new[] { link.Id }, recovered = (string?)null, citation = new { path = link.Id } })));
    }

    private static int Recover(string folder, string[] files, RawMail mail, ThreadResult result, bool keep)
    {
        Dictionary<string, ThreadLink> links = result.Links.ToDictionary(static link => link.Id, StringComparer.Ordinal);
        var collector = new RecoveredCollector();
        foreach (string path in files)
        {
            string name = Path.GetRelativePath(folder, path);
            if (links.TryGetValue(name, out ThreadLink? link) && link.Quotes.Contains(null) && mail.Read(path) is { } message)
            {
                collector.Add(RawMail.ForThreads(name, message, keep), link.Quotes, link.Variants);
            }
        }

        IReadOnlyList<RecoveredMessage> all = collector.Collect();
        int quotes = result.Links.Sum(static link => link.Quotes.Count);
        Console.WriteLine($"embedded headers {quotes}, of held messages {result.Links.Sum(static link => link.Quotes.Count(static quote => quote is not null))}; recovered messages {all.Count} from {all.Sum(static message => message.Copies.Count)} copies; "
            + $"with sender {all.Count(static message => message.From is not null)}, date {all.Count(static message => message.Sent?.Value is not null)}, subject {all.Count(static message => message.Subject is not null)}, several copies {all.Count(static message => message.Copies.Count > 1)}, copies that differ {all.Count(static message => message.Copies.Any(static copy => copy.Differences.Count > 0))}");
        return 0;
    }

    [GeneratedRegex("<([^<>]+)>")]
    private static partial Regex BracketedId();
}
