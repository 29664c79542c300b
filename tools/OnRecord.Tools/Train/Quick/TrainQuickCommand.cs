using System.CommandLine;
using OnRecord.Language.Learning;
using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;
using OnRecord.Tools.Corpora.Polnear;

namespace OnRecord.Tools.Train.Quick;

/// <summary><c>train quick</c>: the small tables that settle plain cases.</summary>
internal static class TrainQuickCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make()
    {
        var every = new Option<int>("--every") { Description = "Only each so manyth article, for trials.", DefaultValueFactory = _ => 1 };
        var doubts = new Option<int[]>("--doubt") { Description = "Of a million tokens, how many as to names and cues may be settled otherwise than the large models settle them.", Arity = new ArgumentArity(2, 2), AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [100, 100] };
        var command = new Command("quick", "Tokens that are plainly in no name and in no cue, as the large models have it on PolNeAR's training part: writes quick.weights.") { every, doubts };
        command.SetAction(result =>
        {
            int[] doubt = result.GetValue(doubts)!;
            QuickTraining names = new(doubt[0]), cues = new(doubt[1]);
            var cases = new QuickCases();
            int number = 0;
            foreach (PolnearArticle article in PolnearReader.Read("train").Where((_, index) => index % result.GetValue(every) == 0))
            {
                TokenizedText text = Tokenizer.Cut(article.Text);
                ParsedText parsed = cases.Parse(text);
                cases.AddNames(number, text, names);
                cases.AddCues(number++, parsed, cues);
            }

            var file = new WeightsFile
            {
                ["names"] = names.Train("names", static label => label == 0, Console.Error),
                ["cues"] = cues.Train("cues", static label => label == 0, Console.Error),
            };
            WeightsFolder.Save(file, "quick");
            return 0;
        });
        return command;
    }
}
