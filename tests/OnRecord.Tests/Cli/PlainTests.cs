using OnRecord.Cli.Output;
using OnRecord.Sources;
using Xunit;

namespace OnRecord.Tests.Cli;

public sealed class PlainTests
{
    [Theory]
    [InlineData("a\u200Bb", "a b")]
    [InlineData("a\u200E\u200Fb", "a b")]
    [InlineData("a\u061Cb", "a b")]
    [InlineData("\uFEFFab", "ab")]
    [InlineData("a\U000E0041\U000E0042b", "a b")]
    [InlineData("a\u202Eb\u2028c\u001B[1m", "a b c [1m")]
    [InlineData("José Marr, 漢字 🚢", "José Marr, 漢字 🚢")]
    public void What_shows_nothing_is_a_space(string text, string expected) => Assert.Equal(expected, Plain.Line(text));

    [Theory]
    [InlineData("ab🚢", 3, "ab…")]
    [InlineData("ab🚢", 4, "ab🚢")]
    [InlineData("abcd", 3, "abc…")]
    public void A_line_is_cut_between_characters(string text, int longest, string expected) => Assert.Equal(expected, Plain.Line(text, longest));

    [Fact]
    public void Names_of_files_escape_what_lines_do_not_show() => Assert.Equal("a%E2%80%8Bb%F3%A0%81%81", SourcePath.Escape("a\u200Bb\U000E0041"));
}
