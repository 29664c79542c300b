using System.CommandLine;
using OnRecord.Language.Learning;
using OnRecord.Tools.Corpora.Treebanks;

namespace OnRecord.Tools.Train;

/// <summary><c>train tagger</c>: parts of speech and lemmas, from GUM, English-EWT and the machine-made tags of PolNeAR train.</summary>
internal static class TrainTaggerCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make()
    {
        var goldAlone = new Option<bool>("--gold") { Description = "Without the machine-made tags of PolNeAR train." };
        var command = new Command("tagger", "Parts of speech and lemmas, from GUM, English-EWT and the machine-made tags of PolNeAR train: writes tagger.weights.") { goldAlone };
        command.SetAction(result =>
        {
            List<TreebankDocument> documents = Treebanks.Train();
            var file = new WeightsFile();
            LemmaTraining.Run(file, documents, Console.Error);
            TaggerTraining.Run(file, documents, result.GetValue(goldAlone) ? [] : MachineTags.Read("train"), Console.Error);
            WeightsFolder.Save(file, "tagger");
            return 0;
        });
        return command;
    }
}
