using OnRecord.Language.Contacts;

namespace OnRecord.Record.Disputes;

/// <summary>By which ways of contact a denial is gone against.</summary>
internal static class SpokenMediums
{
    private static readonly ContactMedium[] Meetings = [ContactMedium.Meeting, ContactMedium.Visit, ContactMedium.Appointment];
    private static readonly ContactMedium[] Talks = [ContactMedium.Conversation, ContactMedium.Call, ContactMedium.Meeting, ContactMedium.Visit, ContactMedium.Briefing];
    private static readonly ContactMedium[] Calls = [ContactMedium.Call];

    /// <summary>Ways in writing.</summary>
    public static IReadOnlyList<ContactMedium> Written { get; } = [ContactMedium.Email, ContactMedium.Letter, ContactMedium.Message, ContactMedium.Text];

    /// <summary>All by which somebody surely reached somebody.</summary>
    public static IReadOnlyList<ContactMedium> Any { get; } = [.. Talks, .. Written];

    /// <summary>Those of a verb of reaching: "contact" any, "write" in writing.</summary>
    public static IReadOnlyList<ContactMedium> OfVerb(string verb) => verb is "contact" or "communicate" or "approach" ? Any : verb is "text" ? [ContactMedium.Text] : ContactWords.Plain.Contains(verb) ? Written : [];

    /// <summary>Those of a verb of talking or meeting; none for any other.</summary>
    public static IReadOnlyList<ContactMedium> OfTalk(string verb) =>
        ContactWords.Meet.Contains(verb) ? Meetings : ContactWords.Speak.Contains(verb) ? Talks : ContactWords.Call.Contains(verb) ? Calls : ContactWords.Visit.Contains(verb) ? [ContactMedium.Visit] : [];

    /// <summary>Those of what was not had: "no meeting"; none for any other.</summary>
    public static IReadOnlyList<ContactMedium> OfThing(string noun) =>
        ContactWords.MeetThing.Contains(noun) ? Meetings : ContactWords.SpeakThing.Contains(noun) ? Talks : ContactWords.CallThing.Contains(noun) ? Calls : [];
}
