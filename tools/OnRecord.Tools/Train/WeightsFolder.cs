using OnRecord.Language.Learning;

namespace OnRecord.Tools.Train;

/// <summary>Where trained weights are written: <c>src/OnRecord/Language/Weights</c>, or <c>ONRECORD_WEIGHTS</c>.</summary>
internal static class WeightsFolder
{
    /// <summary>The folder.</summary>
    public static string Root => Environment.GetEnvironmentVariable("ONRECORD_WEIGHTS") is { Length: > 0 } set
        ? set
        : Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../src/OnRecord/Language/Weights"));

    /// <summary>The path of some weights.</summary>
    public static string PathOf(string name) => Path.Combine(Root, $"{name}.weights");

    /// <summary>Writes weights.</summary>
    public static void Save(WeightsFile file, string name)
    {
        Directory.CreateDirectory(Root);
        using (FileStream stream = File.Create(PathOf(name)))
        {
            file.Write(stream);
        }

        Console.Error.WriteLine($"{PathOf(name)}: {new FileInfo(PathOf(name)).Length:N0} bytes");
    }

    /// <summary>Weights that were written here; null for none.</summary>
    public static WeightsFile? Trained(string name)
    {
        if (!File.Exists(PathOf(name)))
        {
            return null;
        }

        using FileStream stream = File.OpenRead(PathOf(name));
        return WeightsFile.Read(stream);
    }
}
