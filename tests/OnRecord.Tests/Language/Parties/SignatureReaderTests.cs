using OnRecord.Language.Parties;
using OnRecord.Sources;
using Xunit;

namespace OnRecord.Tests.Language.Parties;

public sealed class SignatureReaderTests
{
    [Theory]
    [InlineData("-- \nAnn Roe\nCommunications Director\nOffice of the Mayor\n+1 555 0100", "Ann Roe", "Communications Director", "Office of the Mayor")]
    [InlineData("Ann Roe, Counsel\nSaltbox Laundry Inc.", "Ann Roe", "Counsel", "Saltbox Laundry Inc.")]
    [InlineData("Kind regards,\n\nAnn M. Roe\nVice President of Sales\n12 Quay Street", "Ann M. Roe", "Vice President of Sales", null)]
    [InlineData("Ann Roe\nDeputy Editor, The Averil Gazette", "Ann Roe", "Deputy Editor", "The Averil Gazette")]
    [InlineData("> Ann Roe\r\n> Harbour Bank\r\n> Treasurer", "Ann Roe", "Treasurer", "Harbour Bank")]
    public void The_line_behind_the_name_says_what_the_person_is(string block, string name, string role, string? of)
    {
        string text = "Hello.\n" + block;
        Signature found = Assert.IsType<Signature>(SignatureReader.Read(text, new TextSpan(7, text.Length)));
        Assert.Equal((name, role, of), (Words(text, found.Name), Words(text, found.Role), found.Of is { } span ? Words(text, span) : null));
    }

    [Theory]
    [InlineData("Ann Roe\n555-0100")]
    [InlineData("Ann Roe")]
    [InlineData("Communications Director")]
    [InlineData("Saltbox Laundry\nManager on duty")]
    [InlineData("Ann\nDirector")]
    [InlineData("Ann Roe\nSee you at the meeting with the director.")]
    [InlineData("Ann Roe\n14 Directors Row")]
    [InlineData("Ann Roe\nThis message is for the recipient\nDirector")]
    [InlineData("")]
    public void Nothing_is_guessed(string block) => Assert.Null(SignatureReader.Read(block, new TextSpan(0, block.Length)));

    private static string Words(string text, TextSpan span) => text[span.Start..span.End];
}
