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
