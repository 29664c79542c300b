using Microsoft.Data.Sqlite;
using OnRecord.Query.Export;
using OnRecord.Query.Shapes;
using OnRecord.Query.Trails;
using OnRecord.Sources;

namespace OnRecord.Tools.Judge;

/// <summary>Steps of trails that name the step they came from; a message held twice (<see cref="Record.Trails.TrailRelation.Same"/>) is no step on a way.</summary>
internal sealed class TrailDraw : IJudgeDraw
{
    /// <summary>Characters of a wording that are shown.</summary>
    private const int LongestWording = 400;

    private readonly SqliteConnection connection;
    private readonly PlaceBook places;
    private readonly Dictionary<string, (RecordId Trail, int Step)> steps = new(StringComparer.Ordinal);

    public TrailDraw(SqliteConnection connection)
    {
        this.connection = connection;
        places = new PlaceBook(connection);
        const string Sql = "SELECT hash, (SELECT count(*) FROM trail_step AS b WHERE b.trail_id = s.trail_id AND b.place < s.place), from_step FROM trail JOIN trail_step AS s USING (trail_id) WHERE from_step IS NOT NULL AND relation <> 5";
        foreach ((long hash, int step, int from) in JudgeQuery.Rows(connection, Sql, static row => (row.GetInt64(0), row.GetInt32(1), row.GetInt32(2))))
        {
            var trail = new RecordId("trail", hash);
            steps[RecordId.Of("step", trail.ToString(), $"{step}", $"{from}").ToString()] = (trail, step);
        }
    }

    /// <inheritdoc/>
    public string How => """
        Right: both places have the wording (with changes where the relation is "reworded"), and the later writer had it from the earlier item: by quoting or forwarding it, by
        pasting from it, or because it came to that writer's mailbox before. Wrong: the words differ beyond recognition, the order is impossible, or the files show another way.
        """;

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Ids => steps.Keys;

    /// <inheritdoc/>
    public JudgeEntry Entry(string id)
    {
        (RecordId trail, int number) = steps[id];
        TrailShape shape = TrailList.Find(connection, trail)!;
        TrailStepShape step = shape.Steps[number], from = shape.Steps[step.FromStep!.Value];
        string wording = shape.Text.Length > LongestWording ? shape.Text[..LongestWording] + " ..." : shape.Text;
        return new JudgeEntry(
            id, new { Wording = wording, step.Relation, By = CaseExport.Name(step.Party), step.When, FromBy = CaseExport.Name(from.Party), FromWhen = from.When },
            [places.Of("step", step.Citation), places.Of("came from", from.Citation)]);
    }
}
