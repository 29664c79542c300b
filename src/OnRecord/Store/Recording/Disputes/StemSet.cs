using OnRecord.Record.Statements;
using OnRecord.Store.Terms;

namespace OnRecord.Store.Recording.Disputes;

/// <summary>Stems of the words of a text that tell what it is about; numbers left out.</summary>
internal static class StemSet
{
    /// <summary>The stems in order.</summary>
    public static IEnumerable<string> Stems(string text) =>
        ClaimTokens.Of(text).Where(static token => !token.IsNumber && !ClaimWords.Plain.Contains(token.Text) && !ClaimWords.No.Contains(token.Text)).Select(static token => EnglishStemmer.Stem(token.Text));

    /// <summary>Their hashes, as in <see cref="Claim"/>.</summary>
    public static HashSet<uint> Of(string text) => [.. Stems(text).Select(static stem => ClaimReader.Hash(stem))];
}
