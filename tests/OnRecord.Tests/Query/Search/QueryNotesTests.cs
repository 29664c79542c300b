using Microsoft.Data.Sqlite;
using OnRecord.Query.Language;
using OnRecord.Query.Search;
using OnRecord.Tests.Store;
using Xunit;

namespace OnRecord.Tests.Query.Search;

public sealed class QueryNotesTests : IDisposable
{
    private readonly TempCase _case = new();

    public QueryNotesTests()
    {
        _case.Write("loose/a.txt", "Lanterns");
        _case.Build();
    }

    public void Dispose() => _case.Dispose();

    [Theory]
    [InlineData("lanterns in:release/loose", null)]
    [InlineData("lanterns in:loose", "No path begins with loose. Paths begin with release. Did you mean release/loose?")]
    [InlineData("lanterns NOT (in:elsewhere OR b)", "No path begins with elsewhere. Paths begin with release.")]
    [InlineData("kind:text", null)]
    [InlineData("kind:message", null)]
    [InlineData("kind:pdf", "Nothing in this case is of the kind pdf. Its kinds are message, document, text/plain.")]
    public void A_condition_that_nothing_can_meet_is_told(string query, string? note)
    {
        using SqliteConnection connection = _case.Open();
        Assert.Equal(note is null ? [] : [note], new CaseSearch(connection).Notes(query));
    }

    [Theory]
    [InlineData("cc:ann", "to:")]
    [InlineData("date:2018", "after:")]
    [InlineData("filename:a.pdf", "file:")]
    [InlineData("sender:ann", "from:")]
    [InlineData("kind:email", "kind:message")]
    [InlineData("kind:Documents", "kind:document")]
    public void What_others_call_a_field_is_refused_with_a_suggestion(string query, string suggested) =>
        Assert.Contains(suggested, Assert.Throws<QueryException>(() => QueryParser.Parse(query)).Suggestion, StringComparison.Ordinal);

    [Theory]
    [InlineData("\"cc:ann\"")]
    [InlineData("re:lanterns")]
    [InlineData("12:30")]
    public void Other_words_with_a_colon_are_words(string query) => Assert.NotNull(QueryParser.Parse(query));
}
