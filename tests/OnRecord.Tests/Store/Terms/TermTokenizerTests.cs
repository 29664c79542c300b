using System.Buffers;
using System.Text;
using CsCheck;
using OnRecord.Store.Terms;
using Xunit;

namespace OnRecord.Tests.Store.Terms;

public sealed class TermTokenizerTests
{
    /// <summary>Characters of every kind that the tokenizer treats in its own way.</summary>
    private static readonly string[] Pieces =
    [
        "a", "B", "z", "0", "9", " ", "\n", "\0", "\u001F", "'", "’", "-", ".", "@", "_", "\"", "*", "é", "É", "ß", "ﬁ", "Æ", "Ø", "e\u0301", "\u0301", "\u00AD", "\u200D",
        "Я", "ё", "Σ", "ς", "Ａ", "１", "①", "ع", "ّ", "ก", "क", "़", "\u001B", "\u001B[", "\u001B[3", "\u001B[1;31m", "[", "(", "漢", "字", "か", "カ", "ー", "한", "글", "々", "ｶ", "𝐀", "𐐀", "𠮷", "😀", "\uD800", "\uDC00", "½", "²",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Pieces.Length - 1].Select(static index => Pieces[index]).Array[0, 200].Select(string.Concat);

    [Theory]
    [InlineData("The Ferry, at noon.", "the ferry at noon")]
    [InlineData("O'Brien don't", "o brien don t")]
    [InlineData("O’Brien", "o brien")]
    [InlineData("ann.roe@example.org", "ann roe example org")]
    [InlineData("well-known snake_case 3.14", "well known snake case 3 14")]
    [InlineData("2018-03-13T09:30", "2018 03 13t09 30")]
    [InlineData("Café CAFÉ Cafe\u0301", "cafe cafe cafe")]
    [InlineData("Straße STRASSE Groẞ", "strasse strasse gross")]
    [InlineData("Ærø Œuvre Łódź Đà İstanbul ılık Þórr", "aero oeuvre lodz da istanbul ilik thorr")]
    [InlineData("ﬁle ｆｕｌｌ １２ ①", "file full 12 1")]
    [InlineData("МОСКВА Ёлка", "москва елка")]
    [InlineData("ΟΔΌΣ οδός", "οδοσ οδοσ")] // final sigma
    [InlineData("co\u00ADoperate zero\u200Bwidth", "cooperate zerowidth")]
    [InlineData("nul\0byte\u0001two", "nul byte two")]
    [InlineData("\u001B[31mred\u001B[0m alert", "red alert")] // colours of a terminal
    [InlineData("\u001B[1;4mThe\u001B[m \u001B[0;38:5:9mÉcole\u001B[K", "the ecole")]
    [InlineData("a\u001B[2Jb \u001B[ qc", "a b c")]
    [InlineData("\u001B(Bred \u001B(red", "red red")] // a character set that is chosen, and none
    [InlineData("\u001B]0;harbour desk\u0007north \u001B]8;;x.example\u001B\\pier\u001B]8;;\u001B\\", "0 harbour desk north 8 x example pier 8")]
    [InlineData("\u001B[31", "31")] // cut off
    [InlineData("\u001B", "")]
    [InlineData("漢字", "漢字 字")]
    [InlineData("東京都 x", "東京 京都 都 x")]
    [InlineData("カタカナ", "カタ タカ カナ ナ")]
    [InlineData("한국어", "한국 국어 어")]
    [InlineData("abc漢def", "abc 漢 def")]
    [InlineData("𠮷野家", "𠮷野 野家 家")] // outside the basic plane
    [InlineData("𐐀𐐁", "𐐨𐐩")] // Deseret has small letters
    [InlineData("a😀b", "a b")]
    [InlineData("", "")]
    [InlineData("'\"*-", "")]
    public void Text_is_cut_into_folded_terms(string text, string terms) => Assert.Equal(terms, string.Join(' ', TermTokenizer.Tokens(text).Select(term => term.Folded)));

    [Fact]
    public void A_term_knows_its_place()
    {
        const string text = "Ünter 漢字, cafe\u0301s";
        Assert.Equal(
            ["Ünter", "漢字", "字", "cafe\u0301s"],
            TermTokenizer.Tokens(text).Select(term => text[term.Start..term.End]));
    }

    [Fact]
    public void A_word_behind_a_colour_is_in_its_own_place() =>
        Assert.Equal([new Term("red", 5, 8)], TermTokenizer.Tokens("\u001B[31mred\u001B[0m"));

    [Fact]
    public void A_term_ends_with_its_last_unit_not_with_the_joiner_behind_it() =>
        Assert.Equal(new Term("ab", 0, 2), Assert.Single(TermTokenizer.Tokens("ab\u00AD ")));

    [Fact]
    public void A_word_is_cut_off_after_64_units_and_covers_all_of_itself()
    {
        Term term = Assert.Single(TermTokenizer.Tokens(new string('x', 1000)));
        Assert.Equal(new string('x', 64), term.Folded);
        Assert.Equal(1000, term.End);
    }

    [Theory]
    [InlineData("Über café 100m naïve end", "uber cafe 100m naive end ")]
    [InlineData("  Mole-7, berth\u001b[31m nine", "mole 7 berth nine ")]
    [InlineData("one\u00ADtwo three", "onetwo three ")]
    [InlineData("", "")]
    [InlineData(" . ", "")]
    public void The_index_is_fed_folded_words_each_with_a_space(string text, string fed) => Assert.Equal(fed, Indexed(text));

    [Fact]
    public void The_index_is_fed_long_words_cut_off() => Assert.Equal($"{new string('x', 64)} y ", Indexed(new string('x', 30_000) + " y"));

    [Fact]
    public void The_index_gets_exactly_the_terms_that_queries_get() =>
        Texts.Sample(text => Assert.Equal(
            string.Concat(TermTokenizer.Tokens(text).Select(term => term.Folded + " ")), Indexed(text)), iter: 5_000);

    [Fact]
    public void Terms_hold_nothing_that_the_index_would_cut() =>
        Texts.Sample(text => Assert.All(TermTokenizer.Tokens(text), term => Assert.All(term.Folded, unit => Assert.True(unit is (>= 'a' and <= 'z') or (>= '0' and <= '9') or > '\u007F', $"{(int)unit:X4}"))), iter: 5_000);

    [Fact]
    public void Places_rise_and_lie_in_the_text() =>
        Texts.Sample(text =>
        {
            int last = 0;
            foreach (Term term in TermTokenizer.Tokens(text))
            {
                Assert.InRange(term.Start, last, text.Length);
                Assert.InRange(term.End, term.Start + 1, text.Length);
                Assert.InRange(term.Folded.Length, 1, TermTokenizer.LongestTerm);
                last = term.Start;
            }
        }, iter: 5_000);

    [Fact]
    public void Folding_twice_changes_nothing() =>
        Texts.Sample(text =>
        {
            string[] once = [.. TermTokenizer.Tokens(text).Select(term => term.Folded).Where(folded => folded.Length < 32)];
            foreach (string term in once.Where(term => !term.Any(unit => TermFolding.Of(unit) is TermFolding.Cjk or TermFolding.Surrogate)))
            {
                Assert.Equal([term], TermTokenizer.Tokens(term).Select(again => again.Folded));
            }
        }, iter: 2_000);

    [Fact]
    public void Every_unit_alone_gives_at_most_one_term()
    {
        for (int unit = 0; unit <= char.MaxValue; unit++)
        {
            Assert.InRange(TermTokenizer.Tokens([(char)unit]).Count, 0, 1);
        }
    }

    private static string Indexed(string text)
    {
        var buffer = new ArrayBufferWriter<byte>();
        TermTokenizer.AppendTerms(text, buffer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
