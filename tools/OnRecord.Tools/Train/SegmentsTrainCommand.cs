using System.CommandLine;
using OnRecord.Language.Learning;

namespace OnRecord.Tools.Train;

/// <summary><c>train segments FOLDER</c>: the line model.</summary>
internal static class SegmentsTrainCommand
{
    public static Command Make()
    {
        var folder = new Argument<string>("FOLDER") { Description = "The unpacked corpus Quagga; only its training parts are read." };
        var output = new Option<string>("--out") { Description = "The file to write.", DefaultValueFactory = static _ => "src/OnRecord/Language/Weights/segments.weights" };
        var command = new Command("segments", "Trains the line model that tells signatures and disclaimers.") { folder, output };
        command.SetAction(parsed =>
        {
            WeightsFile file = SegmentsTraining.Train(parsed.GetRequiredValue(folder), Console.Error);
            using FileStream stream = File.Create(parsed.GetRequiredValue(output));
            file.Write(stream);
            return 0;
        });
        return command;
    }
}
