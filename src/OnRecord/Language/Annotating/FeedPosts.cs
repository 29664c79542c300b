using System.Text.RegularExpressions;
using OnRecord.Ingest.PlainText;
using OnRecord.Language.Segments;
using OnRecord.Language.Time;
using OnRecord.Sources;

namespace OnRecord.Language.Annotating;

/// <summary>
/// Takes a saved feed apart: posts whose first lines name who posted, with a handle, and the full date ("Harbour Watch @harbour_watch · 12 Mar 2019, 12:35 PM"). Each is of its own day and of whoever posted it.
/// One such line alone is the head of one post, which is the whole text. Linear in the length of the text.
/// </summary>
internal static partial class FeedPosts
{
    private const int LeastPosts = 2, LongestLine = 160;

    /// <summary>The parts of a text: one for each post and one for what stands above the first; the whole text where it is no feed.</summary>
    /// <param name="text">The text.</param>
    /// <param name="published">When all of it was published, or null.</param>
    public static List<TextPart> Of(string text, TimeAnchor? published)
    {
        var whole = new TextPart(PieceText.Whole(text), -1, 0, published);
        List<Head> heads = HeadsOf(text);
        if (heads.Count < LeastPosts)
        {
            return [whole];
        }

        // The page tells the clock of its first post.
        NodaTime.Offset? offset = published is { Clock: { } clock } && heads[0].Date.Date == published.Date && heads[0].Date.Clock == clock ? published.Offset : null;
        int[] ends = [.. heads.Skip(1).Select(static head => head.Start), text.Length];
        IEnumerable<TextPart> posts = heads.Zip(ends).Select(post => Keep(post.First.Start, post.Second) with { Anchor = post.First.Date with { Offset = offset }, IsPasted = true, Outlet = post.First.Name });
        return [.. heads[0].Start > 0 ? posts.Prepend(Keep(0, heads[0].Start)) : posts];

        TextPart Keep(int start, int end) => whole with { Words = whole.Words.Keep(text, [new TextSpan(start, end)]) };
    }

    private static List<Head> HeadsOf(string text)
    {
        var heads = new List<Head>();
        for (int start = 0; start < text.Length;)
        {
            int feed = text.IndexOf('\n', start);
            int end = feed < 0 ? text.Length : feed;
            if (end - start <= LongestLine && HandleAt().Match(text[start..end]) is { Success: true } match && TimeAnchor.Parse(DateLine.Whole(match.Groups["date"].Value)) is { } date)
            {
                Group name = match.Groups["name"];
                heads.Add(new Head(start, new TextSpan(start + name.Index, start + name.Index + name.Length), date));
            }

            start = end + 1;
        }

        return heads;
    }

    [GeneratedRegex(@"^\s*(?<name>\S.{0,60}?)\s+\(?@\w{2,30}\)?\s*[·•|–—-]\s*(?<date>.*\d{4}.*?)\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex HandleAt();

    /// <summary>The first line of a post.</summary>
    private readonly record struct Head(int Start, TextSpan Name, TimeAnchor Date);
}
