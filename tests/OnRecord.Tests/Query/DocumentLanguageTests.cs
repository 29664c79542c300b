using Microsoft.Data.Sqlite;
using OnRecord.Query;
using OnRecord.Tests.Store;
using Xunit;

namespace OnRecord.Tests.Query;

public sealed class DocumentLanguageTests : IDisposable
{
    private const string German = "Der Hafen ist seit gestern geschlossen, weil die Schiffe wegen des Sturms nicht mehr in die Bucht fahren können. Die Behörde hat das am Abend mitgeteilt.";
    private const string English = "The harbour has been closed since yesterday because the ships can no longer enter the bay in this storm. The authority said so in the evening.";

    private readonly TempCase _case = new();

    public void Dispose() => _case.Dispose();

    [Theory]
    [InlineData(English, "en")]
    [InlineData(German, "de")]
    [InlineData(German + "\n\n" + English + "\n\n" + English, "en")]
    [InlineData("4711\n", null)]
    public void A_document_has_the_language_of_most_of_its_prose(string text, string? language)
    {
        _case.Write("a.txt", text);
        _case.Build();
        using SqliteConnection connection = _case.Open();
        Assert.Equal(language, Assert.Single(DocumentList.Read(connection, new ItemFilter(), Page.All)).Language);
    }

    [Fact]
    public void What_is_not_analysed_is_counted_by_why_and_copies_once()
    {
        string mixed = $"{English}\n\n{German}\n\n{German}\n\ndiff --git a/quay.c b/quay.c\n--- a/quay.c\n+++ b/quay.c\n@@ -1,2 +1,2 @@\n-int lamps = 1;\n+int lamps = 2;\n";
        _case.Write("a.txt", mixed);
        _case.Write("copy/a.txt", mixed);
        _case.Write("b.txt", English);
        Assert.Equal([("code", 1), ("de", 2)], _case.Build().NotAnalysed.Select(static one => (one.Key, one.Value)));
        Assert.Equal(2, _case.Build().NotAnalysed["de"]);
    }
}
