namespace OnRecord.Language.Syntax;

/// <summary>Tags and relations as treebanks write them.</summary>
public static class SyntaxNames
{
    private static readonly string[] Tags =
    [
        "NN", "NNS", "NNP", "NNPS", "JJ", "JJR", "JJS", "RB", "RBR", "RBS", "VB", "VBD",
        "VBG", "VBN", "VBP", "VBZ", "MD", "TO", "IN", "RP", "DT", "PDT", "WDT", "PRP",
        "PRP$", "WP", "WP$", "WRB", "EX", "CC", "CD", "POS", "UH", "FW", "LS", "SYM",
        "$", ".", ",", ":", "``", "''", "-LRB-", "-RRB-", "HYPH", "NFP", "ADD", "AFX",
        "GW",
    ];

    private static readonly string[] Relations =
    [
        "root", "nsubj", "nsubj:pass", "nsubj:outer", "csubj", "csubj:pass", "csubj:outer", "obj", "iobj", "ccomp",
        "xcomp", "obl", "obl:unmarked", "obl:agent", "vocative", "expl", "dislocated", "advcl", "advcl:relcl", "advmod",
        "discourse", "aux", "aux:pass", "cop", "mark", "nmod", "nmod:poss", "nmod:unmarked", "nmod:desc", "appos",
        "nummod", "acl", "acl:relcl", "amod", "det", "det:predet", "case", "conj", "cc", "cc:preconj",
        "fixed", "flat", "list", "parataxis", "compound", "compound:prt", "orphan", "goeswith", "reparandum", "punct",
        "dep",
    ];

    /// <summary>How many tags there are.</summary>
    public static int TagCount => Tags.Length;

    /// <summary>How many relations there are.</summary>
    public static int RelationCount => Relations.Length;

    /// <summary>A tag as the treebanks write it: <c>PRP$</c>, <c>-LRB-</c>.</summary>
    public static string NameOf(PosTag tag) => Tags[(int)tag];

    /// <summary>A relation as the treebanks write it: <c>nsubj:pass</c>.</summary>
    public static string NameOf(Relation relation) => Relations[(int)relation];

    /// <summary>The tag of a name, or null when there is none.</summary>
    public static PosTag? TagOf(string name) => Array.IndexOf(Tags, name) is var index and >= 0 ? (PosTag)index : null;

    /// <summary>The relation of a name; a subtype that is not told apart gives its type, an unknown name <see cref="Relation.Other"/>.</summary>
    public static Relation RelationOf(string name)
    {
        int index = Array.IndexOf(Relations, name);
        int colon = name.IndexOf(':', StringComparison.Ordinal);
        return index >= 0 ? (Relation)index : colon > 0 ? RelationOf(name[..colon]) : Relation.Other;
    }
}
