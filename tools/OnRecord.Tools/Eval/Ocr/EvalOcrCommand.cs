using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using OnRecord.Ingest.Ocr;
using OnRecord.Query;
using OnRecord.Query.Shapes;
using OnRecord.Store;
using OnRecord.Store.Building;

namespace OnRecord.Tools.Eval.Ocr;

/// <summary><c>eval ocr</c>: invented mail, printed and scanned, and what a case that is built of the scans says of sender, recipients, date and subject.</summary>
internal static class EvalOcrCommand
{
    public static Command Make()
    {
        var pages = new Option<int>("--pages") { Description = "How many.", DefaultValueFactory = static _ => 40 };
        var seed = new Option<int>("--seed") { Description = "The same seed makes the same pages.", DefaultValueFactory = static _ => 1 };
        var keep = new Option<string?>("--keep") { Description = "Keep the scans and the case in this folder." };
        var dirt = new Option<ScanDirt>("--dirt") { Description = "office: as a scanner that is kept clean; worst: black pixels all over the page.", DefaultValueFactory = static _ => ScanDirt.Worst };
        var command = new Command("ocr", "Printed mail in scans, recognised and recovered.") { pages, seed, dirt, keep };
        command.SetAction((parsed, cancel) => Task.FromResult(Run(parsed.GetValue(pages), new InventedScans(parsed.GetValue(seed), parsed.GetValue(dirt)), parsed.GetValue(keep), cancel)));
        return command;
    }

    private static int Run(int pages, InventedScans invented, string? keep, CancellationToken cancel)
    {
        if (new Recogniser(Recogniser.UsualLanguages).Missing is { } missing)
        {
            throw new OnRecordException(missing);
        }

        DirectoryInfo place = keep is null ? Directory.CreateTempSubdirectory("onrecord-ocr-") : Directory.CreateDirectory(keep);
        try
        {
            string scans = Directory.CreateDirectory(Path.Combine(place.FullName, "scans")).FullName;
            SortedDictionary<string, InventedMail> gold = invented.Make(scans, pages);
            string casePath = Path.Combine(place.FullName, "case.onrecord");
            var watch = Stopwatch.StartNew();
            new CaseBuilder(new BuildOptions([scans], casePath), TimeProvider.System).Run(cancel);
            Score(gold, casePath, watch.Elapsed);
            return 0;
        }
        finally
        {
            if (keep is null)
            {
                place.Delete(recursive: true);
            }
        }
    }

    private static void Score(SortedDictionary<string, InventedMail> gold, string casePath, TimeSpan time)
    {
        using SqliteConnection connection = CaseFile.OpenRead(casePath);
        ILookup<string, MessageShape> found = MessageList.Read(connection, new ItemFilter(), Page.All, choice: MessageChoice.Recovered).ToLookup(static message => Path.GetFileName(message.Citation.Path!), StringComparer.Ordinal);
        var right = new int[6];
        foreach ((string name, InventedMail mail) in gold)
        {
            MessageShape? message = found[name].FirstOrDefault();
            bool[] parts = message is null ? new bool[4] : Compare(mail, message, static word => word);
            for (int i = 0; i < parts.Length; i++)
            {
                right[i] += parts[i] ? 1 : 0;
            }

            right[4] += parts.All(static part => part) ? 1 : 0;
            right[5] += message is not null && Compare(mail, message, static word => word?.Replace('l', 'I')).All(static part => part) ? 1 : 0;
            if (!parts.All(static part => part))
            {
                Console.WriteLine(message is null ? $"{name}: not recovered" : $"{name}: {message.From?.Name} | {string.Join(", ", message.To.Concat(message.Cc).Select(static to => to.Name))} | {message.Date} | {message.Subject}");
                Console.WriteLine($"    is {mail.From} | {string.Join(", ", mail.To.Concat(mail.Cc))} | {Minute(mail)} | {mail.Subject}");
            }
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{gold.Count} pages in {time.TotalSeconds:0} s: all right {right[4]} (but for I and l, which look alike, {right[5]}), sender {right[0]}, recipients {right[1]}, date {right[2]}, subject {right[3]}; {found.Sum(static group => group.Count()) - found.Count} messages too many"));
    }

    /// <summary>Whether sender, recipients, date and subject are right.</summary>
    /// <param name="mail">What was printed.</param>
    /// <param name="message">What was recovered.</param>
    /// <param name="seen">What of a word is compared.</param>
    private static bool[] Compare(InventedMail mail, MessageShape message, Func<string?, string?> seen)
    {
        bool AreSame(IEnumerable<string?> names, IEnumerable<string> printed) => names.Select(seen).Order(StringComparer.Ordinal).SequenceEqual(printed.Select(seen).Order(StringComparer.Ordinal));
        return
        [
            seen(message.From?.Name) == seen(mail.From),
            AreSame(message.To.Select(static to => to.Name), mail.To) && AreSame(message.Cc.Select(static to => to.Name), mail.Cc),
            message.Date is { } date && date.StartsWith(Minute(mail), StringComparison.Ordinal),
            seen(message.Subject) == seen(mail.Subject),
        ];
    }

    private static string Minute(InventedMail mail) => mail.Date.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
}
