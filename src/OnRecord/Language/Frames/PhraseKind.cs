namespace OnRecord.Language.Frames;

/// <summary>What a phrase is.</summary>
internal enum PhraseKind : byte
{
    /// <summary>Anything else.</summary>
    Other,

    /// <summary>A noun with what belongs before it, a name, a description or a pronoun.</summary>
    Noun,

    /// <summary>A verb with its auxiliaries, adverbs and negation.</summary>
    Verb,

    /// <summary>A preposition.</summary>
    Preposition,

    /// <summary>A word that opens a clause: "that", "if", "when".</summary>
    Mark,

    /// <summary>"who", "which", "that" behind a noun.</summary>
    Relative,

    /// <summary>A time, as the time finder found it.</summary>
    Time,

    /// <summary>An adverb or particle that stands alone.</summary>
    Adverb,

    /// <summary>An adjective that stands alone.</summary>
    Adjective,

    /// <summary>"and", "or", "but", "nor".</summary>
    Conjunction,

    /// <summary>A comma.</summary>
    Comma,

    /// <summary>An opening bracket.</summary>
    Open,

    /// <summary>A closing bracket.</summary>
    Close,

    /// <summary>A quotation mark.</summary>
    Quote,

    /// <summary>A dash, colon or semicolon.</summary>
    Break,

    /// <summary>A mark that ends a sentence.</summary>
    Stop,
}
