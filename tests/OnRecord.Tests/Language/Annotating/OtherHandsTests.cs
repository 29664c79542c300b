using OnRecord.Language.Annotating;
using OnRecord.Language.Segments;
using OnRecord.Sources;
using Xunit;

namespace OnRecord.Tests.Language.Annotating;

/// <summary>Words in a message that somebody else wrote than the header over them names.</summary>
public sealed class OtherHandsTests
{
    private const string Told = "I met the pilot.";

    [Theory]
    [InlineData("The gate is shut. {0}\n\nYours in haste,\nBo (Robert Brandt)\n", true)] // signed by another
    [InlineData("The gate is shut. {0}\n\nRegards,\nRobert Brandt\nAssistant to Odile Garrow\n", true)]
    [InlineData("The gate is shut. {0}\n\nRegards,\nOdile Garrow\n", false)]
    [InlineData("The gate is shut. {0}\n\nRegards,\nOdie\n", false)]
    [InlineData("The gate is shut. {0}\n\nThank you, Odile Garrow\n\nOdile Garrow\nHarbour Master\n\nRobert Brandt\nPilot\n", false)]
    [InlineData("The gate is shut. {0} Write to:\n\nRobert Brandt\n12 Quay Street\n\nThank you.\n\nRegards,\nOdile Garrow\n", false)] // an address
    [InlineData("It is shut.\n\nOdile --\n\nThe gate is shut. {0}\n", true)] // the writer is called on
    [InlineData("Odile,\n\nThe gate is shut. {0}\n", false)] // another of that name, perhaps
    [InlineData("It is shut.\n\nOdile - The gate is shut. {0}\n", true)]
    [InlineData("It is shut.\n\nLucan - The gate is shut. {0}\n", false)]
    [InlineData("It is shut.\n\nLucan --\n\nThe gate is shut. {0}\n", false)]
    [InlineData("Below is the e-mail that Mr. Brandt\nsent to the board:\n\nIt is shut.\n\nThe gate is shut. {0}\n", true)]
    [InlineData("Lucan is well.\n\nBelow is the e-mail that Mr. Brandt\nsent to the board:\n\nThe gate is shut. {0}\n", true)]
    [InlineData("Lucan is well.\n\nBelow is the e-mail that I sent to the board:\n\nThe gate is shut. {0}\n", false)] // her own
    [InlineData("Attached is the e-mail that was sent to the board. It is secret. Few points:\n\nThe gate is shut. {0}\n", false)] // her points
    [InlineData("What do you think of her plan?\nThanks, Odile x3-35\n\nThe gate is shut.\n{0}\n", true)] // below the signature
    [InlineData("What do you think of her plan?\nThanks, Odile\n\nP.S. The gate is shut.\n{0}\n", false)]
    [InlineData("What do you think of her plan? {0}\nThanks, Odile\n\nThe gate is shut.\nIt rains.\n", false)] // above it
    public void What_another_wrote_below_a_header_shows_by_signature_salutation_and_introduction(string body, bool isOthers)
    {
        string text = string.Format(System.Globalization.CultureInfo.InvariantCulture, body, Told);
        IReadOnlyList<OtherHand> hands = OtherHands.Find(text, Segmenter.Shipped.Cut(text, "Gate", "2018-03-29"), -1, ["Garrow, Odile", "odile.garrow@harbour.example"]);
        int at = text.IndexOf(Told, StringComparison.Ordinal);
        Assert.Equal(isOthers, hands.Any(hand => at >= hand.Span.Start && at < hand.Span.End));
    }

    [Theory]
    [InlineData("The gate is shut. {0}\n\nRegards,\nRobert Brandt\n", "Robert Brandt")]
    [InlineData("Bo,\n\nThe gate is shut. {0}\n\nRobert Brandt\nAssistant to Odile Garrow\n", "Robert Brandt")]
    [InlineData("The gate is shut. {0}\n\nRobert Brandt, Assistant to Odile Garrow\n", "Robert Brandt")]
    [InlineData("The gate is shut. {0}\n\nYours,\nBo (Robert Brandt)\n", "Robert Brandt")]
    [InlineData("The gate is shut. {0}\n\nRobert Brandt for Odile Garrow\n", null)] // the words of either
    [InlineData("The gate is shut. {0}\n\nRobert Brandt\non behalf of Odile Garrow\n", null)]
    [InlineData("Robert wrote this. The gate is shut. {0}\n\nRegards,\nRobert Brandt\n", null)] // passed on
    [InlineData("See below.\n\nThe gate is shut. {0}\n\nRegards,\nRobert Brandt\n", null)]
    [InlineData("It is shut.\n\nDear Bo,\n\nThe gate is shut. {0}\n\nRegards,\nRobert Brandt\n", null)] // two letters
    [InlineData("The gate is shut. {0}\n\nRegards,\nRobert Brandt\n\nIt rains.\nIt snows.\n", null)]
    [InlineData("The gate is shut. {0}\n\nRegards,\nRobert Brandt\nMary Lund\n", null)]
    [InlineData("It is shut.\n\nCABLE FROM AMB. Brandt, SENT YESTERDAY MORNING.\n\nABC: {0}\n", null)]
    public void Whose_they_are_shows_only_a_full_name_that_signs_them_all(string body, string? signer)
    {
        string text = string.Format(System.Globalization.CultureInfo.InvariantCulture, body, Told);
        int at = text.IndexOf(Told, StringComparison.Ordinal);
        OtherHand hand = Assert.Single(OtherHands.Find(text, Segmenter.Shipped.Cut(text, "Gate", "2018-03-29"), -1, ["Garrow, Odile", "odile.garrow@harbour.example"]), hand => at >= hand.Span.Start && at < hand.Span.End);
        Assert.Equal(signer, hand.Signer is { } name ? text[name.Start..name.End] : null);
    }

    [Theory]
    [InlineData("The gate is shut. {0}\n\nRB\n")] // initials
    [InlineData("The gate is shut. {0}\n\nog/rb\n")]
    [InlineData("The gate is shut. {0}\n\nRegards,\nThe Harbour Office\n")]
    [InlineData("It is shut.\n\nMessage from Odile Garrow\n\n{0}\n")]
    [InlineData("It is shut.\n\nLetter from the bank came today.\n{0}\n")]
    [InlineData("The gate is shut. {0} I ask for Odile Garrow.\n\nOdile Garrow for Robert Brandt\n")]
    public void Initials_offices_and_the_writers_own_papers_are_no_other_hand(string body)
    {
        string text = string.Format(System.Globalization.CultureInfo.InvariantCulture, body, Told);
        Assert.Empty(OtherHands.Find(text, Segmenter.Shipped.Cut(text, "Gate", "2018-03-29"), -1, ["Garrow, Odile", "odile.garrow@harbour.example"]));
    }

    [Theory]
    [InlineData("og18@harbour.example", false)] // no name in it
    [InlineData("ogarrow@harbour.example", false)]
    [InlineData("odile.garrow@harbour.example", true)]
    public void Another_name_below_tells_nothing_of_an_address_without_a_full_name(string address, bool isOthers)
    {
        const string Text = Told + " The gate is shut.\n\nRegards,\nRobert Brandt\n";
        Assert.Equal(isOthers, OtherHands.Find(Text, Segmenter.Shipped.Cut(Text, "Gate", "2018-03-29"), -1, [address]).Count > 0);
    }
}
