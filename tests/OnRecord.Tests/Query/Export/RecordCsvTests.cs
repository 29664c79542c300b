using OnRecord.Query.Export;
using OnRecord.Query.Shapes;
using Xunit;

namespace OnRecord.Tests.Query.Export;

/// <summary>Columns of a place name all of it.</summary>
public sealed class RecordCsvTests
{
    private static readonly Citation Cited = new("document-1", "body", "release/memo.docx", "aa", "cc", 0, 30, [[5, 9]], "decoded", null, [], "word/document.xml", "words");

    [Fact]
    public void Words_of_several_inner_files_have_the_bytes_and_the_hash_of_each()
    {
        Citation cited = Cited with { Parts = [new("word/document.xml", "aa", null, 0, 10, [[5, 9], [12, 14]], []), new("word/footnotes.xml", "bb", null, 10, 30, [[7, 21]], [])] };
        Assert.Equal(
            ["document-1", "body", "0", "30", "word/document.xml 5 to 9; word/document.xml 12 to 14; word/footnotes.xml 7 to 21", null, "word/document.xml aa; word/footnotes.xml bb", "cc"],
            RecordCsv.PlaceOf(cited).Select(static cell => cell is { Length: 0 } ? null : cell));
    }

    [Fact]
    public void Words_over_a_page_break_have_both_pages()
    {
        Citation cited = Cited with { Part = null, Bytes = [], Page = 3, Parts = [new(null, "aa", 3, 0, 10, [], [[1, 2, 3, 4]]), new(null, "aa", 4, 10, 20, [], [[1, 2, 3, 4]]), new(null, "aa", 4, 20, 30, [], [[1, 9, 3, 4]])] };
        Assert.Equal(["document-1", "body", "0", "30", "", "3; 4", "aa", "cc"], RecordCsv.PlaceOf(cited));
    }

    [Fact]
    public void One_place_is_told_as_it_is() =>
        Assert.Equal(["document-1", "body", "0", "30", "5 to 9", "2", "aa", "cc"], RecordCsv.PlaceOf(Cited with { Page = 2 }));
}
