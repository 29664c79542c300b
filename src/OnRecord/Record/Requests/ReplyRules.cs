using OnRecord.Language.Requests;

namespace OnRecord.Record.Requests;

/// <summary>What an answer to a request says, by the writer's own words.</summary>
internal static class ReplyRules
{
    /// <summary>An answer in fewer words says nothing that could be quoted.</summary>
    public const int FewestWords = 3;

    /// <summary>An acknowledgement that goes on for more words is an answer too.</summary>
    public const int MostOfAcknowledgement = 60;

    /// <summary>Answered or declined; <see cref="RequestOutcome.Unknown"/> for an acknowledgement or an automatic reply; null for no words.</summary>
    /// <param name="cues">What the own words do.</param>
    /// <param name="subject">What the subject does.</param>
    /// <param name="words">How many own words.</param>
    public static RequestOutcome? OutcomeOf(AskCues cues, AskCues subject, int words) =>
        ((cues | subject) & AskCues.Automatic) != 0 ? RequestOutcome.Unknown
        : (cues & AskCues.Decline) != 0 ? RequestOutcome.Declined
        : words < FewestWords ? null
        : (cues & AskCues.Acknowledge) != 0 && words <= MostOfAcknowledgement ? RequestOutcome.Unknown
        : RequestOutcome.Answered;

    /// <summary>Of what came back the message that counts: the first that says something, else the first; null for none.</summary>
    /// <param name="replies">In time order.</param>
    public static MailReply? AnswerOf(IReadOnlyList<MailReply> replies) =>
        replies.FirstOrDefault(static reply => reply.Outcome != RequestOutcome.Unknown) ?? (replies.Count > 0 ? replies[0] : null);
}
