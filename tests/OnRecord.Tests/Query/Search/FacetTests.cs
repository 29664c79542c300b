using OnRecord.Query.Search;
using OnRecord.Tests.Store;
using Xunit;

namespace OnRecord.Tests.Query.Search;

/// <summary>A filter by what a facet counts gives as many.</summary>
public sealed class FacetTests : IDisposable
{
    private readonly TempCase _case = new();

    public void Dispose() => _case.Dispose();

    [Fact]
    public void A_folder_counts_what_lies_below_it_and_every_path_of_a_copy()
    {
        string mail = TempCase.Mail("1", "Lanterns", "The lanterns are lit.");
        _case.Write("a first/one.eml", mail);
        _case.Write("box/inner/one.eml", mail);
        _case.Write("box/two.mbox", $"From ann@harbour.example Mon Mar  5 09:30:00 2018\n{mail.Replace("\r", "", StringComparison.Ordinal)}\nFrom ann@harbour.example Mon Mar  5 09:31:00 2018\n{TempCase.Mail("2", "More lanterns", "Lanterns again.").Replace("\r", "", StringComparison.Ordinal)}\n");
        _case.Build();
        SearchFacets facets = FacetCheck.Holds(_case, "lanterns");
        Assert.Equal(
            new Dictionary<string, long> { ["release/"] = 2, ["release/a first/"] = 1, ["release/box/"] = 2, ["release/box/inner/"] = 1, ["release/box/two.mbox!/"] = 2 }, facets.Folder);
    }

    [Fact]
    public void A_folder_does_not_count_what_lies_in_one_whose_name_goes_on()
    {
        _case.Write("mail/one.txt", "Lanterns.");
        _case.Write("mail box/two.txt", "More lanterns.");
        _case.Write("mailbox/three.txt", "Still more lanterns.");
        _case.Write("mailing.txt", "Lanterns by post.");
        _case.Build();
        Assert.Equal(new Dictionary<string, long> { ["release/"] = 4, ["release/mail/"] = 1, ["release/mail box/"] = 1, ["release/mailbox/"] = 1 }, FacetCheck.Holds(_case, "lanterns").Folder);
    }

    [Fact]
    public void A_hit_without_a_date_has_a_row_among_the_months_and_a_filter_that_finds_it()
    {
        _case.Write("a.eml", TempCase.Mail("1", "Lanterns", "The lanterns are lit."));
        _case.Write("b.txt", "Lanterns without a day.");
        _case.Write("c.eml", TempCase.Mail("2", "Lanterns", "More lanterns.").Replace("Date: ", "X-Day: ", StringComparison.Ordinal));
        _case.Write("d.eml", Carrying("3", "Mon, 2 Apr 2018 10:00:00 +0000"));
        _case.Build();
        Assert.Equal(new Dictionary<string, long> { ["2018-04"] = 2, [SearchFacets.Undated] = 2, ["2018-03"] = 1 }, FacetCheck.Holds(_case, "lanterns").Month);
        Assert.Equal(2, _case.Find("lanterns NOT has:date").Count);
        FacetCheck.Holds(_case, "lanterns has:date");
        FacetCheck.Holds(_case, "lanterns from:ann");
    }

    [Fact]
    public void Months_are_those_of_the_cases_clock_and_take_in_what_is_only_dated_by_its_year()
    {
        _case.Write("a.eml", TempCase.Mail("1", "Lanterns", "The lanterns are lit.", date: "Sat, 31 Mar 2018 23:30:00 -0800"));
        _case.Write("b.txt", "date 2018\nLanterns\n\nThe lanterns were lit that year.\n");
        _case.Write("c.txt", "date 2017\nLanterns\n\nThe lanterns were dark that year.\n");
        _case.Build(static options => options with { Zone = "America/Halifax" });
        _case.Change("UPDATE item SET date = '2018', date_from = 1514764800, date_to = 1546300799 WHERE path = 'release/b.txt'; UPDATE item SET date = '2017', date_from = 1483228800, date_to = 1514764799 WHERE path = 'release/c.txt'");
        Assert.Equal(new Dictionary<string, long> { ["2018"] = 2, ["2018-04"] = 2, ["2017"] = 1 }, FacetCheck.Holds(_case, "lanterns").Month);
    }

    [Fact]
    public void Types_that_hold_the_name_of_another_are_counted_with_it()
    {
        _case.Write("a.txt", "Lanterns.");
        _case.Write("b.html", "<html><body><p>Lanterns there.</p></body></html>");
        _case.Write("c.csv", "lanterns,number\nred,1\n");
        _case.Write("d.eml", TempCase.Mail("1", "Lanterns", "The lanterns are lit."));
        _case.Build();
        Assert.Equal(4, FacetCheck.Holds(_case, "lanterns").FileType.Values.Sum());
        _case.Change("UPDATE item SET media_type = NULL WHERE media_type = 'text/csv'; UPDATE item SET media_type = 'text/html+Extra' WHERE media_type = 'text/plain'");
        Assert.Equal((2, 1), FacetCheck.Holds(_case, "lanterns") is { FileType: var type } ? (type["text/html"], type["unknown"]) : default);
    }

    [Fact]
    public void Parts_of_a_long_text_are_counted_where_the_text_lies()
    {
        using var parts = new PartSearchTests.Made();
        Assert.Equal(4, FacetCheck.Holds(parts.Case, "lantern OR zebra").Folder["release/"]);
        FacetCheck.Holds(parts.Case, "NOT quay");
    }

    private static string Carrying(string id, string date) =>
        TempCase.Mail(id, "Notes", "", date: date).Replace("Subject:", "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\nSubject:", StringComparison.Ordinal)
        + "--b\r\nContent-Type: text/plain\r\n\r\nLanterns enclosed.\r\n--b\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename=notes.txt\r\n\r\nLanterns are listed.\r\n--b--\r\n";

    [Fact]
    public void More_folders_than_are_shown_leave_those_with_most_hits()
    {
        for (int folder = 0; folder < 120; folder++)
        {
            _case.Write($"f{folder:000}/a.txt", $"Lanterns {folder}.");
        }

        _case.Write("f119/b.txt", "Lanterns too.");
        _case.Build();
        SearchFacets facets = FacetCheck.Holds(_case, "lanterns");
        Assert.Equal((100, 121, 2), (facets.Folder.Count, facets.Folder["release/"], facets.Folder["release/f119/"]));
    }
}
