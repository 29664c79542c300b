using System.Collections.Frozen;

namespace OnRecord.Record.Statements;

/// <summary>Reads what a statement is compared by from its words. Not thread-safe.</summary>
/// <param name="stem">What English forms of a word share.</param>
internal sealed class ClaimReader(Func<string, string> stem)
{
    private readonly FrozenSet<string> deny = ClaimWords.Deny(stem), open = ClaimWords.Open.Select(stem).ToFrozenSet(StringComparer.Ordinal);
    private readonly List<uint> words = [], numbers = [], times = [];

    /// <summary>Reads the content of a statement.</summary>
    /// <param name="cue">The words that tell that it is said.</param>
    /// <param name="content">What is said.</param>
    /// <returns>Polarity, words, numbers, times and whether something is turned round, as in <see cref="Claim"/>.</returns>
    public (ClaimPolarity Polarity, uint[] Words, uint[] Numbers, uint[] Times, bool HasNo) Read(string cue, string content)
    {
        words.Clear();
        numbers.Clear();
        times.Clear();
        bool isNot = false, hasNo = false, isOpen = content.EndsWith('?');
        foreach (ClaimToken token in ClaimTokens.Of(cue).Where(static token => !token.IsNumber))
        {
            string form = stem(token.Text);
            isNot ^= deny.Contains(form);
            hasNo |= deny.Contains(form) || ClaimWords.No.Contains(token.Text);
            isOpen |= open.Contains(form);
        }

        List<ClaimToken> tokens = ClaimTokens.Of(content);
        isNot ^= Negation.IsNot(tokens);
        foreach (ClaimToken token in tokens)
        {
            hasNo |= ClaimWords.No.Contains(token.Text) || ClaimWords.Untrue.Contains(token.Text) || (!token.IsNumber && deny.Contains(stem(token.Text)));
            isOpen |= token.Text is "whether" or "if" && words.Count == 0;
            if (ClaimWords.Time.Contains(token.Text))
            {
                times.Add(Hash(token.Text));
            }
            else if (token.IsNumber)
            {
                numbers.Add(Hash(token.Text));
            }
            else if (!ClaimWords.Plain.Contains(token.Text) && !ClaimWords.No.Contains(token.Text))
            {
                words.Add(Hash(stem(token.Text)));
            }
        }

        return (isOpen ? ClaimPolarity.Open : isNot ? ClaimPolarity.NotSo : ClaimPolarity.So, Set(words), Set(numbers), Set(times), hasNo);
    }

    /// <summary>A hash of a name in words that tell who it is; 0 when it has none, such as a pronoun.</summary>
    public static long NameOf(string name)
    {
        long hash = 0;
        foreach (ClaimToken token in ClaimTokens.Of(name).Where(static token => !ClaimWords.Plain.Contains(token.Text) && !ClaimWords.No.Contains(token.Text)))
        {
            hash = (hash * 31) + Hash(token.Text) + 1;
        }

        return hash;
    }

    /// <summary>FNV-1a over UTF-16 units.</summary>
    public static uint Hash(ReadOnlySpan<char> word)
    {
        uint hash = 2_166_136_261;
        foreach (char unit in word)
        {
            hash = unchecked((hash ^ unit) * 16_777_619);
        }

        return hash;
    }

    private static uint[] Set(List<uint> hashes) => [.. hashes.Order().Distinct()];
}
