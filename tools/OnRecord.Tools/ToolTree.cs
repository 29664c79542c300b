using System.CommandLine;
using OnRecord.Tools.Check;
using OnRecord.Tools.Eval;
using OnRecord.Tools.Eval.Names;
using OnRecord.Tools.Eval.Ocr;
using OnRecord.Tools.Eval.Parser;
using OnRecord.Tools.Eval.Parties;
using OnRecord.Tools.Eval.Prose;
using OnRecord.Tools.Eval.Sample;
using OnRecord.Tools.Eval.Speakers;
using OnRecord.Tools.Eval.Statements;
using OnRecord.Tools.Eval.Times;
using OnRecord.Tools.Judge;
using OnRecord.Tools.Train;
using OnRecord.Tools.Train.Names;
using OnRecord.Tools.Train.Parser;
using OnRecord.Tools.Train.Pronouns;
using OnRecord.Tools.Train.Quick;
using OnRecord.Tools.Train.Statements;

namespace OnRecord.Tools;

/// <summary>The commands of the developers' tools: checks that are too long for a test, training, and measuring.</summary>
internal static class ToolTree
{
    /// <summary>Builds the tree; each branch is a folder of this project.</summary>
    public static RootCommand Build() => new("Checks that are too long for a test, training, and measuring.")
    {
        Branch(
            "check",
            "Long checks of the builder on real input.",
            TortureCommand.Make(),
            KillCommand.Make(),
            FullDiskCommand.Make(),
            ExplainCommand.Make(),
            HostileCommand.Make(),
            LinearCommand.Make(),
            PatternCommand.Make()),
        Branch(
            "train",
            "Trains the weights that ship.",
            TrainAllCommand.Make(),
            TrainTaggerCommand.Make(),
            TrainParserCommand.Make(),
            SegmentsTrainCommand.Make(),
            TrainNamesCommand.Make(),
            TrainPronounsCommand.Make(),
            TrainStatementsCommand.Make(),
            TrainQuickCommand.Make()),
        Branch(
            "eval",
            "Measures against annotated data.",
            EvalTaggerCommand.Make(),
            EvalParserCommand.Make(),
            EvalNamesCommand.Make(),
            EvalSpeakersCommand.Make(),
            ProseCommand.Make(),
            EvalStatementsCommand.Make(),
            TimesCommand.Make(),
            SegmentsCommand.Make(),
            ThreadsCommand.Make(),
            ThreadSpecsCommand.Make(),
            EvalOcrCommand.Make(),
            EvalPartiesCommand.Make(),
            EvalSampleCommand.Make()),
        Branch(
            "judge",
            "Samples of findings that people judge against the raw files.",
            JudgeDrawCommand.Make(),
            JudgeScoreCommand.Make()),
    };

    private static Command Branch(string name, string description, params Command[] commands)
    {
        var branch = new Command(name, description);
        foreach (Command command in commands)
        {
            branch.Subcommands.Add(ToolRun.RequirePaths(command));
        }

        return branch;
    }
}
