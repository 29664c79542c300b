using OnRecord.Language.Requests;
using OnRecord.Language.Tokens;
using OnRecord.Record.Requests;
using Xunit;

namespace OnRecord.Tests.Record.Requests;

public sealed class ReplyRulesTests
{
    [Theory]
    [InlineData("We paid 4,000 dollars in January. Beyond that I will not comment.", RequestOutcome.Answered)]
    [InlineData("The weld was paid for by the city, not by us. I have nothing to add.", RequestOutcome.Answered)]
    [InlineData("Yes. I have nothing more to say.", RequestOutcome.Answered)]
    [InlineData("I did not meet the mayor in March or at any other time. I have nothing more to say.", RequestOutcome.Answered)]
    [InlineData("Norcorp did not pay for the weld. We have no further comment.", RequestOutcome.Answered)]
    [InlineData("No. The city bought the crane in 2016. I have no further comment.", RequestOutcome.Answered)]
    [InlineData("I won't comment on rumours. The weld was never ours.", RequestOutcome.Answered)]
    [InlineData("I can't comment on the contract, but Norcorp paid nobody.", RequestOutcome.Answered)]
    [InlineData("I cannot comment other than to say that the weld held.", RequestOutcome.Answered)]
    [InlineData("I can't really comment on the price except to say it rings true.", RequestOutcome.Answered)]
    [InlineData("We paid nobody and have nothing to add.", RequestOutcome.Answered)]
    [InlineData("I never met the mayor, and I will not comment further.", RequestOutcome.Answered)]
    [InlineData("Dear Ms Carrow,\n\nWe paid nobody. Beyond that, no comment.\n\nBest wishes,\nKarl Dunn", RequestOutcome.Answered)]
    [InlineData("That is all I will say: the crane was ours.", RequestOutcome.Answered)]
    [InlineData("Who told you that? We paid nobody.", RequestOutcome.Answered)]
    [InlineData("I will be away until Monday. The weld was paid for by the city.", RequestOutcome.Answered)]
    [InlineData("Thank you for your message. The weld was paid for by the city.", RequestOutcome.Answered)]
    [InlineData("Yes, we paid for it.", RequestOutcome.Answered)]
    [InlineData("No.", RequestOutcome.Answered)]
    [InlineData("Not true.", RequestOutcome.Answered)]
    [InlineData("The matter is before the court.", RequestOutcome.Answered)]
    [InlineData("We do not comment on pending litigation.", RequestOutcome.Declined)]
    [InlineData("We have no further comment.", RequestOutcome.Declined)]
    [InlineData("Thank you for your message. We do not comment on personnel matters.", RequestOutcome.Declined)]
    [InlineData("The matter is before the court. I cannot comment.", RequestOutcome.Declined)]
    [InlineData("I cannot comment, but you may want to ask the clerk.", RequestOutcome.Declined)]
    [InlineData("On the advice of our lawyers, I won't comment.", RequestOutcome.Declined)]
    [InlineData("Thanks for reaching out. Hope you are well. We decline to comment.", RequestOutcome.Declined)]
    [InlineData("Please direct your questions to the press office.", RequestOutcome.Declined)]
    [InlineData("No comment. Please do not call my house again.", RequestOutcome.Declined)]
    [InlineData("Sorry, I can't comment. I work for the city and am not allowed to speak to the press.", RequestOutcome.Declined)]
    [InlineData("Dear Ms Carrow,\n\nI have no comment.\n\nBest wishes,\nKarl Dunn", RequestOutcome.Declined)]
    [InlineData("We do not comment on anything but our published accounts.", RequestOutcome.Declined)]
    [InlineData("I would love to help but cannot comment.", RequestOutcome.Declined)]
    [InlineData("The mayor will not comment.", RequestOutcome.Declined)]
    [InlineData("I have nothing to add to what the mayor said.", RequestOutcome.Declined)]
    [InlineData("No. I will not comment.", RequestOutcome.Unknown)]
    [InlineData("I am on leave until 20 March and will not read this.", RequestOutcome.Unknown)]
    [InlineData("I'm on holiday and back on 3 April.", RequestOutcome.Unknown)]
    [InlineData("I am traveling this week with limited access to e-mail.", RequestOutcome.Unknown)]
    [InlineData("Automatic reply: we have nothing to add. The office is closed.", RequestOutcome.Unknown)]
    [InlineData("Thank you, received.", RequestOutcome.Unknown)]
    [InlineData("Thanks!", RequestOutcome.Unknown)]
    [InlineData("Got it, thanks.", RequestOutcome.Unknown)]
    [InlineData("Thank you for your message. We will get back to you.", RequestOutcome.Unknown)]
    [InlineData("Let me check and get back to you.", RequestOutcome.Unknown)]
    [InlineData("Why do you ask?", RequestOutcome.Unknown)]
    [InlineData("How did you get this address?", RequestOutcome.Unknown)]
    [InlineData("Who gave you that letter?", RequestOutcome.Unknown)]
    [InlineData("When is your deadline?", RequestOutcome.Unknown)]
    [InlineData("Can you send me the letter? Then I will look at it.", RequestOutcome.Unknown)]
    [InlineData("Best,\nKarl", RequestOutcome.Unknown)]
    [InlineData("", RequestOutcome.Unknown)]
    public void A_reply_that_answers_is_answered_whatever_else_it_declines_and_courtesy_leave_and_questions_back_are_no_answer(string words, RequestOutcome expected) =>
        Assert.Equal(expected, ReplyRules.OutcomeOf(ReplyFinder.Find(Tokenizer.Cut(words)), AskCues.None));

    [Fact]
    public void A_subject_that_a_program_wrote_makes_an_automatic_reply() =>
        Assert.Equal(RequestOutcome.Unknown, ReplyRules.OutcomeOf(ReplyFinder.Find(Tokenizer.Cut("The office is closed until Monday.")), AskCues.Automatic));

    [Fact]
    public void What_is_shown_of_a_refusal_is_its_sentence_only_where_the_rest_says_nothing()
    {
        Assert.Equal("We decline to comment.", Shown("Thanks for reaching out. We decline to comment."));
        Assert.Equal("We decline to comment. The matter is before the court.", Shown("We decline to comment. The matter is before the court."));

        static string? Shown(string words) => ReplyFinder.Find(Tokenizer.Cut(words)).Refusal is { } place ? words[place.Start..place.End] : null;
    }
}
