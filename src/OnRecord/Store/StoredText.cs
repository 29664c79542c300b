using System.Text;
using Microsoft.Data.Sqlite;
using OnRecord.Ingest.Text;
using OnRecord.Store.Building;

namespace OnRecord.Store;

/// <summary>
/// One text of an item in a case, of which only what is asked for is unpacked. Positions are UTF-16 units of the whole text.
/// Not thread-safe.
/// </summary>
internal sealed class StoredText
{
    private readonly SqliteConnection? _connection;
    private readonly long _row;
    private readonly List<TextBlock> _blocks;
    private readonly MappedText?[] _unpacked;

    private StoredText(SqliteConnection? connection, long row, int units, List<TextBlock> blocks, MappedText first)
    {
        _connection = connection;
        _row = row;
        Length = units;
        _blocks = blocks;
        _unpacked = new MappedText?[blocks.Count];
        _unpacked[0] = first;
    }

    /// <summary>UTF-16 units of the whole text.</summary>
    public int Length { get; }

    /// <summary>The stretches it is stored in, in order; at least one.</summary>
    public IReadOnlyList<TextBlock> Blocks => _blocks;

    /// <summary>Opens a text; null when the item has none by that name.</summary>
    public static StoredText? Open(SqliteConnection connection, long itemId, string field) =>
        TextFields.Row(itemId, field) is { } row ? Open(connection, row) : null;

    /// <summary>Opens the text in a row of <c>item_text</c>; null when there is no such row.</summary>
    public static StoredText? Open(SqliteConnection connection, long row)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT units, text, map FROM item_text WHERE text_id = $id";
        select.Parameters.AddWithValue("$id", row);
        using SqliteDataReader found = select.ExecuteReader();
        if (!found.Read())
        {
            return null;
        }

        MappedText first = Unpack(found, 1);
        int units = found.GetInt32(0);
        List<TextBlock> blocks = [default];
        if (first.Text.Length < units)
        {
            AddBlocks(connection, row, blocks);
        }

        return new StoredText(connection, row, units, blocks, first);
    }

    /// <summary>The words of a text without the way back to their bytes; empty when the item has none by that name.</summary>
    public static string WordsOf(SqliteConnection connection, long itemId, string field)
    {
        long row = TextFields.Row(itemId, field) ?? throw new ArgumentOutOfRangeException(nameof(field), field, "No text has this name.");
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT text, units FROM item_text WHERE text_id = $id";
        select.Parameters.AddWithValue("$id", row);
        using SqliteDataReader found = select.ExecuteReader();
        if (!found.Read())
        {
            return "";
        }

        string first = TextCodec.UnpackText((byte[])found.GetValue(0));
        return first.Length == found.GetInt32(1) ? first : first + MoreWords(connection, row);
    }

    private static StringBuilder MoreWords(SqliteConnection connection, long row)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT text FROM text_block WHERE block_id > $first AND block_id < $end ORDER BY block_id";
        select.Parameters.AddWithValue("$first", row * TextBlocks.Most);
        select.Parameters.AddWithValue("$end", (row + 1) * TextBlocks.Most);
        using SqliteDataReader rows = select.ExecuteReader();
        var words = new StringBuilder();
        while (rows.Read())
        {
            words.Append(TextCodec.UnpackText((byte[])rows.GetValue(0)));
        }

        return words;
    }

    /// <summary>A text as packed, before it is stored.</summary>
    public static StoredText Of(PackedText packed)
    {
        MappedText[] blocks = [.. packed.Blocks.Select(static block => new MappedText(TextCodec.UnpackText(block.Text), TextCodec.UnpackMap(block.Map)))];
        var text = new StoredText(null, 0, packed.Units, [.. packed.Blocks.Select(static block => block.Place)], blocks[0]);
        blocks.CopyTo(text._unpacked, 0);
        return text;
    }

    /// <summary>Unit after the last of a block.</summary>
    public int EndOf(int block) => block + 1 < _blocks.Count ? _blocks[block + 1].Start : Length;

    /// <summary>The block that holds a unit; the last for what lies beyond the text.</summary>
    public int BlockOfUnit(int unit) => LastBlock(unit, static block => block.Start);

    /// <summary>The block that holds a code point.</summary>
    public int BlockOfPoint(int point) => LastBlock(point, static block => block.Points);

    /// <summary>The block that holds a term, by the term's number in the text.</summary>
    public int BlockOfTerm(int term) => LastBlock(term, static block => block.Terms);

    /// <summary>Blocks from the first to the last, joined; positions count from the start of the first.</summary>
    public MappedText Stretch(int first, int last)
    {
        if (first == last)
        {
            return Block(first);
        }

        var text = new StringBuilder(EndOf(last) - _blocks[first].Start);
        var runs = new List<TextRun>();
        var members = new List<InnerFile>();
        for (int at = first; at <= last; at++)
        {
            MappedText block = Block(at);
            AddRuns(runs, members, block.Map, text.Length, at > first && _blocks[at].Joins);
            text.Append(block.Text);
        }

        return new MappedText(text.ToString(), new TextMap([.. runs], [.. members]));
    }

    /// <summary>The whole text.</summary>
    public MappedText Whole() => Stretch(0, _blocks.Count - 1);

    private static void AddRuns(List<TextRun> runs, List<InnerFile> members, TextMap map, int shift, bool joins)
    {
        foreach (TextRun run in map.Runs)
        {
            int member = run.Member < 0 ? -1 : NumberOf(members, map.Members[run.Member]);
            if (joins)
            {
                TextRun last = runs[^1];
                runs[^1] = last with
                {
                    TextLength = last.TextLength + run.TextLength,
                    ByteLength = run.ByteStart + run.ByteLength - last.ByteStart,
                };
                joins = false;
            }
            else
            {
                runs.Add(run with { TextStart = run.TextStart + shift, Member = member });
            }
        }
    }

    private static int NumberOf(List<InnerFile> members, InnerFile file)
    {
        int known = members.IndexOf(file);
        if (known < 0)
        {
            members.Add(file);
            known = members.Count - 1;
        }

        return known;
    }

    private static void AddBlocks(SqliteConnection connection, long row, List<TextBlock> blocks)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT start, points, terms, joins FROM text_block WHERE block_id > $first AND block_id < $end ORDER BY block_id";
        select.Parameters.AddWithValue("$first", row * TextBlocks.Most);
        select.Parameters.AddWithValue("$end", (row + 1) * TextBlocks.Most);
        using SqliteDataReader rows = select.ExecuteReader();
        while (rows.Read())
        {
            blocks.Add(new TextBlock(rows.GetInt32(0), rows.GetInt32(1), rows.GetInt32(2), rows.GetBoolean(3)));
        }
    }

    private static MappedText Unpack(SqliteDataReader row, int column) =>
        new(TextCodec.UnpackText((byte[])row.GetValue(column)), TextCodec.UnpackMap((byte[])row.GetValue(column + 1)));

    private MappedText Block(int number)
    {
        if (_unpacked[number] is { } known)
        {
            return known;
        }

        using SqliteCommand select = _connection!.CreateCommand();
        select.CommandText = "SELECT text, map FROM text_block WHERE block_id = $id";
        select.Parameters.AddWithValue("$id", (_row * TextBlocks.Most) + number);
        using SqliteDataReader row = select.ExecuteReader();
        if (!row.Read())
        {
            throw new InvalidDataException("A stored text lacks a part; the case file is damaged.");
        }

        return _unpacked[number] = Unpack(row, 0);
    }

    private int LastBlock(int position, Func<TextBlock, int> of)
    {
        int low = 0;
        int high = _blocks.Count - 1;
        while (low < high)
        {
            int middle = (low + high + 1) >>> 1;
            if (of(_blocks[middle]) <= position)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }
}
