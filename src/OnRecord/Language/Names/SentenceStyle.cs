namespace OnRecord.Language.Names;

/// <summary>How a sentence uses capitals.</summary>
internal enum SentenceStyle : byte
{
    /// <summary>As prose does.</summary>
    Usual,

    /// <summary>Too few words to tell.</summary>
    Short,

    /// <summary>All words in capitals.</summary>
    Capitals,

    /// <summary>Nearly every word begins with one, as headlines do.</summary>
    Title,

    /// <summary>None at all.</summary>
    Lower,
}
