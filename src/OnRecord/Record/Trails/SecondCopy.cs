using OnRecord.Record.Threads;

namespace OnRecord.Record.Trails;

/// <summary>
/// Tells that a message is one that an earlier step has too, held a second time as exports make them: under a clock that is whole hours off, with the same writer and readers; or of the same second and subject,
/// where only the address that the export made up for its writer differs. The same words but for a few signs, in the same manner. Its wording did not travel.
/// </summary>
internal static class SecondCopy
{
    /// <summary>Of so many signs one may differ in two exports of a message.</summary>
    private const int FewSigns = 20;

    /// <summary>Letters of a family name that are enough to know it by in an address.</summary>
    private const int LeastName = 4;

    /// <summary>The step of a second copy, or null.</summary>
    public static TrailStep? Of(TrailPlace[] places, PartyKeySet[] keys, int at)
    {
        if (places[at].Instant is not { } now)
        {
            return null;
        }

        for (int earlier = at - 1; earlier >= 0 && places[earlier].Instant is { } before && now - before <= TrailOrder.MostClockShift; earlier--)
        {
            TrailPlace other = places[earlier];
            bool isOne = other.Manner == places[at].Manner && other.Item != places[at].Item && (now == before ? IsMessage(other) && IsMessage(places[at]) && IsOfOneWriter(other, places[at]) : IsShifted(now - before) && IsHeld(other) && IsHeld(places[at]) && keys[earlier].IsSame(keys[at]));
            if (isOne && TrailComparison.Of(other, places[at]).Differences is var differences && TrailComparison.Weight(differences) * FewSigns <= places[at].Text.Length)
            {
                return new TrailStep(places[at], TrailRelation.Same, earlier, earlier, differences);
            }
        }

        return null;
    }

    private static bool IsShifted(long seconds) => seconds > 0 && seconds % 3600 == 0;

    /// <summary>False for an attachment, which has writer and time of its message.</summary>
    private static bool IsMessage(TrailPlace place) => place.Item.StartsWith("message-", StringComparison.Ordinal);

    private static bool IsHeld(TrailPlace place) => place.To.Count > 0;

    /// <summary>The same subject and name or address; or the mailbox of one ends as that of the other: <c>roe@</c> and <c>ann.roe@</c> of families with longer names.</summary>
    private static bool IsOfOneWriter(TrailPlace one, TrailPlace other)
    {
        if (one.Subject is not { Length: > 0 } subject || !string.Equals(subject, other.Subject, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        return (PartyKeys.OfName(one.From?.Name) is not 0 and var name && name == PartyKeys.OfName(other.From?.Name))
            || (Mailbox(one.From) is { Length: >= LeastName } first && Mailbox(other.From) is { Length: >= LeastName } second
                && (first.EndsWith(second, StringComparison.OrdinalIgnoreCase) || second.EndsWith(first, StringComparison.OrdinalIgnoreCase)));
    }

    private static string? Mailbox(ThreadParty? party) => party?.Address?.Split('@')[0];
}
