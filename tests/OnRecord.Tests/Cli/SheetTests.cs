using OnRecord.Cli.Output;
using Xunit;

namespace OnRecord.Tests.Cli;

public sealed class SheetTests
{
    [Theory]
    [InlineData(40, "    the quay is shut", "    the quay is shut")]
    [InlineData(20, "    the quay is shut until noon", "    the quay is shut|    until noon")]
    [InlineData(20, "the quay is shut until noon", "the quay is shut|  until noon")]
    [InlineData(20, "    release/boxes/harbour.mbox!/12", "    release/boxes/|    harbour.mbox!/12")]
    [InlineData(20, "    0123456789abcdefghij", "    0123456789abcdef|    ghij")]
    [InlineData(20, "    港湾港湾港湾港湾港湾", "    港湾港湾港湾港湾|    港湾")]
    [InlineData(20, "    shut \u001b[2mquay and more\u001b[0m", "    shut \u001b[2mquay and|    more\u001b[0m")]
    [InlineData(20, "", "")]
    public void A_line_goes_on_under_its_indent(int width, string line, string expected) => Assert.Equal(expected, Written(width, sheet => sheet.Line(line)));

    [Fact]
    public void The_last_column_goes_on_under_itself_and_columns_shrink_with_the_terminal()
    {
        static void Row(Sheet sheet) => sheet.Row([("2018-03-05", 10), ("Odile Garrow-Tarrant", 28)], "the quay is shut until noon on Tuesday");
        Assert.Equal("2018-03-05  Odile Gar…  the quay is shut|                    until noon on|                    Tuesday", Written(40, Row));
        Assert.Equal("2018-03-05  Odile Garrow-Tarrant          the quay is shut until noon on Tuesday", Written(120, Row));
        Assert.Equal("2018-03-05  Odile Garrow-Tarrant          the quay is shut until noon on Tuesday", Written(null, Row));
    }

    [Fact]
    public void A_pipe_gets_whole_values_and_a_terminal_cut_ones()
    {
        string[] names = ["Ann", "Bo", "Cy"];
        Assert.Equal("the quay…", Written(80, sheet => sheet.Line(sheet.Cut("the quay is shut", 8))));
        Assert.Equal("the quay is shut", Written(null, sheet => sheet.Line(sheet.Cut("the quay is shut", 8))));
        Assert.Equal("Ann, Bo and 1 more", Written(80, sheet => sheet.Line(sheet.List(names, 2))));
        Assert.Equal("Ann, Bo, Cy", Written(null, sheet => sheet.Line(sheet.List(names, 2))));
    }

    private static string Written(int? width, Action<Sheet> write)
    {
        using var output = new StringWriter { NewLine = "|" };
        write(new Sheet(output, width));
        return output.ToString()[..^1];
    }
}
