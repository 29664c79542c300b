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

    /// <summary>Few texts are read again until there were so many words.</summary>
    private const long LeastWords = 500_000;

    public static int Run(string folder)
    {
        List<(string Text, TextKind Kind)> texts = Read(folder);
        long words = texts.Sum(static text => (long)WordsIn(text.Text));
        long before = Stopwatch.GetTimestamp();
        Annotator.Load();
        Console.WriteLine(Text($"{texts.Count:N0} texts, {words:N0} words; loading all models took {Stopwatch.GetElapsedTime(before).TotalMilliseconds:0} ms"));
        int rounds = (int)Math.Max(1, LeastWords / Math.Max(1, words));
        Whole(texts, rounds); // warms up what is compiled while running
        TimeSpan cpu = Process.GetCurrentProcess().TotalProcessorTime;
        double wall = Whole(texts, rounds);
        double spent = (Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalSeconds;
        Console.WriteLine(Text($"whole chain, {Environment.ProcessorCount} cores: {words * rounds / wall:N0} words/s by the clock, {words * rounds / spent:N0} per CPU second; peak {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB"));
        Steps(texts, words);
        return 0;
    }

    private static double Whole(List<(string Text, TextKind Kind)> texts, int rounds)
    {
        var watch = Stopwatch.StartNew();
        for (int round = 0; round < rounds; round++)
        {
            texts.AsParallel().ForAll(static text => Annotator.Annotate(text.Text, text.Kind, new TimeAnchor(new NodaTime.LocalDate(2018, 3, 16))));
        }

        return watch.Elapsed.TotalSeconds;
    }

    /// <summary>One core; a step's answer goes into the next, as in <see cref="Annotator"/>.</summary>
    private static void Steps(List<(string Text, TextKind Kind)> texts, long words)
    {
        var steps = new StepTimes();
        foreach ((string text, TextKind kind) in texts)
        {
            MessageSegments? segments = kind == TextKind.Message ? steps.Time("segments", () => Segmenter.Shipped.Cut(text)) : null;
            List<TextPart> parts = segments is null ? [new TextPart(PieceText.Whole(text), -1, 0, null)] : TextParts.Of(text, segments, null);
            foreach (TextPart part in parts)
            {
                IReadOnlyList<Passage> passages = steps.Time("passages", () => PassageCutter.Cut(part.Words.Text));
                PieceText kept = part.Words.Keep(text, [.. passages.Where(static p => p.IsEnglishProse).Select(static p => new TextSpan(p.Start, p.End))]);
                Steps(steps, kept.Text);
            }
        }

        steps.Write(words);
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
        TimeFindings times = steps.Time("times", () => TimeFinder.Find(tokens, new TimeAnchor(new NodaTime.LocalDate(2018, 3, 16))));
        steps.Time("speakers", () => StatementFinder.Finish(frame, drafts, parties, times.Times));
        steps.Time("contacts, requests, proceedings", () =>
        {
            var prose = new ProseText(parsed, mentions, parties, times);
            return ContactFinder.Find(prose).Count + RequestFinder.Find(prose).Count + ProceedingFinder.Find(prose).Count;
        });
    }

    private static List<(string Text, TextKind Kind)> Read(string folder)
    {
        var texts = new List<(string Text, TextKind Kind)>();
        using var scratch = new ScratchFolder(Path.Combine(Path.GetTempPath(), $"onrecord-bench-{Environment.ProcessId}"));
        var context = new ReadContext(IngestLimits.Default, scratch, CancellationToken.None);
        foreach (string path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Take(MostTexts))
        {
            var bytes = new MemoryBytes(File.ReadAllBytes(path));
            var probe = new Probe(bytes.ReadAll(Probe.HeadLength), bytes.Length, Path.GetFileName(path), null, null);
            Item? item = bytes.Length == 0 ? null : Readers.Choose(probe)?.Read(bytes, probe, context).Item;
            if (item?.Texts.FirstOrDefault(static text => text.Field == "body") is { } body)
            {
                texts.Add((body.Text.Text, item is Message ? TextKind.Message : TextKind.Text));
            }
        }

        return texts;
    }

    /// <summary>Stretches between white space.</summary>
    private static int WordsIn(string text)
    {
        int words = 0;
        bool isInside = false;
        foreach (char c in text)
        {
            bool isSpace = char.IsWhiteSpace(c);
            words += !isSpace && !isInside ? 1 : 0;
            isInside = !isSpace;
        }

        return words;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
