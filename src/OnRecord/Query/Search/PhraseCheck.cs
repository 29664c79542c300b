using System.Text;
using Microsoft.Data.Sqlite;
using OnRecord.Query.Language;
using OnRecord.Store;
using OnRecord.Store.Building;
using OnRecord.Store.Terms;

namespace OnRecord.Query.Search;

/// <summary>Looks for a phrase in the stored words of an item, column by column, as the index would.</summary>
internal static class PhraseCheck
{
    public static bool Holds(SqliteConnection connection, long itemId, HitPattern phrase)
    {
        Ingest.Item item = StoredItem.Load(connection, itemId);
        ItemWords words = ItemWords.Of(item, item.Texts.Select(static text => (text.Field, text.Text.Text)), []);
        for (int column = 0; column < ItemWords.Columns; column++)
        {
            if ((phrase.Scope == Scope.Any || phrase.Scope.HasFlag((Scope)(1 << column))) && HoldsIn(words.Column(column), phrase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HoldsIn(ReadOnlySpan<byte> column, HitPattern phrase)
    {
        List<Term> terms = [.. Encoding.UTF8.GetString(column).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static term => new Term(term, 0, 0))];
        for (int at = 0; at + phrase.Steps.Count <= terms.Count; at++)
        {
            if (phrase.MatchesAt(terms, at))
            {
                return true;
            }
        }

        return false;
    }
}
