using System.CommandLine;
using OnRecord.Language.Learning;
using OnRecord.Language.Statements;
using OnRecord.Language.Tokens;
using OnRecord.Sources;
using OnRecord.Tools.Corpora.Polnear;
using OnRecord.Tools.Train.Statements;

namespace OnRecord.Tools.Eval.Statements;

/// <summary><c>eval statements</c>: statements found against PolNeAR's.</summary>
internal static class EvalStatementsCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make()
    {
        var part = new Option<string>("--part") { Description = "dev (the measure) or train.", DefaultValueFactory = _ => "dev" };
        var errors = new Option<FileInfo?>("--errors") { Description = "Writes every mistake with its kind." };
        var predictions = new Option<DirectoryInfo?>("--predictions") { Description = "Writes what was found in brat's format." };
        var given = new Option<bool>("--gold-cues") { Description = "Gives the annotated cues to the second step, to measure it alone." };
        var command = new Command("statements", "Statements (source, cue, content): precision, recall, F1, also by kind.") { part, errors, predictions, given };
        command.SetAction(result => Run(result.GetValue(part)!, result.GetValue(errors), result.GetValue(predictions), result.GetValue(given)));
        return command;
    }

    private static int Run(string part, FileInfo? errors, DirectoryInfo? predictions, bool areCuesGiven)
    {
        List<PolnearArticle> articles = PolnearReader.Read(part);
        var model = StatementModel.Read(ShippedWeights.Open("statements"));
        var score = new StatementScore();
        List<LabelledArticle> labelled = [.. articles.Select(static article => new LabelledArticle(article))];
        foreach (LabelledArticle one in labelled)
        {
            List<StatementDraft> drafts = areCuesGiven ? Given(one, model) : DraftFinder.Find(one.Frame, model);
            List<GoldStatement> found = [.. drafts.Where(static d => d.Outer is null).Select(d => Spans(one.Frame.Parsed.Text, d))];
            score.Add(one.Article, found);
            BratWriter.Write(predictions, one.Article, found);
        }

        score.Print(Console.Out);
        int tokens = labelled.Sum(static one => one.Frame.TokenCount);
        TimeSpan spent = Again(labelled, model);
        Console.WriteLine($"{articles.Count} articles, {tokens:N0} tokens, {tokens / spent.TotalSeconds:N0} tokens for each second of processor time");
        if (errors is not null)
        {
            File.WriteAllLines(errors.FullName, [.. score.Errors.GroupBy(static e => e[..e.IndexOf('\t', StringComparison.Ordinal)]).OrderByDescending(static g => g.Count()).Select(static g => $"{g.Count()} {g.Key}"), "", .. score.Errors.Order(StringComparer.Ordinal)]);
        }

        return 0;
    }

    /// <summary>Processor time of a second run, when the code is compiled.</summary>
    private static TimeSpan Again(List<LabelledArticle> labelled, StatementModel model)
    {
        TimeSpan start = Environment.CpuUsage.UserTime;
        foreach (LabelledArticle one in labelled)
        {
            DraftFinder.Find(new StatementFrame(one.Frame.Parsed, one.Frame.Mentions), model);
        }

        return Environment.CpuUsage.UserTime - start;
    }

    private static List<StatementDraft> Given(LabelledArticle labelled, StatementModel model)
    {
        CueSpan[] cues = [.. labelled.Statements.Select(static s => s.Cue)];
        return [.. cues.Select(cue => model.FindParts(labelled.Frame, Windows.Around(labelled.Frame, cue), cue, cues)).OfType<StatementDraft>()];
    }

    private static GoldStatement Spans(TokenizedText text, StatementDraft draft) => new(
        [.. draft.Source.Select(r => Span(text, r.First, r.End))],
        [Span(text, draft.Cue.First, draft.Cue.End)],
        [.. draft.Content.Select(r => Span(text, r.First, r.End))]);

    private static TextSpan Span(TokenizedText text, int first, int end) => new(text.Tokens[first].Start, text.Tokens[end - 1].End);
}
