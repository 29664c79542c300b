using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using OnRecord.Language.Annotating;
using OnRecord.Language.Time;
using OnRecord.Store;

namespace OnRecord.Tools.Eval.Sample;

/// <summary>What the engine makes of the times that the key names, in the items of a case. Not thread-safe.</summary>
internal sealed class SampleTimes(SqliteConnection connection)
{
    private readonly Dictionary<string, Annotation?> read = new(StringComparer.Ordinal);

    /// <summary>The time that is found at the words of an entry: with exactly these words where there is one, else one that shares some of them; null when there is none.</summary>
    public (string Words, string? Value)? Find(AnswerKey.TimeEntry entry)
    {
        List<(string Words, string? Value)> found = [];
        foreach (AnnotatedPart part in Read(entry.At.Path)?.Parts ?? [])
        {
            foreach (Match anchor in Pattern(entry.At.Words).Matches(part.Words.Text))
            {
                Match words = Pattern(entry.Words).Match(part.Words.Text, anchor.Index);
                found.AddRange(part.Times.Times.Where(time => words.Success && time.Span.Start < words.Index + words.Length && time.Span.End > words.Index)
                    .Select(time => (SampleWords.Plain(part.Words.Text[time.Span.Start..time.Span.End]), time.Value)));
            }
        }

        return found.Count == 0 ? null : found.OrderByDescending(time => time.Words == SampleWords.Plain(entry.Words)).First();
    }

    /// <summary>Words with any white space and marks of quotation between them.</summary>
    private static Regex Pattern(string words) => new(string.Join(@"[\s>]+", SampleWords.Plain(words).Split(' ').Select(Regex.Escape)), RegexOptions.CultureInvariant);

    private Annotation? Read(string path)
    {
        if (!read.TryGetValue(path, out Annotation? known))
        {
            read[path] = known = Annotate(path);
        }

        return known;
    }

    private Annotation? Annotate(string path)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT item_id, kind, date, title FROM item JOIN entry USING (item_id) WHERE entry.path = $path";
        select.Parameters.AddWithValue("$path", path);
        using SqliteDataReader row = select.ExecuteReader();
        if (!row.Read())
        {
            return null;
        }

        bool isMessage = row.GetInt32(1) == (int)ItemKind.Message;
        string text = StoredText.WordsOf(connection, row.GetInt64(0), "body");
        text = text.Length > 0 ? text : StoredText.WordsOf(connection, row.GetInt64(0), "html");
        return Annotator.Annotate(text, isMessage ? TextKind.Message : TextKind.Text, TimeAnchor.Parse(row.IsDBNull(2) ? null : row.GetString(2)), isMessage && !row.IsDBNull(3) ? row.GetString(3) : null);
    }
}
