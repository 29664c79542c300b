using OnRecord.Ingest.Text;
using OnRecord.Store.Checking;
using Xunit;

namespace OnRecord.Tests.Store.Checking;

public sealed class PlaceCheckTests
{
    private static readonly InnerFile[] Files = [new("one.xml"), new("two.xml")];

    [Fact]
    public void Words_of_several_files_and_pages_with_inserted_ones_between_have_their_places() =>
        Assert.Null(PlaceCheck.FirstWithout(Of(
            new TextRun(RunKind.Inserted, 0, 2, 0, 0), new TextRun(RunKind.Single, 2, 3, 40, 3, Member: 0), new TextRun(RunKind.Inserted, 5, 1, 0, 0),
            new TextRun(RunKind.Block, 6, 2, 9, 4, Member: 1), new TextRun(RunKind.Region, 8, 3, 0, 0, Page: 1, Box: new PageBox(1, 2, 3, 4)))));

    [Fact]
    public void A_text_without_words_needs_no_place() => Assert.Null(PlaceCheck.FirstWithout(MappedText.Empty));

    [Fact]
    public void Words_that_no_run_holds_are_told()
    {
        Assert.Equal(4, PlaceCheck.FirstWithout(Of(new TextRun(RunKind.Single, 0, 3, 0, 3), new TextRun(RunKind.Inserted, 3, 1, 0, 0)) with { Text = "one two" }));
        Assert.Equal(0, PlaceCheck.FirstWithout(new MappedText("one", TextMap.Empty)));
    }

    [Fact]
    public void Words_that_another_file_holds_are_not_those_of_the_first()
    {
        MappedText text = Of(new TextRun(RunKind.Single, 0, 3, 0, 3, Member: 0), new TextRun(RunKind.Single, 3, 3, 0, 3, Member: 1));
        Assert.Equal([(0, 3), (3, 6)], text.Map.Pieces(new(0, 6)).Select(static piece => (piece.Start, piece.End)));
        Assert.Equal([(1, 3), (3, 5)], text.Map.Pieces(new(1, 5)).Select(static piece => (piece.Start, piece.End)));
        Assert.Null(PlaceCheck.FirstWithout(text));
    }

    private static MappedText Of(params TextRun[] runs) => new(new string('x', runs[^1].TextEnd), new TextMap(runs, Files));
}
