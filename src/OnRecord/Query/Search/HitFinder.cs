using OnRecord.Store.Terms;

namespace OnRecord.Query.Search;

/// <summary>
/// Finds where patterns stand in a text, in one pass over its terms and without making strings. Every pattern keeps the
/// set of its steps reached so far as bits, moved on at each term.
/// </summary>
internal sealed class HitFinder
{
    /// <summary>Hits after which a text is read no further.</summary>
    private const int MostHits = 2_000;

    /// <summary>Words of a phrase that are followed; of a longer one the beginning is marked.</summary>
    private const int MostSteps = 64;

    private readonly Dictionary<string, List<(int Pattern, int Step)>> _forms = new(StringComparer.Ordinal);
    private readonly List<(string Beginning, int Pattern, int Step)> _beginnings = [];
    private readonly int[] _lengths;

    /// <summary>Letters and digits of ASCII that something looked for begins with.</summary>
    private readonly bool[] _initials = new bool[128];

    /// <summary>For the given patterns.</summary>
    public HitFinder(IReadOnlyList<HitPattern> patterns)
    {
        _lengths = [.. patterns.Select(static pattern => Math.Min(pattern.Steps.Count, MostSteps))];
        for (int pattern = 0; pattern < patterns.Count; pattern++)
        {
            for (int step = 0; step < _lengths[pattern]; step++)
            {
                Learn(patterns[pattern], pattern, step);
            }
        }
    }

    /// <summary>How many patterns there are.</summary>
    public int Patterns => _lengths.Length;

    /// <summary>The hits in a text, by their ends.</summary>
    public List<Hit> Find(ReadOnlySpan<char> text)
    {
        var sink = new Sink(this);
        TermTokenizer.Scan(text, ref sink);
        List<Hit> further = Further(text);
        return further.Count == 0 ? sink.Hits : [.. sink.Hits.Concat(further).OrderBy(static hit => hit.End)];
    }

    /// <summary>Words that are terms beside those of the text, looked for alone.</summary>
    private List<Hit> Further(ReadOnlySpan<char> text)
    {
        var hits = new List<Hit>();
        foreach (Term word in Array.IndexOf(_lengths, 1) < 0 ? [] : FurtherWords.Of(text))
        {
            IEnumerable<int> whole = _forms.GetValueOrDefault(word.Folded, []).Select(static place => place.Pattern);
            IEnumerable<int> begun = _beginnings.Where(beginning => word.Folded.StartsWith(beginning.Beginning, StringComparison.Ordinal)).Select(static beginning => beginning.Pattern);
            hits.AddRange(whole.Concat(begun).Distinct().Where(pattern => _lengths[pattern] == 1).Select(pattern => new Hit(word.Start, word.End, pattern)));
        }

        return hits;
    }

    private void Learn(HitPattern pattern, int number, int step)
    {
        foreach (string form in pattern.Steps[step])
        {
            if (form.Length > 0 && char.IsAscii(form[0]))
            {
                _initials[form[0]] = true;
            }

            if (pattern.LastIsPrefix && step == pattern.Steps.Count - 1)
            {
                _beginnings.Add((form, number, step));
            }
            else if (_forms.TryGetValue(form, out List<(int, int)>? places))
            {
                places.Add((number, step));
            }
            else
            {
                _forms.Add(form, [(number, step)]);
            }
        }
    }

    /// <summary>A stretch of a text, in UTF-16 units, and the pattern that stands there.</summary>
    public readonly record struct Hit(int Start, int End, int Pattern);

    private struct Sink(HitFinder finder) : ITermSink
    {
        private readonly Dictionary<string, List<(int Pattern, int Step)>>.AlternateLookup<ReadOnlySpan<char>> _forms = finder._forms.GetAlternateLookup<ReadOnlySpan<char>>();
        private readonly ulong[] _reached = new ulong[finder._lengths.Length];
        private readonly ulong[] _here = new ulong[finder._lengths.Length];
        private readonly int[] _starts = new int[MostSteps];
        private readonly List<int> _waiting = [];
        private readonly List<int> _touched = [];
        private int _terms;

        public List<Hit> Hits { get; } = [];

        public readonly bool HasEnough => Hits.Count >= MostHits;

        public int TakePlain(ReadOnlySpan<char> text, int at)
        {
            Span<char> folded = stackalloc char[TermTokenizer.LongestTerm];
            while (!HasEnough && PlainWords.TryNext(text, ref at, out int end))
            {
                if (!finder._initials[PlainWords.Of(text[at])])
                {
                    _starts[_terms++ % MostSteps] = at;
                    MoveOn(end);
                }
                else
                {
                    int length = Math.Min(end - at, folded.Length);
                    for (int i = 0; i < length; i++)
                    {
                        folded[i] = (char)PlainWords.Of(text[at + i]);
                    }

                    Take(folded[..length], at, end);
                }

                at = end;
            }

            return at;
        }

        public void Take(ReadOnlySpan<char> folded, int start, int end)
        {
            _starts[_terms++ % MostSteps] = start;
            if (_forms.TryGetValue(folded, out List<(int Pattern, int Step)>? places))
            {
                foreach ((int pattern, int step) in places)
                {
                    Touch(pattern, step);
                }
            }

            foreach ((string beginning, int pattern, int step) in finder._beginnings)
            {
                if (folded.StartsWith(beginning))
                {
                    Touch(pattern, step);
                }
            }

            MoveOn(end);
        }

        private readonly void Touch(int pattern, int step)
        {
            if (_here[pattern] == 0)
            {
                _touched.Add(pattern);
            }

            _here[pattern] |= 1UL << step;
        }

        private readonly void MoveOn(int end)
        {
            if (_waiting.Count == 0 && _touched.Count == 0)
            {
                return;
            }

            foreach (int pattern in _waiting)
            {
                if (_here[pattern] == 0)
                {
                    _reached[pattern] = 0;
                }
            }

            _waiting.Clear();
            foreach (int pattern in _touched)
            {
                ulong reached = ((_reached[pattern] << 1) | 1) & _here[pattern];
                _here[pattern] = 0;
                _reached[pattern] = reached;
                if (reached != 0)
                {
                    _waiting.Add(pattern);
                }

                int length = finder._lengths[pattern];
                if ((reached >> (length - 1) & 1) != 0)
                {
                    Hits.Add(new Hit(_starts[(_terms - length) % MostSteps], end, pattern));
                }
            }

            _touched.Clear();
        }
    }
}
