using System.Text.Json;
using OnRecord.Language.Annotating;
using OnRecord.Language.Time;
using OnRecord.Query;
using OnRecord.Query.Annotations;

namespace OnRecord.Cli.Annotating;

/// <summary>Annotates the files of a folder side by side and writes the answers, to a folder or to standard output.</summary>
internal sealed class AnnotateRun(AnnotateReader reader, string? into, CancellationToken cancel)
{
    /// <summary>Annotates one file or the texts of a folder.</summary>
    public void Run(string path)
    {
        List<string> files = AnnotateReader.FilesOf(path);
        bool isFolder = Directory.Exists(path);
        Dictionary<string, TimeAnchor> dates = AnnotateReader.DatesIn(isFolder ? path : Path.GetDirectoryName(Path.GetFullPath(path))!);
        ParallelQuery<(string Name, string Json)> answers = files.AsParallel().AsOrdered().WithCancellation(cancel)
            .WithMergeOptions(ParallelMergeOptions.NotBuffered).Select(file => Annotate(file, dates));
        if (into is not null)
        {
            WriteFolder(answers, into);
        }
        else
        {
            WriteOutput(answers, isFolder);
        }
    }

    private (string Name, string Json) Annotate(string file, Dictionary<string, TimeAnchor> dates)
    {
        AnnotateInput input = reader.Read(file, dates);
        Annotation annotation = Annotator.Annotate(input.Text, input.Kind, input.Published, input.Subject);
        return (input.Name, JsonSerializer.Serialize(AnnotationShapes.Of(annotation, input.Name), ContractJson.Options));
    }

    private static void WriteFolder(ParallelQuery<(string Name, string Json)> answers, string folder)
    {
        Directory.CreateDirectory(folder);
        int count = 0;
        foreach ((string name, string json) in answers)
        {
            File.WriteAllText(Path.Combine(folder, name + ".json"), json + "\n");
            count++;
        }

        Console.Error.WriteLine($"{count} written to {folder}.");
    }

    /// <summary>One object for a file, an array for a folder.</summary>
    private static void WriteOutput(ParallelQuery<(string Name, string Json)> answers, bool isFolder)
    {
        TextWriter output = Console.Out;
        string before = isFolder ? "[" : "";
        foreach ((string _, string json) in answers)
        {
            output.Write(before);
            output.Write(json);
            before = ",\n";
        }

        output.WriteLine(isFolder ? "]" : "");
    }
}
