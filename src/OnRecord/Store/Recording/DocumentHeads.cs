using Microsoft.Data.Sqlite;
using OnRecord.Record.Parties;
using OnRecord.Store.Analysis;

namespace OnRecord.Store.Recording;

/// <summary>Who wrote and who published documents, as their heads and data say, among the parties of the case.</summary>
internal sealed class DocumentHeads(SqliteConnection connection, ItemGuard guard)
{
    /// <summary>Adds them; copies count once.</summary>
    /// <exception cref="OperationCanceledException">Asked to stop.</exception>
    public void AddTo(PartyLinker linker, CancellationToken cancel)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT item_id, hash, doc FROM item WHERE kind <> 0 AND copy_of IS NULL AND part = 1 AND (doc LIKE '%\"outlet\":\"%' OR doc LIKE '%\"authors\":[\"%')";
        using SqliteDataReader rows = select.ExecuteReader();
        while (rows.Read())
        {
            cancel.ThrowIfCancellationRequested();
            (long item, long hash, string doc) = (rows.GetInt64(0), rows.GetInt64(1), rows.GetString(2));
            guard.Run(AnalysisStep.People, item, () => Add(linker, item, hash, ItemDoc.Parse(doc)));
        }
    }

    private void Add(PartyLinker linker, long item, long hash, ItemDoc doc)
    {
        string text = StoredText.Open(connection, item, "body") is null ? "" : StoredText.WordsOf(connection, item, "body");
        foreach (string author in doc.Authors)
        {
            linker.AddAuthor(author, Place(hash, "author", text, author));
        }

        if (doc.Outlet is { } outlet)
        {
            linker.AddOutlet(outlet, Place(hash, "outlet", text, outlet));
        }
    }

    /// <summary>Where the text says it, else the piece of metadata.</summary>
    private static PartySighting Place(long hash, string field, string text, string name)
    {
        int start = text.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        return start < 0 ? new PartySighting(hash, field, 0, 0) : new PartySighting(hash, "body", start, start + name.Length);
    }
}
