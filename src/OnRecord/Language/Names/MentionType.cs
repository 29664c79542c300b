namespace OnRecord.Language.Names;

/// <summary>What kind of thing a mention is of.</summary>
public enum MentionType : byte
{
    /// <summary>A human being, or several named together as a family.</summary>
    Person,

    /// <summary>A body that acts as one: company, agency, party, court, outlet, team.</summary>
    Organization,

    /// <summary>A country, city, region, water, street, building.</summary>
    Place,

    /// <summary>People without an organisation: a nationality, a faith, "dozens of shop owners", "critics".</summary>
    Group,

    /// <summary>Something written: a report, an e-mail, an indictment.</summary>
    Document,

    /// <summary>Any other name: an event, a work, a law, an award, a product, a language.</summary>
    Other,
}
