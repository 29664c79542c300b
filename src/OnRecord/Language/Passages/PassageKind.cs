namespace OnRecord.Language.Passages;

/// <summary>What a passage is made of.</summary>
public enum PassageKind
{
    /// <summary>Sentences, headings, greetings: what people write to be read.</summary>
    Prose,

    /// <summary>Program code, patches, commands.</summary>
    Code,

    /// <summary>Rows of numbers or fields: tables, logs, listings.</summary>
    Table,

    /// <summary>Legal and mailing notices: of confidence, of no warranty, of how to leave a list.</summary>
    Notice,
}
