namespace OnRecord.Store.Building;

/// <summary>What the case has of single items: the rows that go when an item goes. What follows from all items together is made anew anyway.</summary>
internal static class ItemRows
{
    /// <summary>Statements that remove items.</summary>
    /// <param name="items">A query for their numbers, as <c>item_id</c>, that gives the same until the last statement has run.</param>
    public static string Remove(string items) => $"""
        DELETE FROM analysis WHERE first IN (
          SELECT block.first FROM ({items}) AS gone JOIN analysis AS block ON block.first = (SELECT max(first) FROM analysis WHERE first <= gone.item_id) WHERE block.last >= gone.item_id);
        DELETE FROM finding WHERE item_id IN ({items});
        DELETE FROM failure WHERE item_id IN ({items});
        DELETE FROM fts WHERE rowid IN ({items});
        DELETE FROM item_text WHERE text_id IN (SELECT item_id * 2 FROM ({items}) UNION ALL SELECT item_id * 2 + 1 FROM ({items}));
        DELETE FROM text_block WHERE block_id IN (
          SELECT block_id FROM ({items}) AS gone CROSS JOIN text_block WHERE block_id BETWEEN gone.item_id * {2 * TextBlocks.Most} AND (gone.item_id + 1) * {2 * TextBlocks.Most} - 1);
        DELETE FROM participant WHERE item_id IN ({items});
        DELETE FROM attachment WHERE item_id IN ({items});
        DELETE FROM item WHERE item_id IN ({items});

        """;
}
