namespace OnRecord.Language.Learning;

/// <summary>
/// Tables of weights that are kept as they lie in memory, so that the next run neither unpacks them nor puts them together. What is kept is taken only when it is whole and somebody of
/// the same identity kept it; else tables are made as if nothing were kept. Safe to use from several threads.
/// </summary>
/// <param name="place">Where they are kept.</param>
/// <param name="identity">Another one for other weights and for another layout of tables.</param>
internal sealed class ReadyTables(ITablePlace place, Guid identity)
{
    private const int AtOnce = 1 << 20; // bytes, so that they are still near the processor for their checksum

    private readonly Lazy<Dictionary<string, KeptTable>> kept = new(() => KeptTablesHead.Read(place, identity));
    private readonly SortedDictionary<string, WeakReference<IPlacedTable>> loaded = new(StringComparer.Ordinal);
    private bool hasNew;

    /// <summary>A table of the kept ones; made where it is not among them or damaged.</summary>
    /// <param name="name">The table's name.</param>
    /// <param name="make">Makes it.</param>
    public T Get<T>(string name, Func<T> make)
        where T : class, IPlacedTable<T>
    {
        T? ready = Find<T>(name);
        T table = ready ?? make();
        lock (loaded)
        {
            hasNew |= ready is null;
            loaded[name] = new WeakReference<IPlacedTable>(table);
        }

        return table;
    }

    /// <summary>Keeps all tables that are in use now, if any had to be made since they were kept last. Tried once: a place that takes nothing is not asked again.</summary>
    public void Keep()
    {
        var tables = new List<(string Name, TableParts Parts)>();
        lock (loaded)
        {
            if (!hasNew)
            {
                return;
            }

            hasNew = false;
            foreach ((string name, WeakReference<IPlacedTable> held) in loaded)
            {
                if (held.TryGetTarget(out IPlacedTable? table))
                {
                    tables.Add((name, table.Parts));
                }
            }
        }

        byte[] head = KeptTablesHead.Write(tables, identity);
        place.TryReplace(head.Length + tables.Sum(static table => table.Parts.Lines.Sum(static lines => (long)lines.Bytes.Length)), stream =>
        {
            stream.Write(head);
            foreach (TableLines lines in tables.SelectMany(static table => table.Parts.Lines))
            {
                stream.Write(lines.Bytes);
            }
        });
    }

    private T? Find<T>(string name)
        where T : class, IPlacedTable<T>
    {
        if (!kept.Value.TryGetValue(name, out KeptTable? table))
        {
            return null;
        }

        var lines = new TableLines[table.Blocks.Length];
        for (int block = 0; block < lines.Length; block++)
        {
            lines[block] = TableMemory.Lines(table.Blocks[block].Lines);
            if (!Read(table.Blocks[block], lines[block].Bytes))
            {
                return null;
            }
        }

        try
        {
            return T.Of(new TableParts(table.Labels, table.Count, table.HasGreatest, [.. lines]));
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private bool Read(KeptBlock block, Span<byte> into)
    {
        uint sum = 0;
        for (int start = 0; start < into.Length; start += AtOnce)
        {
            Span<byte> part = into.Slice(start, Math.Min(AtOnce, into.Length - start));
            if (!place.TryRead(block.At + start, part))
            {
                return false;
            }

            sum = TableChecksum.Of(part, sum);
        }

        return sum == block.Checksum;
    }
}
