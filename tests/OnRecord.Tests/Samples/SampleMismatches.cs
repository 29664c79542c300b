namespace OnRecord.Tests.Samples;

/// <summary>Why requests, contacts and disputes of the sample's key are not in the record as the key has them, by their keys. What is mended is taken out; nothing is added without a reason.</summary>
internal static class SampleMismatches
{
    private const string Office = "found with the right outcome; that the words mean this office or person is not resolved in the article";
    private const string LastName = "found; a last name alone is not resolved across the case, where two parties have it or one is in pieces";
    private const string Unsaid = "found; nobody is named who says it";
    private const string Calls = "an entry in a list of calls, without a verb";

    private const string Knowledge = "that the two go together takes knowledge of the case: a date that neither names, or what a message adds";
    private const string OwnWords = "one side stands in a message's own words, which are no statement of the record";

    /// <summary>Requests.</summary>
    public static readonly IReadOnlyDictionary<string, string> Requests = new Dictionary<string, string>
    {
        ["tide-mayor"] = Office,
        ["ledger-nli"] = Office,
        ["dockline-mayor"] = Office,
        ["tide-lindqvist"] = LastName,
        ["tide-nli"] = "\"has answered\" says to nobody what; so said, most answers are no answers to the press",
        ["tide-vance"] = "the subject stands three verbs before \"but declined\", behind \"notices served\"; it is not clear, so there is none",
        ["tide-anselm"] = "who was asked retells the question, to a reporter whom only the sentence before names",
    };

    /// <summary>Contacts.</summary>
    public static readonly IReadOnlyDictionary<string, string> Contacts = new Dictionary<string, string>
    {
        ["brandt-lomax-office"] = "\"when I rang back\" does not say whom; the next clause lets it be understood",
        ["tarrant-valdemar-log"] = Calls,
        ["tarrant-valdemar-answer"] = Unsaid,
        ["tarrant-anselm"] = "\"sat in the sacristy\" tells of a meeting only to who knows the place",
        ["tarrant-anselm-answer"] = Unsaid,
        ["joss-tarrant"] = Calls,
        ["pru-ferro-phone"] = "\"rang for her, I put her through\": whom she reached is told in three steps",
        ["ferro-pell-note"] = "found; two initials and \"she\" are not resolved in a document, which has no sender and recipients",
        ["hartigan-toll"] = "a forwarded message of which the key knows the sender from the narrative",
        ["kin-farms"] = "\"they had it already\" tells that word came, not how",
        ["lomax-brandt-sunday"] = "found; no text names him in full, only headers, and a bare last name may be anybody's",
        ["joss-visitors"] = "\"came to the Stair\": two people who are not named, to a place",
        ["kit-pell-calls"] = "found; a first name with an outlet is not resolved to the person",
        ["ferro-tarrant"] = "\"told the Mayor\" does not say how; telling alone is a statement unless it is dated and to somebody by name",
    };

    /// <summary>Disputes.</summary>
    public static readonly IReadOnlyDictionary<string, string> Disputes = new Dictionary<string, string>
    {
        ["not-aware"] = "in a document of her own staff, \"the Mayor's office\" is not resolved to hers",
        ["thursday"] = Knowledge,
        ["thursday-lomax"] = OwnWords,
        ["earlier-today"] = Knowledge,
        ["hartigan"] = "the left side of the key is Hartigan's message, whose own words are no statement; of the same words in the article \"he\" is left open",
        ["hartigan-list"] = Knowledge,
        ["roe-tidied"] = Knowledge,
        ["gullhouse-post"] = "the two fit together word by word; the key says so itself",
    };
}
