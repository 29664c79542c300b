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
    /// <param name="id">The trail's id.</param>
    /// <param name="text">The wording.</param>
    /// <param name="steps">In order of time.</param>
    /// <param name="isKept">Whether the case keeps it.</param>
    public TrailShape Shape(string id, string text, IReadOnlyList<LocatedStep> steps, bool isKept)
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
                citation, step.Relation == TrailRelation.Same, step.Relation != TrailRelation.First && times.IsOpen(at), stepId, _verdicts.Of(stepId), _verdicts.NotesOf(stepId), Distinct([], facts.To)));
            Distinct(reached, facts.To.Prepend(facts.From));
        }

        return new TrailShape(id, text, shapes, reached, isKept);
    }

    /// <summary>Those known already with the others behind them, each once.</summary>
    private List<PartyRef> Distinct(List<PartyRef> known, IEnumerable<ThreadParty?> others)
    {
        foreach (PartyRef one in others.Select(Ref).OfType<PartyRef>())
        {
            if (!known.Exists(other => IsSame(other, one)))
            {
                known.Add(one);
            }
        }

        return known;
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
