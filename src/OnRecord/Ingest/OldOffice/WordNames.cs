namespace OnRecord.Ingest.OldOffice;

/// <summary>Lists of names in the table stream of a Word document (MS-DOC section 2.2.4): who changed tracked words, bookmarks.</summary>
internal static class WordNames
{
    private const int Bookmarks = 21, Changers = 51;
    private const int Extended = 0xFFFF;
    private const string NoName = "Unknown";

    /// <summary>Puts them into the fields, by the names that those of a .docx have.</summary>
    public static void Read(WordHead head, OldStream table, FurtherFields found)
    {
        foreach (string name in In(table, head.Table(Changers)).Where(static name => name != NoName))
        {
            found.Add("changed-by", name);
        }

        foreach (string name in In(table, head.Table(Bookmarks)).Where(static name => !name.StartsWith('_')))
        {
            found.Add("bookmark", name);
        }
    }

    private static IEnumerable<string> In(OldStream table, (int Start, int Length) list)
    {
        const int HeadBytes = 6;
        if (list.Length < HeadBytes || table.UInt16(list.Start) != Extended)
        {
            yield break;
        }

        long at = list.Start + (long)HeadBytes;
        int beside = table.UInt16(list.Start + 4);
        for (int name = table.UInt16(list.Start + 2); name > 0 && at < list.Start + (long)list.Length && table.Has(at, 2); name--)
        {
            int length = 2 * table.UInt16(at);
            if (table.Wide((int)at + 2, length).Text is { Length: > 0 } words)
            {
                yield return words;
            }

            at += 2 + length + beside;
        }
    }
}
