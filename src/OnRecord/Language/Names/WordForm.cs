namespace OnRecord.Language.Names;

/// <summary>How a word is written.</summary>
internal enum WordForm : byte
{
    Lower,
    Capitalized,
    AllCapitals,
    Initial,
    Dotted,
    Mixed,
    Number,
    NumberAndLetters,
    Mark,
    Quote,
    Address,
}
