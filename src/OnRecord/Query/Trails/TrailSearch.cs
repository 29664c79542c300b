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

    /// <summary>People of one case who write plain words; more have them from nobody.</summary>
    private const int MostWriters = 5;

    /// <summary>Of plain words so many in a hundred must be the same.</summary>
    private const int Whole = 90;

    /// <summary>The trail of a text; null when no item has it. Of a part of a passage, the passages around decide which step came from which.</summary>
    /// <param name="text">A sentence, a paragraph or more, with or without marks of quotation.</param>
    /// <exception cref="OnRecordException">The words are too few to be followed, or plain ones that many of the case write.</exception>
    public TrailShape? Of(string text)
    {
        if (text.Any(char.IsLetterOrDigit) && !TrailWords.AreSentence(text))
        {
            throw new OnRecordException("These words are too few to follow. Give a sentence; search shows where a few words stand.");
        }

        List<LocatedPlace> places = PlacesOf(text);
        return Writers(text, places) is > MostWriters and var writers
            ? throw new OnRecordException($"These words are too common to follow: {writers} people of this case write them, and have them from nobody. Give more of the passage; search shows where they stand.")
            : Find(text, places)?.Trail;
    }

    /// <summary>The trails of an item's passages that stand in other items too; first the longest. Of a statement that of what is said. What programs put below posts has no trail.</summary>
    /// <exception cref="OnRecordException">The case has no such item or statement.</exception>
    public IEnumerable<TrailShape> OfItem(string id)
    {
        foreach (string passage in WordsOf(id) is { } said ? [said] : new ItemPassages(connection).Of(id))
        {
            if (TrailWords.AreSentence(passage) && PlacesOf(passage) is var places && Writers(passage, places) <= MostWriters && Find(passage, places) is { Trail.Steps.Count: > 1, IsFooter: false } found)
            {
                yield return found.Trail;
            }
        }
    }

    private List<LocatedPlace> PlacesOf(string text)
    {
        var wording = new Wording(text);
        bool isTelling = TrailWords.AreEnough(text);
        return [.. TrailCandidates.Find(connection, text).SelectMany(item => _places.Find(item, wording)).Where(place => isTelling || place.Place.Share >= Whole)];
    }

    /// <summary>How many people write plain words among their own; 0 of words that not anybody writes.</summary>
    private static int Writers(string text, List<LocatedPlace> places) => TrailWords.AreEnough(text) ? 0 : places.Select(static place => place.Place).Where(static place => place.Manner <= TrailManner.Marked)
        .Select(static place => place.From?.Address ?? place.From?.Name ?? place.Item).Distinct(StringComparer.OrdinalIgnoreCase).Count();

    private (TrailShape Trail, bool IsFooter)? Find(string text, List<LocatedPlace> places)
    {
        if (places.Count == 0)
        {
            return null;
        }

        IReadOnlyList<TrailStep> steps = TrailMaker.Make(places.Select(static place => place.Place));
        return (new TrailShaper(connection).Shape(TrailIds.Of(text), text.Trim(), [.. steps.Select(step => LocatedStep.Of(step, places))], RecordId.TryParse(TrailIds.Of(text), out RecordId id) && TrailList.Keeps(connection, id)), PostFooter.IsOne([.. steps.Select(static step => step.Place)]));
    }

    /// <summary>What is said in a statement; null for the id of anything else.</summary>
    private string? WordsOf(string id) => RecordId.TryParse(id, out RecordId parsed) && parsed.Kind == "statement"
        ? StatementList.Of(new EventItems(connection), new VerdictBook(connection), id)?.Content ?? throw new OnRecordException($"The case has nothing with the id {id}.") : null;
}
