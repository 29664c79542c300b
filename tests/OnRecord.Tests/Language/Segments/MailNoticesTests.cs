using OnRecord.Language.Segments;
using Xunit;

namespace OnRecord.Tests.Language.Segments;

/// <summary>What stands below a message and is nobody's word on anything: notices, signatures, telephone numbers.</summary>
public sealed class MailNoticesTests
{
    [Theory]
    [InlineData("This e-mail and any files transmitted with it are confidential and intended solely for the use of the individual or entity to whom they are addressed. If you have received this e-mail in error please notify the system manager.")]
    [InlineData("CONFIDENTIALITY NOTICE: This e-mail message, including any attachments, is for the sole use of the intended recipient(s) and may contain confidential and privileged information.")]
    [InlineData("CONFIDENTIAL: This e-mail is intended only for the addressee. If you are not the intended recipient, delete it.")]
    [InlineData("NOTICE: This communication may contain privileged information. Any unauthorized use is prohibited.")]
    [InlineData("Please consider the environment before printing this e-mail.")]
    [InlineData("PUBLIC RECORDS NOTICE: E-mails to and from this address are subject to the Public Records Act and may be disclosed to third parties.")]
    [InlineData("The information contained in this transmission is privileged and confidential. It is intended for the use of the individual named above.")]
    [InlineData("This message and any attachments are confidential and may be\nprivileged. If you have received it in error, please notify the\nsender and delete it.")]
    public void A_notice_below_a_message_is_a_disclaimer(string notice)
    {
        string body = "Hi Bram,\n\nthe board said no on Friday, and I told them so.\n\nOdile\n\n" + notice + "\n";
        Assert.Equal(SegmentKind.Disclaimer, KindAt(body, notice[..12]));
        Assert.Equal(SegmentKind.Disclaimer, KindAt(body, notice[^12..]));
        Assert.Equal(SegmentKind.Own, KindAt(body, "the board said"));
    }

    [Theory]
    [InlineData("This message is confidential, so please do not tell the pilots.")]
    [InlineData("The information in this e-mail came from the pilots, and I believe it.")]
    [InlineData("This message may be in error: the quay was shut on Friday.")]
    [InlineData("Please consider the environment and take the ferry.")]
    [InlineData("If you have received this by Friday, call me.")]
    [InlineData("Notice: the gate is shut on Friday.")]
    public void What_somebody_writes_of_his_message_stays_his_own(string words) => Assert.Equal(SegmentKind.Own, KindAt("Hi Bram,\n\n" + words + "\n\nThe board said no on Friday, and I told them so.\n", words[..12]));

    [Theory]
    [InlineData("The board said no.\n\n-- \nOdile Garrow\nDirector, Tide Board\n+1 555 0100\n", "+1 555")]
    [InlineData("The board said no.\n\n--\nOdile Garrow | Tide Board | 555-0111\n", "Odile Garrow |")]
    [InlineData("The board said no.\n\n--\nOdile Garrow\nPartner | Garrow & Oster LLP\nO: 555-0199 | M: 555-0198\n", "O: 555")]
    public void The_lines_below_two_strokes_are_a_signature(string body, string line)
    {
        Assert.Equal(SegmentKind.Signature, KindAt(body, line));
        Assert.Equal(SegmentKind.Own, KindAt(body, "The board"));
    }

    [Theory]
    [InlineData("The board said no.\n\n--\nI told them on Friday that the quay was shut, and nobody said a word about it.\n", "I told them")]
    [InlineData("Call me at 555-0100 about the quay.\n\nIt is shut.\n", "Call me")]
    public void Words_stay_words_there(string body, string words) => Assert.Equal(SegmentKind.Own, KindAt(body, words));

    private static SegmentKind KindAt(string body, string words)
    {
        int at = body.IndexOf(words, StringComparison.Ordinal);
        return Segmenter.Shipped.Cut(body).Segments.First(segment => segment.Span.Start <= at && at < segment.Span.End).Kind;
    }
}
