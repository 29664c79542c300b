using System.CommandLine;
using OnRecord.Language.Learning;
using OnRecord.Language.Syntax;
using OnRecord.Tools.Corpora.Treebanks;

namespace OnRecord.Tools.Train.Parser;

/// <summary><c>train parser</c>: trees, from GUM and English-EWT.</summary>
internal static class TrainParserCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make()
    {
        var epochs = new Option<int>("--epochs") { Description = "How often to go through the trees.", DefaultValueFactory = static _ => 12 };
        var command = new Command("parser", "Trees, from GUM and English-EWT: writes parser.weights. Takes the tables of lemmas of the weights tagger.") { epochs };
        command.SetAction(result =>
        {
            List<TreebankDocument> documents = Treebanks.Train();
            PosTag[][] tags = Jackknife.Tag(documents, Console.Error);
            List<TrainingTree> trees = TrainingTrees.Of(documents, tags, Lemmas.Read(WeightsFolder.Open("tagger")), Console.Error);
            var file = new WeightsFile();
            ParserTraining.Run(file, trees, result.GetValue(epochs), Console.Error);
            WeightsFolder.Save(file, "parser");
            return 0;
        });
        return command;
    }
}
