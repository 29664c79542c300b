using Microsoft.Data.Sqlite;
using OnRecord.Query;
using OnRecord.Query.Events;
using OnRecord.Query.Shapes;
using OnRecord.Query.Trails;
using OnRecord.Sources;
using OnRecord.Store;
using OnRecord.Tests.Store;
using Xunit;

namespace OnRecord.Tests.Query.Trails;

public sealed class TrailSearchTests(TrailSearchTests.Made made) : IClassFixture<TrailSearchTests.Made>
{
    private const string Notice = "The inspectors come to the north quay on Monday before dawn, and nobody has to answer them without someone beside him.";

    [Fact]
    public void A_pasted_text_is_followed_from_message_to_message_and_into_an_article()
    {
        using SqliteConnection connection = made.Case.Open();
        TrailShape trail = new TrailSearch(connection).Of(Notice)!;

        Assert.Equal(["first", "reworded", "quoted", "quoted"], trail.Steps.Select(static step => step.Relation));
        Assert.Equal([null, 0, 1, null], trail.Steps.Select(static step => step.FromStep));
        Assert.Equal(new DifferenceShape("changed", "Monday", "Tuesday"), Assert.Single(trail.Steps[1].Difference));
        Assert.Equal(["ann@harbour.example", "bo@docks.example", "tim@docks.example"], trail.Reached.Select(static party => party.Address));
        Assert.All(trail.Steps, static step => Assert.Contains("inspectors come", step.Citation.Text, StringComparison.Ordinal));
        Assert.All(trail.Steps, static step => Assert.NotEmpty(step.Citation.Bytes));
        Assert.Equal(["bo@docks.example"], trail.Steps[0].To.Select(static party => party.Address));
        Assert.Equal(TrailList.Read(connection, new ItemFilter(), Page.All).Any(kept => kept.Id == trail.Id), trail.Kept);
    }

    [Fact]
    public void A_trail_says_whether_the_case_keeps_it()
    {
        using SqliteConnection connection = made.Case.Open();
        Assert.False(new TrailSearch(connection).Of("nobody has to answer them without someone beside him")!.Kept);
        Assert.All(TrailList.Read(connection, new ItemFilter(), Page.All), static trail => Assert.True(trail.Kept));
    }

    [Fact]
    public void Capitals_marks_of_quotation_and_line_ends_of_what_is_pasted_do_not_matter()
    {
        using SqliteConnection connection = made.Case.Open();
        TrailShape trail = new TrailSearch(connection).Of("> " + Notice.ToUpperInvariant().Replace(" NOBODY", "\n> NOBODY", StringComparison.Ordinal))!;

        Assert.Equal(4, trail.Steps.Count);
        Assert.Equal(new TrailSearch(connection).Of(Notice)!.Id, trail.Id);
    }

    [Fact]
    public void The_trail_of_a_statement_is_that_of_what_is_said()
    {
        using var other = new TempCase();
        other.Write("one.txt", "date 2018-03-16\nCranes\n\nOdile Garrow said that the harbour crane had been broken since the winter storm.\n");
        other.Write("two.txt", "date 2018-03-18\nCranes again\n\nBo Lund wrote in the gazette that the harbour crane had been broken since the winter storm.\n");
        other.Build();
        using SqliteConnection connection = other.Open();
        string id = StatementList.Read(connection, new ItemFilter(), Page.All).First(static one => one.Speaker?.Name == "Odile Garrow").Id;
        Assert.Equal(2, Assert.Single(new TrailSearch(connection).OfItem(id)).Steps.Count);
        Assert.Contains("has nothing with the id", Assert.Throws<OnRecordException>(() => new TrailSearch(connection).OfItem("statement-0123456789abcdef").ToList()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_nobody_has_leaves_no_trail()
    {
        using SqliteConnection connection = made.Case.Open();

        Assert.Null(new TrailSearch(connection).Of("Seventeen green bottles were standing in the window of the customs house."));
        Assert.Null(new TrailSearch(connection).Of("  \n "));
    }

    [Theory]
    [InlineData("the")]
    [InlineData("thank you")]
    [InlineData("\"; DROP TABLE item; --")]
    public void Words_that_anybody_writes_are_not_followed(string words)
    {
        using SqliteConnection connection = made.Case.Open();

        Assert.Contains("too few", Assert.Throws<OnRecordException>(() => new TrailSearch(connection).Of(words)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public void Plain_words_are_followed_unless_many_of_the_case_write_them(int writers)
    {
        const string asked = "I was told off by them this evening";
        using var plain = new TempCase();
        for (int at = 0; at < writers; at++)
        {
            plain.Write($"{at}.eml", Mail($"{at}", $"W{at} <w{at}@harbour.example>", "Bo Lund <bo@docks.example>", $"05 Mar 2018 09:{at:00}:00", $"{asked}. So much for number {at}."));
        }

        plain.Write("b.eml", Mail("b", "Bo Lund <bo@docks.example>", "Tim Ash <tim@docks.example>", "05 Mar 2018 10:00:00", $"Read.\r\n\r\n-----Original Message-----\r\nFrom: W0 <w0@harbour.example>\r\nSent: Monday, March 5, 2018 9:00 AM\r\nTo: Bo Lund\r\nSubject: Note 0\r\n\r\n{asked}. So much for number 0."));
        plain.Build();
        using SqliteConnection connection = plain.Open();
        if (writers > 1)
        {
            Assert.Contains("7 people of this case write them", Assert.Throws<OnRecordException>(() => new TrailSearch(connection).Of(asked)).Message, StringComparison.Ordinal);
            return;
        }

        Assert.Equal(["first", "quoted"], new TrailSearch(connection).Of(asked)!.Steps.Select(static step => step.Relation));
        Assert.Null(new TrailSearch(connection).Of("and that is what they have"));
    }

    [Theory]
    [InlineData("Fwd: Note a", "Kit Moss <kit@isle.example>", 1)]
    [InlineData("Fwd: Note a", "Bo Lund <bo@docks.example>", 0)] // who had it
    [InlineData("Re: Note b", "Kit Moss <kit@isle.example>", 0)] // an answer that quotes
    public void What_is_passed_on_from_hand_to_hand_to_people_who_had_it_not_is_offered(string subject, string to, int expected)
    {
        using var leak = new TempCase();
        leak.Write("a.eml", Mail("a", "Ann Roe <ann@harbour.example>", "Bo Lund <bo@docks.example>", "05 Mar 2018 09:00:00", Notice));
        string first = $"For you alone.\r\n\r\n---------- Forwarded message ---------\r\nFrom: Ann Roe <ann@harbour.example>\r\nDate: Mon, Mar 5, 2018 at 9:00 AM\r\nSubject: Note a\r\nTo: Bo Lund <bo@docks.example>\r\n\r\n{Notice}";
        leak.Write("b.eml", Mail("b", "Bo Lund <bo@docks.example>", "Tim Ash <tim@docks.example>", "05 Mar 2018 10:00:00", first).Replace("Subject: Note b", "Subject: Fwd: Note a", StringComparison.Ordinal));
        string mark = subject.StartsWith("Fwd", StringComparison.Ordinal) ? "---------- Forwarded message ---------\r\n" : "-----Original Message-----\r\n";
        string second = $"Look.\r\n\r\n{mark}From: Bo Lund <bo@docks.example>\r\nDate: Mon, Mar 5, 2018 at 10:00 AM\r\nSubject: {(subject.StartsWith("Fwd", StringComparison.Ordinal) ? "Fwd: Note a" : "Note a")}\r\nTo: Tim Ash <tim@docks.example>\r\n\r\n{first.Replace("---------- Forwarded message ---------", subject.StartsWith("Fwd", StringComparison.Ordinal) ? "---------- Forwarded message ---------" : "-----Original Message-----", StringComparison.Ordinal)}";
        leak.Write("c.eml", Mail("c", "Tim Ash <tim@docks.example>", to, "05 Mar 2018 11:00:00", second).Replace("Subject: Note c", $"Subject: {subject}", StringComparison.Ordinal));
        leak.Build();
        using SqliteConnection connection = leak.Open();
        TrailShape[] trails = [.. TrailList.Read(connection, new ItemFilter(), Page.All)];
        Assert.Equal(expected, trails.Length);
        Assert.All(trails, static trail => Assert.Equal(["first", "forwarded", "forwarded"], trail.Steps.Select(static step => step.Relation)));
    }

    [Fact]
    public void Of_a_part_of_a_passage_the_passage_says_whose_text_it_is_and_what_changed()
    {
        const string asked = "nobody has to answer them without someone";
        using var two = new TempCase();
        string draft = $"They come on Monday the 12th, or so we hear from three sides. We told you that {asked} beside him. Keep the doors shut and the books closed until they are gone.";
        string final = $"They come on Monday the 11th, or so we hear from friends. We told you that {asked} beside him. Keep the doors shut and ring the desk until they are gone.";
        two.Write("a.eml", Mail("a", "Ann Roe <ann@harbour.example>", "Bo Lund <bo@docks.example>", "05 Mar 2018 09:00:00", draft));
        two.Write("b.eml", Mail("b", "Bo Lund <bo@docks.example>", "Tim Ash <tim@docks.example>", "05 Mar 2018 10:00:00", $"Tim, read this.\r\n\r\n{final}"));
        two.Write("c.eml", Mail("c", "Ann Roe <ann@harbour.example>", "Tim Ash <tim@docks.example>", "05 Mar 2018 11:00:00", draft));
        two.Write("d.eml", Mail("d", "Tim Ash <tim@docks.example>", "Kit Moss <kit@docks.example>", "05 Mar 2018 12:00:00", $"Kit, for you alone:\r\n\r\n{draft.Replace("Monday", "Tuesday", StringComparison.Ordinal)}"));
        two.Build();
        using SqliteConnection connection = two.Open();
        TrailShape trail = new TrailSearch(connection).Of(asked)!;

        Assert.Equal([null, 0, 0, 2], trail.Steps.Select(static step => step.FromStep));
        Assert.Equal(["first", "reworded", "copied", "reworded"], trail.Steps.Select(static step => step.Relation));
        Assert.Contains(trail.Steps[1].Difference, static change => change.Quoted.Contains("11th", StringComparison.Ordinal));
        Assert.Equal(new DifferenceShape("changed", "Monday", "Tuesday"), Assert.Single(trail.Steps[3].Difference));
        Assert.All(trail.Steps, static step => Assert.Equal(asked, step.Citation.Text));
    }

    [Fact]
    public void A_step_whose_path_is_unknown_says_so()
    {
        using SqliteConnection connection = made.Case.Open();

        Assert.Equal([null, "known", "known", "unknown"], new TrailSearch(connection).Of(Notice)!.Steps.Select(static step => step.Path));
    }

    [Fact]
    public void The_id_of_a_message_gives_the_trails_of_its_passages()
    {
        using SqliteConnection connection = made.Case.Open();
        string id = MessageList.Read(connection, new ItemFilter(), Page.All).First().Id;

        Assert.Equal(Notice, Assert.Single(new TrailSearch(connection).OfItem(id)).Text);
    }

    [Fact]
    public void The_most_travelled_passage_is_offered_and_found_by_its_id()
    {
        using SqliteConnection connection = made.Case.Open();
        TrailShape trail = Assert.Single(TrailList.Read(connection, new ItemFilter(), Page.All));

        Assert.Equal(1, TrailList.Count(connection, new ItemFilter()));
        Assert.Equal(["first", "reworded", "quoted", "quoted"], trail.Steps.Select(static step => step.Relation));
        Assert.True(RecordId.TryParse(trail.Id, out RecordId id));
        Assert.Equal(trail.Id, TrailList.Find(connection, id)?.Id);
    }

    [Theory]
    [InlineData("2018-03-05", null, null, 1)]
    [InlineData("2018-03-06", null, null, 0)]
    [InlineData(null, "2018-03-04", null, 0)]
    [InlineData(null, null, "bo@docks.example", 1)]
    [InlineData(null, null, "nobody", 0)]
    public void Trails_are_narrowed_by_date_and_party_of_their_items(string? from, string? to, string? party, int count)
    {
        using SqliteConnection connection = made.Case.Open();
        var filter = new ItemFilter(from, to, party);

        Assert.Equal(count, TrailList.Count(connection, filter));
        Assert.Equal(count, TrailList.Read(connection, filter, Page.All).Count());
    }

    private static string Mail(string id, string from, string to, string date, string body) =>
        $"From: {from}\r\nTo: {to}\r\nDate: Mon, {date} -0800\r\nMessage-ID: <{id}@harbour.example>\r\nSubject: Note {id}\r\n\r\n{body}\r\n";

    /// <summary>A case in which a notice goes round.</summary>
    public sealed class Made : IDisposable
    {
        public Made()
        {
            Case.Write("a.eml", Mail("a", "Ann Roe <ann@harbour.example>", "Bo Lund <bo@docks.example>", "05 Mar 2018 09:00:00", $"Bo, for you:\r\n\r\n{Notice}\r\n\r\nAnn"));
            Case.Write("b.eml", Mail("b", "Bo Lund <bo@docks.example>", "Tim Ash <tim@docks.example>", "05 Mar 2018 10:00:00", $"Tim, hear this.\r\n\r\n{Notice.Replace("Monday", "Tuesday", StringComparison.Ordinal)}\r\n\r\nKeep it to yourself."));
            Case.Write("c.eml", Mail("c", "Tim Ash <tim@docks.example>", "Bo Lund <bo@docks.example>", "05 Mar 2018 11:00:00", $"Is that so?\r\n\r\nOn 5 Mar 2018, at 10:00, Bo Lund wrote:\r\n> Tim, hear this.\r\n>\r\n> {Notice.Replace("Monday", "Tuesday", StringComparison.Ordinal)}"));
            Case.Write("article.html", $"<html><body><h1>Warned</h1><p>A note that went round the quay says: “{Notice}”</p></body></html>");
            Case.Write("other.txt", "The ferry sails at seven and the pilots go home before noon, as they have for years.");
            Case.Build();
        }

        internal TempCase Case { get; } = new();

        public void Dispose() => Case.Dispose();
    }
}
