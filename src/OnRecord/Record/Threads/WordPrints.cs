using OnRecord.Language.Segments;

namespace OnRecord.Record.Threads;

/// <summary>
/// Fingerprints of words: hashes of five words in a row, letters and digits only, case set aside, of which one in a fixed number is
/// kept by its value, so that equal wordings keep equal prints wherever they stand (Manber 1994; Broder 1997).
/// Texts of few words keep all; texts of less than five have one print over all of them.
/// </summary>
internal sealed class WordPrints
{
    /// <summary>Words in a print.</summary>
    private const int Window = 5;

    /// <summary>Prints of a text are kept whole up to this many; above, one in <see cref="Sample"/>.</summary>
    private const int KeptWhole = 24;

    /// <summary>Words of the longest text that keeps all its prints.</summary>
    public const int WholeWords = KeptWhole + Window - 1;

    private const int Sample = 4;

    /// <summary>The most prints kept of one text.</summary>
    public const int Most = 400;

    /// <summary>Words of a text so short that its words are kept one by one.</summary>
    private const int FewWords = 24;

    private readonly List<uint> _all = [];
    private readonly List<uint> _few = [];
    private readonly ulong[] _last = new ulong[Window];
    private int _words;

    /// <summary>Words seen so far.</summary>
    public int Words => _words;

    /// <summary>Hashes of the words of a short text, ascending, as often as it has them; none of a longer one.</summary>
    public uint[] Few => _words <= FewWords ? [.. _few.Order()] : [];

    /// <summary>Begins the next text.</summary>
    public void Clear()
    {
        _all.Clear();
        _few.Clear();
        _words = 0;
    }

    /// <summary>Adds the words of a stretch; marks at line starts are no words.</summary>
    public void Add(ReadOnlySpan<char> text)
    {
        int at = 0;
        while (at < text.Length)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }

            ulong word = 14_695_981_039_346_656_037;
            while (at < text.Length && char.IsLetterOrDigit(text[at]))
            {
                word = (word ^ char.ToLowerInvariant(text[at])) * 1_099_511_628_211;
                at++;
            }

            AddWord(word);
        }
    }

    /// <summary>The prints of what was added, ascending, none twice.</summary>
    public uint[] Take()
    {
        if (_words is > 0 and < Window)
        {
            ulong whole = (ulong)_words;
            for (int i = 0; i < _words; i++)
            {
                whole = Mix(whole, _last[i]);
            }

            return [Fold(whole)];
        }

        bool sampled = _all.Count > KeptWhole;
        var kept = new List<uint>();
        foreach (uint print in _all)
        {
            if (!sampled || print % Sample == 0)
            {
                kept.Add(print);
            }
        }

        kept.Sort();
        int count = 0;
        for (int at = 0; at < kept.Count && count < Most; at++)
        {
            if (count == 0 || kept[at] != kept[count - 1])
            {
                kept[count++] = kept[at];
            }
        }

        return [.. kept[..count]];
    }

    /// <summary>Whether a print is one that a long text keeps too.</summary>
    public static bool IsSampled(uint print) => print % Sample == 0;

    private void AddWord(ulong word)
    {
        _last[_words % Window] = word;
        _words++;
        if (_words <= FewWords)
        {
            _few.Add(Fold(word));
        }

        if (_words < Window || _all.Count > 200_000)
        {
            return;
        }

        ulong print = Window;
        for (int i = 0; i < Window; i++)
        {
            print = Mix(print, _last[(_words + i) % Window]);
        }

        _all.Add(Fold(print));
    }

    /// <summary>32 bits are enough: among ten million prints one in five hundred equals another by chance, and no match rests on one print.</summary>
    private static uint Fold(ulong print) => (uint)(print ^ (print >> 32));

    private static ulong Mix(ulong hash, ulong value)
    {
        hash = (hash ^ value) * 0x9E3779B97F4A7C15;
        return hash ^ (hash >> 29);
    }
}
