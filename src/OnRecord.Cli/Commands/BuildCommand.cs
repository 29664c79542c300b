using System.CommandLine;
using OnRecord.Cli.Output;
using OnRecord.Ingest;
using OnRecord.Store;
using OnRecord.Store.Building;

namespace OnRecord.Cli.Commands;

/// <summary><c>onrecord build</c>: a folder becomes a case.</summary>
internal static class BuildCommand
{
    public static Command Make()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Folders and files to read. None: the folders that the case already has.", Arity = ArgumentArity.ZeroOrMore };
        Option<string> caseOption = CaseOption.Make();
        Option<string?> published = new Option<string?>("--published") { Description = "Publication date for documents that name none.", HelpName = "DATE" }.IsDate();
        Option<string?> zone = new Option<string?>("--zone") { Description = "Time zone of the case, such as America/Los_Angeles: day boundaries and relative times.", HelpName = "ZONE" }.IsZone();
        var strict = new Option<bool>("--strict") { Description = "End with 1 when any entry failed, is locked, or was not opened for want of a tool, other than links, devices and the case itself, which are listed and not followed." };
        var rehash = new Option<bool>("--rehash") { Description = "Hash every file again instead of trusting size and time." };
        Option<string[]> root = new Option<string[]>("--root") { Description = "The new place of a folder that moved.", HelpName = "NAME=PATH", AllowMultipleArgumentsPerToken = false }.AreRoots();
        var add = new Option<bool>("--add") { Description = "Read a folder as a further one even where it looks like one of the case that has moved." };
        var noOcr = new Option<bool>("--no-ocr") { Description = "Leave pages that are pictures (scans) unrecognised; a later build without it recognises them." };
        Option<string?> languages = new Option<string?>("--ocr-language") { Description = "Languages to recognise in pictures, such as eng+deu: kept in the case, at first eng.", HelpName = "LANG" }.AreLanguages();
        Option<int?> ocrPages = Limit<int>("--limit-ocr-pages", "The most pages of one file to recognise", IngestLimits.Default.OcrPages);
        Option<int?> depth = Limit<int>("--limit-depth", "How deep containers may nest", IngestLimits.Default.Depth);
        Option<int?> count = Limit<int>("--limit-members", "The most members of one container", IngestLimits.Default.Members);
        Option<long?> expansion = Limit<long>("--limit-expansion", "The most bytes one member may expand to", IngestLimits.Default.MemberBytes);
        Option<int?> ratio = Limit<int>("--limit-ratio", "How many times its size a container may expand to", IngestLimits.Default.ExpansionRatio);
        var command = new Command("build", "Read folders into a case; may be interrupted and run again.") { paths, caseOption, published, zone, strict, rehash, root, add, noOcr, languages, depth, count, expansion, ratio, ocrPages };
        command.SetAction((parsed, cancel) => Run(
            new BuildOptions(parsed.GetValue(paths) ?? [], parsed.GetRequiredValue(caseOption))
            {
                Published = parsed.GetValue(published),
                Zone = parsed.GetValue(zone),
                Rehash = parsed.GetValue(rehash),
                AddsMoved = parsed.GetValue(add),
                RecognisesPages = !parsed.GetValue(noOcr),
                OcrLanguages = parsed.GetValue(languages),
                MovedRoots = Moved(parsed.GetValue(root) ?? []),
                Limits = limits => limits with
                {
                    Depth = parsed.GetValue(depth) ?? limits.Depth,
                    Members = parsed.GetValue(count) ?? limits.Members,
                    MemberBytes = parsed.GetValue(expansion) ?? limits.MemberBytes,
                    ExpansionRatio = parsed.GetValue(ratio) ?? limits.ExpansionRatio,
                    OcrPages = parsed.GetValue(ocrPages) ?? limits.OcrPages,
                },
            },
            parsed.GetValue(strict), cancel));
        return command;
    }

    private static Option<T?> Limit<T>(string name, string what, T usual)
        where T : struct, System.Numerics.INumber<T> =>
        new Option<T?>(name) { Description = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{what}: kept in the case, at first {usual}."), HelpName = "N" }.IsPositive();

    /// <summary>Builds with progress and prints the ledger's totals; shared with the demo.</summary>
    public static async Task<int> Run(BuildOptions options, bool strict, CancellationToken cancel)
    {
        foreach (string notice in BuildNotices.Of(options))
        {
            await Console.Error.WriteLineAsync(notice);
        }

        var builder = new CaseBuilder(options, TimeProvider.System);
        LedgerTotals totals = await ProgressView.Follow(builder.Progress, () => builder.Run(cancel));
        TotalsView.Write(Sheet.OfConsole(), totals, options.CasePath, builder.NotLookedAt);
        if (!totals.Balances)
        {
            throw new OnRecordException("The ledger does not balance. This is a defect of OnRecord; the case is kept for looking into it.");
        }

        return strict && (totals.Unread > 0 || totals.Locked > 0 || totals.MissingTools.Count > 0) ? ExitCodes.CouldNot : ExitCodes.Done;
    }

    private static Dictionary<string, string> Moved(string[] roots)
    {
        var moved = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string root in roots)
        {
            int equals = root.IndexOf('=', StringComparison.Ordinal);
            moved[root[..equals]] = root[(equals + 1)..];
        }

        return moved;
    }
}
