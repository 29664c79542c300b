using OnRecord.Record.Parties;
using Xunit;

namespace OnRecord.Tests.Record.Parties;

/// <summary>Names that an export keeps in fields of their own.</summary>
public sealed class ExportedNamesTests
{
    [Theory]
    [InlineData("Roe, Ann M. </O=QUAY/OU=NA/CN=AROE>", "m..roe@quay.example", "Roe, Ann M.")]
    [InlineData("Ann Roe", "m..roe@quay.example", "Ann Roe")]
    [InlineData("Roe, Ann", "m..roe@quay.example", "Roe, Ann")]
    [InlineData("Ann Roe, Bo Lund", "m..roe@quay.example", "")] // two names for one address
    [InlineData("aroe@quay.example", "aroe@quay.example", "")]
    [InlineData("Ann Roe, Bo Lund", "ann.roe@quay.example bo.lund@quay.example", "Ann Roe|Bo Lund")]
    [InlineData("Roe, Ann <ar>, Lund, Bo <bl>", "ann.roe@quay.example bo.lund@quay.example", "Roe, Ann|Lund, Bo")]
    [InlineData("Bo Lund, Ann Roe", "ann.roe@quay.example bo.lund@quay.example", "")] // in another order
    [InlineData("Ann Roe, Bo Lund", "ann.roe@quay.example harbour@quay.example bo.lund@quay.example", "")] // one name fell out
    [InlineData("Ann Roe <ar>, and others", "ann.roe@quay.example", "")]
    public void Names_go_with_addresses_where_there_is_one_for_each(string names, string addresses, string expected) =>
        Assert.Equal(expected, string.Join('|', ExportedNames.Of(names, addresses.Split(' ')).Select(static pair => pair.Name)));
}
