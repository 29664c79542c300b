using OnRecord.Record.Statements;
using OnRecord.Store.Terms;
using Xunit;

namespace OnRecord.Tests.Record.Statements;

/// <summary>What statements are compared by.</summary>
public sealed class ClaimReaderTests
{
    private readonly ClaimReader _reader = new(EnglishStemmer.Stem);

    [Theory]
    [InlineData("said", "that the quay was shut", nameof(ClaimPolarity.So))]
    [InlineData("said", "that the quay was not shut", nameof(ClaimPolarity.NotSo))]
    [InlineData("said", "that nobody shut the quay", nameof(ClaimPolarity.NotSo))]
    [InlineData("said", "“We didn’t shut the quay.”", nameof(ClaimPolarity.NotSo))]
    [InlineData("denied", "that the quay was shut", nameof(ClaimPolarity.NotSo))]
    [InlineData("denies", "shutting the quay", nameof(ClaimPolarity.NotSo))]
    [InlineData("denied", "that nobody was told", nameof(ClaimPolarity.So))]
    [InlineData("said", "neither the mayor nor her office was told", nameof(ClaimPolarity.NotSo))]
    [InlineData("said", "that nobody was told and nothing was done", nameof(ClaimPolarity.NotSo))]
    [InlineData("said", "“No, we didn’t tell anybody, never.”", nameof(ClaimPolarity.NotSo))]
    [InlineData("denied", "that neither the mayor nor her office was told", nameof(ClaimPolarity.So))]
    [InlineData("said", "it was not true that nobody was told", nameof(ClaimPolarity.So))]
    [InlineData("said", "that nobody knew of that and nobody was told", nameof(ClaimPolarity.NotSo))]
    [InlineData("said", "that the quay was not shut without warning", nameof(ClaimPolarity.NotSo))]
    [InlineData("said", "that it was not without danger", nameof(ClaimPolarity.So))]
    [InlineData("asked", "that the quay be shut", nameof(ClaimPolarity.Open))]
    [InlineData("would say", "whether the quay was shut", nameof(ClaimPolarity.Open))]
    public void Words_are_said_to_be_so_or_not_or_neither(string cue, string content, string expected) => Assert.Equal(expected, _reader.Read(cue, content).Polarity.ToString());

    [Theory]
    [InlineData("No business was warned by this office.", "that no business had been warned by her office")]
    [InlineData("eleven premises had been visited", "11 visited premises")]
    [InlineData("1,200 crates", "1200 crates")]
    [InlineData("It won't sink the barge", "it will not be sinking the barges")]
    public void The_same_in_other_forms_has_the_same_words_and_numbers(string one, string other) => Assert.Equivalent(_reader.Read("said", one), _reader.Read("says", other), strict: true);

    [Theory]
    [InlineData("she")]
    [InlineData("they both")]
    public void A_pronoun_names_nobody(string words) => Assert.Equal(0, ClaimReader.NameOf(words));
}
