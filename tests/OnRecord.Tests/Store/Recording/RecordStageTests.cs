using System.Text;
using CsCheck;
using Microsoft.Data.Sqlite;
using OnRecord.Query;
using OnRecord.Query.Shapes;
using OnRecord.Query.Threads;
using OnRecord.Store.Building;
using OnRecord.Store.Checking;
using OnRecord.Tests.Store;
using Xunit;

namespace OnRecord.Tests.Store.Recording;

public sealed class RecordStageTests : IDisposable
{
    private const string Asked = "The pilots want to know whether the north quay stays shut while the crane is inspected on Monday morning.";
    private const string Lost = "Tell nobody that the inspectors come on Monday, and have the side door locked before eight in the morning.";
    private const string Block = "-----Original Message-----\r\nFrom: Ann Roe <ann@harbour.example>\r\nSent: Friday, March 2, 2018 9:14 AM\r\nTo: Tim Ash; Bo Lund\r\nSubject: Doors\r\n\r\n";

    private readonly TempCase _case = new();

    public void Dispose() => _case.Dispose();

    [Fact]
    public void A_message_known_from_a_quotation_is_listed_dated_and_answered()
    {
        _case.Write("a.eml", Mail("a", "Re: Doors", $"Understood.\r\n\r\n{Block}{Lost}\r\n", references: "lost@harbour.example"));
        _case.Build();

        List<MessageShape> messages = Messages();
        MessageShape recovered = Assert.Single(messages, static message => message.Recovered is not null);
        MessageShape answer = Assert.Single(messages, static message => message.Recovered is null);
        Assert.Equal(("quoted", "2018-03-02T09:14", "Doors", "ann@harbour.example", "lost@harbour.example"), (recovered.Recovered, recovered.Date, recovered.Subject, recovered.From?.Address, recovered.MessageId));
        Assert.Equal(2, recovered.To.Count);
        Assert.Equal(Lost, recovered.Text);
        Assert.Equal(recovered.Id, answer.Parent);
        Assert.Equal(answer.Thread, recovered.Thread);
        Assert.Equal(["own", "header", "quoted"], answer.Segments.Select(static segment => segment.Kind));
        Assert.Equal([null, recovered.Id, recovered.Id], answer.Segments.Select(static segment => segment.Message));
        Assert.Equal(1, Count(MessageChoice.Recovered));
    }

    [Fact]
    public void A_quoted_time_without_offset_is_by_the_clock_of_whoever_quotes_it()
    {
        _case.Write("a.eml", Mail("a", "Re: Doors", $"Understood.\r\n\r\n{Block}{Lost}\r\n", date: "Mon, 5 Mar 2018 09:30:00 -0400"));
        _case.Write("b.eml", Mail("b", "Tides", "High water is at ten.", date: "Fri, 2 Mar 2018 13:00:00 +0000", from: "Kit Moss <kit@dock.example>"));
        _case.Build();

        // 9:14 at -0400 is 13:14 of the clock by which the other one was sent at 13:00.
        Assert.Equal(["2018-03-02T13:00:00+00:00", "2018-03-02T09:14", "2018-03-05T09:30:00-04:00"], Messages().Select(static message => message.Date));
    }

    [Fact]
    public void What_is_quoted_stands_before_what_quotes_it_though_the_clocks_differ()
    {
        _case.Write("a.eml", Mail("a", "Re: Doors", $"Understood.\r\n\r\n{Block}{Lost}\r\n", date: "Fri, 2 Mar 2018 08:30:00 -0800"));
        _case.Build();

        Assert.Equal(["2018-03-02T09:14", "2018-03-02T08:30:00-08:00"], Messages().Select(static message => message.Date));
    }

    [Fact]
    public void A_time_without_offset_is_placed_by_the_clock_of_the_messages_around_it()
    {
        _case.Write("a.eml", Mail("a", "Doors", "The side door is shut.", date: "Fri, 2 Mar 2018 09:30:00 -0400"));
        _case.Write("b.eml", Mail("b", "Tides", "High water is at ten.", date: "Fri, 2 Mar 2018 10:00:00", from: "Kit Moss <kit@dock.example>"));
        _case.Write("c.eml", Mail("c", "Crane", "The crane is inspected now.", date: "Fri, 2 Mar 2018 11:00:00 -0400"));
        _case.Build();

        Assert.Equal(["2018-03-02T09:30:00-04:00", "2018-03-02T10:00:00", "2018-03-02T11:00:00-04:00"], Messages().Select(static message => message.Date));
    }

    [Fact]
    public void A_time_without_offset_on_the_day_of_a_change_of_clocks_is_placed_by_the_messages_of_that_day()
    {
        for (int day = 5; day <= 9; day++)
        {
            _case.Write($"old-{day}.eml", Mail($"old-{day}", $"Doors {day}", $"The side door is shut on day {day}.", date: $"{day} Mar 2018 09:30:00 -0500"));
            _case.Write($"old-{day}-b.eml", Mail($"old-{day}-b", $"Cranes {day}", $"The crane is inspected on day {day}.", date: $"{day} Mar 2018 10:30:00 -0500", from: "Kit Moss <kit@dock.example>"));
        }

        _case.Write("new.eml", Mail("new", "Doors", "The side door is open.", date: "Sun, 11 Mar 2018 09:30:00 -0400"));
        _case.Write("notice.eml", Mail("notice", "Tides", "High water is at ten.", date: "Sun, 11 Mar 2018 10:00:00", from: "Jo Lamb <jo@quay.example>"));
        _case.Write("new-b.eml", Mail("new-b", "Lamps", "The lamps are lit again.", date: "Sun, 11 Mar 2018 10:40:00 -0400"));
        _case.Build();

        Assert.Equal(["2018-03-11T09:30:00-04:00", "2018-03-11T10:00:00", "2018-03-11T10:40:00-04:00"], Messages().TakeLast(3).Select(static message => message.Date));
    }

    [Fact]
    public void What_is_quoted_behind_a_change_of_clocks_is_placed_by_the_clock_before_it()
    {
        _case.Write("before.eml", Mail("before", "Tides", "High water is at ten.", date: "Fri, 2 Mar 2018 09:10:00 -0500"));
        _case.Write("between.eml", Mail("between", "Lamps", "The lamps are lit again.", date: "Fri, 2 Mar 2018 09:16:00 -0500", from: "Kit Moss <kit@dock.example>"));
        _case.Write("a.eml", Mail("a", "Re: Doors", $"Understood.\r\n\r\n{Block}{Lost}\r\n", date: "Mon, 5 Mar 2018 09:30:00 -0400"));
        _case.Build();

        Assert.Equal(["2018-03-02T09:10:00-05:00", "2018-03-02T09:14", "2018-03-02T09:16:00-05:00", "2018-03-05T09:30:00-04:00"], Messages().Select(static message => message.Date));
    }

    [Fact]
    public void A_recovered_message_is_cited_in_the_bytes_of_the_message_that_quotes_it()
    {
        string path = _case.Write("a.eml", Mail("a", "Re: Doors", $"Understood.\r\n\r\n{Block}{Lost}\r\n"));
        _case.Build();
        using SqliteConnection connection = _case.Open();

        string id = Messages().Single(static message => message.Recovered is not null).Id;
        Citation citation = ItemCitation.Whole(connection, id);

        byte[] bytes = File.ReadAllBytes(path);
        string cited = string.Concat(citation.Bytes.Select(stretch => Encoding.UTF8.GetString(bytes[(int)stretch[0]..(int)stretch[1]])));
        Assert.StartsWith("-----Original Message-----", cited, StringComparison.Ordinal);
        Assert.Contains(Lost, cited, StringComparison.Ordinal);
        Assert.Equal(cited, citation.Text);
        Assert.NotEqual(id, citation.Item);
    }

    [Fact]
    public void When_the_message_turns_up_it_is_no_more_recovered_and_its_old_id_leads_to_it()
    {
        _case.Write("a.eml", Mail("a", "Re: Doors", $"Understood.\r\n\r\n{Block}{Lost}\r\n"));
        _case.Build();
        string id = Messages().Single(static message => message.Recovered is not null).Id;

        _case.Write("b.eml", Mail("b", "Doors", Lost, date: "Fri, 2 Mar 2018 09:14:00 -0800").Replace("To: Bo Lund <bo@docks.example>\r\n", "To: Tim Ash <tim@harbour.example>, Bo Lund <bo@harbour.example>\r\n", StringComparison.Ordinal));
        _case.Build();

        Assert.Equal(0, Count(MessageChoice.Recovered));
        List<MessageShape> messages = Messages();
        Assert.Equal(messages[0].Id, messages[1].Parent);
        using SqliteConnection connection = _case.Open();
        Assert.Equal(messages[0].Id, ItemCitation.Whole(connection, id).Item);
    }

    [Theory]
    [InlineData("Tell nobody", "Tell everybody", "changed", "nobody", "everybody")]
    [InlineData("the inspectors come", "the inspectors do not come", "added", "", "do not")]
    [InlineData(" on Monday, and", ", and", "left_out", "on Monday", "")]
    public void A_quotation_with_other_words_than_the_message_is_shown(string original, string quoted, string kind, string was, string now)
    {
        _case.Write("a.eml", Mail("a", "Re: Doors", $"Understood.\r\n\r\n{Block}{Lost.Replace(original, quoted, StringComparison.Ordinal)}\r\n"));
        _case.Write("b.eml", Mail("b", "Doors", Lost, date: "Fri, 2 Mar 2018 09:14:00 -0800").Replace("To: Bo Lund <bo@docks.example>\r\n", "To: Tim Ash <tim@harbour.example>, Bo Lund <bo@harbour.example>\r\n", StringComparison.Ordinal));
        _case.Build();

        MessageShape message = Assert.Single(Messages(MessageChoice.Altered));
        QuotationShape quotation = Assert.Single(message.Altered);
        Assert.Equal(new DifferenceShape(kind, was, now), Assert.Single(quotation.Differences));
    }

    [Theory]
    [InlineData("on Monday, and have\r\n", "on Monday, and have [...]\r\n")]
    [InlineData("have the side door locked before eight in the morning.", "")]
    [InlineData("Tell nobody", "tell  nobody")]
    public void Trimming_and_wrapping_change_no_words(string original, string quoted)
    {
        string lost = Lost.Replace(" the side", "\r\nthe side", StringComparison.Ordinal);
        _case.Write("a.eml", Mail("a", "Re: Doors", $"Understood.\r\n\r\n{Block}{lost.Replace(original, quoted, StringComparison.Ordinal)}\r\n"));
        _case.Write("b.eml", Mail("b", "Doors", lost, date: "Fri, 2 Mar 2018 09:14:00 -0800"));
        _case.Build();

        Assert.Equal(0, Count(MessageChoice.Altered));
    }

    [Theory]
    [InlineData("Go to www.pier.example to leave this list, or write to the desk of the list.\r\nAd: get free tide tables at http://tables.pier.example in a minute.", "")]
    [InlineData("The pier has room for all.\r\n\r\nTo unsubscribe from this list, write to the desk.", "To unsubscribe from this list, write to the desk of it.")]
    [InlineData("\r\n---------------- Pier list sponsor ----------------~-->\r\nTide tables for nothing. All of it is subject to the terms of the pier.", "\r\n---------------- Pier list sponsor ----------------~-->\r\nRopes for a song. All of it is subject to the terms of the pier.")]
    [InlineData("\r\n\r\nYour use of the pier list is subject to the terms of the pier.\r\nTide tables sponsor", "\r\n\r\nYour use of the pier list is subject to http://terms.pier.example")]
    [InlineData("To leave this list, write to the desk.", "Free tide tables for all of you, at http://tables.pier.example")]
    public void Footers_behind_the_words_of_a_message_alter_nothing(string quoted, string original)
    {
        _case.Write("a.eml", Mail("a", "Re: Doors", $"Understood.\r\n\r\n{Block}{Lost} {quoted}\r\n"));
        _case.Write("b.eml", Mail("b", "Doors", $"{Lost} {original}\r\n", date: "Fri, 2 Mar 2018 09:14:00 -0800"));
        _case.Build();

        Assert.Equal(0, Count(MessageChoice.Altered));
    }

    [Fact]
    public void A_form_letter_to_somebody_else_is_no_altered_one()
    {
        _case.Write("a.eml", Mail("a", "Fwd: Doors", $"Have you signed?\r\n\r\n{Block.Replace("Tim Ash; Bo Lund", "Tim Ash <tash@harbour.example>", StringComparison.Ordinal)}To: Ash, Tim, tash@harbour.example\r\n{Lost}\r\n"));
        _case.Write("b.eml", Mail("b", "Doors", $"To: Lund, Bo, blund@harbour.example\r\n{Lost}\r\n", date: "Fri, 2 Mar 2018 09:14:00 -0800").Replace("To: ", "X-To: ", StringComparison.Ordinal));
        _case.Build();

        Assert.Equal(0, Count(MessageChoice.Altered));
    }

    [Theory]
    [InlineData("Friday, March 2, 2018 9:14 AM", "Monday, March 26, 2018 9:14 AM")]
    [InlineData("Friday, March 2, 2018 9:14 AM", "Saturday, March 3, 2018 10:14 AM")]
    [InlineData("Friday, March 2, 2018 9:14 AM", "Friday, March 2, 2018 4:59 AM")] // no zone is a quarter of an hour off so far west
    [InlineData("Ann Roe <ann@harbour.example>", "Kit Moss <kit@dock.example>")]
    [InlineData("Tim Ash; Bo Lund", "Mayor Ode <mayor@town.example>")]
    public void A_quotation_whose_header_tells_of_another_message_is_no_altered_one(string header, string other)
    {
        string quoted = Lost.Replace("Tell nobody", "Tell everybody", StringComparison.Ordinal);
        _case.Write("a.eml", Mail("a", "Re: Doors", $"Understood.\r\n\r\n{Block.Replace(header, other, StringComparison.Ordinal)}{quoted}\r\n"));
        _case.Write("b.eml", Mail("b", "Doors", Lost, date: "Fri, 2 Mar 2018 09:14:00 -0800"));
        _case.Build();

        Assert.Equal(0, Count(MessageChoice.Altered));
    }

    [Fact]
    public void Printed_mail_is_recovered_from_a_document_and_an_article_is_not()
    {
        _case.Write("print.txt", $"Harbour office, printed for the file\n\nFrom: Ann Roe <ann@harbour.example>\nSent: Friday, March 2, 2018 9:14 AM\nTo: Tim Ash\nSubject: Doors\n\n{Lost}\n");
        _case.Write("article.txt", "On Friday, 2 March 2018, Ann Roe wrote:\n> The harbour is a fine place for a walk in the morning.\n\nNobody answered her.\n");
        _case.Build();

        MessageShape recovered = Assert.Single(Messages());
        Assert.Equal("printed", recovered.Recovered);
        Assert.Equal("release/print.txt", recovered.Citation.Path);
    }

    [Fact]
    public void A_thread_shows_its_messages_in_order_and_what_is_not_held()
    {
        _case.Write("a.eml", Mail("a", "Quay", Asked));
        _case.Write("b.eml", Mail("b", "Re: Quay", "It does.", references: "a@harbour.example", date: "Mon, 5 Mar 2018 10:30:00 -0800"));
        _case.Write("c.eml", Mail("c", "Re: Quay", "Thank you.", references: "a@harbour.example> <gone@harbour.example", date: "Mon, 5 Mar 2018 11:30:00 -0800"));
        _case.Build();
        using SqliteConnection connection = _case.Open();

        ThreadShape thread = Assert.Single(ThreadList.Read(connection, new ItemFilter(), Page.All));
        Assert.Equal(Messages().Select(static message => message.Id), thread.Messages);
        GapShape gap = Assert.Single(thread.Gaps);
        Assert.Equal(("gone@harbour.example", thread.Messages[2]), (gap.MessageId, Assert.Single(gap.KnownFrom)));
        Assert.Equal(("Quay", "2018-03-05T09:30:00-08:00", "2018-03-05T11:30:00-08:00"), (thread.Subject, thread.From, thread.To));
        Assert.Equal(1, ThreadList.Count(connection, new ItemFilter(From: "2018-03-05", To: "2018-03", Party: "bo@docks.example")));
        Assert.Equal(0, ThreadList.Count(connection, new ItemFilter(From: "2018-03-06")));
        Assert.Equal(0, ThreadList.Count(connection, new ItemFilter(Party: "nobody")));
    }

    [Fact]
    public void Any_order_and_any_pieces_of_mail_that_quotes_mail_give_the_same_record()
    {
        string[] people = ["Ann Roe <ann@harbour.example>", "Bo Lund <bo@docks.example>", "Tim Ash <tim@docks.example>"];
        string[] quoted = [Asked, Lost, "Fine, as you like.", Lost.Replace("nobody", "everybody", StringComparison.Ordinal)];
        string[] loose = ["Odile Garrow said that the north gate of the harbour was left open.", "Lucan Brandt told the pilots that nobody on the quay knew of the storm.", "Tim Ash said that he met the harbour master on the boat."];
        Gen<string> body = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[0, 7]).Select((own, other, how) => how switch
        {
            0 => quoted[own],
            1 => $"{quoted[own]}\r\n\r\n{Block}{quoted[other]}",
            2 => $"Yes.\r\n\r\nOn 2 Mar 2018, at 09:14, Ann Roe wrote:\r\n> {quoted[other]}",
            3 => $"Yes.\r\n\r\n{Block}Look.\r\n\r\n{Block}{quoted[other]}",
            5 => $"Look.\r\n\r\n> {loose[own % 3]}\r\n>\r\n> {loose[other % 3]}",
            6 => $"Look.\r\n\r\n----- Forwarded by Ann Roe on 03/02/2018 09:14 AM -----\r\n\r\n{loose[other % 3]}",
            7 => loose[other % 3],
            _ => $"> {quoted[other]}\r\nNo.",
        });
        Gen<(string Body, int Subject, int Minute, int Reference)[]> mail = Gen.Select(body, Gen.Int[0, 2], Gen.Int[0, 2], Gen.Int[0, 12]).Array[2, 8];
        Gen.Select(mail, Gen.Int[0, 10_000], Gen.Int[1, 4]).Sample(
            (made, seed, size) =>
            {
                (string Name, string Content)[] files = [.. made.Select((it, at) => (it.Reference == 12 ? $"{at}.txt" : $"{at}.eml", it.Reference == 12 ? it.Body.Replace("\r\n", "\n", StringComparison.Ordinal) : Mail($"{at}", ((string[])["Doors", "Re: Doors", "Quay"])[it.Subject], it.Body, it.Reference > 8 ? null : $"{it.Reference}@harbour.example", $"Fri, 2 Mar 2018 09:1{it.Minute + 3}:00 -0800", people[at % 3])))];
                string first = Recorded(files, files.Length);
                new Random(seed).Shuffle(files);
                Assert.Equal(first, Recorded(files, size));
            },
            iter: 12, threads: 1);
    }

    [Fact]
    public void A_build_that_is_stopped_while_it_makes_the_record_goes_on_to_the_same_one()
    {
        for (int at = 0; at < 400; at++)
        {
            _case.Write($"{at}.eml", Mail($"{at}", "Re: Doors", $"Understood {at}.\r\n\r\n{Block}{Lost}\r\n", date: $"Fri, 2 Mar 2018 10:{at % 60:00}:00 -0800"));
        }

        using var stop = new CancellationTokenSource();
        var builder = new CaseBuilder(new BuildOptions([_case.Release], _case.CasePath), TimeProvider.System);
        var stopper = new Thread(() => { SpinWait.SpinUntil(() => builder.Progress.Stage == "cutting" && builder.Progress.StageDone > 0); stop.Cancel(); });
        stopper.Start();
        Assert.ThrowsAny<OperationCanceledException>(() => builder.Run(stop.Token));
        stopper.Join();
        Assert.NotEmpty(_case.Find("inspectors"));
        _case.Build();
        string resumed = _case.Exported();
        File.Delete(_case.CasePath);
        _case.Build();
        Assert.Equal(_case.Exported(), resumed);
    }

    [Fact]
    public void Verify_cuts_the_texts_again_and_sees_what_was_altered()
    {
        _case.Write("a.eml", Mail("a", "Re: Doors", $"Understood.\r\n\r\n{Block}{Lost}\r\n"));
        _case.Build();
        Assert.Empty(Failures());
        using (var connection = new SqliteConnection($"Data Source={_case.CasePath};Pooling=False"))
        {
            connection.Open();
            using SqliteCommand alter = connection.CreateCommand();
            alter.CommandText = "UPDATE analysis SET cuts = $cuts";
            alter.Parameters.AddWithValue("$cuts", OnRecord.Store.Analysis.CutBlock.Pack([(1, [0, 1, 8, 0, 3, 0])]));
            alter.ExecuteNonQuery();
        }

        Assert.Equal("release/a.eml", Assert.Single(Failures()).Path);
    }

    [Theory]
    [InlineData("deep")]
    [InlineData("lines")]
    [InlineData("headers")]
    public void Hostile_quoting_costs_little(string kind)
    {
        var body = new StringBuilder();
        for (int at = 0; at < 10_000; at++)
        {
            body.Append(kind switch
            {
                "deep" => $"{new string('>', Math.Min(at, 200))} On 2 Mar 2018, at 09:14, Ann Roe wrote:\r\n",
                "headers" => Block + "Yes, of course, and so did all the others at the harbour.\r\n\r\n",
                _ => "> The same line is said again and again and again, and so it goes on and on and on and on and on and on.\r\n",
            });
        }

        _case.Write("a.eml", Mail("a", "Re: Doors", body.ToString()));
        _case.Write("b.eml", Mail("b", "Doors", Lost));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        _case.Build();
        Assert.NotEmpty(_case.Exported());
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"{watch.Elapsed}");
    }

    private static string Recorded((string Name, string Content)[] files, int size)
    {
        using var made = new TempCase();
        foreach ((string Name, string Content)[] piece in files.Chunk(size))
        {
            foreach ((string name, string content) in piece)
            {
                made.Write(name, content);
            }

            made.Build();
        }

        return made.Exported();
    }

    private static string Mail(string id, string subject, string body, string? references = null, string date = "Mon, 5 Mar 2018 09:30:00 -0800", string from = "Ann Roe <ann@harbour.example>")
    {
        string mail = TempCase.Mail(id, subject, body, from, date);
        return references is null ? mail : $"References: <{references}>\r\n{mail}";
    }

    private IReadOnlyList<CheckFailure> Failures()
    {
        using SqliteConnection connection = _case.Open();
        var verifier = new CaseVerifier(connection, Path.Combine(_case.Folder, "scratch"));
        verifier.Run(all: true, CancellationToken.None);
        return verifier.Failures;
    }

    private List<MessageShape> Messages(MessageChoice choice = MessageChoice.All)
    {
        using SqliteConnection connection = _case.Open();
        return [.. MessageList.Read(connection, new ItemFilter(), Page.All, choice: choice)];
    }

    private long Count(MessageChoice choice)
    {
        using SqliteConnection connection = _case.Open();
        return MessageList.Count(connection, new ItemFilter(), choice);
    }
}
