namespace OnRecord.Ingest.Xml;

/// <summary>What <see cref="XmlScanner"/> stands on.</summary>
internal enum XmlToken
{
    /// <summary>Before the first or after the last token.</summary>
    None,

    /// <summary>A start tag. An empty element gives a start and an end.</summary>
    Start,

    /// <summary>An end tag, or the end of an empty element.</summary>
    End,

    /// <summary>Character data, with entities as written unless <see cref="XmlScanner.IsVerbatim"/>.</summary>
    Text,
}
