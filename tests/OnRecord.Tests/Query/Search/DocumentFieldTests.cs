using OnRecord.Tests.Ingest.Pdf;
using OnRecord.Tests.Store;
using Xunit;

namespace OnRecord.Tests.Query.Search;

public sealed class DocumentFieldTests
{
    [Theory]
    [InlineData("lupinsubject")]
    [InlineData("lupinkeyword")]
    [InlineData("tide tables")]
    [InlineData("lupinlink")]
    [InlineData("header:lupinlink")]
    public void What_a_document_says_of_itself_and_links_to_is_found(string query)
    {
        using var temp = new TempCase();
        temp.Write("notes.pdf", HandMadePdf.Of((HandMadePdf.Line("Some words", 300), "<</Type/Annot/Subtype/Link/Rect[10 10 60 20]/A<</S/URI/URI(https://ferry.example.org/lupinlink)>>>>")));
        temp.Build();
        Assert.Single(temp.Find(query));
    }
}
