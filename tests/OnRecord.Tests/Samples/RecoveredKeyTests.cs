using System.Text.Json;
using Microsoft.Data.Sqlite;
using OnRecord.Query;
using OnRecord.Query.Search;
using OnRecord.Query.Shapes;
using OnRecord.Query.Threads;
using OnRecord.Store;
using OnRecord.Tools.Eval.Sample;
using Xunit;

namespace OnRecord.Tests.Samples;

/// <summary>
/// Compares what was recovered from the sample release with the key. One mismatch: the key gives the Mayor's message of 8 March 17:31 (tarrant-dahl) the
/// recipient Dahl, who answers it. The words that tell of it, "On ... Odile Tarrant wrote:", name no recipient, and who answers a message
/// may have it from a list or a forward; so none is given.
/// </summary>
public sealed class RecoveredKeyTests(SampleCase sample)
{
    [Fact]
    public void The_recovered_messages_are_those_of_the_key_with_sender_recipients_date_and_subject()
    {
        using SqliteConnection connection = sample.Open();
        List<string> found = [.. MessageList.Read(connection, new ItemFilter(), Page.All, choice: MessageChoice.Recovered).Select(static message =>
            $"{message.Recovered} {message.From?.Address} [{string.Join(' ', message.To.Select(static to => to.Address))}] {message.Date} {message.Subject}")];
        using JsonDocument key = SampleCase.Key("recovered.json");
        List<string> expected = [.. key.RootElement.EnumerateArray().Select(static entry =>
            $"{entry.GetProperty("recovered").GetString()} {entry.GetProperty("from").GetString()} [{string.Join(' ', entry.GetProperty("to").EnumerateArray().Select(static to => to.GetString()))}] {entry.GetProperty("date").GetString()} {entry.GetProperty("subject").GetString()}")];

        Assert.Equal(["quoted o.tarrant@portaveril.test [r.dahl@portaveril.test] 2019-03-08T17:31 "], expected.Except(found));
        Assert.Equal(["quoted o.tarrant@portaveril.test [] 2019-03-08T17:31 "], found.Except(expected));
        Assert.Equal(expected.Count, found.Count);
    }

    [Fact]
    public void Each_is_found_by_its_sender_recipients_subject_and_day()
    {
        using SqliteConnection connection = sample.Open();
        var search = new CaseSearch(connection);
        foreach (MessageShape message in MessageList.Read(connection, new ItemFilter(), Page.All, choice: MessageChoice.Recovered))
        {
            string[] queries =
            [
                .. new[] { message.From }.OfType<PartyRef>().Select(static from => $"from:\"{from.Address ?? from.Name}\""), .. message.To.Concat(message.Cc).Select(static to => $"to:\"{to.Address ?? to.Name}\""),
                .. new[] { message.Subject }.OfType<string>().Select(static subject => $"subject:=\"{subject}\""), .. new[] { message.Date?[..10] }.OfType<string>().Select(static day => $"kind:message after:{day} before:{day}"),
            ];
            Assert.All(queries, query => Assert.Contains((message.Id, message.Recovered), search.Search(new SearchRequest(query, Page.All, new ItemFilter())).Rows.Select(static row => (row.Item, row.Recovered))));
        }

        Assert.All(SqlRows.Texts(connection, "SELECT DISTINCT address FROM address WHERE address IS NOT NULL"), address =>
            Assert.Equal(MessageList.Count(connection, new ItemFilter(Party: address)), search.Count("kind:message", new ItemFilter(Party: address))));
    }

    [Fact]
    public void Each_is_known_from_the_places_that_the_key_names()
    {
        using SqliteConnection connection = sample.Open();
        List<MessageShape> found = [.. MessageList.Read(connection, new ItemFilter(), Page.All, choice: MessageChoice.Recovered)];
        using JsonDocument key = SampleCase.Key("recovered.json");
        foreach (JsonElement entry in key.RootElement.EnumerateArray())
        {
            MessageShape message = found.Single(message => message.Date == entry.GetProperty("date").GetString() && message.From?.Address == entry.GetProperty("from").GetString());
            Assert.Equal(
                entry.GetProperty("known_from").EnumerateArray().Select(place => SampleComparison.KeptPath(connection, place.GetProperty("path").GetString()!)).Order(StringComparer.Ordinal),
                message.KnownFrom.Select(static copy => copy.Citation.Path).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void The_answer_to_the_missing_message_answers_it_in_its_thread()
    {
        using SqliteConnection connection = sample.Open();
        MessageShape missing = MessageList.Read(connection, new ItemFilter(), Page.All, choice: MessageChoice.Recovered).Single(static message => message.Date == "2019-03-09T18:42");
        MessageShape answer = MessageList.Read(connection, new ItemFilter(), Page.All).First(static message => message.Date == "2019-03-09T19:03:44-04:00");

        Assert.Equal(missing.Id, answer.Parent);
        Assert.Equal(missing.Thread, answer.Thread);
        ThreadShape thread = ThreadList.Read(connection, new ItemFilter(), Page.All).Single(thread => thread.Id == missing.Thread);
        Assert.Equal(missing.Id, thread.Messages[0]);
        Assert.Contains(thread.Gaps, gap => gap.MessageId == missing.MessageId);
    }
}
