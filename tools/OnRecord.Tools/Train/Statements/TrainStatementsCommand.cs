using System.CommandLine;
using OnRecord.Language.Learning;

namespace OnRecord.Tools.Train.Statements;

/// <summary><c>train statements</c>: cues, sources and contents.</summary>
internal static class TrainStatementsCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make()
    {
        var defaults = new StatementTrainingOptions();
        var cueEpochs = new Option<int>("--cue-epochs") { Description = "Passes over the sentences.", DefaultValueFactory = _ => defaults.CueEpochs };
        var partEpochs = new Option<int>("--part-epochs") { Description = "Passes over the stretches around cues.", DefaultValueFactory = _ => defaults.PartEpochs };
        var every = new Option<int>("--every") { Description = "Only each so manyth article, for trials.", DefaultValueFactory = _ => 1 };
        var cost = new Option<float>("--miss-cost") { Description = "How much worse a missed cue is than an invented one.", DefaultValueFactory = _ => defaults.MissCost };
        var variants = new Option<int>("--variants") { Description = "Each so manyth article once more with other names; 0 for none.", DefaultValueFactory = _ => defaults.Variants };
        var only = new Option<string>("--only") { Description = "cues or parts: trains one step and keeps the other as it is; for trials.", DefaultValueFactory = _ => "" };
        var command = new Command("statements", "Statements (source, cue, content), from PolNeAR's training part: writes statements.weights.") { cueEpochs, partEpochs, every, cost, variants, only };
        command.SetAction(result =>
        {
            string step = result.GetValue(only)!;
            WeightsFile file = step.Length > 0 ? ShippedWeights.Open("statements") : new WeightsFile();
            new StatementTraining(Console.Error).Run(file, defaults with
            {
                CueEpochs = result.GetValue(cueEpochs),
                PartEpochs = result.GetValue(partEpochs),
                MissCost = result.GetValue(cost),
                Variants = result.GetValue(variants),
                Every = result.GetValue(every),
                Cues = step is "" or "cues",
                Parts = step is "" or "parts",
            });
            WeightsFolder.Save(file, "statements");
            return 0;
        });
        return command;
    }
}
