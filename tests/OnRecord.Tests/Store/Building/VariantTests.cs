using Microsoft.Data.Sqlite;
using OnRecord.Query;
using OnRecord.Query.Shapes;
using Xunit;

namespace OnRecord.Tests.Store.Building;

/// <summary>Which messages are nearly copies of one another, and what is said of it.</summary>
public sealed class VariantTests : IDisposable
{
    private const string Words = "The lantern on the north pier was found broken at nine and the keeper was told of it.";

    private readonly TempCase _case = new();

    public void Dispose() => _case.Dispose();

    [Theory]
    [InlineData("Pier", "Ann Roe <ann@harbour.example>", "Fri, 9 Mar 2018 09:30:00 -0800", "date")]
    [InlineData("Pier", "Cay Fox <cay@docks.example>", "Mon, 5 Mar 2018 09:30:00 -0800", "sender")]
    [InlineData("Nothing of the kind", "Ann Roe <ann@harbour.example>", "Mon, 5 Mar 2018 09:30:00 -0800", "subject")]
    [InlineData("Piers", "Cay Fox <cay@docks.example>", "Mon, 5 Mar 2018 09:30:01 -0800", "sender, date and subject")]
    public void One_message_id_with_another_header_is_linked_and_told(string subject, string from, string date, string differing)
    {
        _case.Write("a.eml", TempCase.Mail("1", "Pier", Words));
        _case.Write("b.eml", TempCase.Mail("1", subject, Words, from, date));
        MessageShape[] messages = Messages();
        Assert.Equal([[messages[1].Id], [messages[0].Id]], messages.Select(static message => message.Variants));
        Assert.All(messages, message => Assert.Equal(("variant-header", $"The 2 messages with this Message-ID differ in {differing}; both are kept and shown."), Told(Assert.Single(message.Problems))));
    }

    [Fact]
    public void One_message_id_with_another_text_and_date_has_a_problem_for_either()
    {
        _case.Write("a.eml", TempCase.Mail("1", "Pier", Words));
        _case.Write("b.eml", TempCase.Mail("1", "Pier", "Quite other words.", date: "Mon, 5 Mar 2018 10:30:00 -0800"));
        Assert.All(Messages(), static message => Assert.Equal(["variant-message-id", "variant-header"], message.Problems.Select(static problem => problem.Code)));
    }

    [Fact]
    public void The_same_date_in_another_zone_and_a_list_tag_are_no_difference()
    {
        _case.Write("a.eml", TempCase.Mail("1", "Pier", Words));
        _case.Write("b.eml", TempCase.Mail("1", "[quay] Pier", Words, date: "Mon, 5 Mar 2018 17:30:00 +0000"));
        MessageShape message = Assert.Single(Messages());
        Assert.Equal((0, 1, 0), (message.VariantCount, message.Copies.Count, message.Problems.Count));
    }

    [Fact]
    public void Other_message_ids_of_one_sender_second_and_subject_are_variants_only_where_the_words_are_near()
    {
        _case.Write("a.eml", TempCase.Mail("1", "Pier", Words));
        _case.Write("b.eml", TempCase.Mail("2", "Pier", Words.Replace("nine", "ten")));
        _case.Write("c.eml", TempCase.Mail("3", "Pier", "All berths are taken until the storm has gone by, so please go on to the next harbour."));
        MessageShape[] messages = Messages();
        Assert.Equal([[messages[1].Id], [messages[0].Id], []], messages.Select(static message => message.Variants));
        Assert.All(messages, static message => Assert.Empty(message.Problems));
    }

    [Fact]
    public void The_same_words_at_a_clock_whole_hours_off_are_variants_and_a_notice_of_every_hour_is_none()
    {
        _case.Write("a.eml", TempCase.Mail("1", "Pier", Words, date: "Mon, 5 Mar 2018 09:30:12 -0800"));
        _case.Write("b.eml", TempCase.Mail("2", "Pier", Words, date: "Mon, 5 Mar 2018 19:30:00 -0800"));
        _case.Write("c.eml", TempCase.Mail("3", "Pier", Words, date: "Mon, 5 Mar 2018 19:41:00 -0800"));
        for (int hour = 1; hour < 9; hour++)
        {
            _case.Write($"{hour}.eml", TempCase.Mail($"h{hour}", "Tide", "The tide table of this harbour is to be had from the keeper of the gate.", date: $"Mon, 5 Mar 2018 0{hour}:00:00 -0800"));
        }

        Assert.Equal(["release/a.eml", "release/b.eml"], Messages().Where(static message => message.VariantCount > 0).Select(static message => message.Citation.Path));
    }

    [Fact]
    public void Many_of_one_message_id_have_the_same_count_from_every_side_and_name_a_hundred()
    {
        for (int i = 0; i < 130; i++)
        {
            _case.Write($"{i:000}.eml", TempCase.Mail("1", $"Berth {i}", Words));
        }

        MessageShape[] messages = Messages();
        Assert.Equal(130, messages.Length);
        Assert.All(messages, message => Assert.Equal((129, 100, false), (message.VariantCount, message.Variants.Count, message.Variants.Contains(message.Id))));
        string line = Assert.Single(OnRecord.Cli.Output.PlacesView.Lines(new OnRecord.Cli.Output.Sheet(TextWriter.Null, width: null), _case.Find("lantern")[0]));
        Assert.StartsWith("129 variants: message-", line, StringComparison.Ordinal);
        Assert.EndsWith(" and 126 more", line, StringComparison.Ordinal);
        Assert.Equal(3, line.Split("message-").Length - 1);
    }

    private static (string, string) Told(ProblemNote problem) => (problem.Code, problem.Text);

    private MessageShape[] Messages()
    {
        _case.Build();
        using SqliteConnection connection = _case.Open();
        return [.. MessageList.Read(connection, new ItemFilter(), Page.All).OrderBy(static message => message.Citation.Path, StringComparer.Ordinal)];
    }
}
