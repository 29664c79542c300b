using OnRecord.Ingest;
using Xunit;

namespace OnRecord.Tests.Ingest;

public sealed class ProblemCodesTests
{
    [Fact]
    public void Every_code_says_what_it_means_in_a_sentence_of_its_own()
    {
        Assert.All(ProblemCodes.All, static code => Assert.EndsWith(".", ProblemCodes.Meaning(code), StringComparison.Ordinal));
        Assert.Equal(ProblemCodes.All.Count, ProblemCodes.All.Select(ProblemCodes.Meaning).Distinct().Count());
        Assert.Equal("", ProblemCodes.Meaning("of-a-later-version"));
    }
}
