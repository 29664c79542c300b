using System.Buffers;
using System.Text;
using OnRecord.Store.Terms;

namespace OnRecord.Query.Search;

/// <summary>A place in a text where a pattern matches, in UTF-16 units.</summary>
internal readonly record struct Hit(int Start, int End, int Pattern);

/// <summary>
/// Finds patterns in a text. Words are looked up as they are folded and no string is made of them; only where a pattern of
/// several words may begin are the next words read again.
/// </summary>
internal static class HitFinder
{
    /// <summary>More hits than this tell a snippet nothing new.</summary>
    private const int MostHits = 1000;

    /// <summary>Texts longer than this are looked through before they are folded.</summary>
    private const int LongText = 8192;

    /// <summary>Units in which the words of a pattern must stand, for each of its words.</summary>
    private const int RoomForWord = 200;

    /// <summary>The hits in order; where several patterns begin at one word the first counts.</summary>
    public static List<Hit> Find(ReadOnlySpan<char> text, IReadOnlyList<HitPattern> patterns)
    {
        List<Hit> plain = text.Length > LongText && FirstsOf(patterns) is { } firsts ? FindPlain(text, patterns, firsts) : [];
        return plain.Count > 0 ? plain : FindFolded(text, patterns);
    }

    /// <summary>The first words of all patterns when they are ASCII; null when some are not.</summary>
    private static SearchValues<string>? FirstsOf(IReadOnlyList<HitPattern> patterns)
    {
        string[] firsts = [.. patterns.SelectMany(static pattern => pattern.Steps[0])];
        return Array.TrueForAll(firsts, static word => Ascii.IsValid(word)) ? SearchValues.Create(firsts, StringComparison.OrdinalIgnoreCase) : null;
    }

    /// <summary>
    /// Looks through a long text for the letters of the words before folding anything. Finds words as they are mostly
    /// written; those with accents only where it finds nothing and the folding search takes over.
    /// </summary>
    private static List<Hit> FindPlain(ReadOnlySpan<char> text, IReadOnlyList<HitPattern> patterns, SearchValues<string> firsts)
    {
        var hits = new List<Hit>();
        int at = 0;
        while (hits.Count < MostHits && text[at..].IndexOfAny(firsts) is >= 0 and var next)
        {
            int start = at + next;
            at = start + 1;
            if (start > 0 && TermFolding.Of(text[start - 1]) != TermFolding.Break)
            {
                continue;
            }

            for (int pattern = 0; pattern < patterns.Count; pattern++)
            {
                if (EndOfMatch(text, start, patterns[pattern]) is { } end)
                {
                    hits.Add(new Hit(start, end, pattern));
                    break;
                }
            }
        }

        return hits;
    }

    private static List<Hit> FindFolded(ReadOnlySpan<char> text, IReadOnlyList<HitPattern> patterns)
    {
        var sink = new CandidateSink(patterns);
        TermTokenizer.Scan(text, ref sink);
        var hits = new List<Hit>();
        foreach (Hit candidate in sink.Candidates)
        {
            HitPattern pattern = patterns[candidate.Pattern];
            if (hits.Count > 0 && hits[^1].Start == candidate.Start)
            {
                continue;
            }

            if (pattern.Steps.Count == 1)
            {
                hits.Add(candidate);
            }
            else if (EndOfMatch(text, candidate.Start, pattern) is { } end)
            {
                hits.Add(candidate with { End = end });
            }
        }

        return hits;
    }

    private static int? EndOfMatch(ReadOnlySpan<char> text, int start, HitPattern pattern)
    {
        ReadOnlySpan<char> room = text[start..Math.Min(text.Length, start + (pattern.Steps.Count * RoomForWord))];
        List<Term> terms = TermTokenizer.Tokens(room);
        return pattern.MatchesAt(terms, 0) ? start + terms[pattern.Steps.Count - 1].End : null;
    }

    /// <summary>Collects the words at which some pattern may begin.</summary>
    private readonly struct CandidateSink : ITermSink
    {
        private readonly IReadOnlyList<HitPattern> _patterns;
        private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>>[] _firsts;

        public CandidateSink(IReadOnlyList<HitPattern> patterns)
        {
            _patterns = patterns;
            _firsts = [.. patterns.Select(static pattern => new HashSet<string>(pattern.Steps[0], StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>())];
        }

        public List<Hit> Candidates { get; } = [];

        public void Take(ReadOnlySpan<char> folded, int start, int end)
        {
            for (int pattern = 0; pattern < _firsts.Length && Candidates.Count < MostHits; pattern++)
            {
                bool isPrefix = _patterns[pattern] is { LastIsPrefix: true, Steps.Count: 1 };
                if (isPrefix ? BeginsSo(folded, _patterns[pattern].Steps[0]) : _firsts[pattern].Contains(folded))
                {
                    Candidates.Add(new Hit(start, end, pattern));
                }
            }
        }

        public int TakePlain(ReadOnlySpan<char> text, int at) => at;

        private static bool BeginsSo(ReadOnlySpan<char> folded, IReadOnlySet<string> forms)
        {
            foreach (string form in forms)
            {
                if (folded.StartsWith(form, StringComparison.Ordinal))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
