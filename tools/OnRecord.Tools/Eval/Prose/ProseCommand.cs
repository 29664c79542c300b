using System.CommandLine;
using System.Diagnostics;
using OnRecord.Language.Contacts;
using OnRecord.Language.Frames;
using OnRecord.Language.Names;
using OnRecord.Language.Parties;
using OnRecord.Language.Proceedings;
using OnRecord.Language.Requests;
using OnRecord.Language.Syntax;
using OnRecord.Language.Time;
using OnRecord.Language.Tokens;

namespace OnRecord.Tools.Eval.Prose;

/// <summary><c>eval prose</c>: the contacts, requests and proceedings of a folder of texts, to be read and judged one by one, and how fast they are found.</summary>
internal static class ProseCommand
{
    private const int Rounds = 5;

    /// <summary>Makes the command.</summary>
    public static Command Make()
    {
        var folder = new Argument<string>("folder") { Description = "A folder of *.txt, or one file." };
        var every = new Option<int>("--every") { Description = "Takes only every so manieth text, from the first.", DefaultValueFactory = _ => 1 };
        var skip = new Option<int>("--skip") { Description = "Leaves out so many texts first.", DefaultValueFactory = _ => 0 };
        var list = new Option<bool>("--list") { Description = "Prints each find with its sentence." };
        var command = new Command("prose", "Contacts, requests for comment and proceedings of some texts: counts, speed, and a list to judge.") { folder, every, skip, list };
        command.SetAction(result => Run(result.GetValue(folder)!, result.GetValue(every), result.GetValue(skip), result.GetValue(list)));
        return command;
    }

    private static int Run(string folder, int every, int skip, bool list)
    {
        string[] files = File.Exists(folder) ? [folder] : Directory.GetFiles(folder, "*.txt", SearchOption.AllDirectories);
        ToolRun.RequireAny(files.Length, folder, "texts (*.txt)");
        Array.Sort(files, StringComparer.Ordinal);
        ProseText[] texts = [.. files.Skip(skip).Where((_, number) => number % every == 0).Select(static file => Read(File.ReadAllText(file)))];
        int contacts = 0, requests = 0, proceedings = 0;
        long tokens = texts.Sum(static t => (long)t.Parsed.Text.Tokens.Length);
        double seconds = double.MaxValue;
        for (int round = 0; round < Rounds; round++)
        {
            long start = Stopwatch.GetTimestamp();
            contacts = texts.Sum(static text => ContactFinder.Find(text).Count);
            requests = texts.Sum(static text => RequestFinder.Find(text).Count);
            proceedings = texts.Sum(static text => ProceedingFinder.Find(text).Count);
            seconds = Math.Min(seconds, Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        foreach (ProseText text in list ? texts : [])
        {
            ProseList.Print(text);
        }

        Console.WriteLine($"{texts.Length} texts, {tokens} tokens: {contacts} contacts, {requests} requests, {proceedings} proceedings; {tokens / seconds / 1000:N0} thousand tokens/s for the three together, one thread, best of {Rounds}");
        return 0;
    }

    private static ProseText Read(string text)
    {
        ParsedText parsed = SyntaxParser.Shipped.Parse(Tokenizer.Cut(text), static (_, _) => false);
        IReadOnlyList<Mention> mentions = MentionFinder.Find(parsed);
        return new ProseText(parsed, mentions, PartyResolver.Resolve(parsed, mentions), TimeFinder.Find(parsed.Text, PublishedFinder.Find(text)));
    }
}
