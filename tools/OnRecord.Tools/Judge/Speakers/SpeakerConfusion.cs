using OnRecord.Language.Names;

namespace OnRecord.Tools.Judge.Speakers;

/// <summary>Counts what was answered to each kind of source: the right party, another person, an organisation, something else that is named, nobody.</summary>
internal sealed class SpeakerConfusion
{
    private const int Right = 0, Person = 1, Organization = 2, Other = 3, Open = 4;
    private static readonly string[] Answers = ["right party", "another person", "an organisation", "another kind", "open"];
    private readonly SortedDictionary<string, int[]> rows = new(StringComparer.Ordinal);

    /// <summary>Counts an answer.</summary>
    /// <param name="source">What the annotated source is: a pronoun, a name, a description; and whether the article names the speaker.</param>
    /// <param name="isRight">Whether the party is the judged one; never where the article names nobody.</param>
    /// <param name="answered">The type of the party that was answered, or null for none.</param>
    public void Add(string source, bool isRight, MentionType? answered)
    {
        int[] row = rows.TryGetValue(source, out int[]? known) ? known : rows[source] = new int[Answers.Length];
        row[isRight ? Right : answered switch
        {
            null => Open,
            MentionType.Person => Person,
            MentionType.Organization => Organization,
            _ => Other,
        }]++;
    }

    /// <summary>The table: a line for each kind of source.</summary>
    public override string ToString() =>
        $"  {"source",-34}{string.Concat(Answers.Select(static answer => $"{answer,17}"))}\n"
        + string.Join('\n', rows.Select(static row => $"  {row.Key,-34}{string.Concat(row.Value.Select(static count => $"{count,17}"))}"));
}
