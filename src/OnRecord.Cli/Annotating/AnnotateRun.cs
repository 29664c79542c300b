using System.Runtime.ExceptionServices;
using System.Text.Json;
using OnRecord.Cli.Output;
using OnRecord.Language.Annotating;
using OnRecord.Language.Time;
using OnRecord.Query;
using OnRecord.Query.Annotations;

namespace OnRecord.Cli.Annotating;

/// <summary>Annotates the files of a folder side by side and writes the answers, to a folder or to standard output.</summary>
internal sealed class AnnotateRun(AnnotateReader reader, bool isBrat, string? into, CancellationToken cancel)
{
    private static readonly JsonSerializerOptions Indented = new(ContractJson.Options) { WriteIndented = true };

    /// <summary>Whoever reads a terminal reads lines; a program gets one object on one line.</summary>
    private readonly JsonSerializerOptions json = into is null && !Console.IsOutputRedirected ? Indented : ContractJson.Options;

    /// <summary>Annotates one file or the texts of a folder.</summary>
    public void Run(string path)
    {
        List<string> files = AnnotateReader.FilesOf(path);
        Annotator.Load();
        bool isFolder = Directory.Exists(path);
        Dictionary<string, TimeAnchor> dates = AnnotateReader.DatesIn(isFolder ? path : Path.GetDirectoryName(Path.GetFullPath(path))!);
        ParallelQuery<(string Name, string Answer)> answers = files.AsParallel().AsOrdered().WithCancellation(cancel)
            .WithMergeOptions(ParallelMergeOptions.NotBuffered).Select(file => Annotate(file, dates));
        try
        {
            if (into is not null)
            {
                WrittenTo.Folder(into, () => WriteFolder(answers, into));
            }
            else
            {
                WriteOutput(answers, isFolder);
            }
        }
        catch (AggregateException error) when (error.Flatten().InnerExceptions is [var first, ..])
        {
            // Of several files that cannot be read the first is told, as if they had been read one after the other.
            ExceptionDispatchInfo.Throw(first);
        }
    }

    private (string Name, string Answer) Annotate(string file, Dictionary<string, TimeAnchor> dates)
    {
        AnnotateInput input = reader.Read(file, dates);
        Annotation annotation = Annotator.Annotate(input.Text, input.Kind, input.Published, input.Subject);
        AnnotationShape shape = AnnotationShapes.Of(annotation, input.Name);
        return (input.Name, isBrat ? BratText.Of(input.Text, shape) : JsonSerializer.Serialize(shape, json));
    }

    private void WriteFolder(ParallelQuery<(string Name, string Answer)> answers, string folder)
    {
        Directory.CreateDirectory(folder);
        int count = 0;
        foreach ((string name, string answer) in answers)
        {
            File.WriteAllText(Path.Combine(folder, name + (isBrat ? ".ann" : ".json")), answer + (isBrat ? "" : "\n"));
            count++;
        }

        Console.Error.WriteLine($"{count} written to {folder}.");
    }

    /// <summary>JSON: one object for a file, an array for a folder. Brat: one after the other.</summary>
    private void WriteOutput(ParallelQuery<(string Name, string Answer)> answers, bool isFolder)
    {
        TextWriter output = Console.Out;
        bool isArray = isFolder && !isBrat;
        string before = isArray ? "[" : "";
        foreach ((string _, string answer) in answers)
        {
            output.Write(before);
            output.Write(answer);
            before = isArray ? ",\n" : "";
        }

        output.Write(isArray ? "]\n" : isBrat ? "" : "\n");
    }
}
