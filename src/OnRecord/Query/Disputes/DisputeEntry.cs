using OnRecord.Query.Annotations;
using OnRecord.Query.Decisions;
using OnRecord.Query.Events;
using OnRecord.Query.Shapes;

namespace OnRecord.Query.Disputes;

/// <summary>A dispute as an entry of the chronology: at the time of its later side, since before nothing was in dispute.</summary>
internal static class DisputeEntry
{
    /// <summary>What stands for the kind of an event in the rows of <see cref="Sql"/>.</summary>
    public const int Kind = -1;

    /// <summary>Rows of the chronology: the dispute's number for the item's, <see cref="Kind"/>, and 1 where the right side is the later; of two at once the right is taken.</summary>
    public const string Sql = """
        SELECT dispute_id, -1, side, hash, date_from, date_to, instant, NULL, NULL, NULL, NULL, NULL FROM (
          SELECT dispute_id, side, hash, date_from, date_to, instant, max(instant * 2 + side) FROM (
            SELECT dispute_id, 0 AS side, dispute.hash, event.date_from, event.date_to, event.instant FROM dispute JOIN event ON event.kind = 0 AND event.hash = left_hash
            UNION ALL SELECT dispute_id, 0, dispute.hash, item.date_from, item.date_to, item.instant FROM dispute JOIN item ON item.hash = left_hash
            UNION ALL SELECT dispute_id, 1, dispute.hash, event.date_from, event.date_to, event.instant FROM dispute JOIN event ON right_message IN (0, 2) AND event.kind = right_message / 2 AND event.hash = right_hash
            UNION ALL SELECT dispute_id, 1, dispute.hash, item.date_from, item.date_to, item.instant FROM dispute JOIN item ON right_message = 1 AND item.hash = right_hash
            UNION ALL SELECT dispute_id, 1, dispute.hash, recovered.date_from, recovered.date_to, recovered.instant FROM dispute JOIN recovered ON right_message = 1 AND recovered.hash = right_hash)
          WHERE instant IS NOT NULL GROUP BY dispute_id)
        """;

    /// <summary>The entry.</summary>
    /// <param name="items">The case's items and parties.</param>
    /// <param name="verdicts">What reviewers said.</param>
    /// <param name="number">The dispute's number.</param>
    /// <param name="isRight">True when the right side is the later one.</param>
    public static ChronologyShape Of(EventItems items, VerdictBook verdicts, long number, bool isRight)
    {
        DisputeShape dispute = DisputeList.Of(items, verdicts, number);
        object later = isRight ? dispute.Right : dispute.Left;
        Citation citation = DisputeSide.Of(later).Citation;
        string why = dispute.Weakened is { } weakness ? $"{dispute.Why} One side is {weakness}." : dispute.Why;
        return new ChronologyShape(
            dispute.Id, "dispute", items.OnClock(When(later)!), why, [.. Parties(items, dispute.Left, "left"), .. Parties(items, dispute.Right, "right")], ItemOf(later), citation, dispute.Verdict, dispute.Notes);
    }

    /// <summary>When a side was said or sent; null where that is not known.</summary>
    public static WhenShape? When(object side) => side switch
    {
        StatementShape statement => statement.Said is { From: not null } said ? said : statement.Published,
        MessageShape { Date: { } date } => EventItem.Dated(date),
        ContactShape contact => contact.When,
        _ => null,
    };

    /// <summary>The message, or the item that has the statement.</summary>
    public static string ItemOf(object side) => side is MessageShape message ? message.Id : DisputeSide.Of(side).Citation.Item;

    /// <summary>Whose the side is: the speaker, or whoever sent the message.</summary>
    private static IEnumerable<InvolvedShape> Parties(EventItems items, object side, string role) => side switch
    {
        StatementShape { Speaker: { } speaker } => [InvolvedShape.Of(speaker, role)],
        MessageShape message => message.To.Prepend(message.From).OfType<PartyRef>().Select(one => InvolvedShape.Of(Who(items, one), role)),
        ContactShape contact => contact.To.Prepend(contact.From).OfType<WhoShape>().Select(one => InvolvedShape.Of(one, role)),
        _ => [],
    };

    private static WhoShape Who(EventItems items, PartyRef one)
    {
        (string Id, string Name)? party = one.Party is { } id && PartyBook.Find(items.Connection, id) is { } number ? items.Book.Of(number) : null;
        return new WhoShape(one.Name ?? one.Address ?? "", party?.Id, party?.Name);
    }
}
