using OnRecord.Language.Requests;

namespace OnRecord.Record.Requests;

/// <summary>What an answer to a request says, by the writer's own words.</summary>
internal static class ReplyRules
{
    /// <summary>A reply that puts off and goes on for more words is an answer too.</summary>
    public const int MostOfPuttingOff = 60;

    /// <summary>Answered where the words say something, whatever else they decline; declined where they decline and say nothing; else <see cref="RequestOutcome.Unknown"/>: thanks, questions back, a leave, an automatic reply, no words.</summary>
    /// <param name="reply">What the own words do.</param>
    /// <param name="subject">What the subject does.</param>
    public static RequestOutcome OutcomeOf(ReplyWords reply, AskCues subject)
    {
        AskCues cues = reply.Cues;
        bool refuses = (cues & (AskCues.Decline | AskCues.Further)) != 0;
        if (((cues | subject) & AskCues.Automatic) != 0)
        {
            return RequestOutcome.Unknown;
        }

        if (reply.Says)
        {
            return (cues & AskCues.Later) != 0 && !refuses && reply.Words <= MostOfPuttingOff ? RequestOutcome.Unknown : RequestOutcome.Answered;
        }

        return (reply.IsYes, refuses) switch
        {
            // "No. I will not comment": which question that answers is not told.
            (false, true) => (cues & AskCues.Further) != 0 ? RequestOutcome.Answered : RequestOutcome.Unknown,
            (not null, _) => RequestOutcome.Answered,
            (null, true) => RequestOutcome.Declined,
            _ => RequestOutcome.Unknown,
        };
    }

    /// <summary>Of what came back the message that counts: the first that says something, else the first; null for none.</summary>
    /// <param name="replies">In time order.</param>
    public static MailReply? AnswerOf(IReadOnlyList<MailReply> replies) =>
        replies.FirstOrDefault(static reply => reply.Outcome != RequestOutcome.Unknown) ?? (replies.Count > 0 ? replies[0] : null);
}
