using OnRecord.Sources;

namespace OnRecord.Tools.Judge.Speakers;

/// <summary>Statements whose sources do not name the speaker in full.</summary>
internal sealed class SpeakerDraw(IReadOnlyList<SpeakerCase> cases, string part) : IJudgeDraw
{
    private readonly Dictionary<string, SpeakerCase> byId = cases.GroupBy(static given => given.Id, StringComparer.Ordinal).ToDictionary(static same => same.Key, static same => same.First(), StringComparer.Ordinal);

    /// <inheritdoc/>
    public string How => """
        Read the article. Write the span start-end (code points of the text file, end exclusive) of the fullest name by which the article names the one who speaks, where it stands first.
        The name alone, without title, role and article. Of a single name that is never given in full, the name itself. Write none when the speaker is several, or is never named, or cannot be told.
        """;

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Ids => byId.Keys;

    /// <inheritdoc/>
    public JudgeEntry Entry(string id)
    {
        SpeakerCase given = byId[id];
        TextSpan source = given.Statement.Source[0], cue = given.Statement.Cue[0];
        int start = SpeakerCases.Points(given.Article, source.Start), end = SpeakerCases.Points(given.Article, source.End);
        return new JudgeEntry(
            id, new { Source = given.Article.Text[source.Start..source.End], Start = start, End = end, Cue = given.Article.Text[cue.Start..cue.End], CueStart = SpeakerCases.Points(given.Article, cue.Start) },
            [new JudgePlace("article", $"polnear/{part}/text/{given.Article.Name}.txt", null, null, [], null)]);
    }
}
