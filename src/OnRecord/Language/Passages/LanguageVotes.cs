using System.Runtime.CompilerServices;

namespace OnRecord.Language.Passages;

/// <summary>How many words of some text are among the commonest small words of each language; adds up over passages.</summary>
internal struct LanguageVotes
{
    private Counts votes;

    /// <summary>Votes of words of one letter: names of things in code and tables are such words too.</summary>
    private Counts letters;

    /// <summary>Words counted, of any language.</summary>
    public int Words { get; private set; }

    /// <summary>Letters outside the Latin script.</summary>
    public int Foreign { get; private set; }

    /// <summary>Letters of the Latin script.</summary>
    public int Latin { get; private set; }

    /// <summary>True when most letters are of another script than the Latin.</summary>
    public readonly bool IsForeignScript => Foreign > Latin;

    /// <summary>Counts the words of a passage.</summary>
    public static LanguageVotes Of(ReadOnlySpan<char> passage)
    {
        var found = default(LanguageVotes);
        for (int at = 0; at < passage.Length;)
        {
            int end = at;
            while (end < passage.Length && (char.IsLetter(passage[end]) || (passage[end] is '\'' or '\u2019' && end > at)))
            {
                end++;
            }

            if (end > at)
            {
                found.Add(passage[at..end]);
            }

            at = end + 1;
        }

        return found;
    }

    /// <summary>The sums of both.</summary>
    public readonly LanguageVotes Plus(LanguageVotes other)
    {
        LanguageVotes sum = this;
        for (int language = 0; language < LanguageWords.Count; language++)
        {
            sum.votes[language] += other.votes[language];
            sum.letters[language] += other.letters[language];
        }

        sum.Words += other.Words;
        sum.Foreign += other.Foreign;
        sum.Latin += other.Latin;
        return sum;
    }

    /// <summary>The language that the words tell, <c>und</c> for another script than the Latin, or null.</summary>
    /// <param name="isWhole">True for a whole text: two words are then enough.</param>
    public readonly string? Best(bool isWhole)
    {
        if (IsForeignScript)
        {
            return "und";
        }

        int best = 0;
        for (int language = 1; language < LanguageWords.Count; language++)
        {
            best = Of(language) > Of(best) ? language : best;
        }

        int most = Of(best);
        bool isEnough = isWhole ? most >= 2 : most >= 3;
        return isEnough && most * 9 >= Words && most > Second(best) ? LanguageWords.Names[best] : null;
    }

    /// <summary>Votes of a language; those of single letters no more than those of longer words.</summary>
    private readonly int Of(int language) => votes[language] + Math.Min(letters[language], votes[language]);

    /// <summary>The most votes of any other language.</summary>
    private readonly int Second(int best)
    {
        int second = 0;
        for (int language = 0; language < LanguageWords.Count; language++)
        {
            second = language == best ? second : Math.Max(second, Of(language));
        }

        return second;
    }

    private void Add(ReadOnlySpan<char> word)
    {
        if (word[0] > '\u024F')
        {
            Foreign += word.Length;
        }
        else
        {
            Latin += word.Length;
        }

        Words++;
        if (word.Length <= LanguageWords.Longest)
        {
            for (uint languages = LanguageWords.Of(word); languages != 0; languages &= languages - 1)
            {
                int language = System.Numerics.BitOperations.TrailingZeroCount(languages);
                votes[language] += word.Length > 1 ? 1 : 0;
                letters[language] += word.Length > 1 ? 0 : 1;
            }
        }
    }

    [InlineArray(LanguageWords.Count)]
    private struct Counts
    {
        private int first;
    }
}
