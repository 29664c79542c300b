using System.CommandLine;
using OnRecord.Language.Learning;
using OnRecord.Language.Syntax;
using OnRecord.Tools.Corpora.Treebanks;
using OnRecord.Tools.Train.Parser.Silver;

namespace OnRecord.Tools.Train.Parser;

/// <summary><c>train parser</c>: trees, from GUM, English-EWT and the machine-made trees of PolNeAR train.</summary>
internal static class TrainParserCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make()
    {
        var epochs = new Option<int>("--epochs") { Description = "How often to go through the trees.", DefaultValueFactory = static _ => 6 };
        var goldAlone = new Option<bool>("--gold") { Description = "Without the machine-made trees of PolNeAR train." };
        var command = new Command("parser", "Trees, from GUM, English-EWT and the machine-made trees of PolNeAR train: writes parser.weights. Takes the tables of lemmas of the weights tagger.") { epochs, goldAlone };
        command.SetAction(result =>
        {
            List<TreebankDocument> documents = Treebanks.Train();
            PosTag[][] tags = Jackknife.Tag(documents, result.GetValue(goldAlone) ? [] : MachineTags.Read("train"), Console.Error);
            WeightsFile tagger = ShippedWeights.Open("tagger");
            List<TrainingTree> gold = TrainingTrees.Of(documents, tags, Lemmas.Read(tagger), Console.Error);
            List<TrainingTree> silver = result.GetValue(goldAlone) ? [] : SilverTrees.Read("train", tagger, Console.Error);
            var file = new WeightsFile();
            ParserTraining.Run(file, gold, silver, result.GetValue(epochs), Console.Error);
            WeightsFolder.Save(file, "parser");
            return 0;
        });
        return command;
    }
}
