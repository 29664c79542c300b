using System.CommandLine;
using System.Diagnostics;
using OnRecord.Language.Names;
using OnRecord.Language.Statements;
using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;
using OnRecord.Sources;
using OnRecord.Tools.Corpora.Polnear;
using OnRecord.Tools.Train;

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
        var command = new Command("statements", "Statements (source, cue, content): precision, recall, F1, also by kind.") { part, errors, predictions };
        command.SetAction(result => Run(result.GetValue(part)!, result.GetValue(errors), result.GetValue(predictions)));
        return command;
    }

    private static int Run(string part, FileInfo? errors, DirectoryInfo? predictions)
    {
        List<PolnearArticle> articles = PolnearReader.Read(part);
        var model = StatementModel.Read(WeightsFolder.Open("statements"));
        var score = new StatementScore();
        var clock = new Stopwatch();
        int tokens = 0;
        foreach (PolnearArticle article in articles)
        {
            ParsedText parsed = SyntaxParser.Shipped.Parse(Tokenizer.Cut(article.Text));
            IReadOnlyList<Mention> mentions = MentionFinder.Find(parsed);
            clock.Start();
            var frame = new StatementFrame(parsed, mentions);
            List<StatementDraft> drafts = DraftFinder.Find(frame, model);
            clock.Stop();
            tokens += frame.TokenCount;
            List<GoldStatement> found = [.. drafts.Where(static d => d.Outer is null).Select(d => Spans(parsed.Text, d))];
            score.Add(article, found);
            BratWriter.Write(predictions, article, found);
        }

        score.Print(Console.Out);
        Console.WriteLine($"{articles.Count} articles, {tokens:N0} tokens, {tokens / clock.Elapsed.TotalSeconds:N0} tokens a second on one thread");
        if (errors is not null)
        {
            File.WriteAllLines(errors.FullName, [.. score.Errors.GroupBy(static e => e[..e.IndexOf('\t', StringComparison.Ordinal)]).OrderByDescending(static g => g.Count()).Select(static g => $"{g.Count()} {g.Key}"), "", .. score.Errors.Order(StringComparer.Ordinal)]);
        }

        return 0;
    }

    private static GoldStatement Spans(TokenizedText text, StatementDraft draft) => new(
        [.. draft.Source.Select(r => Span(text, r.First, r.End))],
        [Span(text, draft.Cue.First, draft.Cue.End)],
        [.. draft.Content.Select(r => Span(text, r.First, r.End))]);

    private static TextSpan Span(TokenizedText text, int first, int end) => new(text.Tokens[first].Start, text.Tokens[end - 1].End);
}
