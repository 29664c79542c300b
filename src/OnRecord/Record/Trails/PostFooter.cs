using System.Buffers;
using OnRecord.Record.Threads;
using OnRecord.Sources;

namespace OnRecord.Record.Trails;

/// <summary>
/// Tells what a list server puts below the posts of a list, its name, advertisements, terms, from what somebody passed on: several senders have it below their words, in posts that went to one address.
/// </summary>
internal static class PostFooter
{
    private const int LeastSenders = 3;

    /// <summary>In UTF-16 units.</summary>
    private const int LongestAdded = 4000;

    private static readonly SearchValues<char> s_marks = SearchValues.Create(" \t\r\n>-_=*~");

    /// <summary>Of the posts, the share that must have it below, in tenths.</summary>
    private const int LeastShare = 7;

    /// <summary>Whether a place ends what somebody wrote: other words stand above it, and below it nothing but what programs add.</summary>
    /// <param name="text">The text.</param>
    /// <param name="place">The place.</param>
    /// <param name="spans">The stretches of the text that one writer wrote, in order.</param>
    public static bool IsBelow(string text, TextSpan place, IEnumerable<TextSpan> spans)
    {
        TextSpan[] paragraphs = [.. spans.SelectMany(span => Paragraphs.Of(text, span))];
        return paragraphs.Any(paragraph => paragraph.Start < place.Start) && paragraphs.Where(paragraph => paragraph.Start >= place.End).All(paragraph => IsAdded(text.AsSpan(paragraph.Start, paragraph.Length)));
    }

    /// <summary>What a program added: boilerplate, or a line without words. Nothing as long as a patch or a log is.</summary>
    public static bool IsAdded(ReadOnlySpan<char> paragraph) => !paragraph.ContainsAnyExcept(s_marks) || (paragraph.Length <= LongestAdded && Boilerplate.IsOne(paragraph.ToString()));

    /// <summary>Whether places are of such a footer.</summary>
    public static bool IsOne(IReadOnlyCollection<TrailPlace> places)
    {
        TrailPlace[] own = [.. places.Where(static place => place.Manner == TrailManner.Own)];
        return own.Count(static place => place.IsBelow) * 10 >= own.Length * LeastShare
            && own.Where(static place => place.IsBelow).SelectMany(static place => place.To.Select(to => (To: Key(to), From: place.From is { } from ? Key(from) : null)))
                .Where(static pair => pair is { To: not null, From: not null }).GroupBy(static pair => pair.To, StringComparer.OrdinalIgnoreCase)
                .Any(list => list.Select(static pair => pair.From).Distinct(StringComparer.OrdinalIgnoreCase).Count() >= LeastSenders && own.Count(place => place.To.Any(to => string.Equals(Key(to), list.Key, StringComparison.OrdinalIgnoreCase))) * 10 >= own.Length * LeastShare);
    }

    private static string? Key(ThreadParty party) => party.Address ?? party.Name;
}
