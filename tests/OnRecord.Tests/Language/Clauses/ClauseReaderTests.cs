using OnRecord.Language.Clauses;
using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;
using OnRecord.Sources;
using Xunit;

namespace OnRecord.Tests.Language.Clauses;

/// <summary>What is said of whom, and whether it is said to be so.</summary>
public sealed class ClauseReaderTests
{
    [Theory]
    [InlineData("Odile Garrow did not warn the shop owners.", "not warn Agent:Odile Garrow Object:the shop owners")]
    [InlineData("Odile Garrow warned the shop owners.", "warn Agent:Odile Garrow Object:the shop owners")]
    [InlineData("No owner was warned by this office.", "not warn Object:No owner Agent:this office")]
    [InlineData("She never sent a letter to the pilots.", "not send Agent:She Object:a letter Oblique:to the pilots")]
    [InlineData("I told nobody.", "not tell Agent:I Object:nobody")]
    [InlineData("Roe failed to warn the pilots.", "fail Agent:Roe; not warn Agent:Roe Object:the pilots")]
    [InlineData("Roe denied that Lund warned the pilots.", "deny Agent:Roe; not warn Agent:Lund Object:the pilots")]
    [InlineData("Roe wants to warn the pilots.", "want Agent:Roe; open warn Agent:Roe Object:the pilots")]
    [InlineData("Roe may have warned the pilots.", "open warn Agent:Roe Object:the pilots")]
    [InlineData("Roe will warn the pilots.", "coming warn Agent:Roe Object:the pilots")]
    [InlineData("If Roe warned the pilots, Lund knew.", "open warn Agent:Roe Object:the pilots; know Agent:Lund")]
    [InlineData("The quay is not safe.", "not safe Agent:The quay Predicate:safe")]
    [InlineData("The office is not aware of any message to the owners.", "not aware Agent:The office Predicate:aware Oblique:of any message Oblique:to the owners")]
    public void A_clause_has_its_parts_and_is_told_or_not(string text, string expected) => Assert.Equal(expected, Show(text, isDenied: false));

    [Theory]
    [InlineData("Roe denied", " that Lund warned the pilots.", "not warn Agent:Lund Object:the pilots")]
    [InlineData("Roe denied", " telling the pilots.", "not tell Agent:Roe Object:the pilots")]
    [InlineData("Roe denied", " that nobody was warned.", "warn Object:nobody")]
    public void What_is_denied_is_turned_round(string before, string text, string expected) => Assert.Equal(expected, Show(before + text, isDenied: true, before.Length));

    private static string Show(string text, bool isDenied, int from = 0) => string.Join("; ", ClauseReader.Read(SyntaxParser.Shipped.Parse(Tokenizer.Cut(text)), [new TextSpan(from, text.Length)], isDenied).Select(clause =>
        $"{(clause.Mood == ClauseMood.Told ? "" : clause.Mood.ToString().ToLowerInvariant() + " ")}{(clause.IsNegated ? "not " : "")}{clause.Verb} {string.Join(' ', clause.Parts.Select(part => $"{part.Role}:{(part.Preposition is { } preposition ? preposition + " " : "")}{text[part.Span.Start..part.Span.End]}"))}".Trim()));
}
