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
    /// <summary>So many files are read before the first of them is written.</summary>
    private const int AtOnce = 64;

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
        IEnumerable<(string Name, string Answer)> answers = Answers(files, dates);
        if (into is not null)
        {
            WrittenTo.Folder(into, () => WriteFolder(answers, into));
        }
        else
        {
            WriteOutput(answers, isFolder);
        }
    }

    /// <summary>Of the files in order, a few at once: answers that wait for an earlier one do not pile up. Of several files that cannot be read the first is told.</summary>
    private IEnumerable<(string Name, string Answer)> Answers(List<string> files, Dictionary<string, TimeAnchor> dates)
    {
        foreach (string[] some in files.Chunk(AtOnce))
        {
            var answers = new (string Name, string Answer)[some.Length];
            var errors = new ExceptionDispatchInfo?[some.Length];
            Parallel.For(0, some.Length, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancel }, number =>
            {
                try
                {
                    answers[number] = Annotate(some[number], dates);
                }
                catch (Exception error) when (error is not OperationCanceledException)
                {
                    errors[number] = ExceptionDispatchInfo.Capture(error);
                }
            });
            for (int number = 0; number < some.Length; number++)
            {
                errors[number]?.Throw();
                yield return answers[number];
            }
        }
    }

    private (string Name, string Answer) Annotate(string file, Dictionary<string, TimeAnchor> dates)
    {
        AnnotateInput input = reader.Read(file, dates);
        Annotation annotation = Annotator.Annotate(input.Text, input.Kind, input.Published, input.Subject);
        AnnotationShape shape = AnnotationShapes.Of(annotation, input.Name);
        return (input.Name, isBrat ? BratText.Of(input.Text, shape) : JsonSerializer.Serialize(shape, json));
    }

    private void WriteFolder(IEnumerable<(string Name, string Answer)> answers, string folder)
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
    private void WriteOutput(IEnumerable<(string Name, string Answer)> answers, bool isFolder)
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
