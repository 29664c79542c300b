using OnRecord.Ingest.Text;
using OnRecord.Store;

namespace OnRecord.Query.Search;

/// <summary>
/// Finds the snippet of a text. One of a single block is read whole. Of a longer one those blocks are read where the rarest
/// pattern of the query stands, or all where no pattern is rare, until one of them shows every pattern or
/// <see cref="MostStretches"/> have shown some; where the rarest stands nowhere, the next is tried.
/// </summary>
internal sealed class TextSearch
{
    /// <summary>Stretches with hits after which a text is read no further.</summary>
    internal const int MostStretches = 8;

    private readonly IReadOnlyList<HitPattern> _patterns;
    private readonly HitFinder _finder;
    private readonly WordPlaces _places;
    private readonly int _reach;

    /// <summary>For patterns that may stand in the text; at least one.</summary>
    public TextSearch(IReadOnlyList<HitPattern> patterns, WordPlaces places)
    {
        _patterns = patterns;
        _finder = new HitFinder(patterns);
        _places = places;
        _reach = patterns.Max(static pattern => pattern.Steps.Count) - 1;
    }

    /// <summary>The best stretch of a text that is at hand.</summary>
    public Snippet? Best(string text) => Snippet.Best(text, _finder);

    /// <summary>The best stretch, the blocks that hold it, and where in the text those begin; null when nothing is in the text.</summary>
    public (Snippet Snippet, MappedText Text, TextBlock Place)? Best(StoredText text, long item, string field)
    {
        if (text.Blocks.Count == 1)
        {
            MappedText whole = text.Whole();
            return Snippet.Best(whole.Text, _finder) is { } only ? (only, whole, default) : null;
        }

        bool isElsewhere = false;
        foreach (HitPattern anchor in _patterns.OrderBy(_places.Count))
        {
            IReadOnlyList<int>? terms = _places.Of(anchor, item, field);
            isElsewhere |= terms is { Count: > 0 } && anchor.Steps.Count == 1;
            if (BestOf(text, terms is null ? All(text) : Around(text, terms)) is { } best)
            {
                return Show(text, best);
            }

            if (terms is null)
            {
                break;
            }
        }

        // Some words are indexed behind the text, see FurtherWords.
        return isElsewhere && BestOf(text, InPairs(text)) is { } parted ? Show(text, parted) : null;
    }

    private static IEnumerable<(int First, int Last)> InPairs(StoredText text) => Enumerable.Range(0, text.Blocks.Count - 1).Select(static block => (block, block + 1));

    /// <summary>Blocks, from first to last, that hold a term and what a phrase over it may reach.</summary>
    private IEnumerable<(int First, int Last)> Around(StoredText text, IReadOnlyList<int> terms)
    {
        (int First, int Last) before = (-1, -1);
        foreach (int term in terms)
        {
            (int First, int Last) blocks = (text.BlockOfTerm(Math.Max(0, term - _reach)), text.BlockOfTerm(term + _reach));
            if (blocks != before)
            {
                yield return before = blocks;
            }
        }
    }

    private IEnumerable<(int First, int Last)> All(StoredText text) =>
        Enumerable.Range(0, text.Blocks.Count).Select(block => (block, _reach == 0 ? block : Math.Min(block + 1, text.Blocks.Count - 1)));

    private (int Start, int End)? BestOf(StoredText text, IEnumerable<(int First, int Last)> stretches)
    {
        (int Distinct, int Hits) most = (0, 0);
        (int, int)? best = null;
        int shown = 0;
        foreach ((int first, int last) in stretches)
        {
            if (Snippet.Densest(text.Stretch(first, last).Text, _finder) is not { } dense)
            {
                continue;
            }

            if ((dense.Distinct, dense.Hits).CompareTo(most) > 0)
            {
                int start = text.Blocks[first].Start;
                most = (dense.Distinct, dense.Hits);
                best = (start + dense.Start, start + dense.End);
            }

            if (most.Distinct == _patterns.Count || ++shown == MostStretches)
            {
                break;
            }
        }

        return best;
    }

    /// <summary>The snippet around hits, with the blocks that its edges reach.</summary>
    private (Snippet, MappedText, TextBlock) Show(StoredText text, (int Start, int End) hits)
    {
        int first = text.BlockOfUnit(Math.Max(0, hits.Start - Snippet.Lead));
        int last = text.BlockOfUnit(Math.Max(hits.End, hits.Start + Snippet.Longest));
        MappedText stretch = text.Stretch(first, last);
        TextBlock place = text.Blocks[first];
        return (Snippet.Around(stretch.Text, _finder, hits.Start - place.Start, hits.End - place.Start), stretch, place);
    }
}
