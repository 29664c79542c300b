using System.Globalization;
using OnRecord.Tests.Ingest.Archives;
using OnRecord.Tests.Store;

namespace OnRecord.Tests.Tools;

/// <summary>Fills a release with invented mail of every kind of place: loose files, mailboxes, a zip, copies.</summary>
internal static class ProcessFolder
{
    private static readonly string[] s_words = ["lantern", "quay", "crate", "harbour", "roster", "pilot", "ledger", "tide", "mooring", "permit", "warden", "inspection"];

    /// <summary>Writes about 600 messages.</summary>
    public static void Fill(TempCase into)
    {
        var random = new Random(7);
        for (int i = 0; i < 300; i++)
        {
            string mail = TempCase.Mail(Number(i), $"Note {Number(i)}", Text(random, 60));
            into.Write($"loose/{i:D3}.eml", mail);
            if (i % 10 == 0)
            {
                into.Write($"copies/{i:D3}.eml", mail);
            }
        }

        for (int box = 0; box < 10; box++)
        {
            into.Write($"boxes/{box}.mbox", string.Concat(Enumerable.Range(0, 30).Select(i =>
                "From ann@harbour.example Mon Mar  5 09:30:00 2018\n" + TempCase.Mail($"{box}-{i}", $"Box {Number(i)}", Text(random, 80)).Replace("\r", "", StringComparison.Ordinal) + "\n")));
        }

        into.Write("handover.zip", ZipFixtures.Of([.. Enumerable.Range(0, 20).Select(i => ($"notes/{i}.txt", Text(random, 200)))]));
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Text(Random random, int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => $"{s_words[random.Next(s_words.Length)]}{Number(random.Next(400))}"));
}
