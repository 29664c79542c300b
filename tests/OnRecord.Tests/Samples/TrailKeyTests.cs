using System.Text.Json;
using Microsoft.Data.Sqlite;
using OnRecord.Query;
using OnRecord.Query.Shapes;
using OnRecord.Query.Trails;
using OnRecord.Tools.Eval.Sample;
using Xunit;

namespace OnRecord.Tests.Samples;

/// <summary>Compares the trails of the sample release with the key; each step that differs is listed with the reason.</summary>
public sealed class TrailKeyTests(SampleCase sample)
{
    private const string Draft = "The City has learned from more than one source that the National Labour Inspectorate intends to inspect workplaces along the North Quay and the Ropewalk, starting as early as Monday 12 March before dawn. We do not know which premises. Nobody has to answer an inspector's questions without someone beside them, and nobody should carry papers that are not their own.";
    private const string Mayor = "I have learned from credible sources that the National Labour Inspectorate may inspect workplaces along the North Quay and the Ropewalk as early as Monday 11 March. We do not know which premises, or at what hour. Nobody has to answer an inspector's questions alone. If inspectors come, write down the time, the names and what was asked, and ring Lanterns Legal Aid, who will keep a line open all night: 555-0142.";

    [Fact]
    public void The_draft_has_the_steps_of_the_key()
    {
        (string[] missing, string[] more) = Compare("draft", Draft);

        // A noticeboard and a message without a sender name nobody who could have got the notice: the wording is the same, the path unknown.
        Assert.Equal(
            [
                "release/documents/handover.zip!/board/noticeboard.txt copied < release/documents/handover.zip!/roe-sent.eml",
                "release/loose/no-sender.eml copied < release/documents/handover.zip!/roe-sent.eml",
            ],
            missing);

        // The Mayor's answer quotes the draft and has a text of her own made of it; the key counts that in the other trail.
        Assert.Equal(
            [
                "release/documents/handover.zip!/board/noticeboard.txt copied < ?",
                "release/loose/no-sender.eml copied < ?",
                "release/mailboxes/ferro.mbox!/11 reworded < release/mailboxes/ferro.mbox!/10",
            ],
            more);
    }

    [Fact]
    public void The_Mayors_text_has_the_steps_of_the_key()
    {
        (string[] missing, string[] more) = Compare("mayor", Mayor);

        // The press release and the posts name no recipients, and the list's member quotes a release whose sender is no party of the message; the
        // post and that quotation have less than two fifths of the words; ferro 15 is a translation, which the key says may be left out.
        Assert.Equal(
            [
                "release/documents/posts-port-averil-feed.html copied < release/documents/press-release-2019-03-10.txt",
                "release/documents/press-release-2019-03-10.txt copied < release/mailboxes/mayor-office.mbox!/36",
                "release/mailboxes/acta-list.mbox!/12 quoted < release/documents/press-release-2019-03-10.txt",
                "release/mailboxes/ferro.mbox!/11 reworded < ?",
                "release/mailboxes/ferro.mbox!/15 reworded < release/mailboxes/ferro.mbox!/12",
            ],
            missing);

        // The draft that it was made of, and what came of that; the parish office passes on the priest's message besides using its words.
        Assert.Equal(
            [
                "release/documents/handover.zip!/pell-to-roe.eml copied < release/documents/printed-thread.pdf",
                "release/documents/press-release-2019-03-10.txt copied < ?",
                "release/documents/printed-thread.pdf copied < release/mailboxes/ferro.mbox!/10",
                "release/loose/parish-sheet.eml forwarded < release/loose/parish-sheet.eml",
                "release/loose/quill-forwards-original.eml!/pell-answer-server.eml quoted < release/documents/printed-thread.pdf",
                "release/mailboxes/ferro.mbox!/10 first < ?",
                "release/mailboxes/ferro.mbox!/11 reworded < release/mailboxes/ferro.mbox!/10",
            ],
            more);
    }

    [Fact]
    public void The_sentence_of_the_press_release_has_the_items_of_the_key()
    {
        (string[] missing, string[] more) = Compare("point-4", "No business was warned by this office");

        // The same six items; but a press release and articles name no recipients, so nobody is known to have it from there, and Okonjo, who wrote
        // the talking points, is known to have had them when he wrote message 59.
        Assert.Equal(missing.Select(static step => step.Split(' ')[0]).Order(StringComparer.Ordinal), more.Select(static step => step.Split(' ')[0]).Order(StringComparer.Ordinal));
        Assert.Equal(
            [
                "release/articles/channel9-2019-04-02.html quoted < ?",
                "release/articles/commonwealth-ledger-2019-04-03.txt reworded < ?",
                "release/documents/press-release-2019-03-14.txt quoted < ?",
                "release/mailboxes/ferro.mbox!/25 quoted < ?",
                "release/mailboxes/mayor-office.mbox!/59 quoted < release/documents/talking-points.docx",
            ],
            more);
    }

    [Fact]
    public void The_most_travelled_passages_are_the_texts_of_the_key_and_no_footers()
    {
        using SqliteConnection connection = sample.Open();
        string[] texts = [.. TrailList.Read(connection, new ItemFilter(), Page.All).Select(static trail => trail.Text[..20])];

        Assert.Equal(["The City has learned", "I have learned from ", "Members are advised ", "Earlier today I lear"], texts);
    }

    /// <summary>Steps of the key that are not found, and found ones that the key does not have, as: path, relation, path that it came from.</summary>
    private (string[] Missing, string[] More) Compare(string key, string text)
    {
        using SqliteConnection connection = sample.Open();
        TrailShape trail = new TrailSearch(connection).Of(text)!;
        string[] found = [.. trail.Steps.Select(step => $"{step.Citation.Path} {step.Relation} < {(step.FromStep is { } from ? trail.Steps[from].Citation.Path : "?")}")];
        using JsonDocument answers = SampleCase.Key("trails.json");
        JsonElement[] steps = [.. answers.RootElement.EnumerateArray().Single(entry => entry.GetProperty("key").GetString() == key).GetProperty("steps").EnumerateArray()];
        string[] expected = [.. steps.Select(step => $"{Path(step)} {step.GetProperty("relation").GetString()} < {(step.GetProperty("from_step").ValueKind == JsonValueKind.Number ? Path(steps[step.GetProperty("from_step").GetInt32() - 1]) : "?")}")];
        return ([.. expected.Except(found).Order(StringComparer.Ordinal)], [.. found.Except(expected).Order(StringComparer.Ordinal)]);

        string Path(JsonElement step) => SampleComparison.KeptPath(connection, step.GetProperty("path").GetString()!)!;
    }
}
