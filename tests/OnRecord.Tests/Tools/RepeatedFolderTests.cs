using System.Text;
using OnRecord.Tools.Check;
using Xunit;

namespace OnRecord.Tests.Tools;

public sealed class RepeatedFolderTests
{
    [Theory]
    [InlineData("Date: 5 Mar 2018; no 12018 nor 2018th", 3, "Date: 5 Mar 2021; no 12018 nor 2018th")]
    [InlineData("in 2099", 2, "in 1901")]
    [InlineData("<ann@quay.example> <br> <z@x>", 1, "<bnn@quay.example> <br> <a@x>")]
    [InlineData("2018\0", 1, "2018\0")]
    [InlineData("2018", 0, "2018")]
    public void A_copy_has_other_years_and_addresses_and_is_as_long(string text, int by, string expected) =>
        Assert.Equal(expected, Encoding.Latin1.GetString(RepeatedFolder.Varied(Encoding.Latin1.GetBytes(text), by)));
}
