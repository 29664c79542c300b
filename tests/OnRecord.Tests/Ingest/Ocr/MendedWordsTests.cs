using OnRecord.Ingest.Ocr;
using OnRecord.Ingest.Text;
using Xunit;

namespace OnRecord.Tests.Ingest.Ocr;

public sealed class MendedWordsTests
{
    private static string Mended(params string[] lines) => string.Join(" | ", MendedWords.Of([.. lines.SelectMany(static (line, number) => line.Split(' ').Select(word => new RecognisedWord(word, default, word.StartsWith('~') ? 30 : 90, number)))])
        .GroupBy(static word => word.Line).Select(static line => string.Join(' ', line.Select(static word => word.Text))));

    [Fact]
    public void Marks_that_the_recogniser_is_not_sure_of_are_dirt() => Assert.Equal("From: Ann - Roe ~b", Mended("~ From: ~. Ann - Roe ~b"));

    [Fact]
    public void A_name_of_a_field_beside_other_fields_has_its_colon() =>
        Assert.Equal("From: Ann Roe | Sent: Friday | To: Bo Lund; Di", Mended("From: Ann Roe", "Sent. Friday", "To; Bo Lund; Di"));

    [Fact]
    public void Marks_beside_the_value_of_a_field_and_marks_that_nobody_prints_alone_are_dirt() =>
        Assert.Equal("From: Ann Roe | To: Bo - Lund | Cc: Di | Subject: Keys", Mended("From: - Ann Roe", "To:. Bo - Lund .", "Ce: Di", "Subject: Keys |"));

    [Fact]
    public void A_time_that_fell_apart_is_one_word_in_one_box()
    {
        List<RecognisedWord> words = MendedWords.Of([new("6:", new PageBox(10, 20, 10, 10), 90, 0), new("22", new PageBox(25, 18, 20, 12), 70, 0), new("PM", new PageBox(50, 20, 20, 10), 95, 0)]);
        Assert.Equal(new RecognisedWord("6:22", new PageBox(10, 18, 35, 12), 70, 0), words[0]);
        Assert.Equal("PM", words[1].Text);
    }

    [Fact]
    public void A_name_of_a_field_is_known_though_a_letter_is_taken_for_one_that_looks_like_it() =>
        Assert.Equal("From: Ann Roe | To: Bo Lund | Date: Friday | Cc: Di | Subject: Keys", Mended("Erom: Ann Roe", "T0: Bo Lund", "Date: Friday", "“Cc: Di", "Subjcct: Keys"));

    [Fact]
    public void Other_words_beside_fields_are_not_taken_for_names_of_fields() =>
        Assert.Equal("Subject: Keys | Bee, | Dale: | Rate: 5 | Form: 7 | Send: it", Mended("Subject: Keys", "Bee,", "Dale:", "Rate: 5", "Form: 7", "Send: it"));

    [Fact]
    public void A_mark_before_the_bracket_of_an_address_is_dirt() => Assert.Equal("To: Bo <blund@docks.example>; .< 5", Mended("To: Bo .<blund@docks.example>; .< 5"));

    [Fact]
    public void A_capital_I_that_looks_like_l_is_told_by_the_address_behind_it() =>
        Assert.Equal("To: Yara Iyer <yiyer@docks.example>, Bo Iyer | <iyer.bo@docks.example>", Mended("To: Yara lyer <yiyer@docks.example>, Bo lyer", "<iyer.bo@docks.example>"));

    [Fact]
    public void No_other_letter_of_a_name_is_changed() =>
        Assert.Equal("To: Yara lyer, Bo lyer <blyer@docks.example>, Di lyer <di@docks.example>, the limit <iimit@docks.example>", Mended("To: Yara lyer, Bo lyer <blyer@docks.example>, Di lyer <di@docks.example>, the limit <iimit@docks.example>"));

    [Fact]
    public void Words_of_prose_stay_as_they_are() => Assert.Equal("To, or not to | the letter was | Sent. It was", Mended("To, or not to", "the letter was", "Sent. It was"));
}
