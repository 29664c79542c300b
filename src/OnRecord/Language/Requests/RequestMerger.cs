using OnRecord.Language.Parties;

namespace OnRecord.Language.Requests;

/// <summary>Puts together what is said twice of one request: "Asked about it, Roe declined to comment".</summary>
internal static class RequestMerger
{
    private const int Near = 300;

    /// <summary>One request for each that was asked by the same words.</summary>
    /// <param name="found">In the order of their cues.</param>
    public static IReadOnlyList<CommentRequest> Merge(List<CommentRequest> found)
    {
        var merged = new List<CommentRequest>();
        foreach (CommentRequest request in found)
        {
            int same = merged.FindLastIndex(other => IsSame(other.Asked, request.Asked) && request.Cue.Start - other.Cue.Start < Near);
            if (same < 0)
            {
                merged.Add(request);
                continue;
            }

            CommentRequest other = merged[same];
            merged[same] = other with
            {
                By = other.By ?? request.By,
                About = other.About ?? request.About,
                Outcome = Later(other.Outcome, request.Outcome),
                Time = other.Time >= 0 ? other.Time : request.Time,
            };
        }

        return merged;
    }

    /// <summary>What is told last stands: who "declined at first" and "later answered" has answered, and who answered one question and declined the next has declined. That somebody was asked takes nothing back.</summary>
    private static RequestOutcome Later(RequestOutcome first, RequestOutcome next) =>
        first == RequestOutcome.Unknown || (next != RequestOutcome.Unknown && (first == RequestOutcome.Answered || next == RequestOutcome.Answered)) ? next : first;

    /// <summary>The same words, or a pronoun for whom they name.</summary>
    private static bool IsSame(PartyPhrase first, PartyPhrase next) => first == next || (first.Party >= 0 && first.Party == next.Party);
}
