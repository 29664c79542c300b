using OnRecord.Fuzz;
using OnRecord.Ingest;
using OnRecord.Ingest.OldOffice;
using OnRecord.Ingest.Text;
using OnRecord.Sources;
using Xunit;

namespace OnRecord.Tests.Ingest.OldOffice;

public sealed class OldSalvageTests
{
    private const int Sector = 512;
    private static readonly string s_filler = string.Concat(Enumerable.Repeat("The ferry left the quay on time.\r", 200));

    private static ReaderRun Read(byte[] file) => ReaderRun.Of(new OldOfficeReader(), file, "any.bin");

    private static int PlaceOf(byte[] file, string words, bool isWide = false) =>
        file.AsSpan().IndexOf((isWide ? System.Text.Encoding.Unicode : System.Text.Encoding.Latin1).GetBytes(words));

    /// <summary>Each character that is salvaged is the one of the file's own bytes.</summary>
    private static void Holds(byte[] file, ReaderRun run)
    {
        foreach (ItemText text in run.Document.Texts)
        {
            TextCheck.Holds(text.Text, file);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Words_of_a_document_that_is_cut_before_its_tables_are_salvaged(bool isWide)
    {
        byte[] whole = new WordMaker().Piece("Councillor Vane signed the lease.\r" + s_filler, isWide).Make();
        byte[] cut = whole[..(whole.Length / 2)];
        using ReaderRun run = Read(cut);
        Assert.All(run.Codes, static code => Assert.Equal(ProblemCodes.Damaged, code));
        Assert.Contains(run.Reading.Problems, static problem => problem.Text.Contains("salvaged", StringComparison.Ordinal));
        Assert.StartsWith("[salvaged: Councillor Vane signed the lease.\nThe ferry", run.Text, StringComparison.Ordinal);
        Holds(cut, run);
        MappedText text = run.Document.Texts[0].Text;
        SourcePlace place = text.Map.Locate(new TextSpan(text.Text.IndexOf("Vane", StringComparison.Ordinal), text.Text.IndexOf("Vane", StringComparison.Ordinal) + 4));
        Assert.Null(place.Member);
        Assert.Equal(PlaceOf(cut, "Vane", isWide), place.Bytes[0].Start);
    }

    [Fact]
    public void Strings_of_a_cut_workbook_are_salvaged_without_the_lengths_between_them()
    {
        string longer = "Berth nine is let to the Harbour Trading Company since spring";
        byte[] whole = new BiffMaker().Strings(BiffMaker.Text("Quay"), BiffMaker.Text("Warden"), BiffMaker.Text(longer), BiffMaker.Text(s_filler))
            .Sheet("Berths", false, BiffMaker.Cell(BiffKinds.LabelSst, 0, 0, 0, 0, 0, 0, 0)).ToFile().Make();
        using ReaderRun run = Read(whole[..(whole.Length / 2)]);
        Assert.Contains("[salvaged: Warden]", run.Text, StringComparison.Ordinal);
        Assert.Contains($"[salvaged: {longer}]", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lost_sector_in_the_text_of_a_document_is_told()
    {
        byte[] file = new WordMaker().Piece(s_filler).Make();
        file.AsSpan((2 * Sector) + 0x600, Sector).Clear();
        using ReaderRun run = Read(file);
        Problem problem = Assert.Single(run.Reading.Problems);
        Assert.Equal(ProblemCodes.Damaged, problem.Code);
        Assert.Contains("zeros", problem.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("salvaged", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_of_slides_behind_a_lost_sector_are_salvaged_once()
    {
        byte[] file = new CompoundFileMaker().Put("PowerPoint Document", [
            .. SlideMaker.Low("Before the gap"),
            .. SlideMaker.Low(s_filler),
            .. SlideMaker.Low("Vane signed the lease.")]).Make();
        int lost = PlaceOf(file, "Before the gap") + 14;
        file.AsSpan(lost, 8).Clear();
        using ReaderRun run = Read(file);
        Assert.Contains(ProblemCodes.Damaged, run.Codes);
        Assert.Contains("Vane signed the lease.", run.Text, StringComparison.Ordinal);
        Assert.Equal(2, run.Text.Split("Before the gap").Length);
        Assert.Equal(2, run.Text.Split("Vane signed").Length);
    }

    [Fact]
    public void A_lost_sector_in_the_strings_of_a_workbook_is_told()
    {
        byte[] file = new BiffMaker().Strings([.. Enumerable.Range(0, 400).Select(static number => BiffMaker.Text($"Berth {number}"))])
            .Sheet("Berths", false, BiffMaker.Cell(BiffKinds.LabelSst, 0, 0, 0, 0, 0, 0, 0)).ToFile().Make();
        file.AsSpan(3 * Sector, Sector).Clear();
        using ReaderRun run = Read(file);
        Assert.Contains(run.Reading.Problems, static problem => problem.Code == ProblemCodes.Damaged && problem.Text.Contains("zeros", StringComparison.Ordinal));
    }

    [Fact]
    public void What_names_itself_a_document_without_its_head_gives_the_words_it_has()
    {
        byte[] file = new WordMaker().Piece("Vane signed the lease.\r" + s_filler).Make();
        file.AsSpan(Sector, Sector).Clear();
        using ReaderRun run = Read(file);
        Assert.StartsWith("[salvaged: Vane signed the lease.", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_of_pictures_and_codes_are_no_words()
    {
        var random = new byte[40_000];
        for (uint at = 0, state = 12345; at < random.Length; at++)
        {
            state = (state * 1664525) + 1013904223;
            random[at] = (byte)(state >> 24);
        }

        int found = new ReadableRuns(random, null, SummaryFacts.Page(1252)).Find().Sum(static run => run.Length);
        Assert.InRange(found, 0, 500);
    }

    [Fact]
    public void Numbers_of_two_bytes_are_no_words() => Assert.Empty(new ReadableRuns([0, 1, 0, 4, 0, 4, 0, 2, 0, 1, 0, 4], null, SummaryFacts.Page(1252)).Find());

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_long_run_is_given_in_pieces_of_whole_words(int width)
    {
        System.Text.Encoding charset = width == 2 ? System.Text.Encoding.Unicode : System.Text.Encoding.Latin1;
        byte[] bytes = charset.GetBytes(string.Concat(Enumerable.Repeat("inspection ", 250_000)));
        List<ReadableRun> runs = [.. new ReadableRuns(bytes, null, System.Text.Encoding.Latin1).Find()];
        Assert.True(runs.Count > 1);
        Assert.Equal(bytes.Length, runs.Sum(static run => run.Length));
        Assert.All(runs, run => Assert.EndsWith("inspection ", charset.GetString(bytes, run.Start, run.Length), StringComparison.Ordinal));
    }
}
