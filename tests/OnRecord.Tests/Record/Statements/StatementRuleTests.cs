using OnRecord.Language.Statements;
using OnRecord.Record.Findings;
using OnRecord.Record.Statements;
using OnRecord.Sources;
using OnRecord.Store.Terms;
using Xunit;

namespace OnRecord.Tests.Record.Statements;

/// <summary>Source, cue and content stand between bars.</summary>
public sealed class StatementRuleTests
{
    [Theory]
    [InlineData("Ann Roe|said|that", false, "what is said stands elsewhere")]
    [InlineData("Ann Roe|told|him", false, "only to whom")]
    [InlineData("Ann Roe|denied|it", true, "that it is not so")]
    [InlineData("Ann Roe|said|no", true, "a short answer is one")]
    [InlineData("Ann Roe|said|that it was shut", true, "")]
    [InlineData("|seems|to be late again", false, "nobody says so")]
    [InlineData("|is expected|to close on Monday", false, "nobody says so")]
    [InlineData("|to approve|the plan for the quay", false, "what is to be done is said by nobody")]
    [InlineData("|was announced|that the quay is shut", true, "somebody said it")]
    [InlineData("Ann Roe|seems|to want the quay shut", true, "of somebody")]
    [InlineData("Ann Roe|was named|director of the quay", false, "done to her, and nothing said")]
    [InlineData("Ann Roe|named|the two who shut the quay", true, "she told who")]
    [InlineData("The Tide Board|appointed|him a director", false, "done, and nothing said")]
    [InlineData("The Tide Board|had already signed|a lease of the quay", false, "done before")]
    [InlineData("The Tide Board|signed a letter saying|that it was shut", true, "a letter says it")]
    public void A_statement_says_something_of_somebody(string parts, bool expected, string why)
    {
        string[] words = parts.Split('|');
        string text = string.Join(' ', words);
        int cue = words[0].Length + 1, content = cue + words[1].Length + 1;
        TextSpan[] source = words[0].Length == 0 ? [] : [new TextSpan(0, words[0].Length)];
        var statement = new FoundStatement(
            0, source, [new TextSpan(cue, cue + words[1].Length)], [new TextSpan(content, text.Length)], StatementKind.Indirect, Negated: false,
            source.Length == 0 ? null : new FoundWho(source[0], -1), Addressee: null, Medium: null, -1, -1);
        Assert.True(expected == StatementRule.IsTold(statement, text, EnglishStemmer.Stem), why);
    }
}
