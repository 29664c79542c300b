using Microsoft.Data.Sqlite;
using OnRecord.Query;
using OnRecord.Query.Events;
using OnRecord.Tests.Store;
using Xunit;

namespace OnRecord.Tests.Store.Recording;

/// <summary>Requests that messages make themselves, and what came back: from the files to the listing.</summary>
public sealed class AskedRequestsTests : IDisposable
{
    private const string Reporter = "Lena Soko <soko@harbourledger.example>", Office = "Piet Okonjo <press@town.example>";
    private const string Question = "Mr Okonjo, I am a reporter with the Harbour Ledger. When did the mayor learn that the pier is shut?";

    private readonly TempCase _case = new();

    public void Dispose() => _case.Dispose();

    [Theory]
    [InlineData("The mayor learned of it on Friday from the pilots.", "answered")]
    [InlineData("We decline to comment on the pier.", "declined")]
    [InlineData("Thank you for your message. We will get back to you.", "unknown")]
    [InlineData("We paid for the pier in May. Beyond that I will not comment.", "answered")]
    [InlineData("The pier was never ours. We have no further comment.", "answered")]
    [InlineData("I am on leave until 20 March and will not read this.", "unknown")]
    public void What_came_back_is_the_outcome_and_is_cited(string answer, string outcome)
    {
        _case.Write("ask.eml", Mail("ask", "The pier", Question, Reporter, Office, 9));
        _case.Write("answer.eml", Mail("answer", "Re: The pier", answer, Office, Reporter, 11, "ask"));
        RequestShape request = Assert.Single(Build());
        Assert.Equal((outcome, "asked", "Piet Okonjo", "Lena Soko"), (request.Outcome, request.Known, request.Asked.Name, request.By?.Name));
        Assert.Equal("When did the mayor learn that the pier is shut?", request.About);
        Assert.EndsWith("answer.eml", request.Answer?.Path, StringComparison.Ordinal);
        Assert.StartsWith(answer.Split('.')[0], request.Answer?.Text, StringComparison.Ordinal);
        using SqliteConnection connection = _case.Open();
        Assert.Equal(request.Answer!.Item, request.AnsweredBy);
        Assert.Equal(request.Citation.Text, ItemCitation.Whole(connection, request.Id).Text);
        Assert.Contains(ChronologyList.Read(connection, new ItemFilter(), Page.All), entry => entry.Id == request.Id && entry.When.Value!.StartsWith("2018-03-05T09", StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_that_came_back_is_no_response_only_where_something_of_the_one_asked_is_held()
    {
        _case.Write("ask.eml", Mail("ask", "The pier", Question, Reporter, Office, 9));
        Assert.Equal("unknown", Assert.Single(Build()).Outcome);
        _case.Write("other.eml", Mail("other", "Fwd: The pier", "My advice is to leave it.", Office, "Odile Garrow <garrow@town.example>", 10, "ask"));
        Assert.Equal(("no_response", null), Assert.Single(Build()) is var request ? (request.Outcome, request.AnsweredBy) : default);
    }

    [Fact]
    public void An_answer_of_somebody_else_is_not_of_whoever_was_asked()
    {
        _case.Write("ask.eml", Mail("ask", "The pier", Question, Reporter, Office, 9).Replace("Subject:", "Cc: Odile Garrow <garrow@town.example>\r\nSubject:", StringComparison.Ordinal));
        _case.Write("other.eml", Mail("other", "Re: The pier", "The pier was never shut, and the pilots know it.", "Odile Garrow <garrow@town.example>", Reporter, 10, "ask"));
        _case.Write("note.eml", Mail("note", "Lunch", "See you at noon.", Office, "Odile Garrow <garrow@town.example>", 12));
        Assert.Equal(("unknown", null), Assert.Single(Build()) is var request ? (request.Outcome, request.AnsweredBy) : default);
    }

    [Fact]
    public void Asking_again_and_the_article_that_came_of_it_are_evidence_of_one_request()
    {
        _case.Write("ask.eml", Mail("ask", "The pier", Question, Reporter, Office, 9));
        _case.Write("again.eml", Mail("again", "Re: The pier", "Mr Okonjo, I have had no reply to my questions and we print tonight.", Reporter, Office, 15, "ask"));
        _case.Write("note.eml", Mail("note", "Lunch", "See you at noon.", Office, "Odile Garrow <garrow@town.example>", 12));
        _case.Write("article.html", "<html><head><title>Pier shut</title><meta property=\"og:site_name\" content=\"Harbour Ledger\"><meta name=\"author\" content=\"Lena Soko\"><meta property=\"article:published_time\" content=\"2018-03-06\"></head><body><article><h1>Pier shut</h1><p>The pier of the town has been shut since Friday, and nobody at the town hall says why that is so or for how long.</p><p>Piet Okonjo did not respond to a request for comment.</p></article></body></html>");
        RequestShape request = Assert.Single(Build());
        Assert.Equal("no_response", request.Outcome);
        Assert.Equal(["again.eml", "article.html"], request.Evidence.Select(static words => Path.GetFileName(words.Path)));
    }

    [Fact]
    public void Whoever_asks_again_under_another_display_name_makes_no_new_request_and_stands_in_the_chronology_as_a_message_only()
    {
        _case.Write("ask.eml", Mail("ask", "The pier", Question, Reporter, Office, 9));
        _case.Write("again.eml", Mail("again", "Re: The pier", "Mr Okonjo, I have had no reply to my questions and we print tonight.", "Soko at the Ledger <Soko@harbourledger.example>", "press@town.example", 15, "ask"));
        RequestShape request = Assert.Single(Build());
        Assert.Equal(["again.eml"], request.Evidence.Select(static words => Path.GetFileName(words.Path)));
        using SqliteConnection connection = _case.Open();
        Assert.Equal(["request", "message", "message"], ChronologyList.Read(connection, new ItemFilter(), Page.All).Select(static entry => entry.Kind).OrderDescending(StringComparer.Ordinal));
    }

    [Fact]
    public void Whoever_answers_was_asked_not_whose_machine_wrote_first()
    {
        const string Clerk = "Odile Garrow <garrow@town.example>";
        _case.Write("ask.eml", Mail("ask", "The pier", Question, Reporter, Clerk + ", " + Office, 9));
        _case.Write("auto.eml", Mail("auto", "Automatic reply: The pier", "I am out of the office until Monday.", Clerk, Reporter, 10, "ask"));
        _case.Write("answer.eml", Mail("answer", "Re: The pier", "The mayor learned of it on Friday from the pilots.", Office, Reporter, 11, "ask"));
        Assert.Equal(("Piet Okonjo", "answered"), Assert.Single(Build()) is var request ? (request.Asked.Name, request.Outcome) : default);
    }

    [Fact]
    public void Of_two_replies_of_one_second_the_same_counts_whatever_file_came_first()
    {
        (string Name, string Content)[] replies = [("a.eml", Mail("a", "Re: The pier", "We decline to comment on the pier.", Office, Reporter, 11, "ask")), ("b.eml", Mail("b", "Re: The pier", "The mayor learned of it on Friday.", Office, Reporter, 11, "ask"))];
        Assert.Equal(Grown(replies), Grown([.. replies.Reverse()]));

        static string Grown((string Name, string Content)[] order)
        {
            using var grown = new TempCase();
            grown.Write("ask.eml", Mail("ask", "The pier", Question, Reporter, Office, 9));
            foreach ((string name, string content) in order)
            {
                grown.Write(name, content);
                grown.Build();
            }

            return grown.Exported();
        }
    }

    [Theory]
    [InlineData("Can you send me the keys of the pier?", "Ann Roe <roe@docks.example>")]
    [InlineData("Could you please comment on the attached draft by Friday?", "Ann Roe <roe@docks.example>")]
    [InlineData("We saw your piece on the pier. What shall we do with the keys?", "Ann Roe <roe@docks.example>")]
    [InlineData("I am a reporter with the Harbour Ledger. It was good to see you.", Reporter)]
    [InlineData("I am a reporter with the Harbour Ledger. Could you call me?", "Ann Roe <roe@town.example>")]
    [InlineData("I am a reporter with the Harbour Ledger. Shall we have lunch on Friday? Let me know by Thursday.", Reporter)]
    [InlineData("I am a reporter with the Harbour Ledger. Do you have a room for Friday? Please let me know by noon.", Reporter)]
    [InlineData("I am a reporter with the Harbour Ledger. Can you tell me what time the meeting starts on Friday? I need to know by Thursday.", Reporter)]
    [InlineData("I am a reporter with the Harbour Ledger. How are you? Where shall we meet?", Reporter)]
    public void Other_messages_are_no_requests(string words, string from)
    {
        _case.Write("a.eml", Mail("a", "Pier", words, from, Office, 9));
        Assert.Empty(Build());
    }

    [Theory]
    [InlineData("I am a reporter with the Harbour Ledger. Did the mayor have lunch with the pilots on Friday? Let me know by Thursday.")]
    [InlineData("I am a reporter with the Harbour Ledger. Shall we have lunch on Friday? When did the mayor learn of it?")]
    [InlineData("I am a reporter with the Harbour Ledger. What time did the meeting with the pilots start?")]
    public void What_is_asked_beside_or_about_a_lunch_is_a_request(string words)
    {
        _case.Write("a.eml", Mail("a", "Pier", words, Reporter, Office, 9));
        Assert.Single(Build());
    }

    [Fact]
    public void An_article_held_twice_tells_of_one_request()
    {
        const string Words = "<article><h1>Pier shut</h1><p>The pier of the town has been shut since Friday, and nobody at the town hall says why that is so or for how long it will be.</p><p>Odile Garrow declined to comment on the pier.</p><p>The harbour was built in the year of the great flood, and the pilots have used it ever since, as the tide tables of that time show.</p></article>";
        _case.Write("a.html", $"<html><head><title>Pier shut</title></head><body>{Words}</body></html>");
        _case.Write("b.html", $"<html><head><title>Pier shut - print</title></head><body><p>Print this page</p>{Words}</body></html>");
        Assert.Single(Assert.Single(Build()).Evidence);
    }

    [Fact]
    public void A_request_for_records_is_one_without_a_newspaper()
    {
        _case.Write("a.eml", Mail("a", "Records", "Under the Public Records Act I request all letters of the mayor about the pier.", "Ann Roe <roe@docks.example>", Office, 9));
        Assert.Equal("Ann Roe", Assert.Single(Build()).By?.Name);
    }

    private List<RequestShape> Build()
    {
        _case.Build();
        using SqliteConnection connection = _case.Open();
        return [.. RequestList.Read(connection, new ItemFilter(), Page.All)];
    }

    private static string Mail(string id, string subject, string body, string from, string to, int hour, string? answers = null) =>
        $"From: {from}\r\nTo: {to}\r\nDate: Mon, 5 Mar 2018 {hour:00}:30:00 -0800\r\nMessage-ID: <{id}@mail.example>\r\n{(answers is null ? "" : $"In-Reply-To: <{answers}@mail.example>\r\n")}Subject: {subject}\r\n\r\n{body}\r\n";
}
