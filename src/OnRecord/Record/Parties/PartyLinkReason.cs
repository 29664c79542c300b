namespace OnRecord.Record.Parties;

/// <summary>Why two keys are held to be of one party.</summary>
internal enum PartyLinkReason : byte
{
    /// <summary>A header gives the name and the address together.</summary>
    HeaderNameAndAddress,

    /// <summary>A text says that both are the same: "formerly", "also known as".</summary>
    SaidToBeTheSame,

    /// <summary>A text explains the short name of an organisation, or it is the long name without a word that says nothing.</summary>
    ShortNameExplained,

    /// <summary>Within one text both are names of one party and fit each other.</summary>
    NamesInOneText,

    /// <summary>The mailbox is named after the organisation's people or office: "ACTA members".</summary>
    MailboxOfOrganization,

    /// <summary>The same words, here taken for one kind of thing and there for another.</summary>
    SameWords,

    /// <summary>A rare family name, and given names that are one or short for each other; nobody else of that family name fits.</summary>
    ShortGivenName,

    /// <summary>An initial and a rare family name that one person alone in the case has.</summary>
    InitialAndFamilyName,

    /// <summary>The address spells the name, "ann.quill@docks.example", and no header gives it another.</summary>
    AddressSpellsName,

    /// <summary>The letters of one are the first of the words of the other, and a text has both.</summary>
    LettersInOneText,

    /// <summary>One name with an outlet, "Reyes of the Ledger", and the only correspondent of that outlet who has it.</summary>
    NameWithOutlet,

    /// <summary>One name or initials, and the only one who has them among those who wrote or got the message, its thread, or what carries the document.</summary>
    ShortNameOfCorrespondent,

    /// <summary>A family name that one person alone in the case has, whose full name stands in the same file, thread, or what carries it or is carried.</summary>
    FamilyNameNearFullName,

    /// <summary>A family name that one person alone in the case has, and the same role with both names.</summary>
    FamilyNameWithRole,

    /// <summary>A family name that one person alone in the case has, in a message of whose writer and recipients one has exchanged messages with that person; of "Mr Pell" somebody of their organisations.</summary>
    FamilyNameOfAcquaintance,

    /// <summary>A reviewer joined them.</summary>
    Decision,
}
