namespace OnRecord.Language.Syntax.Trees;

/// <summary>A step of the parser, in the system that is called arc-hybrid (Kuhlmann, Gómez-Rodríguez and Satta 2011).</summary>
internal enum Transition : byte
{
    /// <summary>The next word goes on the stack.</summary>
    Shift,

    /// <summary>The top of the stack depends on the next word, and leaves the stack.</summary>
    Left,

    /// <summary>The top of the stack depends on the word under it, and leaves the stack.</summary>
    Right,
}
