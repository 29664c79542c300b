using System.CommandLine;
using OnRecord.Tools.Corpora;

namespace OnRecord.Tools.Train;

/// <summary><c>train segments [FOLDER]</c>: the line model.</summary>
internal static class SegmentsTrainCommand
{
    private const string Archive = "mail/quagga-train-dev.tar.xz";

    public static Command Make()
    {
        var folder = new Argument<string?>("FOLDER") { Description = "The unpacked corpus Quagga, else the archive of the data folder; only its training parts are read.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("segments", "The line model that tells signatures and disclaimers: writes segments.weights.") { folder };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(folder) is { } unpacked)
            {
                WeightsFolder.Save(SegmentsTraining.Train(unpacked, Console.Error), "segments");
                return 0;
            }

            DirectoryInfo space = Directory.CreateTempSubdirectory("onrecord-");
            try
            {
                Unpack(space.FullName);
                WeightsFolder.Save(SegmentsTraining.Train(Path.Combine(space.FullName, "quagga"), Console.Error), "segments");
            }
            finally
            {
                space.Delete(recursive: true);
            }

            return 0;
        });
        return command;
    }

    private static void Unpack(string into)
    {
        foreach ((string path, byte[] bytes) in TarFiles.Read(Archive, static path => path.EndsWith(".ann", StringComparison.Ordinal)))
        {
            string file = Path.Combine(into, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, bytes);
        }
    }
}
