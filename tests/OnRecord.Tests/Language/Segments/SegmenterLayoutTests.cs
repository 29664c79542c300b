using Xunit;

namespace OnRecord.Tests.Language.Segments;

public sealed class SegmenterLayoutTests
{
    [Fact]
    public void A_top_reply_with_marks_and_an_attribution() => Layouts.Check("""
        o0 The harbour is open.

        h1 On Fri, May 3, 2019 at 9:14 AM Ann Roe <ann.roe@harbour.example> wrote:

        q1 > Is the harbour open?
        q1 > The pilots are asking.
        """);

    [Fact]
    public void Answers_between_the_quotations_are_own_words() => Layouts.Check("""
        h1 Ann Roe <ann.roe@harbour.example> writes:

        q1 > Is the harbour open?

        o0 It is since this morning.

        q1 > And the side door?

        o0 Shut, as far as I know, and the keys are with the harbour master.
        """);

    [Fact]
    public void Nested_quotations_each_have_their_header() => Layouts.Check("""
        o0 Then let us meet at the crane.

        h1 On 3 May 2019, at 10:02, Bo Lund <bo@dock.example> wrote:
        q1 > Fine with me.
        q1 >
        h2 > On 3 May 2019, at 09:14, Ann Roe <ann.roe@harbour.example> wrote:
        q2 >> Shall we meet before the inspection starts?
        """);

    [Fact]
    public void One_line_between_two_headers_in_marks_is_of_the_outer_one() => Layouts.Check("""
        o0 No.

        h2 > On May 3, 2019, at 10:02 AM, Bo Lund <bo@dock.example> wrote:
        h2 >
        q2 > Did you tell the keeper about the keys?
        q2 >
        h4 >> On May 3, 2019, at 9:14 AM, Ann Roe <ann.roe@harbour.example> wrote:
        h4 >>
        q4 >> The keeper called. They know about the keys of the shed.
        """);

    [Theory]
    [InlineData("2019-05-03T10:02:00Z", true)]
    [InlineData("2019-05-14T10:02:00Z", false)]
    [InlineData(null, false)]
    public void A_form_for_a_day_to_come_is_no_header(string? sent, bool isForm)
    {
        string body = Form.ReplaceLineEndings("\n");
        Assert.Equal(isForm ? 0 : 1, OnRecord.Language.Segments.Segmenter.Shipped.Cut(body, "Journey", sent).Headers.Count);
        Assert.Single(OnRecord.Language.Segments.Segmenter.Shipped.Cut(body.Replace("From: Averil", "From: Ann Roe <ann@harbour.example>", StringComparison.Ordinal), "Journey", sent).Headers);
        Assert.Single(OnRecord.Language.Segments.Segmenter.Shipped.Cut(body.Replace("May 12, 2019", "May 12, 2019 9:14 AM", StringComparison.Ordinal), "Journey", sent).Headers);
    }

    private const string Form = """
        Please book this for me:

        From: Averil
        To: Northport
        Date: May 12, 2019
        Subject: hearing of the harbour board

        Bo
        """;

    [Fact]
    public void What_runs_along_the_pages_is_nobodys_words() => Layouts.Check("""
        d0 Harbour Public Records                              Page 1 of 2
        h1 From:       Lund, Bo
        h1 Sent:       Friday, May 3, 2019 10:02 AM
        h1 To:         Roe, Ann
        h1 Subject:    Inspection

        q1 They come on Monday, I was told by the office.

        d1 Harbour Public Records                              Page 2 of 2

        q1 Nobody has to answer them.
        """);

    [Fact]
    public void A_quotation_may_begin_with_what_it_quotes_in_turn() => Layouts.Check("""
        h1 On Fri, May 3, 2019 at 09:14:06AM +0800, Ann Roe wrote:
        q3 > > > The pilots ask for the keys.
        q2 > > Which pilots, and which keys do they mean?
        q1 > Those of the side door.

        o0 They may have them.
        """);

    [Fact]
    public void Outlook_blocks_follow_each_other() => Layouts.Check("""
        o0 Please see below and tell me what you think of it.

        h1 -----Original Message-----
        h1 From: Lund, Bo
        h1 Sent: Friday, May 3, 2019 10:02 AM
        h1 To: Roe, Ann; Ash, Tim
        h1 Subject: RE: Inspection

        q1 They come on Monday, I was told by the office.

        h2 From: Roe, Ann
        h2 Sent: Friday, May 3, 2019 9:14 AM
        h2 To: Lund, Bo
        h2 Subject: Inspection

        q2 When do they come to the harbour?
        """);

    [Fact]
    public void A_forward_is_told_by_the_subject_around_it() => Layouts.Check(
        """
        o0 For your information, as we said yesterday.

        h1 -----Original Message-----
        h1 From: Bo Lund
        h1 Sent: Friday, May 3, 2019 10:02 AM
        h1 To: Ann Roe
        h1 Subject: Inspection

        f1 They come on Monday, I was told by the office.
        """,
        "FW: Inspection");

    [Fact]
    public void Notes_puts_name_and_date_above_the_fields() => Layouts.Check("""
        o0 Do you know about this?
        h1 ---------------------- Forwarded by Ann Roe/Legal/Harbour on 05/03/2019 10:20 AM ---------------------------


        h1 Bo Lund@HARBOUR
        h1 05/03/2019 10:02 AM
        h1 To: Ann Roe/Legal/Harbour@HARBOUR, Tim Ash/Docks/Harbour@HARBOUR, Kit
        h1 Moss/Docks/Harbour@HARBOUR
        h1 cc:
        h1 Subject: Inspection

        f1 They come on Monday, I was told by the office.
        """);

    [Fact]
    public void Notes_puts_the_fields_beside_name_and_date() => Layouts.Check("""
        o0 Is this the list that you meant?

        h1                     Bo Lund
        h1                     <bo.lund@dock        To:     Ann Roe <ann.roe@harbour.example>
        h1                     .example>            cc:     Tim Ash <tim@harbour.example>
        h1                                          Subject:     Inspection
        h1                     05/03/2019
        h1                     10:02 AM

        q1 They come on Monday, I was told by the office.
        """);

    [Fact]
    public void Apple_forwards_in_marks() => Layouts.Check("""
        o0 As promised.

        h1 Begin forwarded message:
        h1 >
        h1 > From: Bo Lund <bo@dock.example>
        h1 > Subject: Inspection
        h1 > Date: 3 May 2019 at 10:02:11 BST
        h1 > To: Ann Roe <ann.roe@harbour.example>
        h1 >
        f1 > They come on Monday, I was told by the office.
        """);

    [Fact]
    public void Bars_and_bold_names() => Layouts.Check("""
        o0 Yes.

        h1 *From:* Bo Lund <bo@dock.example>
        h1 *Sent:* Friday, May 3, 2019 10:02 AM
        h1 *To:* Ann Roe <ann.roe@harbour.example>
        h1 *Subject:* Inspection

        q1 They come on Monday.
        q2 | Who says so?
        """);

    [Fact]
    public void A_quotation_marked_by_indentation_ends_where_the_indentation_does() => Layouts.Check("""
        h1 On 3/5/2019 10:02, "Bo Lund" <bo@dock.example> wrote:

        q1     They come on Monday, I was told.
        q1     Tell the pilots.

        o0 I have told them, and they will be there at nine.
        """);

    [Fact]
    public void A_table_is_no_quotation_and_a_memo_no_message() => Layouts.Check("""
        o0 | Quay | Depth |
        o0 | 7    | 9 m   |
        o0 The ferry runs
        o0 from: the old pier
        o0 to: the island
        """);

    [Fact]
    public void Stamps_on_released_pages_are_nobodys_words() => Layouts.Check("""
        d0       UNCLASSIFIED City of Harbour Case No. F-2019-1 Doc No. C0001 Date: 08/31/2019
        d0                                                   RELEASE IN PART B5,B6
        h1 From:                             Lund, Bo <bo@dock.example>
        h1 Sent:                             Friday, May 3, 2019 10:02 AM
        h1 To:
        h1 Subject:                          Inspection of the north quay and of the old crane beside the
        h1                                   ferry pier

        q1 They come on Monday, I was told by the office.

        d1 Page 3 of 7
        """);

    [Fact]
    public void A_signature_with_its_telephone_is_told_from_the_words() => Layouts.Check("""
        o0 Please send the list of keys to my office before the end of the week, so that
        o0 the harbour master can sign it.

        o0 Thanks,
        o0 Ann

        s0 Ann Roe
        s0 Senior Counsel
        s0 Harbour Office
        s0 14 Quay Street, Suite 200
        s0 Phone: (555) 555-0142
        s0 Fax: (555) 555-0143
        """);
}
