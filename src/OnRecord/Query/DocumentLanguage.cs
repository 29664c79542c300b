using Microsoft.Data.Sqlite;
using OnRecord.Language.Annotating;
using OnRecord.Language.Passages;
using OnRecord.Store;

namespace OnRecord.Query;

/// <summary>Tells the language of a document from its first pages: a function of its text alone.</summary>
internal static class DocumentLanguage
{
    /// <summary>Blocks of a text that are looked at, some twenty pages.</summary>
    private const int MostBlocks = 4;

    /// <summary>The language of most of its prose, ISO 639-1; <c>und</c> for a script other than the Latin; null when too few words tell.</summary>
    public static string? Of(SqliteConnection connection, long item)
    {
        if (StoredText.Open(connection, item, "body") is not { } text)
        {
            return null;
        }

        var tally = new LanguageTally();
        foreach (Passage passage in PassageCutter.Cut(text.Stretch(0, Math.Min(text.Blocks.Count, MostBlocks) - 1).Text))
        {
            tally.Add(passage);
        }

        return tally.Most;
    }
}
