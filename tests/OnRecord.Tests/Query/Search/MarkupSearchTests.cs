using OnRecord.Query.Search;
using OnRecord.Tests.Store;
using Xunit;

namespace OnRecord.Tests.Query.Search;

public sealed class MarkupSearchTests : IDisposable
{
    private const string Head = "From: Ann Roe <ann@quay.example>\nDate: Fri, 4 Dec 2009 03:31:00 -0500\nSubject: Pier\n";

    private readonly TempCase _case = new();

    public void Dispose() => _case.Dispose();

    [Fact]
    public void A_link_that_only_a_copy_has_is_found_and_cited_from_the_copy()
    {
        _case.Write("a.eml", Head + "Content-Type: text/html\n\n<p>It <a href='https://quay.example/heron'>left</a>.</p>\n");
        _case.Write("b.eml", Head + "Content-Type: text/html\n\n<p>It <a href='https://quay.example/ibis'>left</a>.</p>\n");
        _case.Build();
        SearchRow row = Assert.Single(_case.Find("ibis"));
        Assert.Equal(("release/b.eml", "link", "https://quay.example/ibis"), (row.Citation.Path, row.Citation.Field, row.Citation.Text));
        Assert.Equal(row.Item, Assert.Single(_case.Find("heron")).Item);
    }

    [Fact]
    public void A_second_subject_is_found_as_a_subject()
    {
        _case.Write("a.eml", Head + "Subject: Heron\n\nIt left.\n");
        _case.Build();
        SearchRow row = Assert.Single(_case.Find("heron"));
        Assert.Equal(("subject", "Heron"), (row.Citation.Field, row.Citation.Text));
        Assert.Equal([row.Item, row.Item], _case.Find("subject:heron").Concat(_case.Find("subject:pier")).Select(static found => found.Item));
    }

    [Fact]
    public void Two_messages_of_one_day_without_times_are_no_copies()
    {
        string head = Head.Replace("Fri, 4 Dec 2009 03:31:00 -0500", "December 4, 2009", StringComparison.Ordinal);
        _case.Write("a.eml", head + "To: bo@quay.example\n\nYes.\n");
        _case.Write("b.eml", head + "To: cy@quay.example\n\nYes.\n");
        _case.Build();
        Assert.Equal(2, _case.Find("yes after:2009-12-04 before:2009-12-04").Count);
    }
}
