namespace OnRecord.Record.Requests;

/// <summary>What tells that whoever sent a message writes for the press, the strongest last.</summary>
internal enum PressSign : byte
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The name or the domain has a word of newspapers in it: "ledger.example".</summary>
    Address,

    /// <summary>Another message of the same address says it.</summary>
    OtherMessage,

    /// <summary>An article that is held is by somebody of that name.</summary>
    Byline,

    /// <summary>The message says it: "I am a reporter", "we go to print tonight".</summary>
    OwnWords,
}
