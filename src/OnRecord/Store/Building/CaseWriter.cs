using System.Globalization;
using Microsoft.Data.Sqlite;
using NodaTime;
using OnRecord.Ingest;
using OnRecord.Store;

namespace OnRecord.Store.Building;

/// <summary>
/// Writes entries and items to the case in large transactions. One thread only. Item numbers rise, as the full-text
/// index wants them to.
/// </summary>
internal sealed class CaseWriter : IDisposable
{
    /// <summary>
    /// Folded words after which to commit. The index flushes its own memory then: seldom is fewer parts to merge, often is less left to flush when the readers are
    /// done and nothing else runs beside it.
    /// </summary>
    private const long CommitBytes = 16 << 20;

    private const int CommitEntries = 50_000;

    private readonly SqliteConnection _connection;
    private readonly DateTimeZone? _zone;
    private readonly Dictionary<long, long> _items;
    private readonly HashSet<long> _stale;
    private readonly ILookup<long, long> _parts;
    private readonly Dictionary<(string?, string?), long> _addresses = [];
    private readonly SqlStatement _entry;
    private readonly SqlStatement _problem;
    private readonly SqlStatement _block;
    private readonly SqlStatement _item;
    private readonly SqlStatement _text;
    private readonly SqlStatement _textBlock;
    private readonly SqlStatement _words;
    private readonly SqlStatement _address;
    private readonly SqlStatement _participant;
    private readonly SqlStatement _attachment;
    private readonly SqlStatement _begin;
    private readonly SqlStatement _commit;
    private long _nextItem;
    private long _nextBlock;
    private long _nextAddress;
    private long _pendingBytes;
    private int _pendingEntries;
    private bool _open;

    /// <summary>A writer over an open case.</summary>
    /// <param name="connection">Opened with <see cref="CaseFile.OpenWrite(string, TimeProvider)"/>.</param>
    /// <param name="items">Items already in the case: hash to row number; added to.</param>
    /// <param name="zone">The case's zone or null.</param>
    /// <param name="stale">Those of the items that are to be made anew; taken from.</param>
    public CaseWriter(SqliteConnection connection, Dictionary<long, long> items, DateTimeZone? zone, HashSet<long>? stale = null)
    {
        _stale = stale ?? [];
        _connection = connection;
        _items = items;
        _zone = zone;
        _nextItem = CaseFile.Scalar(connection, "SELECT max(item_id) FROM item") + 1;
        _nextBlock = CaseFile.Scalar(connection, "SELECT max(block_id) FROM field_block") + 1;
        LoadAddresses();
        _parts = LoadParts(connection, _stale.Count > 0);
        _entry = new SqlStatement(connection, "INSERT INTO entry(entry_id, parent, source, path, sha256, bytes, media_type, base, state, item_hash, item_id, place_start, modified, reading) VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?8,?9,?10,?11,?12,?13)");
        _problem = new SqlStatement(connection, "INSERT INTO problem(entry_id, code, text, start, end) VALUES(?,?,?,?,?)");
        _block = new SqlStatement(connection, "INSERT INTO field_block(block_id, fields) VALUES(?, ?)");
        _item = new SqlStatement(connection, "INSERT INTO item(item_id, hash, kind, sha256, media_type, title, date, date_from, date_to, instant, near_key, text_key, message_id, part, part_of, has_attachment, from_text, doc, file_names, block_id, block_start, block_length, path) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
        _text = new SqlStatement(connection, "INSERT INTO item_text(text_id, units, text, map) VALUES(?,?,?,?)");
        _textBlock = new SqlStatement(connection, "INSERT INTO text_block(block_id, start, points, terms, joins, text, map) VALUES(?,?,?,?,?,?,?)");
        _words = new SqlStatement(connection, InsertWords("fts"));
        _address = new SqlStatement(connection, "INSERT INTO address(address_id, address, name) VALUES(?,?,?)");
        _participant = new SqlStatement(connection, "INSERT OR IGNORE INTO participant(item_id, role, ordinal, address_id) VALUES(?,?,?,?)");
        _attachment = new SqlStatement(connection, "INSERT INTO attachment(item_id, ordinal, name, child_hash, sha256) VALUES(?,?,?,?,?)");
        _begin = new SqlStatement(connection, "BEGIN IMMEDIATE");
        _commit = new SqlStatement(connection, "COMMIT");
    }

    /// <summary>Writes what one worker found, in its order.</summary>
    public void Write(EvidenceBatch batch)
    {
        Begin();
        long firstBlock = WriteBlocks(batch.Blocks);
        foreach (object record in batch.Records)
        {
            if (record is ItemRecord item)
            {
                Write(item, firstBlock);
            }
            else
            {
                Write((EntryRecord)record);
            }
        }

        if (_pendingBytes > CommitBytes || _pendingEntries > CommitEntries)
        {
            Commit();
        }
    }

    /// <summary>Makes everything written so far last.</summary>
    public void Commit()
    {
        if (_open)
        {
            _commit.Run();
            _open = false;
            _pendingBytes = 0;
            _pendingEntries = 0;
        }
    }

    /// <summary>Opens a transaction when none is open.</summary>
    public void Begin()
    {
        if (!_open)
        {
            _begin.Run();
            _open = true;
        }
    }

    /// <summary>Gives up what was not committed.</summary>
    public void Dispose()
    {
        foreach (SqlStatement statement in (SqlStatement[])[_entry, _problem, _block, _item, _text, _textBlock, _words, _address, _participant, _attachment, _begin, _commit])
        {
            statement.Dispose();
        }

        if (_open)
        {
            _open = false;
            CaseFile.Rollback(_connection);
        }
    }

    /// <summary>Writes the header fields of a batch; the answer is the number of its first block.</summary>
    private long WriteBlocks(IReadOnlyList<byte[]> blocks)
    {
        long first = _nextBlock;
        foreach (byte[] block in blocks)
        {
            _block.Bind(1, _nextBlock++).Bind(2, block).Run();
        }

        return first;
    }

    private void Write(EntryRecord entry)
    {
        long? item = entry.ItemHash is { } hash && _items.TryGetValue(hash, out long known) ? known : null;
        _entry.Bind(1, entry.Id).Bind(2, entry.Parent).Bind(3, entry.Source).Bind(4, entry.Path).Bind(5, entry.Sha256).Bind(6, entry.Bytes)
            .Bind(7, entry.MediaType).Bind(8, entry.Base).Bind(9, entry.ItemHash).Bind(10, item).Bind(11, entry.PlaceStart).Bind(12, entry.Modified)
            .Bind(13, entry.Parent is null ? (long)Readers.Version : null).Run();
        foreach (Problem problem in entry.Problems)
        {
            _problem.Bind(1, entry.Id).Bind(2, problem.Code).Bind(3, problem.Text).Bind(4, problem.Bytes?.Start).Bind(5, problem.Bytes?.End).Run();
        }

        _pendingEntries++;
    }

    private void Write(ItemRecord item, long firstBlock)
    {
        if (!_items.TryGetValue(item.Hash, out long id))
        {
            id = _nextItem++;
            _items.Add(item.Hash, id);
        }
        else if (_stale.Remove(item.Hash))
        {
            Remove(id);
        }
        else
        {
            return;
        }

        ItemDate? date = item.Happens is (var begins, var last) ? ItemDate.Spanning(begins, last, _zone) : ItemDate.Parse(item.Date, _zone);
        long? partOf = item.PartOf is { } first && _items.TryGetValue(first, out long firstId) ? firstId : null;
        _item.Bind(1, id).Bind(2, item.Hash).Bind(3, (long)item.Kind).Bind(4, item.Sha256).Bind(5, item.MediaType).Bind(6, item.Title).Bind(7, item.Date)
            .Bind(8, date?.From).Bind(9, date?.To).Bind(10, date?.Instant).Bind(11, item.NearKey).Bind(12, item.TextKey).Bind(13, item.MessageId)
            .Bind(14, item.Part).Bind(15, partOf).Bind(16, item.Attachments.Count > 0 ? 1L : 0L).Bind(17, item.FromText).Bind(18, item.Doc)
            .Bind(19, item.FileName)
            .Bind(20, item.FieldPlace is { } place ? firstBlock + place.Block : null).Bind(21, item.FieldPlace?.Start).Bind(22, item.FieldPlace?.Length).Bind(23, item.Path).Run();
        foreach (PackedText text in item.Texts)
        {
            Write(TextFields.Row(id, text.Field)!.Value, text);
        }

        WriteWords(_words, id, item.Words);
        WriteParticipants(id, item.Participants);
        for (int i = 0; i < item.Attachments.Count; i++)
        {
            AttachedItem attached = item.Attachments[i];
            _attachment.Bind(1, id).Bind(2, i).Bind(3, attached.Name).Bind(4, attached.ItemHash).Bind(5, attached.Sha256).Run();
        }

        _pendingBytes += item.Words.Length;
    }

    private void Write(long row, PackedText text)
    {
        _text.Bind(1, row).Bind(2, text.Units).Bind(3, text.Blocks[0].Text).Bind(4, text.Blocks[0].Map).Run();
        for (int number = 1; number < text.Blocks.Count; number++)
        {
            PackedBlock block = text.Blocks[number];
            _textBlock.Bind(1, (row * TextBlocks.Most) + number).Bind(2, block.Place.Start).Bind(3, block.Place.Points).Bind(4, block.Place.Terms)
                .Bind(5, block.Place.Joins ? 1L : 0L).Bind(6, block.Text).Bind(7, block.Map).Run();
        }
    }

    /// <summary>The statement of <see cref="WriteWords"/> for an index.</summary>
    internal static string InsertWords(string index) => $"INSERT INTO {index}(rowid, subject, sender, recipients, names, headers, body, html) VALUES(?,?,?,?,?,?,?,?)";

    /// <summary>Adds an item's words to the index under its number.</summary>
    internal static void WriteWords(SqlStatement insert, long id, ItemWords words)
    {
        insert.Bind(1, id);
        for (int column = 0; column < ItemWords.Columns; column++)
        {
            insert.BindUtf8(column + 2, words.Column(column));
        }

        insert.Run();
    }

    /// <summary>Makes room for a new reading of an item under its number; it may have fewer parts.</summary>
    private void Remove(long id)
    {
        string items = string.Join(',', _parts[id].Prepend(id).Select(static gone => string.Create(CultureInfo.InvariantCulture, $"({gone})")));
        CaseFile.Execute(_connection, ItemRows.Remove($"SELECT column1 AS item_id FROM (VALUES {items})"));
    }

    private void WriteParticipants(long id, IReadOnlyList<Participant> participants)
    {
        for (int i = 0; i < participants.Count; i++)
        {
            Participant party = participants[i];
            _participant.Bind(1, id).Bind(2, (long)Roles.Number(party.Role)).Bind(3, i).Bind(4, AddressOf(party)).Run();
        }
    }

    private long AddressOf(Participant party)
    {
        (string?, string?) key = (party.Address, party.Name);
        if (!_addresses.TryGetValue(key, out long id))
        {
            id = _nextAddress++;
            _addresses.Add(key, id);
            _address.Bind(1, id).Bind(2, party.Address).Bind(3, party.Name).Run();
        }

        return id;
    }

    /// <summary>Later parts of the items that are to be made anew, by the number of the first.</summary>
    private static ILookup<long, long> LoadParts(SqliteConnection connection, bool any)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT part_of, item_id FROM item WHERE part_of IS NOT NULL AND $any";
        select.Parameters.AddWithValue("$any", any);
        using SqliteDataReader rows = select.ExecuteReader();
        var parts = new List<(long First, long Part)>();
        while (rows.Read())
        {
            parts.Add((rows.GetInt64(0), rows.GetInt64(1)));
        }

        return parts.ToLookup(static part => part.First, static part => part.Part);
    }

    private void LoadAddresses()
    {
        using SqliteCommand select = _connection.CreateCommand();
        select.CommandText = "SELECT address_id, address, name FROM address";
        using SqliteDataReader rows = select.ExecuteReader();
        _nextAddress = 1;
        while (rows.Read())
        {
            long id = rows.GetInt64(0);
            _addresses[(rows.IsDBNull(1) ? null : rows.GetString(1), rows.IsDBNull(2) ? null : rows.GetString(2))] = id;
            _nextAddress = Math.Max(_nextAddress, id + 1);
        }
    }
}
