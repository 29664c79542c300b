using OnRecord.Cli.Output;
using OnRecord.Query;
using Xunit;

namespace OnRecord.Tests.Cli;

public sealed class PagedRowsTests
{
    [Theory]
    [InlineData(true, 4124, null, 0, 50, "1-50 of 4,124; next: --offset 50, more: --limit N, all: | less")]
    [InlineData(true, 4124, null, 4100, 24, "4,101-4,124 of 4,124")]
    [InlineData(true, 4124, 10, 5, 10, "6-15 of 4,124; next: --offset 15, more: --limit N, all: | less")]
    [InlineData(true, 7, null, 0, 7, "1-7 of 7")]
    [InlineData(true, 7, null, 9, 0, "0 shown of 7")]
    [InlineData(true, 3104, 0, 0, 0, "0 shown of 3,104")]
    [InlineData(false, 3104, 0, 0, 0, "0 shown of 3,104")]
    [InlineData(false, 3104, null, 99999, 0, "0 shown of 3,104")]
    [InlineData(true, 0, null, 0, 0, "None.")]
    [InlineData(false, 4124, null, 0, 4124, "")]
    [InlineData(false, 4124, 10, 5, 10, "")]
    [InlineData(false, 0, null, 0, 0, "None.")]
    public void A_terminal_gets_a_page_and_its_place_among_all_rows_and_a_pipe_gets_everything(bool onTerminal, int total, int? limit, int offset, int shown, string says)
    {
        using var output = new StringWriter();
        using var messages = new StringWriter();
        PagedRows.Write(
            new Sheet(output, width: null), messages, ScreenPage.Of(new Page(limit, offset), onTerminal), () => total,
            page => Enumerable.Range(1, total).Skip(page.Offset).Take(page.Limit ?? int.MaxValue), static (sheet, row) => sheet.Line(row.ToString(System.Globalization.CultureInfo.InvariantCulture)));

        Assert.Equal((shown, says), (output.ToString().Split('\n').Length - 1, messages.ToString().Trim()));
    }
}
