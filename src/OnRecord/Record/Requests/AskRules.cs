using OnRecord.Language.Requests;

namespace OnRecord.Record.Requests;

/// <summary>When a message is a request for comment, answers or records: only where its own words ask and something tells that an outsider asks for the press, or under a law on records.</summary>
internal static class AskRules
{
    private const AskCues Plain = AskCues.Comment | AskCues.Asks | AskCues.Announces;

    /// <summary>True for a request.</summary>
    /// <param name="own">What the message's own words do.</param>
    /// <param name="subject">What its subject does; none for the subject of a reply, which may be another's.</param>
    /// <param name="sign">What tells that it comes from the press.</param>
    /// <param name="isReply">It answers a message of somebody else.</param>
    public static bool IsRequest(AskCues own, AskCues subject, PressSign sign, bool isReply)
    {
        if ((own & AskCues.Records) != 0)
        {
            return !isReply;
        }

        // Whoever declines or only confirms does not ask.
        if ((own & (AskCues.Decline | AskCues.Automatic)) != 0 || sign == PressSign.None)
        {
            return false;
        }

        bool asks = (own & Plain) != 0, questions = (own & AskCues.Question) != 0, isUrgent = ((own | subject) & (AskCues.Comment | AskCues.Deadline)) != 0;
        return sign switch
        {
            PressSign.Address => asks && isUrgent,
            PressSign.OtherMessage => asks,
            PressSign.Byline => asks || (questions && !isReply) || ((subject & Plain) != 0 && questions),
            _ => asks || questions,
        };
    }
}
