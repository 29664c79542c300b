using Microsoft.Data.Sqlite;
using OnRecord.Record.Findings;
using OnRecord.Sources;

namespace OnRecord.Store.Recording;

/// <summary>The text of an item that findings are of; unpacked when it is first asked for. Not thread-safe.</summary>
internal sealed class FoundText(SqliteConnection connection, FoundItem item)
{
    private string? text;

    /// <summary>The whole text.</summary>
    public string Text => text ??= StoredText.WordsOf(connection, item.Item, item.Field);

    /// <summary>A hash of the words of stretches: the same wherever the same words stand, however their lines are broken.</summary>
    public long Print(params ReadOnlySpan<TextSpan> spans)
    {
        var words = new string[spans.Length];
        for (int at = 0; at < spans.Length; at++)
        {
            words[at] = SpanWords.OneLine(Text, spans[at]);
        }

        return RecordId.Of("words", words).Hash;
    }
}
