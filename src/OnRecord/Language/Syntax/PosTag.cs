namespace OnRecord.Language.Syntax;

/// <summary>Parts of speech: the tags of the Penn Treebank (Marcus, Santorini and Marcinkiewicz 1993) with those that the English Web Treebank added.</summary>
public enum PosTag : byte
{
    /// <summary><c>NN</c>: noun, singular.</summary>
    NN,

    /// <summary><c>NNS</c>: noun, plural.</summary>
    NNS,

    /// <summary><c>NNP</c>: name, singular.</summary>
    NNP,

    /// <summary><c>NNPS</c>: name, plural.</summary>
    NNPS,

    /// <summary><c>JJ</c>: adjective.</summary>
    JJ,

    /// <summary><c>JJR</c>: adjective, comparative.</summary>
    JJR,

    /// <summary><c>JJS</c>: adjective, superlative.</summary>
    JJS,

    /// <summary><c>RB</c>: adverb.</summary>
    RB,

    /// <summary><c>RBR</c>: adverb, comparative.</summary>
    RBR,

    /// <summary><c>RBS</c>: adverb, superlative.</summary>
    RBS,

    /// <summary><c>VB</c>: verb, base form.</summary>
    VB,

    /// <summary><c>VBD</c>: verb, past.</summary>
    VBD,

    /// <summary><c>VBG</c>: verb, -ing form.</summary>
    VBG,

    /// <summary><c>VBN</c>: verb, past participle.</summary>
    VBN,

    /// <summary><c>VBP</c>: verb, present other than third person singular.</summary>
    VBP,

    /// <summary><c>VBZ</c>: verb, third person singular present.</summary>
    VBZ,

    /// <summary><c>MD</c>: modal verb.</summary>
    MD,

    /// <summary><c>TO</c>: <c>to</c> before a verb.</summary>
    TO,

    /// <summary><c>IN</c>: preposition or subordinating conjunction.</summary>
    IN,

    /// <summary><c>RP</c>: particle of a verb.</summary>
    RP,

    /// <summary><c>DT</c>: determiner.</summary>
    DT,

    /// <summary><c>PDT</c>: determiner before a determiner.</summary>
    PDT,

    /// <summary><c>WDT</c>: wh-determiner.</summary>
    WDT,

    /// <summary><c>PRP</c>: personal pronoun.</summary>
    PRP,

    /// <summary><c>PRP$</c>: possessive pronoun.</summary>
    PrpPossessive,

    /// <summary><c>WP</c>: wh-pronoun.</summary>
    WP,

    /// <summary><c>WP$</c>: <c>whose</c>.</summary>
    WpPossessive,

    /// <summary><c>WRB</c>: wh-adverb.</summary>
    WRB,

    /// <summary><c>EX</c>: <c>there</c> as in "there is".</summary>
    EX,

    /// <summary><c>CC</c>: coordinating conjunction.</summary>
    CC,

    /// <summary><c>CD</c>: number.</summary>
    CD,

    /// <summary><c>POS</c>: possessive <c>'s</c>.</summary>
    POS,

    /// <summary><c>UH</c>: interjection.</summary>
    UH,

    /// <summary><c>FW</c>: foreign word.</summary>
    FW,

    /// <summary><c>LS</c>: number or letter of a list entry.</summary>
    LS,

    /// <summary><c>SYM</c>: symbol.</summary>
    SYM,

    /// <summary><c>$</c>: currency sign.</summary>
    Dollar,

    /// <summary><c>.</c>: mark that ends a sentence.</summary>
    Period,

    /// <summary><c>,</c>: comma.</summary>
    Comma,

    /// <summary><c>:</c>: colon, semicolon, dash, ellipsis.</summary>
    Colon,

    /// <summary><c>``</c>: opening quotation mark.</summary>
    OpenQuote,

    /// <summary><c>''</c>: closing quotation mark.</summary>
    CloseQuote,

    /// <summary><c>-LRB-</c>: opening bracket.</summary>
    OpenBracket,

    /// <summary><c>-RRB-</c>: closing bracket.</summary>
    CloseBracket,

    /// <summary><c>HYPH</c>: hyphen between the parts of a word.</summary>
    HYPH,

    /// <summary><c>NFP</c>: other punctuation: bullets, rules, faces.</summary>
    NFP,

    /// <summary><c>ADD</c>: address.</summary>
    ADD,

    /// <summary><c>AFX</c>: affix that stands alone.</summary>
    AFX,

    /// <summary><c>GW</c>: part of a word that was written apart.</summary>
    GW,
}
