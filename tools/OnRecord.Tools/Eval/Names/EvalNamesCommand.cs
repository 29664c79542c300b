using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using OnRecord.Ingest.Text;
using OnRecord.Language.Learning;
using OnRecord.Language.Names;
using OnRecord.Language.Tokens;
using OnRecord.Store;
using OnRecord.Tools.Corpora.Names;

namespace OnRecord.Tools.Eval.Names;

/// <summary><c>eval names</c>: names found against names annotated.</summary>
internal static class EvalNamesCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make()
    {
        var set = new Option<string>("--set") { Description = "worldwide (the measure), worldwide-rest, ewt, gum, or wikigold (trained on).", DefaultValueFactory = _ => "worldwide" };
        var errors = new Option<bool>("--errors") { Description = "Also lists mistakes; not for the measure." };
        var output = new Option<DirectoryInfo?>("--out") { Description = "Writes what was found as the Python scorer reads it." };
        var boldness = new Option<int>("--boldness") { Description = "What is taken from the score of \"no name\"; for trials.", DefaultValueFactory = _ => NameModel.Boldness };
        var command = new Command("names", "Names of people, organisations, places and others: precision, recall, F1, confusion.") { set, errors, output, boldness };
        command.SetAction(result => Run(result.GetValue(set)!, result.GetValue(errors), result.GetValue(output), result.GetValue(boldness)));
        return command;
    }

    private static int Run(string set, bool withErrors, DirectoryInfo? output, int boldness)
    {
        List<NamedText> documents = set switch
        {
            "worldwide" => NameCorpora.WorldWide(true),
            "worldwide-rest" => NameCorpora.WorldWide(false),
            "ewt" => NameCorpora.Ewt(),
            "gum" => [.. NameCorpora.GumTexts(true).Select(GumNames.Names)],
            "wikigold" => NameCorpora.WikiGold(),
            _ => throw new OnRecordException($"There is no set {set}; there are worldwide, worldwide-rest, ewt, gum and wikigold."),
        };
        var model = NameModel.Read(ShippedWeights.Open("names"), boldness);
        TokenizedText[] texts = [.. documents.Select(d => Tokenizer.Cut(d.Text))];
        var clock = Stopwatch.StartNew();
        List<Mention>[] found = [.. texts.Select(text => NameFinder.Find(text, model))];
        double seconds = clock.Elapsed.TotalSeconds;
        var score = new NameScore();
        for (int number = 0; number < documents.Count; number++)
        {
            score.Add(documents[number], found[number]);
            Write(output, documents[number], found[number]);
        }

        score.Print(Console.Out);
        Console.WriteLine($"{documents.Count} documents, {texts.Sum(t => t.Tokens.Length):N0} tokens, {texts.Sum(t => t.Tokens.Length) / seconds:N0} tokens a second");
        if (withErrors && set != "worldwide")
        {
            score.Errors.ForEach(Console.WriteLine);
        }

        return 0;
    }

    private static void Write(DirectoryInfo? output, NamedText document, List<Mention> found)
    {
        if (output is null)
        {
            return;
        }

        output.Create();
        using FileStream file = File.Create(Path.Combine(output.FullName, document.Name + ".json"));
        JsonSerializer.Serialize(file, new
        {
            source = document.Name,
            length = CodePoints.FromUnits(document.Text, document.Text.Length),
            mentions = found.Select(m => new
            {
                start = CodePoints.FromUnits(document.Text, m.Start),
                end = CodePoints.FromUnits(document.Text, m.End),
                type = m.Type.ToString().ToLowerInvariant(),
                form = m.Form.ToString().ToLowerInvariant(),
            }),
        });
    }
}
