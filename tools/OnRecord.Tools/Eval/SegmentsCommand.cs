using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using OnRecord.Ingest.Text;
using OnRecord.Language.Segments;
using OnRecord.Tools.Corpora;

namespace OnRecord.Tools.Eval;

/// <summary><c>eval segments FOLDER</c>: body segments against hand-marked zones.</summary>
internal static class SegmentsCommand
{
    public static Command Make()
    {
        var folder = new Argument<string>("FOLDER") { Description = "The unpacked corpus Quagga." };
        var part = new Option<string>("--part") { Description = "train or eval.", DefaultValueFactory = static _ => "eval" };
        var errors = new Option<bool>("--errors") { Description = "List every line that is wrong." };
        var output = new Option<string?>("--out") { Description = "Write what was found there, a file for each mail as annotate writes it, for the public scorer." };
        var command = new Command("segments", "Lines of hand-marked mail with the right kind of segment.") { folder, part, errors, output };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(folder), parsed.GetRequiredValue(part), parsed.GetValue(errors), parsed.GetValue(output)));
        return command;
    }

    private static int Run(string folder, string part, bool errors, string? output)
    {
        Show("Enron", MailFolders.Enron(folder, part), errors, output);
        Show("Apache", MailFolders.Apache(folder, part), errors, output);
        return 0;
    }

    private static void Write(string folder, ZonedMail mail, MessageSegments cut)
    {
        Directory.CreateDirectory(folder);
        int At(int unit) => CodePoints.FromUnits(mail.Text, unit);
        var shape = new { source = mail.Name, length = At(mail.Text.Length), segments = cut.Segments.Select(segment => new { kind = segment.Kind.ToString().ToLowerInvariant(), start = At(segment.Start), end = At(segment.End) }) };
        File.WriteAllText(Path.Combine(folder, mail.Name + ".json"), JsonSerializer.Serialize(shape));
    }

    private static void Show(string name, string folder, bool errors, string? output)
    {
        var score = new SegmentsScore();
        foreach (ZonedMail mail in ZonedMail.In(folder))
        {
            MessageSegments cut = Segmenter.Shipped.Cut(mail.Text);
            score.Add(mail, cut);
            if (output is not null)
            {
                Write(Path.Combine(output, name), mail, cut);
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {score.Lines} lines, 5 kinds {score.Kinds5:F4}, 2 kinds {score.Kinds2:F4}"));
        Console.WriteLine("  gold \\ found " + string.Concat(ZonedLines.Kinds.Select(static kind => kind.PadLeft(11))));
        for (int gold = 0; gold < 5; gold++)
        {
            Console.WriteLine("  " + ZonedLines.Kinds[gold].PadRight(12) + string.Concat(Enumerable.Range(0, 5).Select(found => score.Confusion(gold, found).ToString(CultureInfo.InvariantCulture).PadLeft(11))));
        }

        foreach ((string mail, string line, string gold, string found) in errors ? score.Errors : [])
        {
            Console.WriteLine($"{mail}\t{gold}->{found}\t{line}");
        }
    }
}
