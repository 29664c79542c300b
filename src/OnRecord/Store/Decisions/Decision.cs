using System.Globalization;
using OnRecord.Sources;

namespace OnRecord.Store.Decisions;

/// <summary>A reviewer's decision. It is never changed and never removed; undoing it is noted on it.</summary>
/// <param name="Place">Its number among the decisions of the case, from 1, in the order they were made.</param>
/// <param name="Id">Made from all of it but for who took it back.</param>
/// <param name="Action">What is decided.</param>
/// <param name="Subject">The id it was made about, as the case had it then.</param>
/// <param name="Keys">Of a join the two keys, of a split the key that is taken out and then those it is taken from, of a note on a party all that it had, of what is between two items what <see cref="JudgedLine.Keys"/> says; else none.</param>
/// <param name="Words">The words it was made about, or the note.</param>
/// <param name="By">Who decided.</param>
/// <param name="At">When, ISO 8601 in UTC.</param>
/// <param name="UndoneBy">Who took it back, or null.</param>
public sealed record Decision(long Place, RecordId Id, DecisionAction Action, string Subject, IReadOnlyList<string> Keys, string Words, string By, string At, string? UndoneBy)
{
    /// <summary>A new decision. Two that are alike in all but their places have different ids.</summary>
    public static Decision Make(long place, DecisionAction action, string subject, IReadOnlyList<string> keys, string words, string by, string at)
    {
        var made = new Decision(place, default, action, subject, keys, words, by, at, UndoneBy: null);
        return made with { Id = made.IdOf(place.ToString(CultureInfo.InvariantCulture)) };
    }

    /// <summary>True for what makes parties: a join or a split.</summary>
    public bool IsOfParties => Action is DecisionAction.Join or DecisionAction.Split;

    /// <summary>True when the id follows from the rest; until schema 12 the place was no part of it.</summary>
    public bool IsWhole => Id == IdOf(Place.ToString(CultureInfo.InvariantCulture)) || Id == IdOf();

    /// <summary>What names that it was taken back by somebody at a time.</summary>
    public RecordId UndoId => RecordId.Of("undo", Id.ToString(), UndoneBy ?? "");

    private RecordId IdOf(params ReadOnlySpan<string> place) => RecordId.Of("decision", [Action.ToString(), Subject, string.Join('\n', Keys), Words, By, At, .. place]);
}
