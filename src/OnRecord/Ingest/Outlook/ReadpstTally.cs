using System.Globalization;
using System.Text.RegularExpressions;

namespace OnRecord.Ingest.Outlook;

/// <summary>Counts what <c>readpst</c> says that it skipped, in the line with which it leaves each folder. Thread-safe.</summary>
internal sealed partial class ReadpstTally
{
    private long _skipped;

    /// <summary>Items skipped so far, in all folders.</summary>
    public long Skipped => Interlocked.Read(ref _skipped);

    /// <summary>Takes a line that the program wrote.</summary>
    public void Take(string line)
    {
        if (Left().Match(line) is { Success: true } match)
        {
            Interlocked.Add(ref _skipped, long.Parse(match.Groups["count"].ValueSpan, CultureInfo.InvariantCulture));
        }
    }

    [GeneratedRegex("\" - [0-9]{1,10} items done, (?<count>[0-9]{1,10}) items skipped\\.\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Left();
}
