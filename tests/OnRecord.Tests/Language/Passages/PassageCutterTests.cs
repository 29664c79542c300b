using CsCheck;
using OnRecord.Language.Passages;
using Xunit;

namespace OnRecord.Tests.Language.Passages;

/// <summary>Passages tile the text, and each says what it is made of and in which language.</summary>
public sealed class PassageCutterTests
{
    public static TheoryData<string, string?> Examples() => new(LanguageWords.Examples.Select(static example => (example.Input, example.Expected == "?" ? null : example.Expected)));

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_examples_of_the_word_lists_hold(string passage, string? language) => Assert.Equal(language, LanguageVotes.Of(passage).Best(isWhole: false));

    public static TheoryData<string, bool> Notices()
    {
        var rows = new TheoryData<string, bool>();
        foreach ((string input, string expected) in NoticeLook.Examples)
        {
            rows.Add(input, expected == "yes");
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Notices))]
    public void The_examples_of_the_notices_hold(string passage, bool isNotice)
    {
        Assert.Equal(isNotice, NoticeLook.IsOne(passage));
        Assert.Equal(isNotice, NoticeLook.IsOne(passage.Replace(" ", "\n> ", StringComparison.Ordinal)));
        Assert.Equal(!isNotice, Assert.Single(PassageCutter.Cut(passage)).IsEnglishProse);
    }

    [Fact]
    public void Every_language_has_words_and_none_is_longer_than_the_bound()
    {
        Assert.Equal(LanguageWords.Count, LanguageWords.Names.Count);
        Assert.All(new[] { "the", "und", "les", "una", "che", "não", "het", "och", "ikke", "takk", "että", "jest" }, word => Assert.True(word.Length <= LanguageWords.Longest && LanguageWords.Of(word) != 0));
    }

    [Theory]
    [InlineData("The board met on Tuesday.\nIt said nothing.", PassageKind.Prose)]
    [InlineData("Thanks, Odile", PassageKind.Prose)]
    [InlineData("- the quay stays shut\n- the ferry runs until Friday\n", PassageKind.Prose)]
    [InlineData("diff --git a/quay.c b/quay.c\n--- a/quay.c\n+++ b/quay.c\n@@ -1,3 +1,4 @@\n int shut;\n+int open;\n", PassageKind.Code)]
    [InlineData("for (int i = 0; i < n; i++) {\n    quay[i] = shut(i);\n}\n", PassageKind.Code)]
    [InlineData("#\n# Lamps\n#\nLAMPS=y\n# LAMPS_OIL is not set\nLAMP64=m\nLAMPS_NAME=\"east quay\"\n", PassageKind.Code)]
    [InlineData("pier=0: the special one\npier=1: the one for pilots\npier=2 and above: those we want to build\n", PassageKind.Prose)]
    [InlineData("The board set depth=12.\nNobody was told why.", PassageKind.Prose)]
    [InlineData("2018-03-13 09:30:01 412 88 12 7\n2018-03-13 09:30:02 413 80 11 9\n", PassageKind.Table)]
    [InlineData("Berth\tTons\tDay\nNorth\t412\tMon\nSouth\t398\tTue\nEast\t77\tWed\n", PassageKind.Table)]
    public void A_passage_is_prose_code_or_a_table(string passage, PassageKind kind) => Assert.Equal(kind, Assert.Single(PassageCutter.Cut(passage)).Kind);

    [Theory]
    [InlineData("Odile Garrow met Bram Oster on 01/02/2018, 01/09/2018 and 01/16/2018.")]
    [InlineData("The harbor fund paid Garrow $5,000 on 1/3/2017, $7,500 on 2/4/2017 and $9,000 on 3/6/2017.")]
    [InlineData("Pilots logged calls at 02:10, 02:15, 02:40 and 03:05 from 555-0100 and 555-0111.")]
    [InlineData("The clerk, 54, earned $210,000 in 2016, $220,000 in 2017 and\n$235,000 in 2018.")]
    [InlineData("\"I called him at 4:15, 4:20, 4:31 and 4:40 on 03/04/2017.\"")]
    [InlineData("> He was billed $1,400 on 2/1/2017, $1,600 on 3/1/2017\n> and $1,800 on 4/1/2017.")]
    public void A_sentence_is_prose_whatever_its_numbers(string passage) => Assert.Equal(PassageKind.Prose, Assert.Single(PassageCutter.Cut(passage)).Kind);

    [Theory]
    [InlineData("North berth 412 398 77 1,204 2016 2017 2018")]
    [InlineData("01/02/2018 4,100.00 01/09/2018 4,250.00 paid in full.")]
    [InlineData("Total of berths 412,398.00 398,112.00 77,201.00 12,000.00 91,322.00")]
    [InlineData("Mar 16 14:02:11 quay7 sshd[4123]: 10.0.0.1:5512 10.0.0.2:22 closed.\nMar 16 14:02:12 quay7 sshd[4124]: 10.0.0.1:5513 10.0.0.2:22 closed.")]
    [InlineData("Tons landed, in thousands\n2016 1,204 2,411 3,112\n2017 1,301 2,500 3,240\n2018 1,399 2,611 3,300.")]
    [InlineData("Paid: 1,204 on 2/1, 1,301 on 3/1, 1,399 on 4/1, 1,410 on 5/1, 1,512 on 6/1, 1,600 on 7/1, 1,700 on 8/1, 1,800 on 9/1, 1,900 on 10/1.")]
    [InlineData("North 1,204   398 of 2016\nSouth 1,301   411 of the 2017.\n")]
    public void Figures_with_few_words_between_stay_a_table(string passage) => Assert.Equal(PassageKind.Table, Assert.Single(PassageCutter.Cut(passage)).Kind);

    [Fact]
    public void The_middle_of_a_patch_belongs_to_it()
    {
        const string Text = "Please try this.\n\n--- a/quay.c\n+++ b/quay.c\n@@ -1 +1 @@\n-a\n+b\n \n+/* The quay is shut on Mondays,\n+   as the board said. */\n\nThanks to all of you for the help.\n";
        Assert.Equal([PassageKind.Prose, PassageKind.Code, PassageKind.Code, PassageKind.Prose], PassageCutter.Cut(Text).Select(static passage => passage.Kind));
    }

    [Fact]
    public void A_short_passage_goes_with_the_language_around_it()
    {
        IReadOnlyList<Passage> passages = PassageCutter.Cut("Hafen bleibt zu\n\nDie Stadt sagt, dass der Hafen noch nicht offen ist und auch nicht bald.\n");
        Assert.All(passages, static passage => Assert.False(passage.IsEnglishProse));
    }

    [Theory]
    [InlineData("x,y")]
    [InlineData("x y z\nLAMPS y\nBERTH y\nQUAY y\n")]
    [InlineData("la Garrow")]
    public void Letters_alone_or_one_word_tell_no_language(string text) => Assert.All(PassageCutter.Cut(text), static passage => Assert.Null(passage.Language));

    [Theory]
    [InlineData("Merci pour votre aide", "fr")]
    [InlineData("Nie ma go i nie będzie", "pl")]
    public void Two_words_of_a_short_text_tell_its_language(string text, string language) => Assert.Equal(language, Assert.Single(PassageCutter.Cut(text)).Language);

    [Fact]
    public void Words_of_another_script_are_not_taken_for_English() =>
        Assert.Equal(["en", "und"], PassageCutter.Cut("The board met and said that it is shut.\n\nПорт закрыт до пятницы, сказал директор.\n").Select(static passage => passage.Language));

    /// <summary>Time that grew with the square of the length would be hours.</summary>
    [Theory]
    [InlineData("\n")]
    [InlineData(" \n")]
    [InlineData("a\n")]
    [InlineData("a\n\n")]
    public void Endless_lines_are_cut_in_time_that_grows_with_their_number(string line) =>
        Assert.Equal(3_000_000, PassageCutter.Cut(string.Concat(Enumerable.Repeat(line, 3_000_000 / line.Length)))[^1].End);

    [Fact]
    public void Passages_tile_any_text() => Gen.String[Gen.Char["ab >+-{;\n\r\t.0\u00e9\u0416"], 0, 200].Sample(static text =>
    {
        int at = 0;
        foreach (Passage passage in PassageCutter.Cut(text))
        {
            Assert.Equal(at, passage.Start);
            Assert.True(passage.End > passage.Start);
            at = passage.End;
        }

        Assert.Equal(text.Length, at);
    });
}
