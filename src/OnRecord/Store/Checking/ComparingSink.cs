using Microsoft.Data.Sqlite;
using OnRecord.Ingest.Text;
using OnRecord.Sources;
using OnRecord.Store.Building;

namespace OnRecord.Store.Checking;

/// <summary>Compares what one source file gives when read again with what the case holds of it.</summary>
internal sealed class ComparingSink : IEvidenceSink
{
    private sealed record Stored(byte[]? Sha256, string Base, long? ItemHash);

    private readonly SqliteConnection _connection;
    private readonly Action<string, string> _fail;
    private readonly Dictionary<string, Stored> _unseen = new(StringComparer.Ordinal);
    private long _nextEntry;

    public ComparingSink(SqliteConnection connection, long source, Action<string, string> fail)
    {
        _connection = connection;
        _fail = fail;
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT path, sha256, base, item_hash FROM entry WHERE source = $source";
        select.Parameters.AddWithValue("$source", source);
        using SqliteDataReader rows = select.ExecuteReader();
        while (rows.Read())
        {
            _unseen[rows.GetString(0)] = new Stored(
                rows.IsDBNull(1) ? null : (byte[])rows.GetValue(1), rows.GetString(2), rows.IsDBNull(3) ? null : rows.GetInt64(3));
        }
    }

    /// <summary>Entries and texts compared.</summary>
    public long Compared { get; private set; }

    public long NextEntry() => ++_nextEntry;

    public bool Wants(RecordId item) => true;

    public void Has(RecordId item)
    {
    }

    public void Add(EntryRecord entry)
    {
        Compared++;
        if (!_unseen.Remove(entry.Path, out Stored? stored))
        {
            _fail(entry.Path, "Reading the file again gives a member that the case does not have.");
        }
        else if (!(stored.Sha256 ?? []).AsSpan().SequenceEqual(entry.Sha256 ?? []) || stored.Base != entry.Base || stored.ItemHash != entry.ItemHash)
        {
            _fail(entry.Path, "Reading the file again gives something else than the case has.");
        }
    }

    public void Add(ItemRecord item)
    {
        foreach (PackedText text in item.Texts)
        {
            Compared++;
            MappedText read = StoredText.Of(text).Whole();
            if (!IsAsStored(item.Hash, text.Field, read))
            {
                _fail(item.Kind.Id(item.Hash).ToString(), $"The text or the way back to its bytes ({text.Field}) is not what the case has.");
            }
            else if (PlaceCheck.FirstWithout(read) is { } unit)
            {
                _fail(item.Kind.Id(item.Hash).ToString(), $"A citation of the text ({text.Field}) would not lead to all of its words: those at {CodePoints.FromUnits(read.Text, unit)} have no bytes and no page.");
            }
        }
    }

    /// <summary>Reports members that the case has and the file no longer gives.</summary>
    public void ReportUnseen()
    {
        foreach (string path in _unseen.Keys.Order(StringComparer.Ordinal))
        {
            _fail(path, "Reading the file again does not give this member.");
        }
    }

    /// <summary>
    /// Plain content is compared, since another version of the compressor may pack it otherwise; and the whole text, since
    /// an older schema stored it in one piece.
    /// </summary>
    private bool IsAsStored(long hash, string field, MappedText read)
    {
        using SqliteCommand select = _connection.CreateCommand();
        select.CommandText = "SELECT item_id * 2 + $field FROM item WHERE hash = $hash";
        select.Parameters.AddWithValue("$hash", hash);
        select.Parameters.AddWithValue("$field", TextFields.Row(0, field));
        if (select.ExecuteScalar() is not long row || StoredText.Open(_connection, row) is not { } found)
        {
            return false;
        }

        MappedText stored = found.Whole();
        return stored.Text == read.Text && stored.Map.Runs.SequenceEqual(read.Map.Runs) && stored.Map.Members.SequenceEqual(read.Map.Members);
    }
}
