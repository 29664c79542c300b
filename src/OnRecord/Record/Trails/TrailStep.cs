using OnRecord.Record.Recovered;

namespace OnRecord.Record.Trails;

/// <summary>What an item did with a wording.</summary>
public enum TrailRelation : byte
{
    /// <summary>The earliest that is known to have it, among its own words; one that only quotes it or passes it on is that.</summary>
    First,

    /// <summary>Has the same words; of the first, that another one may as well be earlier.</summary>
    Copied,

    /// <summary>Quotes them.</summary>
    Quoted,

    /// <summary>Passes on a message that has them.</summary>
    Forwarded,

    /// <summary>Has them with changes.</summary>
    Reworded,

    /// <summary>Is the same message held twice, under clocks that are whole hours apart or in mailboxes that write its sender in two ways: the wording did not travel.</summary>
    Same,
}

/// <summary>A step on the way of a wording.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Relation">What became of it.</param>
/// <param name="FromStep">
/// The number, from 0, of the step that it came from: an answer's or forward's original, else a message that its writer got or wrote; null when nothing
/// tells, so that the wording is the same and its path unknown.
/// </param>
/// <param name="ComparedTo">The step whose words it is compared with: where it came from, else the likest earlier one; null for the first.</param>
/// <param name="Differences">What changed.</param>
public sealed record TrailStep(TrailPlace Place, TrailRelation Relation, int? FromStep, int? ComparedTo, IReadOnlyList<WordChange> Differences);
