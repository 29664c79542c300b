using OnRecord.Language.Syntax;
using OnRecord.Tools.Corpora.Treebanks;

namespace OnRecord.Tools.Train.Parser.Silver;

/// <summary>Names of relations from version 1 of Universal Dependencies (as of the program that parsed PolNeAR) to version 2 as in GUM and English-EWT.</summary>
internal static class RelationMapping
{
    /// <summary>The relation of a word, or null where it cannot be told.</summary>
    public static Relation? Of(MachineSentence of, int word)
    {
        string name = of.Relations[word], tag = of.Tags[word];
        int head = of.Heads[word];
        string headTag = of.Tags[head];
        return name switch
        {
            "dobj" => Relation.Object,
            "nsubjpass" => Relation.PassiveSubject,
            "csubjpass" => Relation.PassiveClausalSubject,
            "auxpass" => Relation.PassiveAuxiliary,
            "mwe" => head < word ? Relation.Fixed : null,
            "neg" => tag == "RB" ? Relation.Adverb : Relation.Determiner,
            "nmod" => Modifier(of, word),
            "nmod:tmod" or "nmod:npmod" => IsPredicate(headTag) ? Relation.UnmarkedOblique : headTag.StartsWith('N') ? Relation.UnmarkedNominal : null,
            "compound" => tag.StartsWith("NNP", StringComparison.Ordinal) && headTag.StartsWith("NNP", StringComparison.Ordinal) ? null : Relation.Compound,
            "ccomp" => IsPredicate(headTag) ? Relation.Complement : null,
            "nummod" => word < head ? Relation.Number : null,
            "amod" => tag.StartsWith('J') || tag.StartsWith('V') ? Relation.Adjective : null,
            "nsubj" => HasClause(of, head) ? null : Relation.Subject,
            "dep" or "parataxis" => null,
            _ => SyntaxNames.RelationOf(name) is var same && same == Relation.Other ? null : same,
        };
    }

    /// <summary>Version 1 has one name for what modifies verbs and nouns.</summary>
    private static Relation? Modifier(MachineSentence of, int word)
    {
        int head = of.Heads[word];
        string headTag = of.Tags[head];
        if (headTag.StartsWith('N'))
        {
            return HasDependent(of, head, "cop") ? null : Relation.NominalModifier;
        }

        if (!IsPredicate(headTag))
        {
            return null;
        }

        bool isBy = Enumerable.Range(1, of.Count).Any(other => of.Heads[other] == word && of.Relations[other] == "case" && of.Words[other].Equals("by", StringComparison.OrdinalIgnoreCase));
        return !isBy ? Relation.Oblique : HasDependent(of, head, "auxpass") ? Relation.Agent : headTag == "VBN" ? null : Relation.Oblique;
    }

    private static bool IsPredicate(string tag) => tag.StartsWith('V') || tag.StartsWith('J') || tag.StartsWith("RB", StringComparison.Ordinal);

    /// <summary>A clause as predicate takes an outer subject in version 2.</summary>
    private static bool HasClause(MachineSentence of, int head) => Enumerable.Range(1, of.Count).Count(other => of.Heads[other] == head && of.Relations[other] is "nsubj" or "csubj") > 1;

    private static bool HasDependent(MachineSentence of, int head, string relation) => Enumerable.Range(1, of.Count).Any(other => of.Heads[other] == head && of.Relations[other] == relation);
}
