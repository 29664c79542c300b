using System.Buffers;
using Microsoft.Data.Sqlite;
using OnRecord.Language.Segments;
using OnRecord.Record.Recovered;
using OnRecord.Record.Trails;
using OnRecord.Sources;
using OnRecord.Store.Analysis;

namespace OnRecord.Store.Recording.Trails;

/// <summary>
/// Finds a wording in items: among their own words, and in what they quote and pass on. Words of a recovered message are its own, read where its
/// fullest copy stands. Not thread-safe.
/// </summary>
/// <param name="connection">The case.</param>
/// <param name="withPassages">Whether the passages around count: for a wording that need be no whole one.</param>
internal sealed class TrailPlaceReader(SqliteConnection connection, bool withPassages = false)
{
    /// <summary>Quoted messages of one item that are looked at.</summary>
    private const int MostOwners = 100;

    private static readonly SearchValues<char> s_closing = SearchValues.Create("\"”“»«’'");

    private readonly CutReader _cuts = new(connection);

    /// <summary>The places in an item; none when it does not have the wording.</summary>
    public IEnumerable<LocatedPlace> Find(long item, Wording wording)
    {
        ItemFacts? facts = ItemFacts.Load(connection, item);
        if (facts is null)
        {
            yield break;
        }

        if (_cuts.WithText(item) is not { } found)
        {
            string text = facts.IsMessage ? "" : StoredText.WordsOf(connection, item, "body");
            TextSpan[] whole = [new(0, text.Length)];
            if (text.Length > 0 && wording.FindIn(text, whole) is { } match)
            {
                LocatedPlace place = Place(facts, item, item, "body", text, match, Manner(text, match.Span), null);
                yield return withPassages ? place.InPassage(text, whole) : place;
            }

            yield break;
        }

        foreach (IGrouping<(int Header, int Depth), Segment> owner in Owners(found.Cut.Segments).Take(MostOwners))
        {
            TextSpan[] spans = [.. owner.Select(static segment => segment.Span)];
            if (wording.FindIn(found.Text, spans) is { } match)
            {
                bool isBelow = PostFooter.IsBelow(found.Text, match.Span, spans);
                foreach (LocatedPlace place in Of(facts, item, found.Cut, found.Text, owner.Key, match).Select(place => place with { Place = place.Place with { IsBelow = isBelow } }))
                {
                    yield return withPassages ? place.InPassage(found.Text, spans) : place;
                }
            }
        }
    }

    /// <summary>Segments by whose words they are; headers, signatures and notices are nobody's wording.</summary>
    private static IEnumerable<IGrouping<(int Header, int Depth), Segment>> Owners(MessageSegments segments) => segments.Segments
        .Where(static segment => segment.Kind is SegmentKind.Own or SegmentKind.Quoted or SegmentKind.Forwarded)
        .GroupBy(static segment => (segment.Header, segment.Header >= 0 ? 0 : segment.Depth));

    private IEnumerable<LocatedPlace> Of(ItemFacts facts, long item, ItemCut cut, string text, (int Header, int Depth) owner, WordingMatch match)
    {
        if (owner == (-1, 0))
        {
            yield return Place(facts, item, item, cut.Field, text, match, Manner(text, match.Span), null);
            yield break;
        }

        long behind = owner.Header < 0 ? (owner.Depth == 1 ? facts.Parent ?? 0 : 0) : owner.Header < facts.Quotes.Count ? facts.Quotes[owner.Header] : 0;
        if (behind < 0 && owner.Header >= 0 && RecoveredIds.FirstCopy(connection, -behind) == (item, owner.Header) && ItemFacts.Load(connection, behind) is { } recovered)
        {
            yield return Place(recovered, behind, item, cut.Field, text, match, TrailManner.Own, null);
        }

        if (facts.IsMessage || behind >= 0)
        {
            bool isForward = owner.Header >= 0 && cut.Segments.Headers[owner.Header].IsForward;
            LocatedPlace place = Place(facts, item, item, cut.Field, text, match, !facts.IsMessage ? TrailManner.Own : isForward ? TrailManner.Forwarded : TrailManner.Quoted, behind);
            yield return place with { Place = place.Place with { Through = Through(facts, cut.Segments.Headers, owner.Header) } };
        }
    }

    /// <summary>Ids of the messages of the headers around a header, from the outermost.</summary>
    private List<string> Through(ItemFacts facts, IReadOnlyList<EmbeddedHeader> headers, int header)
    {
        var around = new List<string>();
        for (int at = header >= 0 ? headers[header].Parent : -1; at >= 0; at = headers[at].Parent)
        {
            if (at < facts.Quotes.Count && facts.Quotes[at] is var source and not 0 && IdOf(source) is { } id)
            {
                around.Insert(0, id);
            }
        }

        return around;
    }

    private LocatedPlace Place(ItemFacts facts, long number, long holder, string field, string text, WordingMatch match, TrailManner manner, long? behind) => new(
        new TrailPlace
        {
            Item = facts.Id,
            Text = QuotedWords.TextOf(text, [match.Span]),
            Manner = manner,
            Share = match.Share,
            Behind = behind is { } source and not 0 ? IdOf(source) : null,
            Parent = facts.Parent is { } parent ? IdOf(parent) : null,
            From = facts.From,
            To = facts.To,
            Subject = facts.Subject,
            When = facts.When,
            Instant = facts.Instant,
            Lasts = facts.Lasts,
        },
        number, holder, field, match.Span);

    /// <summary>Own words between quotation marks are said to be somebody else's.</summary>
    private static TrailManner Manner(string text, TextSpan span)
    {
        bool opens = span.Start > 0 && text[span.Start - 1] is '"' or '“' or '„' or '«' or '»' or '‘' or '\'';
        bool closes = text.AsSpan(span.End, Math.Min(4, text.Length - span.End)).ContainsAny(s_closing);
        return opens && closes ? TrailManner.Marked : TrailManner.Own;
    }

    private string? IdOf(long number) => ItemFacts.IdOf(connection, number);
}
