using OnRecord.Query;
using Xunit;

namespace OnRecord.Tests.Query;

public sealed class FewNamesTests
{
    [Theory]
    [InlineData("Ann", "Ann")]
    [InlineData("Ann Bo Cy Di", "Ann, Bo, Cy, Di")]
    [InlineData("Ann Bo Cy Di Ed", "Ann, Bo, Cy and 2 others")]
    public void A_few_names_stand_for_many(string names, string expected) => Assert.Equal(expected, FewNames.Of(names.Split(' ')));
}
