using Microsoft.Data.Sqlite;
using OnRecord.Query.Decisions;
using OnRecord.Query.Events;
using OnRecord.Query.Shapes;
using OnRecord.Query.Threads;
using OnRecord.Record.Recovered;
using OnRecord.Record.Threads;
using OnRecord.Record.Trails;
using OnRecord.Store;
using OnRecord.Store.Recording.Trails;

namespace OnRecord.Query.Trails;

/// <summary>Turns located steps into the shape of a trail, with citations, differences and who had the wording in the end.</summary>
internal sealed class TrailShaper(SqliteConnection connection)
{
    private readonly HeaderParties _people = new(connection);
    private readonly VerdictBook _verdicts = new(connection);

    /// <summary>Makes the shape.</summary>
    public TrailShape Shape(string id, string text, IReadOnlyList<LocatedStep> steps)
    {
        string[] words = [.. steps.Select(Words)];
        ItemFacts[] known = [.. steps.Select(step => ItemFacts.Load(connection, step.Number)!)];
        var times = new TrailTimes([.. known.Select(static one => (one.Instant, one.Lasts))], [.. steps.Select(static step => step.FromStep ?? -1)]);
        var shapes = new List<TrailStepShape>();
        var reached = new List<PartyRef>();
        for (int at = 0; at < steps.Count; at++)
        {
            LocatedStep step = steps[at];
            ItemFacts facts = known[at];
            IReadOnlyList<WordChange> changes = step.Differences ?? (step.ComparedTo is { } other ? QuotationChanges.Of(words[other], words[at], words[other], words[at]) : []);
            Citation citation = Citations.OfUnits(connection, step.Holder, step.Field, step.Span);
            string stepId = JudgedLinks.StepId(facts.Id, step.FromStep is { } from ? MessageNames.Of(connection, steps[from].Number) : null, citation.Text);
            shapes.Add(new TrailStepShape(
                facts.Id, Ref(facts.From), facts.When, (step.Relation == TrailRelation.Same ? TrailRelation.Copied : step.Relation).ToString().ToLowerInvariant(), step.FromStep, step.Relation == TrailRelation.First ? null : step.FromStep is null ? "unknown" : "known", [.. changes.Select(QuotationList.Difference)],
                citation, step.Relation == TrailRelation.Same, step.Relation != TrailRelation.First && times.IsOpen(at), stepId, _verdicts.Of(stepId), _verdicts.NotesOf(stepId)));
            foreach (ThreadParty? party in facts.To.Prepend(facts.From))
            {
                if (Ref(party) is { } one && !reached.Exists(other => IsSame(other, one)))
                {
                    reached.Add(one);
                }
            }
        }

        return new TrailShape(id, text, shapes, reached);
    }

    private string Words(LocatedStep step)
    {
        string text = StoredText.WordsOf(connection, step.Holder, step.Field);
        return QuotedWords.TextOf(text, [step.Span]);
    }

    private PartyRef? Ref(ThreadParty? party) => party is null ? null : new PartyRef(party.Name, party.Address, _people.IdOf(party.Name, party.Address));

    private static bool IsSame(PartyRef one, PartyRef other) => one.Party is not null && other.Party is not null ? one.Party == other.Party : one.Address is not null || other.Address is not null
        ? string.Equals(one.Address, other.Address, StringComparison.OrdinalIgnoreCase)
        : string.Equals(one.Name, other.Name, StringComparison.OrdinalIgnoreCase);
}
