using OnRecord.Language.Frames;
using Xunit;

namespace OnRecord.Tests.Language.Frames;

/// <summary>What the matchers ask about the phrases of a sentence.</summary>
public sealed class SentencePhrasesTests
{
    [Theory]
    [InlineData("The mayor kept his promise within his first 100 days.", "The mayor, his promise")]
    [InlineData("[P Ann Roe] met lawyers.", "")]
    public void Only_noun_phrases_have_a_determiner_and_no_time_with_an_owner(string marked, string expected)
    {
        ProseText text = MarkedProse.Read(marked);
        var phrases = new SentencePhrases();
        phrases.Set(text, 0);
        IEnumerable<string> found = Enumerable.Range(0, phrases.Count).Where(phrases.HasDeterminer).Select(phrase => MarkedProse.Words(text, phrases.Span(phrases[phrase].First, phrases[phrase].End)));
        Assert.Equal(expected, string.Join(", ", found));
    }
}
