using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using OnRecord.Query.Shapes;

namespace OnRecord.Tools.Check;

/// <summary>
/// Explains the number of messages of a folder to the last one: files are counted and hashed anew, messages by the lines of
/// the raw bytes, and both compared with the ledger.
/// </summary>
internal sealed partial class ExplainCheck(string folder, BuiltCase built, CheckReport report)
{
    private long _files;
    private long _expected;
    private long _messages;
    private long _copies;

    /// <summary>Runs the check.</summary>
    public void Run()
    {
        foreach (string file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            Check(file);
        }

        report.Figure("files", _files);
        report.Figure("  of them in the ledger as source files", built.Totals.Sources);
        report.Require(_files == built.Totals.Sources, static () => "files and source files differ in number");
        report.Figure("messages by the lines of the raw bytes", _expected);
        report.Figure("  in the ledger", _messages);
        report.Figure("    kept", _messages - _copies);
        report.Figure("    copies of others", _copies);
        foreach (IGrouping<string, LedgerShape> kind in built.Ledger.Values.GroupBy(static entry => $"{entry.MediaType ?? "no reader"}, {entry.State}").OrderBy(static kind => kind.Key, StringComparer.Ordinal))
        {
            report.Figure("entries: " + kind.Key, kind.Count());
        }

        foreach (LedgerShape entry in built.Ledger.Values.Where(static entry => entry.State == "failed"))
        {
            report.Note($"failed: {entry.Path} [{string.Join(' ', entry.Problems.Select(static problem => problem.Code))}]");
        }

        built.RequireSound(report);
    }

    private void Check(string file)
    {
        _files++;
        string name = Path.GetRelativePath(folder, file).Replace('\\', '/');
        string path = built.PathOf(name);
        if (!report.Require(built.Ledger.TryGetValue(path, out LedgerShape? entry), () => $"{name} is not in the ledger"))
        {
            return;
        }

        byte[] bytes = File.ReadAllBytes(file);
        report.Require(entry!.Sha256 == Convert.ToHexStringLower(SHA256.HashData(bytes)), () => $"{name} has another hash in the ledger");
        string text = Encoding.Latin1.GetString(bytes);
        bool isMailbox = text.StartsWith("From ", StringComparison.Ordinal);
        int expected = isMailbox ? Separator().Count(text) : Header().IsMatch(text) ? 1 : 0;
        List<LedgerShape> messages = entry.State == "container" && isMailbox
            ? [.. Enumerable.Range(1, int.MaxValue).Select(number => built.Ledger.GetValueOrDefault($"{path}!/{number}")).TakeWhile(static member => member is not null).Select(static member => member!)]
            : entry.MediaType == "message/rfc822" ? [entry] : [];
        _expected += expected;
        _messages += messages.Count;
        _copies += messages.Count(static message => message.State == "copy");
        report.Require(expected == messages.Count, () => $"{name}: {expected} messages by its lines, {messages.Count} in the ledger");
        report.Require(messages.TrueForAll(static message => message.State is "kept" or "copy"), () => $"{name}: a message that is neither kept nor a copy");
    }

    /// <summary>The dated lines that part the messages of a mailbox.</summary>
    [GeneratedRegex(@"^From .+ (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) +(?:[A-Z][a-z]{2} +[0-9]{1,2}|[0-9]{1,2} +[A-Z][a-z]{2}) ", RegexOptions.Multiline)]
    private static partial Regex Separator();

    [GeneratedRegex(@"\A\s*(?:From|To|Cc|Subject|Date|Message-I[Dd]|Received|Return-Path|Delivered-To|X-[A-Za-z-]+|MIME-Version|Content-Type|DKIM-Signature|Envelope-to|ARC-[A-Za-z-]+|Authentication-Results|Reply-To|Sender|List-[A-Za-z]+):", RegexOptions.IgnoreCase)]
    private static partial Regex Header();
}
