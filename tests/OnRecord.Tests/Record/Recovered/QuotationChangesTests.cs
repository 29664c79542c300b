using OnRecord.Record.Recovered;
using Xunit;

namespace OnRecord.Tests.Record.Recovered;

/// <summary>What a quotation has otherwise than its message, and what wrapping alone did to it.</summary>
public sealed class QuotationChangesTests
{
    private const string Own = "The boats came in before noon and the pilots went to the inn by the old quay for\nbread and soup, and nobody has asked for them since.";

    [Fact]
    public void The_end_of_a_line_that_wrapping_broke_off_is_not_left_out()
    {
        const string Holder = "Yes.\n> The boats came in before noon and the pilots went to the inn by the old quay\nfor\n> bread and soup, and nobody has asked for them since.\n";
        string quoted = Own.Replace(" for\n", "\n", StringComparison.Ordinal);

        Assert.Empty(QuotationChanges.OfQuotation(Own, quoted, Own, Holder));
        Assert.Equal("for", Assert.Single(QuotationChanges.OfQuotation(Own, quoted, Own, "Yes.\n> " + quoted)).Original);
    }

    [Theory]
    [InlineData("About forty barrels.", "About fourteen barrels.", "forty>fourteen")]
    [InlineData("About forty barrels.\n\nOle", "About fourteen barrels.\n\nOle", "forty>fourteen")]
    [InlineData("We pay forty", "We pay fourteen", "forty>fourteen")]
    [InlineData("40 barrels came in before noon on the first ferry.", "14 barrels came in before noon on the first ferry.", "40>14")]
    [InlineData("The keeper was told.", "The keeper was not told.", ">not")]
    [InlineData("The keeper was not told.", "The keeper was told.", "not>")]
    [InlineData("He went to the north quay.", "He went to the south quay.", "north>south")]
    [InlineData("No.", "Yes.", "No.>Yes.")]
    [InlineData("Nobody notes what the keeper was told.", "Nobody notes what the keeper was not told.", ">not")] // letters of another word
    [InlineData("About forty barrels.\n\nOle", "About forty barrels.", "")]
    [InlineData("Bo, about forty barrels.", "about forty barrels.\n\n12 people like this", "")]
    [InlineData("Thanks.", "Well, we shall see.", "")] // other words
    public void In_a_short_text_a_number_a_no_and_any_other_word_count(string own, string quoted, string expected) =>
        Assert.Equal(expected, string.Join(' ', QuotationChanges.OfQuotation(own, quoted, own, "See below.\n" + quoted).Select(static change => $"{change.Original}>{change.Quoted}")));

    [Theory]
    [InlineData(true, false, 1)]
    [InlineData(false, false, 0)] // whoever answers leaves out lines
    [InlineData(true, true, 0)] // and says so
    public void A_paragraph_that_a_forward_passes_over_in_silence_is_left_out(bool isForward, bool isMarked, int expected)
    {
        const string Head = "The boats came in before noon and the pilots went to the inn by the old quay.", End = "Nobody has asked for the pilots since that day, and the inn is shut now.";
        const string Hidden = "One of the pilots said that the harbour crane had been broken since the winter.";
        string quoted = $"{Head}\n\n{(isMarked ? "[...]\n\n" : "")}{End}";
        string[] left = [.. QuotationChanges.OfQuotation($"{Head}\n\n{Hidden}\n\n{End}", quoted, $"{Head}\n\n{Hidden}\n\n{End}", "For the board.\n\n" + quoted, isForward ? QuotationFrame.Forward : QuotationFrame.Loose).Where(static change => change.Quoted.Length == 0).Select(static change => change.Original)];
        Assert.Equal(expected, left.Length);
        Assert.All(left, static words => Assert.Contains("broken since the winter", words, StringComparison.Ordinal));
    }

    private const string Letter = "The quay will be shut for nine days from 4 April. The county pays for the work.\nThe keeper has not been told of the price, which is 310,000 crowns.\nDo not speak to the pilots before the meeting of the board.\nThe builder is Heron and Sons.";

    [Theory]
    [InlineData("{0}\nThe keeper owns a third of it and has asked me to keep it quiet.", "", "> + The keeper owns a third of it and has asked me to keep it quiet", true, false)]
    [InlineData("I was told by the keeper to lie about it.\n{0}", "", "> + I was told by the keeper to lie about it", true, true)]
    [InlineData("{0}\nThe keeper owns a third of it and has asked me to keep it quiet.\n\nAnn Roe", "\n\nAnn Roe", "> + The keeper owns a third of it and has asked me to keep it quiet", true, true)]
    [InlineData("{0|Heron and Sons>Pike and Sons}", "", "Heron > Pike", true, true)]
    [InlineData("{0|Heron and Sons>Heron and Daughters}", "", "Sons > Daughters", true, true)]
    [InlineData("{0|\nThe builder is Heron and Sons.>}\n\nAnn Roe", "\n\nAnn Roe", "The builder is Heron and Sons >", true, true)]
    [InlineData("{0|310,000>130,000}", "", "310,000 > 130,000", true, true)]
    [InlineData("{0|\nDo not speak to the pilots before the meeting of the board.>}", "", "Do not speak to the pilots before the meeting of the board >", false, true)] // an answer leaves it out
    [InlineData("{0|\nThe builder is Heron and Sons.>}", "\n\nAnn Roe", "", false, false)] // trimmed
    [InlineData("{0|The quay will be shut for nine days from 4 April. >}", "", "", false, false)]
    [InlineData("{0}\n\nThe keeper owns a third of it and has asked me to keep it quiet.", "", "", false, false)] // a paragraph of a server, perhaps
    [InlineData("{0}\nThis message is confidential and for the reader alone.", "", "", false, false)]
    [InlineData("{0}\nAnn Roe", "", "", false, false)]
    [InlineData("FYI, Bo\n{0}", "", "", false, false)]
    public void At_the_edges_sentences_are_told_that_were_put_in_or_taken_out(string pattern, string signature, string expected, bool isShownMarked, bool isShownForward)
    {
        string words = Letter, own = Letter + signature;
        if (pattern.IndexOf("{0|", StringComparison.Ordinal) is >= 0 and var at)
        {
            string[] change = pattern[(at + 3)..pattern.IndexOf('}', at)].Split('>');
            words = words.Replace(change[0], change[1], StringComparison.Ordinal);
            pattern = pattern[..at] + "{0}" + pattern[(pattern.IndexOf('}', at) + 1)..];
        }

        string quoted = pattern.Replace("{0}", words, StringComparison.Ordinal);
        foreach (QuotationFrame frame in Enum.GetValues<QuotationFrame>())
        {
            string[] told = [.. QuotationChanges.OfQuotation(own, quoted, own, "See below.\n\n" + quoted, frame).Select(static change => $"{change.Original} >{(change.Original.Length == 0 ? " + " : " ")}{change.Quoted}".Trim())];
            bool isShown = frame switch { QuotationFrame.Marked => isShownMarked, QuotationFrame.Forward => isShownForward, _ => told.Length > 0 && isShownMarked && !expected.StartsWith('>') };
            Assert.Equal(isShown ? [expected] : [], told);
        }
    }

    [Fact]
    public void Ends_of_deeper_lines_are_not_added_to_the_message_around_them()
    {
        const string Answer = "I saw them there at noon.\nThey had left by the time I came back from the market.";
        const string Around = Answer + "\n> " + "The boats came in before noon and the pilots went to the inn by the old quay for bread";
        const string Holder = "> I saw them there at noon.\n> > The boats came in before noon and the pilots went to the inn by the old quay\n> for bread\n> They had left by the time I came back from the market.\n";

        Assert.Empty(QuotationChanges.Of(Answer, "I saw them there at noon.\nfor bread\nThey had left by the time I came back from the market.", Around, Holder));
        Assert.Equal("no bread", Assert.Single(QuotationChanges.Of(Answer, "I saw them there at noon.\nno bread\nThey had left by the time I came back from the market.", Around, Holder.Replace("for bread", "no bread", StringComparison.Ordinal))).Quoted);
    }
}
