using OnRecord.Sources;

namespace OnRecord.Record.Trails;

/// <summary>A word in a text: a hash of its letters and digits, case set aside, and its place in UTF-16 units.</summary>
internal readonly record struct WordPlace(uint Hash, int Start, int End);

/// <summary>The words of stretches of a text, in order. Marks and white space, quotation marks at line starts included, are no words.</summary>
internal sealed class WordRun
{
    /// <summary>The most words read.</summary>
    private const int Most = 1_000_000;

    /// <summary>Letters of a word that carries meaning by itself, at least.</summary>
    private const int ContentLetters = 4;

    private readonly List<WordPlace> _words = [];

    /// <summary>How many words there are.</summary>
    public int Count => _words.Count;

    public WordPlace this[int at] => _words[at];

    /// <summary>The words of a whole text.</summary>
    public static WordRun Of(string text)
    {
        var run = new WordRun();
        run.Add(text, new TextSpan(0, text.Length));
        return run;
    }

    /// <summary>Adds the words of a stretch.</summary>
    public void Add(string text, TextSpan span)
    {
        for (int at = span.Start; at < span.End && _words.Count < Most;)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }

            int start = at;
            uint hash = 2_166_136_261;
            while (at < span.End && char.IsLetterOrDigit(text[at]))
            {
                hash = (hash ^ char.ToLowerInvariant(text[at])) * 16_777_619;
                at++;
            }

            _words.Add(new WordPlace(hash, start, at));
        }
    }

    /// <summary>Whether a word is long enough to carry meaning by itself.</summary>
    public bool IsContent(int at) => _words[at].End - _words[at].Start >= ContentLetters;

    /// <summary>A hash of three words in a row.</summary>
    public ulong Three(int at) => Mix(Mix(Mix(3, _words[at].Hash), _words[at + 1].Hash), _words[at + 2].Hash);

    /// <summary>A hash of five words in a row, in 32 bits: among many of them two may be equal by chance, and nothing rests on one alone.</summary>
    public uint Five(int at)
    {
        ulong hash = Mix(Mix(Three(at), _words[at + 3].Hash), _words[at + 4].Hash);
        return (uint)(hash ^ (hash >> 32));
    }

    private static ulong Mix(ulong hash, ulong value)
    {
        hash = (hash ^ value) * 0x9E3779B97F4A7C15;
        return hash ^ (hash >> 29);
    }
}
