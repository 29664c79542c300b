using Microsoft.Data.Sqlite;
using OnRecord.Query.Decisions;
using OnRecord.Query.Events;
using OnRecord.Query.Shapes;
using OnRecord.Record.Recovered;
using OnRecord.Record.Trails;
using OnRecord.Sources;
using OnRecord.Store;
using OnRecord.Store.Recording.Trails;

namespace OnRecord.Query.Trails;

/// <summary>The trail of any text: where it is first seen, who copied, quoted, passed on or reworded it, in which order.</summary>
public sealed class TrailSearch(SqliteConnection connection)
{
    private readonly TrailPlaceReader _places = new(connection, withPassages: true);

    /// <summary>The trail of a text; null when no item has it. Of a part of a passage, the passages around decide which step came from which.</summary>
    /// <param name="text">A sentence, a paragraph or more, with or without marks of quotation.</param>
    /// <exception cref="OnRecordException">The words are too few or too common to be followed.</exception>
    public TrailShape? Of(string text) => Find(text)?.Trail;

    private (TrailShape Trail, bool IsFooter)? Find(string text)
    {
        if (text.Any(char.IsLetterOrDigit) && !TrailWords.AreEnough(text))
        {
            throw new OnRecordException("These words are too few or too common to follow: many write them and have them from nobody. Give a sentence; search shows where a few words stand.");
        }

        var wording = new Wording(text);
        List<LocatedPlace> places = [.. TrailCandidates.Find(connection, text).SelectMany(item => _places.Find(item, wording))];
        if (places.Count == 0)
        {
            return null;
        }

        IReadOnlyList<TrailStep> steps = TrailMaker.Make(places.Select(static place => place.Place));
        return (new TrailShaper(connection).Shape(TrailIds.Of(text), text.Trim(), [.. steps.Select(step => LocatedStep.Of(step, places))]), PostFooter.IsOne([.. steps.Select(static step => step.Place)]));
    }

    /// <summary>The trails of an item's passages that stand in other items too; first the longest. Of a statement that of what is said. What programs put below posts has no trail.</summary>
    /// <exception cref="OnRecordException">The case has no such item or statement.</exception>
    public IEnumerable<TrailShape> OfItem(string id)
    {
        foreach (string passage in WordsOf(id) is { } said ? [said] : new ItemPassages(connection).Of(id))
        {
            if (TrailWords.AreEnough(passage) && Find(passage) is { Trail.Steps.Count: > 1, IsFooter: false } found)
            {
                yield return found.Trail;
            }
        }
    }

    /// <summary>What is said in a statement; null for the id of anything else.</summary>
    private string? WordsOf(string id) => RecordId.TryParse(id, out RecordId parsed) && parsed.Kind == "statement"
        ? StatementList.Of(new EventItems(connection), new VerdictBook(connection), id)?.Content ?? throw new OnRecordException($"The case has nothing with the id {id}.") : null;
}
