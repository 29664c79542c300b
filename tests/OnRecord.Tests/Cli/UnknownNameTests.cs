using OnRecord.Tests.Store;
using OnRecord.Tools.Check;
using Xunit;

namespace OnRecord.Tests.Cli;

/// <summary>A misspelt name is no answer about the evidence.</summary>
public sealed class UnknownNameTests(UnknownNameTests.Made made) : IClassFixture<UnknownNameTests.Made>
{
    [Theory]
    [InlineData("statements --party nobody", "The case has no party nobody.")]
    [InlineData("messages --party garow", "The case has no party garow. Did you mean Odile Garrow?")]
    [InlineData("people --party garow --json", "Did you mean Odile Garrow?")]
    [InlineData("search lanterns --party nobody", "The case has no party nobody.")]
    [InlineData("ledger --under release/lose", "No path begins with release/lose. Paths begin with release. Did you mean release/loose?")]
    [InlineData("problems --under loose --count", "Did you mean release/loose?")]
    public void What_the_case_has_none_of_is_said_with_what_may_be_meant(string line, string says)
    {
        CliAnswer answer = Run(line);
        Assert.Equal((1, ""), (answer.Code, answer.Output));
        Assert.Contains(says, answer.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("statements --party lund", "None.")]
    [InlineData("ledger --under release/loose --code encrypted", "None.")]
    [InlineData("messages --party garrow --from 2019", "None.")]
    public void What_it_has_may_still_have_no_rows(string line, string says)
    {
        CliAnswer answer = Run(line);
        Assert.Equal((0, "", says), (answer.Code, answer.Output, answer.Error.Trim()));
    }

    [Theory]
    [InlineData("search lanterns from:garow --json", "[]", "Nothing in this case is from garow. Did you mean Odile Garrow?")]
    [InlineData("search lanterns to:nobody --count", "{\"total\":0}", "Nothing in this case is to nobody.")]
    public void A_name_in_a_query_that_nobody_has_is_said_beside_the_answer(string line, string output, string says)
    {
        CliAnswer answer = Run(line);
        Assert.Equal((0, output, says), (answer.Code, answer.Output.Trim(), answer.Error.Trim()));
    }

    private CliAnswer Run(string line) => CliProcess.Run([.. line.Split(' '), "--case", made.Case.CasePath]);

    public sealed class Made : IDisposable
    {
        public Made()
        {
            Case.Write("loose/a.eml", TempCase.Mail("1", "Quay", "The lanterns are lit.", from: "Odile Garrow <garrow@tide.example>"));
            Case.Build();
        }

        internal TempCase Case { get; } = new();

        public void Dispose() => Case.Dispose();
    }
}
