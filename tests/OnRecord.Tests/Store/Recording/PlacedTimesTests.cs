using Microsoft.Data.Sqlite;
using OnRecord.Query;
using OnRecord.Query.Events;
using OnRecord.Tests.Store;
using Xunit;

namespace OnRecord.Tests.Store.Recording;

/// <summary>Times that are told from something else in the record.</summary>
public sealed class PlacedTimesTests : IDisposable
{
    private readonly TempCase _case = new();

    public void Dispose() => _case.Dispose();

    [Fact]
    public void Hours_before_the_vote_lie_before_the_vote_that_the_same_article_dates()
    {
        WhenShape when = Called("The vote was held on March 3. Odile Garrow phoned Lucan Brandt hours before the vote.");
        Assert.Equal(("hours before the vote", "2018-03-02", "2018-03-03", "interval"), (when.Text, when.From, when.To, when.Precision));
        Assert.Equal(("the vote", "before", when.Anchor, "The vote was held on March 3"), (when.Relation!.To, when.Relation.Order, when.Against!.Item, when.Against.Text));
    }

    [Fact]
    public void The_day_before_the_inspection_is_a_day() =>
        Assert.Equal("2018-03-11", Called("After Monday's inspection the pier was shut. Odile Garrow phoned Lucan Brandt the day before the inspection.").Value);

    [Fact]
    public void What_another_item_dates_counts_where_it_concerns_the_same_people()
    {
        _case.Write("other.txt", "date 2018-03-15\nOther\n\nOdile Garrow announced on March 9 that the pier was shut.\n");
        WhenShape when = Called("Odile Garrow phoned Lucan Brandt two days before the announcement.");
        Assert.Equal(("2018-03-07", "day"), (when.Value, when.Precision));
        Assert.StartsWith("document-", when.Anchor, StringComparison.Ordinal);
        Assert.Contains("announced", when.Against!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_another_item_dates_of_other_people_does_not_count()
    {
        _case.Write("other.txt", "date 2018-03-15\nOther\n\nPetra Lindholm announced on March 9 that the mill was shut.\n");
        Assert.Null(Called("Odile Garrow phoned Lucan Brandt two days before the announcement.").Value);
    }

    [Fact]
    public void Of_two_votes_none_is_chosen()
    {
        WhenShape when = Called("The vote was held on March 3. The second vote was held on March 6. Odile Garrow phoned Lucan Brandt hours before the vote.");
        Assert.Equal((null, null, null), (when.Value, when.From, when.Against));
        Assert.Equal("before", when.Relation!.Order);
    }

    [Fact]
    public void Words_that_tell_which_one_must_fit()
    {
        Assert.Null(Called("The harbour vote was held on March 3. Odile Garrow phoned Lucan Brandt two days before the budget vote.").Value);
        Assert.Equal("2018-03-04", Called("The harbour vote was held on March 3. The budget vote was held on March 6. Odile Garrow phoned Lucan Brandt two days before the budget vote.").Value);
    }

    [Fact]
    public void The_chronology_has_it_in_its_order_and_exports_say_what_it_was_placed_against()
    {
        Called("The vote was held on March 3. Odile Garrow phoned Lucan Brandt hours before the vote. Odile Garrow phoned Ann Roe on March 1.");
        using SqliteConnection connection = _case.Open();
        ChronologyShape[] entries = [.. ChronologyList.Read(connection, new ItemFilter(), Page.All).Where(static entry => entry.Kind == "contact")];
        Assert.Equal(["March 1", "hours before the vote"], entries.Select(static entry => entry.When.Text));
        Assert.Equal(2, ContactList.Count(connection, new ItemFilter(From: "2018-03-01", To: "2018-03-03")));
        string into = Path.Combine(_case.Folder, "out");
        foreach (string name in (string[])["csv", "timelinejs", "html"])
        {
            OnRecord.Query.Export.CaseExport.Write(connection, name, into, "Harbour");
        }

        string all = string.Join('\n', Directory.GetFiles(into).Order(StringComparer.Ordinal).Select(File.ReadAllText));
        Assert.Contains("The vote was held on March 3 (document-", all, StringComparison.Ordinal);
        Assert.Contains("relative to", all, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_placed_behind_the_text_that_tells_it() =>
        Assert.Null(Called("The vote was held on March 15. Odile Garrow phoned Lucan Brandt three days after the vote.").Value);

    [Fact]
    public void A_length_from_a_clause_dates_nothing()
    {
        _case.Write("note.txt", "date 2018-03-16\nNote\n\nThe pier was shut a day after Odile Garrow said that it would open.\n");
        _case.Build();
        using SqliteConnection connection = _case.Open();
        Assert.Null(Assert.Single(StatementList.Read(connection, new ItemFilter(), Page.All)).Said);
    }

    private WhenShape Called(string text)
    {
        _case.Write("note.txt", "date 2018-03-16\nNote\n\n" + text + "\n");
        _case.Build();
        using SqliteConnection connection = _case.Open();
        return ContactList.Read(connection, new ItemFilter(), Page.All).Last(static contact => contact.To.Any(static to => to.Name == "Lucan Brandt")).When!;
    }
}
