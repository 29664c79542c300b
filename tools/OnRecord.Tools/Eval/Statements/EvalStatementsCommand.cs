using System.CommandLine;
using OnRecord.Language.Names;
using OnRecord.Language.Statements;
using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;
using OnRecord.Sources;
using OnRecord.Tools.Corpora.Polnear;
using OnRecord.Tools.Train;
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
        var model = StatementModel.Read(WeightsFolder.Open("statements"));
        var score = new StatementScore();
        TimeSpan spent = TimeSpan.Zero;
        int tokens = 0;
        foreach (PolnearArticle article in articles)
        {
            ParsedText parsed = SyntaxParser.Shipped.Parse(Tokenizer.Cut(article.Text));
            IReadOnlyList<Mention> mentions = MentionFinder.Find(parsed);
            TimeSpan start = Environment.CpuUsage.UserTime;
            var frame = new StatementFrame(parsed, mentions);
            List<StatementDraft> drafts = areCuesGiven ? Given(frame, model, article) : DraftFinder.Find(frame, model);
            spent += Environment.CpuUsage.UserTime - start;
            tokens += frame.TokenCount;
            List<GoldStatement> found = [.. drafts.Where(static d => d.Outer is null).Select(d => Spans(parsed.Text, d))];
            score.Add(article, found);
            BratWriter.Write(predictions, article, found);
        }

        score.Print(Console.Out);
        spent = Again(articles, model);
        Console.WriteLine($"{articles.Count} articles, {tokens:N0} tokens, {tokens / spent.TotalSeconds:N0} tokens for each second of processor time");
        if (errors is not null)
        {
            File.WriteAllLines(errors.FullName, [.. score.Errors.GroupBy(static e => e[..e.IndexOf('\t', StringComparison.Ordinal)]).OrderByDescending(static g => g.Count()).Select(static g => $"{g.Count()} {g.Key}"), "", .. score.Errors.Order(StringComparer.Ordinal)]);
        }

        return 0;
    }

    private static TimeSpan Again(List<PolnearArticle> articles, StatementModel model)
    {
        (ParsedText Parsed, IReadOnlyList<Mention> Mentions)[] all = [.. articles.Select(static a => SyntaxParser.Shipped.Parse(Tokenizer.Cut(a.Text))).Select(static p => (p, MentionFinder.Find(p)))];
        TimeSpan start = Environment.CpuUsage.UserTime;
        foreach ((ParsedText parsed, IReadOnlyList<Mention> mentions) in all)
        {
            DraftFinder.Find(new StatementFrame(parsed, mentions), model);
        }

        return Environment.CpuUsage.UserTime - start;
    }

    private static List<StatementDraft> Given(StatementFrame frame, StatementModel model, PolnearArticle article)
    {
        CueSpan[] cues = [.. new LabelledArticle(article).Statements.Select(static s => s.Cue)];
        return [.. cues.Select(cue => model.FindParts(frame, Windows.Around(frame, cue), cue, cues)).OfType<StatementDraft>()];
    }

    private static GoldStatement Spans(TokenizedText text, StatementDraft draft) => new(
        [.. draft.Source.Select(r => Span(text, r.First, r.End))],
        [Span(text, draft.Cue.First, draft.Cue.End)],
        [.. draft.Content.Select(r => Span(text, r.First, r.End))]);

    private static TextSpan Span(TokenizedText text, int first, int end) => new(text.Tokens[first].Start, text.Tokens[end - 1].End);
}
