using System.Text.RegularExpressions;
using OnRecord.Language.Contacts;
using OnRecord.Sources;

namespace OnRecord.Record.Logs;

/// <summary>Finds calls that stand in a row in one sentence, each with its time and length, where the heading speaks of calls: "09:30 Ann Roe (19 min), 10:35 Bo Lund (4 min)". Which way they went is not told.</summary>
internal static partial class CallRun
{
    private const int Least = 2;

    /// <summary>The contacts.</summary>
    /// <param name="text">The text.</param>
    /// <param name="within">The stretch that is looked at.</param>
    /// <param name="heading">Its subject or title, or null.</param>
    /// <param name="day">The day on which they were made, or null.</param>
    public static IEnumerable<LoggedContact> Find(string text, TextSpan within, string? heading, string? day)
    {
        List<Match> entries = heading is not null && Calls().IsMatch(heading) ? [.. Entry().Matches(text[within.Start..within.End]).Cast<Match>()] : [];
        if (entries.Count < Least)
        {
            return [];
        }

        LoggedSide? owner = LogOwner.OfHeading(heading);
        var clock = new LogClock(text, entries.Select(entry => Of(entry.Groups["clock"])));
        return entries.Where(static entry => !LogLength.IsNothing(entry.Groups["length"].Value)).SelectMany(Contact);

        IEnumerable<LoggedContact> Contact(Match entry) => LogSides.Of(text, Of(entry.Groups["who"])) is { Count: > 0 } sides
            ? [new LoggedContact(Of(entry), owner, sides, IsMutual: true, ContactMedium.Call, clock.Of([Of(entry.Groups["clock"])], day))] : [];

        TextSpan Of(Group group) => new(within.Start + group.Index, within.Start + group.Index + group.Length);
    }

    [GeneratedRegex(@"(?<![0-9:])(?<clock>[0-9]{1,2}:[0-9]{2})[\s,]+(?<who>\p{Lu}[\p{L}.'’-]*(?:\s+\p{Lu}[\p{L}.'’-]*){0,3})\s+\((?<length>[0-9]+\s*(?:mins?|minutes?|m|secs?|seconds?))\.?\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Entry();

    [GeneratedRegex(@"\b(?:calls?|telephoned?|phoned?)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Calls();
}
