using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;

namespace OnRecord.Tools.Corpora.Treebanks;

/// <summary>A document of a treebank: its text put together from the words, with the annotators' tokens, tags, lemmas and trees.</summary>
/// <param name="Name">Its name in the treebank.</param>
/// <param name="Text">The text with the annotators' tokens, sentences and paragraphs.</param>
/// <param name="Tags">A tag for each token.</param>
/// <param name="Lemmas">A lemma for each token.</param>
/// <param name="Heads">The head of each token in the whole text, itself for a root, -1 where no tree is known.</param>
/// <param name="Relations">The relation of each token to its head.</param>
internal sealed record TreebankDocument(string Name, TokenizedText Text, PosTag[] Tags, string[] Lemmas, int[] Heads, Relation[] Relations);
