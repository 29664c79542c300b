using OnRecord.Record.Parties;
using Xunit;

namespace OnRecord.Tests.Record.Parties;

public sealed class ShortNameTests
{
    [Theory]
    [InlineData("Pell", "corwin pell", true)]
    [InlineData("Corwin", "corwin pell", true)]
    [InlineData("Mr Pell", "corwin pell", true)]
    [InlineData("Mr Corwin", "corwin pell", false)]
    [InlineData("Father Anselm", "anselm kiprono", true)]
    [InlineData("Bob", "robert lund", true)]
    [InlineData("C. Pell", "corwin pell", true)]
    [InlineData("D. Pell", "corwin pell", false)]
    [InlineData("Ms C. Pell", "corwin pell", true)]
    [InlineData("C.P.", "corwin pell", true)]
    [InlineData("CP", "corwin pell", true)]
    [InlineData("P.C.", "corwin pell", false)]
    [InlineData("Roe", "corwin pell", false)]
    public void A_short_name_fits_who_has_it(string name, string key, bool fits) =>
        Assert.Equal(fits, ShortName.Of(name)?.Fits(new PartyKey(PartyKeyKind.Person, key)));

    [Theory]
    [InlineData("Corwin Pell")]
    [InlineData("Corwin P. Pell")]
    [InlineData("")]
    [InlineData("14")]
    public void Full_names_and_what_is_no_name_are_none(string name) => Assert.Null(ShortName.Of(name));
}
