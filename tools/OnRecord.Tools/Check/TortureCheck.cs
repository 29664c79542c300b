using System.Globalization;
using System.Security.Cryptography;
using OnRecord.Query.Shapes;

namespace OnRecord.Tools.Check;

/// <summary>
/// Proves on a torture set that nothing is lost: every file is in the ledger with its bytes, every message is kept, and
/// every text of it is found by words that another program reads from the raw bytes.
/// </summary>
internal sealed class TortureCheck(string folder, BuiltCase built, CheckReport report)
{
    /// <summary>Words that are looked for in each text, spread evenly over it.</summary>
    private const int WordsOfEachText = 24;

    private readonly SortedDictionary<string, int> _unread = new(StringComparer.Ordinal);
    private int _messages;
    private int _kept;
    private int _readable;
    private int _found;
    private int _texts;
    private int _textsFound;
    private long _words;
    private long _wordsFound;

    /// <summary>Runs the check.</summary>
    public void Run()
    {
        IReadOnlyList<TortureFile> files = TortureManifest.Read(folder);
        foreach (TortureFile file in files)
        {
            Check(file);
        }

        report.Figure("files in the index, each in the ledger with its bytes", files.Count);
        report.Figure("messages in single files and mailboxes", _messages);
        report.Figure("  kept as messages, or as documents where there is no header", _kept);
        report.Figure("  with readable text", _readable);
        report.Figure("  found by a word of their text", _found);
        report.Figure("texts, HTML and attached messages in them", _texts);
        report.Figure("  found by a word", _textsFound);
        report.Figure("words looked for, up to 24 of each text", _words);
        report.Figure("  found", _wordsFound);
        foreach ((string reason, int count) in _unread)
        {
            report.Figure("without readable text: " + reason, count);
        }

        report.Figure("ledger", built.Totals.Balances ? "balanced" : "NOT BALANCED");
        report.Require(built.Totals.Balances, () => "the ledger does not balance");
    }

    private void Check(TortureFile file)
    {
        string path = built.PathOf(file.Path);
        byte[] bytes = File.ReadAllBytes(Path.Combine(folder, file.Path));
        if (!report.Require(built.Ledger.TryGetValue(path, out LedgerShape? entry), () => $"{file.Path} is not in the ledger"))
        {
            return;
        }

        bool same = entry!.Sha256 == Convert.ToHexStringLower(SHA256.HashData(bytes)) && entry.Bytes == bytes.Length;
        report.Require(same, () => $"{file.Path} has other bytes in the ledger");
        if (file.Messages > 0)
        {
            CheckMessages(file, entry, bytes);
        }
    }

    private void CheckMessages(TortureFile file, LedgerShape entry, byte[] bytes)
    {
        bool isMailbox = entry.State == "container" || file.Kind == "mbox";
        List<LedgerShape> members = entry.State == "container" ? [.. Members(entry.Path)] : [entry];
        IReadOnlyList<IndependentReading> readings = IndependentReading.Read(bytes, isMailbox);
        _messages += file.Messages;
        bool areKept = members.All(static member => member.State is "kept" or "copy") && built.Ledger[entry.Path].State != "failed";
        _kept += report.Require(areKept, () => $"{file.Path}: not kept") ? file.Messages : 0;
        if (members.Count != file.Messages)
        {
            report.Note($"{file.Path}: the index counts {file.Messages} messages, the ledger {members.Count}, MimeKit {readings.Count}");
            report.Require(Math.Max(members.Count, readings.Count) >= file.Messages, () => $"{file.Path}: fewer messages than the index");
        }

        bool sameCount = members.Count == readings.Count;
        for (int i = 0; i < readings.Count; i++)
        {
            CheckFound(file, sameCount ? members[i] : entry, readings[i], readings.Count > 1 ? i + 1 : null);
        }
    }

    private IEnumerable<LedgerShape> Members(string path)
    {
        for (int number = 1; built.Ledger.TryGetValue(path + "!/" + number.ToString(CultureInfo.InvariantCulture), out LedgerShape? member); number++)
        {
            yield return member;
        }
    }

    private void CheckFound(TortureFile file, LedgerShape entry, IndependentReading reading, int? number)
    {
        string name = number is null ? file.Path : string.Create(CultureInfo.InvariantCulture, $"{file.Path} message {number}");
        if (reading.Texts.Count == 0)
        {
            ListUnread(file, entry, reading, name);
            return;
        }

        _readable++;
        bool any = false;
        foreach (ReadableText text in reading.Texts)
        {
            any |= CheckText(entry, text, name);
        }

        _found += any ? 1 : 0;
    }

    private bool CheckText(LedgerShape entry, ReadableText text, string name)
    {
        _texts++;
        int step = Math.Max(1, text.Words.Count / WordsOfEachText);
        List<string> looked = [.. text.Words.Where((_, at) => at % step == 0).Take(WordsOfEachText)];
        List<string> missed = looked.FindAll(word => !built.Finds(word, entry.Path));
        _words += looked.Count;
        _wordsFound += looked.Count - missed.Count;
        bool found = missed.Count < looked.Count || text.Words.Except(looked).Any(word => built.Finds(word, entry.Path));
        _textsFound += found ? 1 : 0;
        if (!found)
        {
            report.Fail($"{name}: no word of its {text.What} is found ({string.Join(' ', looked.Take(6))}) {Problems(entry)}");
        }
        else if (missed.Count > 0)
        {
            report.Note($"{name}: {missed.Count} of {looked.Count} words of its {text.What} are not found: {string.Join(' ', missed.Take(8))} {Problems(entry)}");
        }

        return found;
    }

    /// <summary>A message in which nothing can be read is listed with the reason, and found by its header where it has one.</summary>
    private void ListUnread(TortureFile file, LedgerShape entry, IndependentReading reading, string name)
    {
        string reason = reading.Reasons.Count == 0 ? "no parts" : string.Join(", ", reading.Reasons.Distinct());
        _unread[reason] = _unread.GetValueOrDefault(reason) + 1;
        string byHeader = reading.Header.Count == 0 ? "has no words in its header" : reading.Header.Any(word => built.Finds(word, entry.Path)) ? "found by its header" : "NOT FOUND by its header";
        report.Note($"{name}: {reason}; {byHeader} {Problems(entry)}");
        report.Require(!byHeader.StartsWith("NOT", StringComparison.Ordinal), () => $"{name}: no word of its header is found ({string.Join(' ', reading.Header.Take(6))}), flags {string.Join(',', file.Flags)}");
    }

    private static string Problems(LedgerShape entry) => "[" + string.Join(' ', entry.Problems.Select(static problem => problem.Code).Distinct()) + "]";
}
