namespace OnRecord.Language.Names;

/// <summary>Whom a line of a transcript names.</summary>
internal enum TurnKind
{
    /// <summary>A title and a name in capitals: "MAYOR WHITLOCK:".</summary>
    Titled,

    /// <summary>Somebody without a name: "QUESTION:", "THE WITNESS:".</summary>
    Asker,

    /// <summary>Words in capitals, which may be a name or not: "ROE:", "NOTE:".</summary>
    Capitals,

    /// <summary>Words as names are written: "Ben Cole:".</summary>
    Named,

    /// <summary>"Q." of a hearing.</summary>
    Question,

    /// <summary>"A." of a hearing.</summary>
    Answer,

    /// <summary>"BY MS. ROE:": who asks from there on.</summary>
    Examiner,

    /// <summary>"END": nobody speaks from there on.</summary>
    End,
}
