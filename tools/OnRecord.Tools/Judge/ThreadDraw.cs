using Microsoft.Data.Sqlite;
using OnRecord.Query.Threads;
using OnRecord.Record.Threads;
using OnRecord.Sources;

namespace OnRecord.Tools.Judge;

/// <summary>What held messages answer, where no In-Reply-To or References says so.</summary>
internal sealed class ThreadDraw : IJudgeDraw
{
    private readonly SqliteConnection connection;
    private readonly PlaceBook places;
    private readonly Dictionary<string, (long Child, long Parent)> links = new(StringComparer.Ordinal);

    public ThreadDraw(SqliteConnection connection)
    {
        this.connection = connection;
        places = new PlaceBook(connection);
        string sql = $"SELECT item_id, parent FROM link WHERE parent IS NOT NULL AND parent <> 0 AND reason NOT IN ({(int)LinkReason.None}, {(int)LinkReason.References})";
        foreach ((long child, long parent) in JudgeQuery.Rows(connection, sql, static row => (row.GetInt64(0), row.GetInt64(1))))
        {
            links[RecordId.Of("link", MessageNames.Of(connection, child)!, MessageNames.Of(connection, parent)!).ToString()] = (child, parent);
        }
    }

    /// <inheritdoc/>
    public string How => """
        Right: the message answers, forwards or follows up the other one, and none of its ancestors in the files is nearer (of several copies of one message any will do).
        The other one may be known only from the words that this one or a third message quotes.
        """;

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Ids => links.Keys;

    /// <inheritdoc/>
    public JudgeEntry Entry(string id)
    {
        (long child, long parent) = links[id];
        JudgePlace answered = parent > 0 ? places.Whole("answers", parent) : places.Of("answers", new RecoveredList(connection).Cite(-parent));
        return new JudgeEntry(id, new { Message = HeaderClaim.Of(connection, child), Answers = HeaderClaim.Of(connection, parent) }, [places.Whole("message", child), answered]);
    }
}
