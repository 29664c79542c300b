using OnRecord.Sources;

namespace OnRecord.Record.Trails;

/// <summary>Ids of trails: of the words alone, in small letters, so that a wording has one id wherever it was pasted from.</summary>
public static class TrailIds
{
    /// <summary>The id of the trail of a wording.</summary>
    public static string Of(string text)
    {
        WordRun words = WordRun.Of(text);
        return RecordId.Of("trail", string.Join(' ', Enumerable.Range(0, words.Count).Select(at => text[words[at].Start..words[at].End].ToLowerInvariant()))).ToString();
    }
}
