namespace OnRecord.Record.Parties;

/// <summary>Why two keys are held to be of one party.</summary>
internal enum PartyLinkReason : byte
{
    /// <summary>A header gives the name and the address together.</summary>
    HeaderNameAndAddress,

    /// <summary>A text says that both are the same: "formerly", "also known as".</summary>
    SaidToBeTheSame,

    /// <summary>A text explains the short name of an organisation.</summary>
    ShortNameExplained,

    /// <summary>Within one text both are names of one party and fit each other.</summary>
    NamesInOneText,

    /// <summary>A reviewer joined them.</summary>
    Decision,
}
