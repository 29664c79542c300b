using CsCheck;
using OnRecord.Store.Terms;
using Xunit;

namespace OnRecord.Tests.Store.Terms;

public sealed class EnglishStemmerTests
{
    [Theory]
    [InlineData("caresses", "caress")] // step 1a
    [InlineData("ties", "tie")]
    [InlineData("cries", "cri")]
    [InlineData("gas", "gas")] // no vowel before the one next to s
    [InlineData("gaps", "gap")]
    [InlineData("kiwis", "kiwi")]
    [InlineData("status", "status")]
    [InlineData("agreed", "agre")] // step 1b
    [InlineData("feed", "feed")]
    [InlineData("warned", "warn")]
    [InlineData("warning", "warn")]
    [InlineData("bring", "bring")] // no vowel before -ing
    [InlineData("hoping", "hope")]
    [InlineData("hopping", "hop")]
    [InlineData("luxuriated", "luxuri")]
    [InlineData("sized", "size")]
    [InlineData("cry", "cri")] // step 1c
    [InlineData("by", "by")]
    [InlineData("say", "say")]
    [InlineData("relational", "relat")] // step 2
    [InlineData("conditional", "condit")]
    [InlineData("rational", "ration")]
    [InlineData("notifications", "notif")]
    [InlineData("authorities", "author")]
    [InlineData("apology", "apolog")]
    [InlineData("candidly", "candid")]
    [InlineData("hopefulness", "hope")]
    [InlineData("formative", "format")] // -ative only in R2
    [InlineData("triplicate", "triplic")] // step 3
    [InlineData("goodness", "good")]
    [InlineData("allowance", "allow")] // step 4
    [InlineData("replacement", "replac")]
    [InlineData("adoption", "adopt")]
    [InlineData("dominion", "dominion")] // -ion only after s or t
    [InlineData("probate", "probat")] // step 5
    [InlineData("rate", "rate")]
    [InlineData("controll", "control")]
    [InlineData("roll", "roll")]
    [InlineData("generically", "generic")] // R1 given by the beginning
    [InlineData("communities", "communiti")]
    [InlineData("arsenals", "arsenal")]
    [InlineData("skies", "sky")] // exceptions
    [InlineData("dying", "die")]
    [InlineData("news", "news")]
    [InlineData("early", "earli")]
    [InlineData("outings", "outing")]
    [InlineData("proceeds", "proceed")]
    [InlineData("youth", "youth")] // y at the beginning is a consonant
    [InlineData("boyish", "boyish")]
    [InlineData("is", "is")]
    [InlineData("москваs", "москваs")] // not English
    [InlineData("b2bs", "b2bs")]
    [InlineData("a", "a")]
    [InlineData("", "")]
    public void A_word_is_cut_to_its_published_stem(string word, string stem) => Assert.Equal(stem, EnglishStemmer.Stem(word));

    [Theory]
    [InlineData("inspect", "inspects", "inspected", "inspecting", "inspection", "inspections", "inspective")]
    [InlineData("warn", "warns", "warned", "warning", "warnings")]
    [InlineData("deny", "denies", "denied")]
    [InlineData("lie", "lies", "lied", "lying")]
    [InlineData("request", "requests", "requested", "requesting")]
    public void Forms_of_one_word_share_a_stem(params string[] forms) => Assert.Single(forms.Select(EnglishStemmer.Stem).Distinct());

    [Theory]
    [InlineData("new", "news")]
    [InlineData("univers", "understand")]
    [InlineData("import", "imp")]
    public void Unlike_words_do_not(string left, string right) => Assert.NotEqual(EnglishStemmer.Stem(left), EnglishStemmer.Stem(right));

    [Fact]
    public void Any_letters_have_a_stem_no_longer_than_one_letter_more() =>
        Gen.String[Gen.Char['a', 'z'], 0, 30].Sample(word =>
        {
            string stem = EnglishStemmer.Stem(word);
            return stem.Length <= word.Length + 1 && (word.Length == 0 || stem.Length > 0) && !stem.Any(char.IsAsciiLetterUpper);
        }, iter: 20_000);
}
