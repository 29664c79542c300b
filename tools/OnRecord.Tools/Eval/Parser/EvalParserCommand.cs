using System.CommandLine;
using OnRecord.Language.Learning;
using OnRecord.Language.Syntax;
using OnRecord.Tools.Corpora.Treebanks;

namespace OnRecord.Tools.Eval.Parser;

/// <summary><c>eval parser</c>: trees on the annotators' tokens and sentences of GUM dev and English-EWT dev, with the tagger's tags.</summary>
internal static class EvalParserCommand
{
    private const int Repeats = 5;

    /// <summary>Makes the command.</summary>
    public static Command Make()
    {
        var relations = new Option<bool>("--relations") { Description = "Also a line for each relation." };
        var genres = new Option<bool>("--genres") { Description = "Also a line for each genre of GUM." };
        var command = new Command("parser", "Trees on GUM dev and English-EWT dev, with the tagger's tags.") { relations, genres };
        command.SetAction(result =>
        {
            SyntaxParser parser = SyntaxParser.Read(ShippedWeights.Open("tagger"), ShippedWeights.Open("parser"));
            Measure("GUM dev", parser, Treebanks.GumDev(), result.GetValue(relations), result.GetValue(genres));
            Measure("EWT dev", parser, Treebanks.EwtDev(), result.GetValue(relations), result.GetValue(genres));
            Console.WriteLine(SilverAgreement.Measure(ShippedWeights.Open("tagger"), ShippedWeights.Open("parser")));
            return 0;
        });
        return command;
    }

    private static void Measure(string name, SyntaxParser parser, List<TreebankDocument> documents, bool withRelations, bool withGenres)
    {
        var counts = new ArcCounts();
        var genres = new SortedDictionary<string, ArcCounts>(StringComparer.Ordinal);
        foreach (TreebankDocument document in documents)
        {
            ParsedText parsed = parser.Parse(document.Text);
            counts.Add(document, parsed);
            string genre = document.Name.Split('_') is ["GUM", var second, ..] ? second : "all";
            (genres.TryGetValue(genre, out ArcCounts? own) ? own : genres[genre] = new ArcCounts()).Add(document, parsed);
        }

        Console.WriteLine($"{name}: {counts}");
        Speed(parser, documents, counts.Words);
        foreach (string line in withRelations ? counts.ByRelation() : [])
        {
            Console.WriteLine(line);
        }

        foreach ((string genre, ArcCounts own) in withGenres ? genres : [])
        {
            Console.WriteLine($"  {genre,-12} {own}");
        }
    }

    /// <summary>Tags alone, and tags with trees: the difference is what trees cost. The best of some runs, by the processor's time, since the machine may be busy.</summary>
    private static void Speed(SyntaxParser parser, List<TreebankDocument> documents, int words)
    {
        double tags = Best(() => documents.ForEach(document => parser.Tag(document.Text)));
        double all = Best(() => documents.ForEach(document => parser.Parse(document.Text)));
        Console.WriteLine($"  a second of one core: tags and lemmas {words / tags:N0} words, with trees {words / all:N0} words, trees alone {words / (all - tags):N0} words");
    }

    private static double Best(Action action)
    {
        double best = double.MaxValue;
        for (int repeat = 0; repeat < Repeats; repeat++)
        {
            TimeSpan start = Environment.CpuUsage.TotalTime;
            action();
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - start).TotalSeconds);
        }

        return best;
    }
}
