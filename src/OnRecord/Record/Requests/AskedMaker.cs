using OnRecord.Language.Requests;

namespace OnRecord.Record.Requests;

/// <summary>Makes requests of messages that ask: whoever asks again before there is an answer makes no new one.</summary>
internal static class AskedMaker
{
    /// <summary>The requests, in the order of their first messages.</summary>
    /// <param name="asks">In time order.</param>
    /// <param name="isHeard">Whether the case has any message that an address sent; without one, nothing held says nothing.</param>
    public static IReadOnlyList<AskedRequest> Make(IEnumerable<MailAsk> asks, Func<long, bool> isHeard)
    {
        var made = new List<AskedRequest>();
        foreach (MailAsk ask in asks)
        {
            int same = ask.Thread is null ? -1 : made.FindLastIndex(one => one.First.Thread == ask.Thread && one.First.Between == ask.Between);
            if (same >= 0 && (made[same].Answer is not { } answer || IsBefore(ask, answer) || answer.Outcome == RequestOutcome.Unknown))
            {
                made[same] = made[same] with { Again = [.. made[same].Again, ask] };
                continue;
            }

            made.Add(Of(ask, isHeard));
        }

        return made;
    }

    private static AskedRequest Of(MailAsk ask, Func<long, bool> isHeard)
    {
        RequestOutcome outcome = ask.Answer?.Outcome ?? (isHeard(ask.Asked) && !ask.IsAnsweredByOthers ? RequestOutcome.NoResponse : RequestOutcome.Unknown);
        return new AskedRequest(ask, [], outcome, ask.Answer);
    }

    private static bool IsBefore(MailAsk ask, MailReply answer) => ask.Instant is { } asked && answer.Instant is { } answered && asked < answered;
}
