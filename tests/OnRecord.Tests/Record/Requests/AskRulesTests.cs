using OnRecord.Language.Requests;
using OnRecord.Record.Requests;
using Xunit;

namespace OnRecord.Tests.Record.Requests;

public sealed class AskRulesTests
{
    [Theory]
    [InlineData(AskCues.Question, AskCues.None, (int)PressSign.None, false, false)]
    [InlineData(AskCues.Comment | AskCues.Question, AskCues.None, (int)PressSign.None, false, false)]
    [InlineData(AskCues.Question | AskCues.Press, AskCues.None, (int)PressSign.OwnWords, false, true)]
    [InlineData(AskCues.Question, AskCues.None, (int)PressSign.Byline, false, true)]
    [InlineData(AskCues.Question, AskCues.None, (int)PressSign.Byline, true, false)]
    [InlineData(AskCues.Asks, AskCues.None, (int)PressSign.Byline, true, true)]
    [InlineData(AskCues.Asks, AskCues.None, (int)PressSign.Address, false, false)]
    [InlineData(AskCues.Asks, AskCues.Deadline, (int)PressSign.Address, false, true)]
    [InlineData(AskCues.Question, AskCues.None, (int)PressSign.OtherMessage, false, false)]
    [InlineData(AskCues.Press, AskCues.None, (int)PressSign.OwnWords, false, false)]
    [InlineData(AskCues.Comment | AskCues.Decline, AskCues.None, (int)PressSign.OwnWords, false, false)]
    [InlineData(AskCues.Records, AskCues.None, (int)PressSign.None, false, true)]
    [InlineData(AskCues.Records, AskCues.None, (int)PressSign.None, true, false)]
    public void A_message_is_a_request_only_where_it_asks_and_comes_from_the_press_or_under_a_law(AskCues own, AskCues subject, int sign, bool isReply, bool expected) =>
        Assert.Equal(expected, AskRules.IsRequest(own, subject, (PressSign)sign, isReply));

    [Fact]
    public void Who_asks_again_before_an_answer_makes_no_new_request()
    {
        MailReply answer = new(9, 300, RequestOutcome.Answered, null);
        MailAsk[] asks = [new(1, 1, 5, 100, 7, 8, "a b", answer), new(2, 2, 5, 200, 17, 8, "a b", answer), new(3, 3, 5, 400, 7, 8, "a b", null), new(4, 4, 6, 500, 7, 8, "a b", null)];
        IReadOnlyList<AskedRequest> made = AskedMaker.Make(asks, static _ => true);
        Assert.Equal([(1L, RequestOutcome.Answered), (3L, RequestOutcome.NoResponse), (4L, RequestOutcome.NoResponse)], made.Select(static one => (one.First.Event, one.Outcome)));
        Assert.Equal(2L, Assert.Single(made[0].Again).Event);
    }

    [Fact]
    public void An_acknowledgement_before_the_answer_is_passed_over_and_alone_leaves_the_outcome_open()
    {
        MailReply received = new(8, 200, RequestOutcome.Unknown, null), declined = new(9, 300, RequestOutcome.Declined, null);
        Assert.Equal((RequestOutcome.Declined, 9L), Of([received, declined]));
        Assert.Equal((RequestOutcome.Unknown, 8L), Of([received]));

        static (RequestOutcome, long) Of(MailReply[] replies) => AskedMaker.Make([new MailAsk(1, 1, 5, 100, 7, 8, "a b", ReplyRules.AnswerOf(replies))], static _ => true) is [var one] ? (one.Outcome, one.Answer!.Message) : default;
    }

    [Fact]
    public void Nothing_held_says_nothing_where_the_case_has_no_message_of_who_was_asked() =>
        Assert.Equal(RequestOutcome.Unknown, AskedMaker.Make([new MailAsk(1, 1, 5, 100, 7, 8, "a b", null)], static _ => false)[0].Outcome);
}
