using System.CommandLine;
using System.Text.Json;
using OnRecord.Ingest.Text;
using OnRecord.Language.Time;
using OnRecord.Language.Tokens;
using OnRecord.Tools.Corpora;

namespace OnRecord.Tools.Eval.Times;

/// <summary><c>eval times FOLDER</c>: times against TimeML files.</summary>
internal static class TimesCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make()
    {
        var folder = new Argument<string>("folder") { Description = "A folder with *.tml files, such as the unpacked te3-tbaq-cleaned; with --set ms-recognizers the folder of its cases." };
        var part = new Option<string>("--part") { Description = "held: the documents that only measure; seen: the others; all.", DefaultValueFactory = static _ => "all" };
        var set = new Option<string>("--set") { Description = "timeml or ms-recognizers.", DefaultValueFactory = static _ => "timeml" };
        var errors = new Option<string?>("--errors") { Description = "A file for the errors, one a line. Held documents are never listed." };
        var rounds = new Option<int>("--speed") { Description = "Measure the speed, going over the texts so many times." };
        var predictions = new Option<string?>("--predictions") { Description = "A folder for NAME.json as `annotate` writes them, for other scorers." };
        var command = new Command("times", "Dates, times, durations and sets: relaxed, strict, value.") { folder, part, set, errors, predictions, rounds };
        command.SetAction(parsed => parsed.GetValue(set) == "ms-recognizers"
            ? RecognizerCases.Run(parsed.GetValue(folder)!, parsed.GetValue(errors))
            : Run(parsed.GetValue(folder)!, parsed.GetValue(part)!, parsed.GetValue(errors), parsed.GetValue(predictions), parsed.GetValue(rounds)));
        return command;
    }

    private static int Run(string folder, string part, string? errors, string? predictions, int rounds)
    {
        var score = new TimeScore();
        var all = new List<TimeMlDocument>();
        using StreamWriter? list = errors is null ? null : new StreamWriter(errors);
        foreach (string path in Directory.EnumerateFiles(folder, "*.tml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            bool held = HeldOut.Is(Path.GetFileName(path));
            if ((part == "held" && !held) || (part == "seen" && held))
            {
                continue;
            }

            TimeMlDocument document = TimeMlReader.Read(path);
            all.Add(document);
            List<GoldTime> found = Find(document);
            IReadOnlyList<(int Gold, int Predicted)> pairs = score.Add(document.Times, found);
            if (list is not null && !held)
            {
                TimeErrors.Write(list, document, found, pairs);
            }

            if (predictions is not null)
            {
                Save(predictions, document, found);
            }
        }

        ToolRun.RequireAny(all.Count, folder, "documents (*.tml)");
        Console.WriteLine($"{all.Count} documents ({part})\n{score}");
        if (rounds > 0)
        {
            TimesSpeed.Measure(all, rounds);
        }

        return 0;
    }

    private static List<GoldTime> Find(TimeMlDocument document)
    {
        TimeFindings findings = TimeFinder.Find(Tokenizer.Cut(document.Text), TimeAnchor.Parse(document.Created));
        return [.. findings.Times.Select(t => new GoldTime(
            CodePoints.FromUnits(document.Text, t.Span.Start),
            CodePoints.FromUnits(document.Text, t.Span.End),
            t.Type.ToString().ToUpperInvariant(),
            t.Value ?? ""))];
    }

    private static void Save(string folder, TimeMlDocument document, List<GoldTime> found)
    {
        Directory.CreateDirectory(folder);
        var shape = new
        {
            source = document.Name,
            length = CodePoints.FromUnits(document.Text, document.Text.Length),
            times = found.Select(static t => new { start = t.Start, end = t.End, type = t.Type.ToLowerInvariant(), value = t.Value }),
        };
        File.WriteAllText(Path.Combine(folder, Path.ChangeExtension(document.Name, ".json")), JsonSerializer.Serialize(shape));
    }
}
