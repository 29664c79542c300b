using System.CommandLine;
using OnRecord.Language.Learning;

namespace OnRecord.Tools.Train.Names;

/// <summary><c>train names</c>: names of people, organisations, places and others.</summary>
internal static class TrainNamesCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make()
    {
        var epochs = new Option<int>("--epochs") { Description = "Passes over the data.", DefaultValueFactory = _ => 8 };
        var command = new Command("names", "Names, from wikigold, sec-filings, GUM, re3d and the machine-made names of PolNeAR: writes names.weights.") { epochs };
        command.SetAction(result =>
        {
            var file = new WeightsFile();
            new NameTraining(Console.Error).Run(file, result.GetValue(epochs));
            WeightsFolder.Save(file, "names");
            return 0;
        });
        return command;
    }
}
