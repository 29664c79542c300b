using OnRecord.Query.Events;
using Xunit;

namespace OnRecord.Tests.Query.Events;

/// <summary>Forms of a party's names that equal words alone hold together.</summary>
public sealed class PartyFormsTests
{
    [Theory]
    [InlineData("Ann M. Roe|Ann Roe", "Ann M. Roe = Ann Roe")]
    [InlineData("Bo Roe|Bo Roe Jr.|Roe, Bo", "Bo Roe = Bo Roe Jr.")]
    [InlineData("Ann Roe|Ms. Ann Roe|Roe, Ann", "")]
    [InlineData("Ann Roe|Annie Roe", "")]
    [InlineData("Harbour Board|HB", "")]
    public void Those_that_differ_in_initials_or_generation_are_told(string names, string expected) =>
        Assert.Equal(expected, string.Join("; ", PartyForms.Of(names.Split('|')).Select(static pair => $"{pair.One} = {pair.Other}")));
}
