using System.Text;
using OnRecord.Ingest;
using OnRecord.Ingest.Text;
using OnRecord.Record.Copies;
using Xunit;

namespace OnRecord.Tests.Record.Copies;

public sealed class CopyKeyTests
{
    private const string Body = "Read it to people.\n\nPru";

    [Theory]
    [InlineData("\n\n-- \nYou are on the Dockside volunteers list. To leave the list write to\nvolunteers-leave@lists.example\n")]
    [InlineData("\r\n-- \r\nTo unsubscribe, write to docks-leave@lists.example\r\n")]
    [InlineData("\n_______________________________________________\ndocks mailing list\ndocks@lists.example\n")]
    public void A_list_footer_is_set_aside(string footer) => Assert.Equal(KeyOf(Body), KeyOf(Body + footer));

    [Theory]
    [InlineData("\n-- \nPru Lindqvist\nThe list of boats is on my door.\n")]
    [InlineData("\n-- \nPru Lindqvist, Quay 4\n")]
    [InlineData("\nTo leave the list write to volunteers-leave@lists.example\n")]
    [InlineData("\n--\nSee you there")]
    public void A_signature_and_other_words_are_not(string ending) => Assert.NotEqual(KeyOf(Body), KeyOf(Body + ending));

    [Theory]
    [InlineData("He is now here and notable.", "He is nowhere and not able.")]
    [InlineData("The pilot met Ann.", "The pi lot met Ann.")]
    public void Words_that_white_space_makes_others_count(string body, string other) => Assert.NotEqual(KeyOf(body), KeyOf(other));

    [Theory]
    [InlineData("Read it to people. Pru")]
    [InlineData("\r\n Read it  to\tpeople.\r\n\r\n\r\nPru \n")]
    public void White_space_between_words_does_not(string body) => Assert.Equal(KeyOf(Body), KeyOf(body));

    [Fact]
    public void White_space_between_words_does_not_wherever_it_stands() =>
        Assert.All(Enumerable.Range(2030, 30), before => Assert.Equal(KeyOf(new string('a', before) + " é soon\tor late"), KeyOf(new string('a', before) + " \u00A0 é  soon or \n late ")));

    [Fact]
    public void A_space_between_words_counts_wherever_it_stands() =>
        Assert.All(Enumerable.Range(2030, 30), before => Assert.NotEqual(KeyOf(new string('a', before) + " soon"), KeyOf(new string('a', before) + "soon")));

    [Fact]
    public void Characters_of_two_units_count_wherever_they_stand() =>
        Assert.All(Enumerable.Range(500, 30), before => Assert.NotEqual(KeyOf(new string('a', before) + "😀 soon"), KeyOf(new string('a', before) + "😡 soon")));

    [Fact]
    public void A_signature_above_a_list_footer_counts()
    {
        const string Footer = "\n-- \nTo unsubscribe, write to docks-leave@lists.example\n";
        Assert.NotEqual(KeyOf(Body + Footer), KeyOf(Body + "\n-- \nPru Lindqvist\n" + Footer));
        Assert.Equal(KeyOf(Body + "\n-- \nPru Lindqvist\n"), KeyOf(Body + "\n-- \nPru Lindqvist\n" + Footer));
    }

    private static long KeyOf(string body) =>
        CopyKey.OfText(new Message { Texts = [new ItemText("body", 1, CharsetDecoder.Decode(Encoding.UTF8.GetBytes(body), "utf-8", 0, []))] }, []);
}
