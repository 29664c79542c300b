using OnRecord.Query;
using OnRecord.Tests.Store;
using Xunit;

namespace OnRecord.Tests.Query;

public sealed class ItemFilterTests(ItemFilterTests.Made made) : IClassFixture<ItemFilterTests.Made>
{
    [Theory]
    [InlineData("ann", "a d")]
    [InlineData("Ann Roe", "a d")]
    [InlineData("ROE", "a d")]
    [InlineData("roe ann", "")]
    [InlineData("joanne", "b")]
    [InlineData("joan", "b")]
    [InlineData("joa", "")]
    [InlineData("ann@docks.example", "a")]
    [InlineData("docks.example", "a b")]
    [InlineData("@docks.example", "a b")]
    [InlineData("@ocks.example", "")]
    [InlineData("ocks", "")]
    [InlineData("jose", "c")]
    [InlineData("100%", "")]
    [InlineData("", "")]
    public void A_party_is_words_of_a_name_or_an_address_of_which_the_last_may_be_a_beginning(string party, string expected)
    {
        using var parties = CaseFixture.Of(
            new FixtureItem("release/a", "one") { Subject = "a", From = "Ann Roe <ann@docks.example>" },
            new FixtureItem("release/b", "two") { Subject = "b", From = "Joanne Vane <joanne@docks.example>" },
            new FixtureItem("release/c", "three") { Subject = "c", From = "José Marr <j.m@quay.example>" },
            new FixtureItem("release/d", "four") { Subject = "d", From = "ann.roe@quay.example" });
        Assert.Equal(expected, string.Join(' ', MessageList.Read(parties.Connection, new ItemFilter(Party: party), Page.All).Select(static message => message.Subject).Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("2019-03-09T18:00Z", null, 1)] // ten in the morning there
    [InlineData("2019-03-09T18:31Z", null, 0)]
    [InlineData(null, "2019-03-09T18:31Z", 1)]
    [InlineData(null, "2019-03-09T18:29Z", 0)]
    [InlineData("2019-03-09T10:00", "2019-03-09T10:31", 1)]
    public void Dates_with_an_offset_are_moments_whatever_the_clock_of_the_case(string? from, string? to, int expected)
    {
        using var zoned = new TempCase();
        zoned.Write("a.eml", TempCase.Mail("1", "Lanterns", "The lantern is lit.", date: "Sat, 9 Mar 2019 10:30:00 -0800"));
        zoned.Build(static options => options with { Zone = "America/Los_Angeles" });
        using Microsoft.Data.Sqlite.SqliteConnection connection = zoned.Open();
        Assert.Equal(expected, MessageList.Read(connection, new ItemFilter(from, to), Page.All).Count());
        Assert.Equal(expected, zoned.Find($"lantern{(from is null ? "" : $" after:{from}")}{(to is null ? "" : $" before:{to}")}").Count);
    }

    [Theory]
    [InlineData("lantern in:release/notes", 1)]
    [InlineData("lantern in:release/other", 0)]
    [InlineData("lantern file:*.txt", 1)]
    [InlineData("lantern kind:document", 1)]
    public void Conditions_on_the_file_cover_later_parts_of_a_long_text(string query, int expected) => Assert.Equal(expected, made.Case.Find(query).Count);

    /// <summary>A case with a text of several parts.</summary>
    public sealed class Made : IDisposable
    {
        public Made()
        {
            Case.Write("notes/long.txt", string.Concat(Enumerable.Repeat("Nothing happened at the quay.\n", 200)) + "Then somebody lit a lantern.\n");
            Case.Write("other/short.txt", "Keys.");
            Case.Build(static options => options with { Limits = static limits => limits with { TextUnits = 1000 } });
        }

        internal TempCase Case { get; } = new();

        public void Dispose() => Case.Dispose();
    }
}
