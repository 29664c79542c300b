using System.CommandLine;
using System.Diagnostics;
using OnRecord.Tools.Train.Names;
using OnRecord.Tools.Train.Parser;
using OnRecord.Tools.Train.Pronouns;
using OnRecord.Tools.Train.Quick;
using OnRecord.Tools.Train.Statements;

namespace OnRecord.Tools.Train;

/// <summary><c>train all</c>: every file of weights from the data folder, each step building on the ones before it (who says what tells pronouns whom they may stand for), with the time that each took.</summary>
internal static class TrainAllCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make()
    {
        var command = new Command("all", "Tagger, parser, segments, names, statements, their quick tables and pronouns, in this order: writes all weights.");
        command.SetAction(static _ =>
        {
            Command[] steps = [TrainTaggerCommand.Make(), TrainParserCommand.Make(), SegmentsTrainCommand.Make(), TrainNamesCommand.Make(), TrainStatementsCommand.Make(), TrainQuickCommand.Make(), TrainPronounsCommand.Make()];
            foreach (Command step in steps)
            {
                var clock = Stopwatch.StartNew();
                TimeSpan spent = Environment.CpuUsage.TotalTime;
                int code = step.Parse([]).Invoke();
                Console.Error.WriteLine($"{step.Name}: {clock.Elapsed.TotalMinutes:F1} minutes, {(Environment.CpuUsage.TotalTime - spent).TotalMinutes:F1} minutes of processor time");
                if (code != 0)
                {
                    return code;
                }
            }

            return 0;
        });
        return command;
    }
}
