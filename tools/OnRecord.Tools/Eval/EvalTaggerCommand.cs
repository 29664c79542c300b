using System.CommandLine;
using System.Diagnostics;
using OnRecord.Language.Learning;
using OnRecord.Language.Syntax;
using OnRecord.Tools.Corpora.Treebanks;

namespace OnRecord.Tools.Eval;

/// <summary><c>eval tagger</c>: parts of speech and lemmas on the annotators' tokens of GUM dev and English-EWT dev.</summary>
internal static class EvalTaggerCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make()
    {
        var confusions = new Option<int>("--confusions") { Description = "How many confusions to list." };
        var command = new Command("tagger", "Parts of speech and lemmas on GUM dev and English-EWT dev.") { confusions };
        command.SetAction(result =>
        {
            SyntaxParser parser = SyntaxParser.Read(ShippedWeights.Open("tagger"), null);
            Measure("GUM dev", parser, Treebanks.GumDev(), result.GetValue(confusions));
            Measure("EWT dev", parser, Treebanks.EwtDev(), result.GetValue(confusions));
            Measure("PolNeAR dev, agreement with machine-made tags", parser, MachineTags.Read("dev"), result.GetValue(confusions));
            return 0;
        });
        return command;
    }

    private static void Measure(string name, SyntaxParser parser, List<TreebankDocument> documents, int most)
    {
        int words = 0, right = 0, lemmas = 0;
        var confusions = new Dictionary<string, (int Count, string Example)>(StringComparer.Ordinal);
        long start = Stopwatch.GetTimestamp();
        List<ParsedText> parsed = [.. documents.Select(document => parser.Tag(document.Text))];
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        foreach ((TreebankDocument document, ParsedText text) in documents.Zip(parsed))
        {
            for (int token = 0; token < document.Tags.Length; token++)
            {
                words++;
                lemmas += document.Lemmas.Length > 0 && string.Equals(document.Lemmas[token], text.Lemma(token), StringComparison.OrdinalIgnoreCase) ? 1 : 0;
                if (document.Tags[token] == text.Tags[token])
                {
                    right++;
                    continue;
                }

                string pair = $"{SyntaxNames.NameOf(document.Tags[token])} as {SyntaxNames.NameOf(text.Tags[token])}";
                (int Count, string Example) old = confusions.GetValueOrDefault(pair, (0, ""));
                confusions[pair] = (old.Count + 1, old.Count < 12 ? $"{old.Example} {text.Text.Word(token)}" : old.Example);
            }
        }

        Console.WriteLine($"{name}: {words} words, tag {100.0 * right / words:F2} %, lemma {100.0 * lemmas / words:F2} %, {words / seconds:N0} words/s cold");
        foreach ((string pair, (int count, string example)) in confusions.OrderByDescending(static pair => pair.Value.Count).Take(most))
        {
            Console.WriteLine($"  {count,5} {pair}: {example}");
        }
    }
}
