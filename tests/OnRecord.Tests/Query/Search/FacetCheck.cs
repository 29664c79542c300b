using Microsoft.Data.Sqlite;
using OnRecord.Query;
using OnRecord.Query.Search;
using OnRecord.Tests.Store;
using Xunit;

namespace OnRecord.Tests.Query.Search;

/// <summary>Asks for each value that a facet counts, by the filter that a reader would write.</summary>
internal static class FacetCheck
{
    public static SearchFacets Holds(TempCase made, string query)
    {
        using SqliteConnection connection = made.Open();
        var search = new CaseSearch(connection);
        SearchFacets facets = search.Facets(query, new ItemFilter());
        Filtered(search, query, facets.Kind, static kind => $"kind:{kind}");
        Filtered(search, query, facets.Party, static party => $"party:{party}");
        Filtered(search, query, facets.Folder, static folder => $"in:\"{folder}\"");
        Filtered(search, query, facets.FileType, static type => $"kind:\"{type}\"");
        Filtered(search, query, facets.HasAttachment, static has => has == "yes" ? "has:attachment" : "NOT has:attachment");
        Assert.All(facets.Party, party => Assert.Equal(party.Value, search.Count(query, new ItemFilter(Party: party.Key))));
        Filtered(search, query, facets.Month, static month => month == SearchFacets.Undated ? "NOT has:date" : $"after:{month} before:{month}");
        Assert.All(facets.Month.Where(static month => month.Key != SearchFacets.Undated), month => Assert.Equal(month.Value, search.Count(query, new ItemFilter(month.Key, month.Key))));
        return facets;
    }

    private static void Filtered(CaseSearch search, string query, IReadOnlyDictionary<string, long> facet, Func<string, string> filter) =>
        Assert.Equal(facet, facet.ToDictionary(static value => value.Key, value => search.Count($"({query}) {filter(value.Key)}", new ItemFilter())));
}
