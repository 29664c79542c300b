namespace OnRecord.Record.Parties;

/// <summary>What a <see cref="PartyKey"/> is made of. The order matters: ids are made from the smallest key.</summary>
internal enum PartyKeyKind : byte
{
    /// <summary>An e-mail address.</summary>
    Address,

    /// <summary>A full name of a person: at least a given and a family name.</summary>
    Person,

    /// <summary>A name of an organisation.</summary>
    Organization,

    /// <summary>A name of a place.</summary>
    Place,

    /// <summary>A name of a group.</summary>
    Group,

    /// <summary>Any other name.</summary>
    Other,
}
