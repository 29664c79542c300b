using Microsoft.Data.Sqlite;
using OnRecord.Query;
using OnRecord.Query.Events;
using OnRecord.Query.Shapes;
using Xunit;

namespace OnRecord.Tests.Store.Building;

/// <summary>A publication date given for documents that name none.</summary>
public sealed class GivenDateTests : IDisposable
{
    private const string Report = "Odile Garrow told the Tide Board on Tuesday that she had not warned the shop owners.\n";

    private readonly TempCase _case = new();

    public void Dispose() => _case.Dispose();

    [Fact]
    public void Documents_without_a_date_have_the_given_one_and_say_so()
    {
        Write();
        Build("2018-03-16");
        Assert.Equal([("2018-03-16", "option"), ("2018-04-02", "evidence")], Documents(new ItemFilter()).Select(static document => (document.Published, document.PublishedFrom)));
        Assert.Equal(["release/a.txt"], Documents(new ItemFilter(To: "2018-03")).Select(static document => document.Citation.Path));
        Assert.Equal("2018-03-16", Assert.Single(_case.Find("shop kind:document before:2018-03-20")).Date);
    }

    [Fact]
    public void Times_in_the_text_are_counted_from_it_and_change_with_it()
    {
        Write();
        _case.Build();
        Assert.Equal((null, "Tuesday"), (Said().Said?.Value, Said().Said?.Text));
        Build("2018-03-16");
        Assert.Equal(("2018-03-13", "2018-03-16"), (Said().Said?.Value, Said().Published?.Value));
        Build("2018-03-23");
        Assert.Equal("2018-03-20", Said().Said?.Value);
    }

    [Fact]
    public void A_case_built_with_the_date_is_the_case_that_got_it_later()
    {
        Write();
        Build("2018-03-16");
        string atOnce = _case.Exported();
        using var later = new TempCase();
        Write(later);
        later.Build();
        Build("2018-03-16", later);
        Assert.Equal(atOnce, later.Exported());
    }

    private void Write() => Write(_case);

    private static void Write(TempCase into)
    {
        into.Write("a.txt", Report);
        into.Write("b.txt", "date 2018-04-02\nCrane idle\nBy Mara Venn\n\nThe crane is idle.\n");
        into.Write("c.eml", "From: Ann Roe <ann@harbour.example>\r\nSubject: Undated\r\n\r\nThe shop is shut.\r\n");
    }

    private void Build(string published) => Build(published, _case);

    private static void Build(string published, TempCase into) => into.Build(options => options with { Published = published });

    private List<DocumentShape> Documents(ItemFilter filter)
    {
        using SqliteConnection connection = _case.Open();
        return [.. DocumentList.Read(connection, filter, Page.All)];
    }

    private StatementShape Said()
    {
        using SqliteConnection connection = _case.Open();
        return Assert.Single(StatementList.Read(connection, new ItemFilter(), Page.All), static statement => statement.Cue == "told");
    }
}
