using System.Diagnostics;
using System.Globalization;
using OnRecord.Ingest;
using OnRecord.Language.Annotating;
using OnRecord.Language.Contacts;
using OnRecord.Language.Frames;
using OnRecord.Language.Names;
using OnRecord.Language.Parties;
using OnRecord.Language.Passages;
using OnRecord.Language.Proceedings;
using OnRecord.Language.Requests;
using OnRecord.Language.Segments;
using OnRecord.Language.Statements;
using OnRecord.Language.Syntax;
using OnRecord.Language.Time;
using OnRecord.Language.Tokens;
using OnRecord.Sources;

namespace OnRecord.Bench;

/// <summary>Times the language engine over the texts of a folder: the whole chain on all cores, and each step on one.</summary>
internal static class AnnotateBench
{
    /// <summary>At most so many texts, the first by path.</summary>
    private const int MostTexts = 10_000;

    private static readonly TimeAnchor Published = new(new NodaTime.LocalDate(2018, 3, 16));

    /// <summary>Few texts are read again until there were so many words.</summary>
    private const long LeastWords = 500_000;

    public static int Run(string folder)
    {
        string[] files = [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Take(MostTexts)];
        long before = Stopwatch.GetTimestamp();
        Annotator.Load();
        Console.WriteLine(Text($"loading all models took {Stopwatch.GetElapsedTime(before).TotalMilliseconds:0} ms"));
        using var scratch = new ScratchFolder(Path.Combine(Path.GetTempPath(), $"onrecord-bench-{Environment.ProcessId}"));
        var texts = new BenchTexts(files, new ReadContext(IngestLimits.Default, scratch, CancellationToken.None));
        Whole(texts, 1); // warms up what is compiled while running, and counts
        long words = texts.Words;
        int rounds = (int)Math.Max(1, LeastWords / Math.Max(1, words));
        TimeSpan cpu = Process.GetCurrentProcess().TotalProcessorTime;
        double wall = Whole(texts, rounds);
        double spent = (Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalSeconds;
        Console.WriteLine(Text($"{texts.Read / (rounds + 1):N0} texts, {words:N0} words; reading and whole chain, {Environment.ProcessorCount} cores: {words * rounds / wall:N0} words/s by the clock, {words * rounds / spent:N0} per CPU second; peak {Measured.PeakOf(Environment.ProcessId):0} MB"));
        Steps(texts, words);
        return 0;
    }

    /// <summary>Every text as it is read: none is kept.</summary>
    private static double Whole(BenchTexts texts, int rounds)
    {
        var watch = Stopwatch.StartNew();
        for (int round = 0; round < rounds; round++)
        {
            texts.Files.AsParallel().ForAll(file =>
            {
                if (texts.Open(file) is var (text, kind))
                {
                    Annotator.Annotate(text, kind, Published);
                }
            });
        }

        return watch.Elapsed.TotalSeconds;
    }

    /// <summary>One core; a step's answer goes into the next, as in <see cref="Annotator"/>.</summary>
    private static void Steps(BenchTexts texts, long words)
    {
        var steps = new StepTimes();
        foreach (string file in texts.Files)
        {
            if (steps.Time("reading", () => texts.Open(file)) is var (text, kind))
            {
                Steps(steps, text, kind);
            }
        }

        steps.Write(words);
    }

    private static void Steps(StepTimes steps, string text, TextKind kind)
    {
        MessageSegments? segments = kind == TextKind.Message ? steps.Time("segments", () => Segmenter.Shipped.Cut(text)) : null;
        List<TextPart> parts = segments is null ? [new TextPart(PieceText.Whole(text), -1, 0, null)] : TextParts.Of(text, segments, null);
        foreach (TextPart part in parts)
        {
            PieceText kept = steps.Time("passages", () => EnglishProse.Of(text, part.Words, new LanguageTally()));
            Steps(steps, kept.Text);
        }
    }

    private static void Steps(StepTimes steps, string text)
    {
        TokenizedText tokens = steps.Time("tokens and sentences", () => Tokenizer.Cut(text));
        ParsedText parsed = steps.Time("parts of speech, trees", () => SyntaxParser.Shipped.Parse(tokens));
        IReadOnlyList<Mention> names = steps.Time("names", () => NameFinder.Find(tokens));
        IReadOnlyList<Mention> mentions = steps.Time("descriptions, pronouns", () => MentionFinder.With(parsed, NameRepeats.Add(parsed, names)));
        (StatementFrame frame, List<StatementDraft> drafts) = steps.Time("statements", () =>
        {
            var made = new StatementFrame(parsed, mentions);
            return (made, DraftFinder.Find(made, StatementModel.Shared));
        });
        DocumentParties parties = steps.Time("parties", () => PartyResolver.Resolve(parsed, mentions, TellerReader.Read(frame, drafts)));
        TimeFindings times = steps.Time("times", () => TimeFinder.Find(tokens, Published));
        steps.Time("speakers", () => StatementFinder.Finish(frame, drafts, parties, times.Times));
        steps.Time("contacts, requests, proceedings", () =>
        {
            var prose = new ProseText(parsed, mentions, parties, times);
            return ContactFinder.Find(prose).Count + RequestFinder.Find(prose).Count + ProceedingFinder.Find(prose).Count;
        });
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
