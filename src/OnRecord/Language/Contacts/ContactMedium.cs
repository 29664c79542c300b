namespace OnRecord.Language.Contacts;

/// <summary>How somebody reached somebody.</summary>
public enum ContactMedium : byte
{
    /// <summary>The text does not say how.</summary>
    Unknown,

    /// <summary>In one place: a meeting, a meal.</summary>
    Meeting,

    /// <summary>A visit by one at the other's place.</summary>
    Visit,

    /// <summary>A conversation; the text does not say by what.</summary>
    Conversation,

    /// <summary>A briefing.</summary>
    Briefing,

    /// <summary>By telephone.</summary>
    Call,

    /// <summary>A text message.</summary>
    Text,

    /// <summary>An e-mail.</summary>
    Email,

    /// <summary>A letter or note on paper.</summary>
    Letter,

    /// <summary>A message; the text does not say by what.</summary>
    Message,

    /// <summary>A document handed over, shared or forwarded.</summary>
    Document,

    /// <summary>An entry of a calendar: arranged; whether it was kept is not told.</summary>
    Appointment,
}
