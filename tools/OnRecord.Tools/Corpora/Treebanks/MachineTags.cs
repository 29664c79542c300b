using System.Text;
using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;

namespace OnRecord.Tools.Corpora.Treebanks;

/// <summary>
/// The articles of PolNeAR with the machine-made parts of speech of its folder <c>parsed</c>: news that no treebank of ours has. No trees, lemmas or relations are taken.
/// "To" before a noun and dots are tagged as the treebanks do; words that those cut otherwise (hyphens) keep the machine's tag.
/// </summary>
internal static class MachineTags
{
    /// <summary>A part's articles, in ordinal order of their names.</summary>
    /// <param name="part"><c>train</c> or <c>dev</c>.</param>
    public static List<TreebankDocument> Read(string part) => [.. PolNearTrees.Read(part).Select(static (sentences, number) => Document($"polnear-{number}", sentences))];

    private static TreebankDocument Document(string name, List<MachineSentence> from)
    {
        var text = new StringBuilder();
        var tokens = new List<Token>();
        var sentences = new List<Sentence>();
        var tags = new List<PosTag>();
        foreach (MachineSentence sentence in from.Where(static s => s.Words.Skip(1).All(static word => word.Length > 0)))
        {
            int first = tokens.Count, start = text.Length;
            for (int word = 1; word <= sentence.Count; word++)
            {
                string letters = sentence.Words[word];
                tokens.Add(new Token(text.Length, text.Length + letters.Length, char.IsLetter(letters[0]) ? TokenKind.Word : char.IsDigit(letters[0]) ? TokenKind.Number : TokenKind.Punctuation));
                tags.Add(TagOf(sentence, word));
                text.Append(letters).Append(' ');
            }

            sentences.Add(new Sentence(start, text.Length, first, tokens.Count, 0));
        }

        return new TreebankDocument(name, new TokenizedText(text.ToString(), [.. tokens], [.. sentences]), [.. tags], [], [], []);
    }

    private static PosTag TagOf(MachineSentence sentence, int word) => (sentence.Tags[word], sentence.Relations[word], sentence.Words[word]) switch
    {
        ("TO", "case", _) => PosTag.IN,
        (":", _, "..." or "\u2026") => PosTag.Comma,
        var (tag, _, _) => SyntaxNames.TagOf(tag) ?? PosTag.NFP,
    };
}
