namespace OnRecord.Language.Parties;

/// <summary>Why a mention belongs to a party, or to none.</summary>
public enum PartyRule : byte
{
    /// <summary>Nothing tells who is meant.</summary>
    None,

    /// <summary>More than one party fits, so none is chosen.</summary>
    Ambiguous,

    /// <summary>The first mention by this name.</summary>
    FirstMention,

    /// <summary>The same name again.</summary>
    SameName,

    /// <summary>The same family name with a given name that fits: an initial, a short form, a middle name left out.</summary>
    FullName,

    /// <summary>The family name of the one person who has it.</summary>
    FamilyName,

    /// <summary>The family name of several, of whom one alone was mentioned close by.</summary>
    FamilyNameNear,

    /// <summary>The given name of the one person who has it.</summary>
    GivenName,

    /// <summary>The initials of a longer name.</summary>
    Acronym,

    /// <summary>The first or last words of the one longer name that has them.</summary>
    ShortName,

    /// <summary>The text says so: "formerly", "also known as", "née".</summary>
    Alias,

    /// <summary>A description beside the name: "Ann Roe, director of X".</summary>
    Apposition,

    /// <summary>A description that matches the role of the one party who has it: "the mayor".</summary>
    Role,

    /// <summary>The kind word of the one organisation whose name has it: "the board".</summary>
    HeadWord,

    /// <summary>The one organisation mentioned close by: "the company".</summary>
    OnlyOrganization,

    /// <summary>The same description again: "a pastor", then "the pastor".</summary>
    SameDescription,

    /// <summary>"who", "whose" right behind the mention.</summary>
    Relative,

    /// <summary>The only party close by that fits the pronoun.</summary>
    OnlyCandidate,

    /// <summary>The party that fits the pronoun clearly better than any other.</summary>
    BestCandidate,

    /// <summary>Whoever made the last statement, with nobody else named since.</summary>
    SameSpeaker,

    /// <summary>"I" in a quotation: whoever says it.</summary>
    QuoteSpeaker,

    /// <summary>"I" in the writer's own words: who signs the text.</summary>
    Author,
}
