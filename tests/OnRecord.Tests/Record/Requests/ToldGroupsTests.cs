using OnRecord.Record.Requests;
using Xunit;

namespace OnRecord.Tests.Record.Requests;

public sealed class ToldGroupsTests
{
    private const string Text = "The pier was shut on Friday after the pilots had called the harbour, two people who were there said. Odile Garrow declined to comment. The town pays for the pier, which was built in the year of the flood.";

    [Fact]
    public void The_same_article_held_twice_tells_of_one_request() =>
        Assert.Equal([[1L, 2L]], Groups(Told(1, 1, Text), Told(2, 2, Text.Replace(' ', '\n'))));

    [Fact]
    public void Copies_that_are_cut_before_or_behind_it_are_the_same_still() =>
        Assert.Equal([[1L, 2L]], Groups(Told(1, 1, Text), Told(2, 2, Text[..^70])));

    [Fact]
    public void The_same_sentence_in_another_article_and_twice_in_one_are_others() =>
        Assert.Empty(Groups(Told(1, 1, Text), Told(2, 2, "Nothing else is known of the ferry that ran aground in April near the light. Odile Garrow declined to comment. Nobody else was there, and the crew has gone home to the islands."), Told(3, 1, Text)));

    [Fact]
    public void Short_texts_around_it_tell_nothing() => Assert.Empty(Groups(Told(1, 1, "Odile Garrow declined to comment."), Told(2, 2, "Odile Garrow declined to comment.")));

    private static IEnumerable<IEnumerable<long>> Groups(params ToldPlace[] places) => ToldGroups.Of(places).Select(static group => group.Select(static place => place.Event).Order());

    private static ToldPlace Told(long number, long item, string text)
    {
        int start = text.IndexOf("Odile", StringComparison.Ordinal);
        return ToldPlace.Of(number, item, "Garrow declined", text, new(start, start + "Odile Garrow declined to comment".Length));
    }
}
