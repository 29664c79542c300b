using System.CommandLine;
using OnRecord.Tools.Judge.Speakers;

namespace OnRecord.Tools.Judge;

/// <summary><c>judge score FILE</c>: k of n with a 95 % interval from a file of verdicts; <c>judge score speakers FILE</c>: our speakers beside those judged.</summary>
internal static class JudgeScoreCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "Verdicts: a line id TAB right, wrong or unclear for each finding." };
        var command = new Command("score", "Count verdicts: k of n with the Wilson 95 % interval.") { file, Speakers() };
        command.SetAction(parsed =>
        {
            Console.WriteLine(JudgeScore.Of(Verdicts.Read(File.ReadLines(parsed.GetRequiredValue(file).FullName)).Values));
            return 0;
        });
        return command;
    }

    private static Command Speakers()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "A line id TAB start-end (code points of the fullest name of that speaker) or none for each statement." };
        Option<string> part = JudgeDrawCommand.Part();
        var list = new Option<bool>("--list") { Description = "Show each statement with who was judged to speak and whom the engine takes. It names people: keep it outside the project." };
        var command = new Command("speakers", "Whom our engine takes for the speakers of given statements of PolNeAR, beside what was judged.") { file, part, list };
        command.SetAction(parsed =>
        {
            TextWriter shown = parsed.GetValue(list) ? Console.Out : TextWriter.Null;
            var score = new SpeakerScore(SpeakerCases.Read(parsed.GetValue(part)!), Verdicts.ReadSpans(File.ReadLines(parsed.GetRequiredValue(file).FullName)), shown);
            Console.WriteLine(score);
            return 0;
        });
        return command;
    }
}
