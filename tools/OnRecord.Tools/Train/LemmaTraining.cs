using OnRecord.Language.Learning;
using OnRecord.Language.Syntax;
using OnRecord.Tools.Corpora.Treebanks;

namespace OnRecord.Tools.Train;

/// <summary>Collects base forms and the words that the rules of <see cref="LemmaRules"/> get wrong.</summary>
internal static class LemmaTraining
{
    /// <summary>Sets the sections <c>lemma.bases</c> and <c>lemma.exceptions</c>.</summary>
    public static void Run(WeightsFile file, IReadOnlyList<TreebankDocument> documents, TextWriter log)
    {
        var met = new SortedDictionary<(string Form, PosTag Tag), SortedDictionary<string, int>>();
        foreach (TreebankDocument document in documents)
        {
            for (int token = 0; token < document.Tags.Length; token++)
            {
                Count(met, document.Text.Word(token).ToString().ToLowerInvariant(), document.Tags[token], document.Lemmas[token].ToLowerInvariant());
            }
        }

        List<(string Form, PosTag Tag, string Lemma)> known = [.. met.Select(static pair => (pair.Key.Form, pair.Key.Tag, pair.Value.MaxBy(static lemma => lemma.Value).Key))];
        string[] bases = [.. known.Where(static word => IsBase(word.Tag)).Select(static word => word.Lemma).Distinct().Order(StringComparer.Ordinal)];
        var rules = new Lemmas([], bases);
        string[] exceptions = [.. known.Where(word => rules.Of(word.Form, word.Tag) != word.Lemma).Select(static word => $"{word.Form} {SyntaxNames.NameOf(word.Tag)} {word.Lemma}")];
        file.SetWords("lemma.bases", bases);
        file.SetWords("lemma.exceptions", exceptions);
        log.WriteLine($"  {bases.Length} base forms, {exceptions.Length} exceptions");
    }

    private static void Count(SortedDictionary<(string Form, PosTag Tag), SortedDictionary<string, int>> met, string form, PosTag tag, string lemma)
    {
        if (lemma == "_" || lemma.Contains(' ', StringComparison.Ordinal) || form.Contains(' ', StringComparison.Ordinal) || tag is PosTag.GW or PosTag.ADD or PosTag.NFP)
        {
            return;
        }

        if (!met.TryGetValue((form, tag), out SortedDictionary<string, int>? lemmas))
        {
            met[(form, tag)] = lemmas = new SortedDictionary<string, int>(StringComparer.Ordinal);
        }

        lemmas[lemma] = lemmas.GetValueOrDefault(lemma) + 1;
    }

    private static bool IsBase(PosTag tag) => tag is PosTag.VB or PosTag.VBP or PosTag.VBD or PosTag.VBG or PosTag.VBN or PosTag.VBZ or PosTag.JJ or PosTag.RB;
}
