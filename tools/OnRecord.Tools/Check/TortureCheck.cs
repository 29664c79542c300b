using System.Globalization;
using System.Security.Cryptography;
using OnRecord.Query.Shapes;

namespace OnRecord.Tools.Check;

/// <summary>
/// Proves on a torture set that nothing is lost: every file is in the ledger with its bytes, every message is kept, and
/// every text of it is found by at least half of the words that another program reads from the raw bytes and that no other text of the message has.
/// </summary>
internal sealed class TortureCheck(string folder, BuiltCase built, CheckReport report)
{
    /// <summary>Words that are looked for in each text, spread evenly over it.</summary>
    private const int WordsOfEachText = 24;

    /// <summary>One in so many of them must be found in each text: the others may be marks that one program takes for words.</summary>
    private const int LeastFoundOneIn = 2;

    private const int LeastOwnWords = 4;

    /// <summary>Mailboxes in which the index or MimeKit counts messages that are none: how many there are, and why.</summary>
    private static readonly Dictionary<string, (int Messages, string Why)> s_counted = new(StringComparer.Ordinal)
    {
        ["mimekit/mbox/unmunged.mbox.txt"] = (2, "two sentences begin with From"),
        ["notmuch/insert/mbox-attachment.eml"] = (1, "the second From line is that of an attached patch"),
        ["sisimai/maildir/not/rb-issue-368-bug.eml"] = (1, "the second From line stands in the text of a bounce"),
    };

    private readonly SortedDictionary<string, int> _unread = new(StringComparer.Ordinal);
    private int _messages;
    private int _kept;
    private int _others;
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
        report.Figure("  none, by a named exception", _others);
        report.Figure("  with readable text", _readable);
        report.Figure("  found by words of a text", _found);
        report.Figure("texts, HTML and attached messages in them", _texts);
        report.Figure("  found, by half or more of the words looked for in each", _textsFound);
        report.Figure("words looked for, up to 24 of each text", _words);
        report.Figure("  found", _wordsFound);
        foreach ((string reason, int count) in _unread)
        {
            report.Figure("without readable text: " + reason, count);
        }

        built.RequireSound(report);
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
        _kept += report.Require(areKept, () => $"{file.Path}: not kept") ? Math.Min(file.Messages, members.Count) : 0;
        CheckCount(file, members.Count, isMailbox ? readings.Count : file.Messages);

        bool sameCount = members.Count == readings.Count;
        for (int i = 0; i < readings.Count; i++)
        {
            CheckFound(file, sameCount ? members[i] : entry, readings[i], readings.Count > 1 ? i + 1 : null);
        }
    }

    /// <summary>The ledger has all messages that the index counts, and all that MimeKit counts in a mailbox.</summary>
    private void CheckCount(TortureFile file, int kept, int counted)
    {
        if (kept == file.Messages && kept == counted)
        {
            return;
        }

        bool isKnown = s_counted.TryGetValue(file.Path, out (int Messages, string Why) known);
        _others += isKnown ? Math.Max(0, file.Messages - known.Messages) : 0;
        report.Note($"{file.Path}: the index counts {file.Messages} messages, the ledger {kept}, MimeKit {counted}{(isKnown ? ": " + known.Why : "")}");
        report.Require(isKnown ? kept == known.Messages : kept >= Math.Max(file.Messages, counted), () => $"{file.Path}: fewer messages in the ledger than there are");
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
            any |= CheckText(entry, Own(text, reading), name);
        }

        _found += any ? 1 : 0;
    }

    /// <summary>A text with the words alone that stand in no other text and not in the header, so that none of these is found in its place; with all where these are too few to tell.</summary>
    private static ReadableText Own(ReadableText text, IndependentReading reading)
    {
        var others = new HashSet<string>(reading.Texts.Where(other => other != text).SelectMany(static other => other.Words).Concat(reading.Header), StringComparer.OrdinalIgnoreCase);
        List<string> own = [.. text.Words.Where(word => !others.Contains(word))];
        return own.Count >= LeastOwnWords ? text with { Words = own } : text;
    }

    private bool CheckText(LedgerShape entry, ReadableText text, string name)
    {
        _texts++;
        int step = Math.Max(1, text.Words.Count / WordsOfEachText);
        List<string> looked = [.. text.Words.Where((_, at) => at % step == 0).Take(WordsOfEachText)];
        List<string> missed = looked.FindAll(word => !built.Finds(word, entry.Path));
        _words += looked.Count;
        _wordsFound += looked.Count - missed.Count;
        bool found = (looked.Count - missed.Count) * LeastFoundOneIn >= looked.Count;
        _textsFound += found ? 1 : 0;
        string words = $"{missed.Count} of {looked.Count} words of its {text.What} are not found: {string.Join(' ', missed.Take(8))} {Problems(entry)}";
        if (!found)
        {
            report.Fail($"{name}: {words}");
        }
        else if (missed.Count > 0)
        {
            report.Note($"{name}: {words}");
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
