using System.CommandLine;
using OnRecord.Language.Learning;
using OnRecord.Tools.Corpora.Treebanks;

namespace OnRecord.Tools.Train;

/// <summary><c>train tagger</c>: parts of speech and lemmas, from GUM and English-EWT.</summary>
internal static class TrainTaggerCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make()
    {
        var command = new Command("tagger", "Parts of speech and lemmas, from GUM and English-EWT: writes tagger.weights.");
        command.SetAction(static _ =>
        {
            List<TreebankDocument> documents = Treebanks.Train();
            var file = new WeightsFile();
            LemmaTraining.Run(file, documents, Console.Error);
            TaggerTraining.Run(file, documents, Console.Error);
            WeightsFolder.Save(file, "tagger");
            return 0;
        });
        return command;
    }
}
