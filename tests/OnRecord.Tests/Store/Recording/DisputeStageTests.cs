using Microsoft.Data.Sqlite;
using OnRecord.Query;
using OnRecord.Query.Decisions;
using OnRecord.Query.Disputes;
using OnRecord.Query.Events;
using OnRecord.Query.Shapes;
using OnRecord.Store.Decisions;
using Xunit;

namespace OnRecord.Tests.Store.Recording;

/// <summary>What does not fit together, from the files to the listing.</summary>
public sealed class DisputeStageTests : IDisposable
{
    private const string Warned = "“We never warned a shop owner,” Odile Garrow told the Averil Ledger.";

    private readonly TempCase _case = new();

    public void Dispose() => _case.Dispose();

    [Theory]
    [InlineData("Lena Soko said that Lucan Brandt had opened the north gate.", "Odile Garrow said that Lucan Brandt had not opened the north gate.", "denial")]
    [InlineData("Lena Soko said that Lucan Brandt had opened the north gate.", "Lucan Brandt denied that he had opened the north gate.", "denial")]
    [InlineData("Lena Soko said that Lucan Brandt opened the north gate.", "Odile Garrow said that nobody opened the north gate.", "denial")]
    [InlineData("Lena Soko said that Lucan Brandt had sold eleven crates to the tannery.", "Odile Garrow said that Lucan Brandt had sold nine crates to the tannery.", "number")]
    [InlineData("Lena Soko said that Lucan Brandt opened the north gate on 5 March 2018.", "Odile Garrow said that Lucan Brandt opened the north gate on 7 March 2018.", "time")]
    [InlineData("Lena Soko said that Lucan Brandt leaked the harbour plan.", "Odile Garrow said that Bo Lund leaked the harbour plan.", "doer")]
    [InlineData("Lena Soko said that Lucan Brandt supported the harbour plan.", "Odile Garrow said that Lucan Brandt opposed the harbour plan.", "denial")]
    [InlineData("Lena Soko said that Lucan Brandt was working for the tannery.", "Odile Garrow said that both he and Lucan Brandt were not working for the tannery.", "denial")]
    [InlineData("Lena Soko said that Lucan Brandt warned the tannery owner.", "Odile Garrow said that Lucan Brandt had not told the tannery owner.", "denial")]
    [InlineData("Lena Soko said that Lucan Brandt had grabbed Bo Lund.", "Lucan Brandt denied that he had touched Bo Lund.", "denial")]
    [InlineData("Lena Soko said that Lucan Brandt had sold the harbour crane.", "Lucan Brandt denied claims that he had sold the harbour crane.", "denial")]
    [InlineData("Lena Soko said that Lucan Brandt opened the north gate at 9:30 a.m. on 5 March 2018.", "Odile Garrow said that Lucan Brandt opened the north gate at 11 a.m. on 5 March 2018.", "time")]
    [InlineData("Lena Soko said that Lucan Brandt opened the north gate at 9:30 a.m.", "Odile Garrow said that Lucan Brandt opened the north gate at 11:45 a.m.", "time")]
    [InlineData("Lena Soko said that it was Lucan Brandt who leaked the harbour plan.", "Odile Garrow said that the harbour plan was leaked by Bo Lund.", "doer")]
    [InlineData("Lena Soko said that Lucan Brandt had leaked the harbour plan.", "Odile Garrow said that it was not Lucan Brandt who leaked the harbour plan.", "denial")]
    [InlineData("Lena Soko said the harbour crane will cost 48,000 crowns.", "Lucan Brandt said the harbour crane will cost 42,000 crowns.", "number")]
    [InlineData("Lena Soko said the harbour repairs cost $48,000.", "Odile Garrow said the harbour repairs cost $92,000.", "number")]
    [InlineData("Lena Soko said the city paid $2 million for the crane.", "Odile Garrow said the city paid $2.5 million for the crane.", "number")]
    [InlineData("Odile Garrow said the north crane failed again.", "Lena Soko said the north crane has never failed.", "denial")]
    public void Two_statements_that_do_not_fit_are_a_dispute(string one, string other, string kind)
    {
        Articles(one, other);
        DisputeShape found = Assert.Single(Disputes());
        Assert.Equal(kind, found.Kind);
        Assert.StartsWith("statement-", DisputeSide.Of(found.Left).Id, StringComparison.Ordinal);
        Assert.StartsWith("statement-", DisputeSide.Of(found.Right).Id, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Lena Soko said that Lucan Brandt had opened the north gate.", "Odile Garrow said that Bo Lund had not opened the north gate.")] // another doer
    [InlineData("Lena Soko said that Lucan Brandt paid $48,000.", "Odile Garrow said that Lucan Brandt paid $92,000.")] // for what?
    [InlineData("Lena Soko said the harbour repairs cost $48,000.", "Odile Garrow said the harbour repairs cost about $92,000.")] // not exact
    [InlineData("Lena Soko said that Lucan Brandt had not sold nine crates to the tannery.", "Odile Garrow said that Lucan Brandt had sold eleven crates to the tannery.")] // both may be so
    [InlineData("Lena Soko said the crane has never failed.", "Odile Garrow said the crane failed again.")] // which crane?
    [InlineData("Lena Soko said the north crane has never failed.", "Odile Garrow said the north crane failed again.")] // told later
    [InlineData("Lena Soko said the city paid $2 million for the crane.", "Odile Garrow said the city paid $2.5 million for the ferry.")] // for something else
    [InlineData("Lena Soko said that Lucan Brandt had opened the north gate.", "Odile Garrow said that Lucan Brandt had not opened the south gate.")] // another gate
    [InlineData("Lena Soko said that Lucan Brandt had opened the north gate.", "Odile Garrow said that Lucan Brandt might not have opened the north gate.")] // only possible
    [InlineData("Lena Soko said that Lucan Brandt opened the north gate on 5 March 2018.", "Odile Garrow said that Lucan Brandt did not open the north gate on 7 March 2018.")] // another day
    [InlineData("Lena Soko said that Lucan Brandt had sold eleven crates to the tannery.", "Odile Garrow said that Lucan Brandt had sold about nine crates to the tannery.")] // not exact
    [InlineData("Lena Soko said that Lucan Brandt had sold eleven crates to the tannery.", "Odile Garrow said that Lucan Brandt had sold nine barrels to the tannery.")] // other things
    [InlineData("Lena Soko said that Lucan Brandt painted the harbour plan.", "Odile Garrow said that Bo Lund painted the harbour plan.")] // both can have done it
    [InlineData("Lena Soko asked whether Lucan Brandt had opened the north gate.", "Odile Garrow said that Lucan Brandt had not opened the north gate.")] // asked
    [InlineData("Lena Soko said that Lucan Brandt told the tannery owner.", "Odile Garrow said that Lucan Brandt had not warned the tannery owner.")] // who tells does not always warn
    [InlineData("Lena Soko said that Lucan Brandt had sold the harbour crane.", "Lucan Brandt repeated claims that he had sold the harbour crane.")] // not denied
    [InlineData("Lena Soko said that Lucan Brandt opened the north gate on 5 March 2018.", "Odile Garrow said that Lucan Brandt opened the north gate at 9:30 a.m. on 5 March 2018.")] // a moment of that day
    [InlineData("Lena Soko said that Lucan Brandt opened the north gate at 9:30 a.m.", "Odile Garrow said that Lucan Brandt opened the north gate at 9:40 a.m.")] // rounded
    [InlineData("Lena Soko said that Lucan Brandt opened the north gate at 9:30 a.m.", "Odile Garrow said that Lucan Brandt opened the north gate at 9:30 a.m.")] // each told on another day
    [InlineData("Lena Soko said that Lucan Brandt opened the north gate on 5 March 2018.", "Odile Garrow said that Lucan Brandt opened the north gate before 7 March 2018.")] // no moment but a limit
    public void What_fits_together_is_none(string one, string other)
    {
        Articles(one, other);
        Assert.Empty(Disputes());
    }

    [Theory]
    [InlineData("Odile Garrow said that she learned on Friday, 9 March that the ferry company would scrap the timber wharf and sell the salvage cranes to the tannery.", true)]
    [InlineData("“I first heard of it on Friday, 9 March, that the ferry company would scrap the timber wharf and sell the salvage cranes to the tannery,” said Odile Garrow.", true)]
    [InlineData("Odile Garrow said that she learned on Monday, 5 March that the ferry company would scrap the timber wharf and sell the salvage cranes to the tannery.", false)] // before the mail
    [InlineData("Odile Garrow said that she learned on Friday, 9 March that the library would lend the lighthouse lamp and paint the school railings.", false)] // of another matter
    [InlineData("Bo Lund said that he learned on Friday, 9 March that the ferry company would scrap the timber wharf and sell the salvage cranes to the tannery.", false)] // nobody wrote to him
    [InlineData("Odile Garrow said that she learned yesterday that the ferry company would scrap the timber wharf and sell the salvage cranes to the tannery.", false)] // whose yesterday is not told
    public void Who_says_when_they_learned_of_it_and_had_mail_about_it_before_is_a_dispute(string words, bool isOne)
    {
        _case.Write("mail.eml", "From: Ann Roe <ann@harbour.example>\r\nTo: Odile Garrow <garrow@tide.example>\r\nDate: Tue, 6 Mar 2018 09:30:00 -0800\r\nMessage-ID: <w@harbour.example>\r\nSubject: Timber wharf\r\n\r\nThe ferry company means to scrap the timber wharf and will sell the salvage cranes to the tannery.\r\n");
        _case.Write("article.txt", $"date 2018-03-12\nThe wharf\n\nOdile Garrow is the harbour master. Bo Lund is a pilot. {words}\n");
        _case.Build();
        List<DisputeShape> found = Disputes();
        Assert.Equal(isOne ? 1 : 0, found.Count);
        Assert.All(found, static one => Assert.Equal(("time", true), (one.Kind, one.Why.Contains("There is a message of 2018-03-06", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("Lena Soko said that Lucan Brandt had sold the crates. Lucan Brandt denied the allegation.", "denial")]
    [InlineData("Lena Soko said that Lucan Brandt had sold the crates. Lucan Brandt said he had done nothing of the kind.", "denial")]
    [InlineData("Lena Soko said that eleven crates had been opened. Odile Garrow said that the number of crates was nine.", "number")]
    [InlineData("Lena Soko said that Lucan Brandt had sold the crates. Lucan Brandt denied it.", "denial")]
    [InlineData("Lena Soko said that Lucan Brandt had sold the crates. Lucan Brandt called the report false.", "denial")]
    [InlineData("Lena Soko said that Lucan Brandt had smuggled the crates. Lucan Brandt denied the accusation of smuggling.", "denial")]
    [InlineData("Lena Soko alleged that Lucan Brandt had sold the crates. Lucan Brandt denied the charge of smuggling.", "denial")]
    [InlineData("The docks were full of a clerk who said that Lucan Brandt had sold the crates. Lucan Brandt denied the allegation.", "denial")]
    [InlineData("Lena Soko said that 12 people were hurt in the fire at pier 4. Bo Lund said that 9 people were hurt in the fire.", "number")]
    [InlineData("Lena Soko said the gate was locked on 5 March 2018. Bo Lund said the gate was not locked on 5 March 2018.", "denial")]
    [InlineData("Lena Soko said the crane has never failed. Bo Lund said the crane failed again on 5 March 2017.", "denial")]
    [InlineData("Lena Soko said that the call came at 9:30 a.m. on 5 March 2018. Bo Lund said that the call came at 11:15 a.m. on 5 March 2018.", "time")]
    [InlineData("Lena Soko said the contract was signed in March 2017. Bo Lund said the contract was signed in June 2017.", "time")]
    [InlineData("Lena Soko said the contract was signed on 5 March 2017. Bo Lund said the contract was signed on 9 March 2017.", "time")]
    public void What_one_article_sets_side_by_side_is_a_dispute(string words, string kind)
    {
        _case.Write("one.txt", Article(words, 6));
        _case.Build();
        Assert.Equal(kind, Assert.Single(Disputes()).Kind);
    }

    [Fact]
    public void A_denial_of_two_things_puts_neither_into_the_mouth_of_whom_it_tells_of()
    {
        string words = "The harbour board denied reports that dock officials made threats to the clerk's family during the talks or that town envoys reported any such threats to the clerk.";
        _case.Write("one.txt", Article(words + "\n\nThe tide was low.\n\n" + words, 6));
        _case.Build();
        Assert.DoesNotContain(Disputes(), static dispute => DisputeSide.Of(dispute.Right).Who?.Contains("officials", StringComparison.Ordinal) == true);
    }

    [Fact]
    public void Who_rejects_criticism_denies_not_who_says_not()
    {
        _case.Write("one.txt", Article("Lena Soko criticised the board, saying that the harbour board is not repairing the quay. Odile Garrow rejected criticism that the harbour board is not repairing the quay.", 6));
        _case.Build();
        DisputeShape found = Assert.Single(Disputes());
        Assert.Equal("Odile Garrow", DisputeSide.Of(found.Left).Who);
        Assert.StartsWith("Odile Garrow says that it is not so: \"the harbour board is not repairing the quay\".", found.Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Lena Soko said that Lucan Brandt had sold the crates. Lena Soko also said that Lucan Brandt had threatened the clerk if the clerk does not sell. Lucan Brandt denied the allegation.", "had threatened the clerk")]
    [InlineData("Lena Soko said that Lucan Brandt had sold the crates. “I would love to see Lucan Brandt leave the harbour,” said Bo Lund. Lucan Brandt denied the allegation.", "had sold the crates")]
    [InlineData("Lena Soko said that Lucan Brandt would be paid for the crates. Lucan Brandt denied it.", "would be paid")]
    public void What_is_denied_is_the_last_thing_that_somebody_said_to_be_so(string words, string denied)
    {
        _case.Write("one.txt", Article(words, 6));
        _case.Build();
        Assert.Contains(denied, DisputeSide.Of(Assert.Single(Disputes()).Right).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Lena Soko said that Bo Lund had sold the crates. Lucan Brandt denied the allegation.")] // it is not about him
    [InlineData("Lena Soko said that Lucan Brandt had grown rich and that the harbour knew of it. The town's attorney asked for the books of the harbour, since the clerks wanted to prove that crates had come over the quay at night, for which the town had paid more than nine hundred crowns in one winter alone, when the north gate was shut and the ferries did not run. Lucan Brandt denied all accusations of smuggling.")] // not what he is accused of
    [InlineData("Lena Soko said that eleven crates had been opened. Odile Garrow said that the number of barrels was nine.")] // other things
    [InlineData("Lena Soko said that eleven crates had been opened. Odile Garrow said that eleven crates had been opened.")]
    [InlineData("Lena Soko said that Lucan Brandt had sold the crates. “When I am called a thief, it is not true,” Lucan Brandt said.")] // "it" is what he says himself
    [InlineData("Lena Soko refused to say that Lucan Brandt had sold the crates. Lucan Brandt denied it.")] // it was not said
    [InlineData("Lena Soko said the north gate was locked on 5 March 2018. Bo Lund said the south gate was not locked on 5 March 2018.")] // another gate
    [InlineData("Lena Soko said the gate was locked on 5 March 2018. Bo Lund said the gate was not locked on 7 March 2018.")] // another day
    [InlineData("Lena Soko said that 12 people were hurt in the fire at pier 4. Bo Lund said that 9 people were hurt in the fire at pier 7.")] // another fire
    [InlineData("Lena Soko said that 12 people were hurt in the fire. Bo Lund said that 9 people were saved in the fire.")] // other people
    [InlineData("Lena Soko said that crates were opened in March 2017. Bo Lund said that barrels were opened in June 2017.")] // other things
    [InlineData("Lena Soko said that her town will propose talks over Brandt's plans. Lucan Brandt denied the charge.")] // said of his plans, not of him
    [InlineData("Lena Soko gave a reason for not discussing that Lucan Brandt had sold the crates. Lucan Brandt denied it.")] // it was not said
    public void What_one_article_says_of_others_is_none(string words)
    {
        _case.Write("one.txt", Article(words, 6));
        _case.Build();
        Assert.Empty(Disputes());
    }

    [Fact]
    public void What_somebody_never_said_stands_beside_what_they_are_said_to_have_said()
    {
        Articles("Odile Garrow said that the tannery inspection was planned for spring.", "“Odile Garrow never said that the tannery inspection was planned,” Bo Lund told the Averil Ledger.");
        Assert.Contains("unsaid", Disputes().Select(static dispute => dispute.Kind));
    }

    [Fact]
    public void A_denied_contact_stands_beside_the_message_that_shows_it()
    {
        _case.Write("article.txt", $"date 2018-03-16\nQuay row\n\nThe inspection of the tannery permits was no secret. {Warned} The tannery and its permits were inspected on Monday.\n");
        _case.Write("a.eml", TempCase.Mail("a", "Tannery permits", "As the owner of a shop you should know that the tannery permits are inspected on Monday. Keep the permits at hand.", from: "Odile Garrow <garrow@tide.example>"));
        _case.Build();
        DisputeShape found = Assert.Single(Disputes());
        MessageShape message = Assert.IsType<MessageShape>(found.Right);
        Assert.Equal(("contact", "a@harbour.example"), (found.Kind, message.MessageId?.Trim('<', '>')));
        Assert.Contains("We never warned a shop owner", found.Why, StringComparison.Ordinal);
        Assert.Contains("2018-03-05", found.Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("I never wrote to Bo Lund", true)]
    [InlineData("We had no contact with Bo Lund", true)]
    [InlineData("I told nobody about the tannery", true)]
    [InlineData("I never met Bo Lund", false)] // a message is no meeting
    [InlineData("I never wrote to Lena Soko", false)]
    [InlineData("I will not write to Bo Lund", false)]
    public void Only_a_contact_that_a_message_is_goes_against_the_denial(string words, bool expected)
    {
        _case.Write("article.txt", $"date 2018-03-16\nQuay row\n\nThe tannery row goes on. “{words},” Odile Garrow told the Averil Ledger. Bo Lund and Lena Soko run the tannery docks. The tannery permits were inspected.\n");
        _case.Write("a.eml", TempCase.Mail("a", "Tannery", "The tannery permits are inspected on Monday, and the docks too.", from: "Odile Garrow <garrow@tide.example>"));
        _case.Build();
        Assert.Equal(expected, Disputes().Count == 1);
    }

    [Theory]
    [InlineData("“Nobody in my office warned a trader,” Odile Garrow told the Averil Ledger.", true)]
    [InlineData("Director Odile Garrow was calm. The director's office did not warn a trader, Lena Soko said.", true)]
    [InlineData("“Nobody in my office warned a priest,” Odile Garrow told the Averil Ledger.", false)]
    [InlineData("“We were never warned,” Bo Lund told the Averil Ledger.", true)]
    [InlineData("“Nobody told me,” Bo Lund told the Averil Ledger.", true)]
    [InlineData("“We were never warned,” Lena Soko told the Averil Ledger.", false)] // it was not sent to her
    [InlineData("“We were never paid,” Bo Lund told the Averil Ledger.", false)]
    public void Who_was_told_by_a_message_was_told(string words, bool expected)
    {
        _case.Write("article.txt", $"date 2018-03-16\nQuay row\n\nThe inspection of the tannery permits was no secret. {words} The tannery and its permits were inspected on Monday. Bo Lund and Lena Soko run the docks.\n");
        _case.Write("a.eml", TempCase.Mail("a", "Tannery permits", "As a trader you should know that inspectors will see the tannery permits on Monday. Keep the permits at hand, an inspection is no secret.", from: "Odile Garrow <garrow@tide.example>"));
        _case.Build();
        Assert.Equal(expected, Disputes().Count == 1);
    }

    [Fact]
    public void A_message_that_tells_of_the_denial_does_not_go_against_it()
    {
        _case.Write("a.eml", TempCase.Mail("a", "Her words", "I heard Odile Garrow say “I never wrote to Bo Lund”, and she was calm. Bo Lund is the trader of the tannery.", from: "Odile Garrow <garrow@tide.example>"));
        _case.Build();
        Assert.Empty(Disputes());
    }

    [Fact]
    public void An_answer_that_is_held_goes_against_a_denial_where_the_message_is_not()
    {
        _case.Write("article.txt", $"date 2018-03-16\nQuay row\n\nThe inspection of the tannery permits was no secret. {Warned} The tannery and its permits were inspected on Monday.\n");
        _case.Write("r.eml", TempCase.Mail("r", "Re: Tannery permits", "Understood, and thank you.\r\n\r\n-----Original Message-----\r\nFrom: Odile Garrow <garrow@tide.example>\r\nSent: Monday, March 5, 2018 9:12 AM\r\nTo: Bo Lund <bo@docks.example>\r\nSubject: Tannery permits\r\n\r\nAs the owner of a shop you should know that the tannery permits will be inspected on Monday. Keep the permits at hand.\r\n", from: "Bo Lund <bo@docks.example>"));
        _case.Build();
        Assert.Equal(["", "r@harbour.example"], Disputes().Select(static dispute => ((MessageShape)dispute.Right).MessageId?.Trim('<', '>') ?? "").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_message_after_the_statement_does_not_go_against_it()
    {
        _case.Write("article.txt", "date 2018-03-04\nQuay row\n\n“I never wrote to Bo Lund,” Odile Garrow told the Averil Ledger.\n");
        _case.Write("a.eml", TempCase.Mail("a", "Tannery", "The tannery permits are inspected on Monday.", from: "Odile Garrow <garrow@tide.example>"));
        _case.Build();
        Assert.Empty(Disputes());
    }

    [Theory]
    [InlineData("Fri, 16 Mar 2018 09:00:00 -0800", "Fri, 16 Mar 2018 20:48:00 -0800", false)] // written that evening
    [InlineData("Fri, 16 Mar 2018 20:48:00 -0800", "Fri, 16 Mar 2018 09:00:00 -0800", true)]
    [InlineData("Fri, 16 Mar 2018 09:00:00 -0800", "Fri, 16 Mar 2018 16:30:00 +0000", true)] // half past eight there
    [InlineData("Fri, 16 Mar 2018 09:00:00 -0800", "Fri, 16 Mar 2018 08:30:00", false)] // nobody knows where
    [InlineData("never", "Fri, 16 Mar 2018 09:00:00 -0800", false)]
    public void Only_a_message_that_was_sent_before_a_denial_goes_against_it(string said, string sent, bool expected)
    {
        _case.Write("s.eml", $"From: Lena Soko <soko@ledger.example>\r\nTo: Cy Marsh <marsh@ledger.example>\r\nDate: {said}\r\nMessage-ID: <s@ledger.example>\r\nSubject: Row\r\n\r\nThe tannery row goes on. “I never wrote to Bo Lund,” Odile Garrow told the Averil Ledger. Bo Lund runs the docks.\r\n");
        _case.Write("a.eml", TempCase.Mail("a", "Tannery", "The tannery permits are inspected on Monday.", from: "Odile Garrow <garrow@tide.example>", date: sent));
        _case.Build();
        Assert.Equal(expected, Disputes().Count == 1);
    }

    [Fact]
    public void A_message_of_the_day_of_an_article_is_not_before_what_it_tells()
    {
        _case.Write("article.txt", "date 2018-03-05\nQuay row\n\n“I never wrote to Bo Lund,” Odile Garrow told the Averil Ledger. Bo Lund runs the docks.\n");
        _case.Write("a.eml", TempCase.Mail("a", "Tannery", "The tannery permits are inspected on Monday.", from: "Odile Garrow <garrow@tide.example>"));
        _case.Build();
        Assert.Empty(Disputes());
    }

    [Fact]
    public void A_message_to_somebody_of_the_same_name_is_no_evidence()
    {
        _case.Write("article.txt", "date 2018-03-16\nQuay row\n\n“I never wrote to John Smith,” Odile Garrow told the Averil Ledger.\n");
        _case.Write("a.eml", TempCase.Mail("a", "Tannery", "The permits are inspected on Monday.", from: "Odile Garrow <garrow@tide.example>").Replace("Bo Lund <bo@docks.example>", "John Smith <smith@docks.example>"));
        _case.Write("b.eml", TempCase.Mail("b", "Ferries", "The ferries are full.", from: "John Smith <john@mill.example>"));
        _case.Build();
        Assert.Empty(Disputes());
    }

    [Fact]
    public void He_in_what_somebody_says_of_another_is_not_the_speaker()
    {
        _case.Write("article.txt", "date 2018-03-16\nQuay row\n\nLucan Brandt runs the tannery, and Brandt opened its north gate. Brandt was calm. Bo Lund said that he had never written to Lena Soko. Lena Soko runs the docks.\n");
        _case.Write("a.eml", TempCase.Mail("a", "Tannery", "The tannery permits are inspected on Monday.", from: "Bo Lund <bo@docks.example>").Replace("To: Bo Lund <bo@docks.example>", "To: Lena Soko <soko@docks.example>"));
        _case.Build();
        using (SqliteConnection connection = _case.Open())
        {
            Assert.Contains(StatementList.Read(connection, new ItemFilter(), Page.All), static statement => statement.Speaker?.Name == "Bo Lund");
        }

        Assert.Empty(Disputes());
    }

    [Fact]
    public void He_is_nobody_where_the_case_knows_none_of_those_named()
    {
        _case.Write("a.eml", TempCase.Mail("a", "North gate", "Jon stood by the quay all night. I told the pilots that he had not opened the north gate."));
        _case.Write("b.eml", TempCase.Mail("b", "North gate", "Jon stood by the quay all night. I told the pilots that he had opened the north gate.", from: "Odile Garrow <garrow@tide.example>"));
        _case.Build();
        Assert.Empty(Disputes());
    }

    [Fact]
    public void A_verdict_stands_survives_a_rebuild_and_can_be_taken_back()
    {
        Articles("Lena Soko said that Lucan Brandt had opened the north gate.", "Lucan Brandt denied that he had opened the north gate.");
        DisputeShape found = Assert.Single(Disputes());
        Assert.Null(found.Verdict);
        using (SqliteConnection connection = _case.Open())
        {
            Assert.Equal(2, ItemCitation.All(connection, found.Id).Count);
            Assert.Equal(1, DisputeList.Count(connection, new ItemFilter(Party: "brandt")));
            Assert.Equal(0, DisputeList.Count(connection, new ItemFilter(Party: "nobody of this name")));
            Assert.Equal(1, DisputeList.Count(connection, new ItemFilter(From: "2018-03-16", To: "2018-03-17")));
            Assert.Equal(0, DisputeList.Count(connection, new ItemFilter(From: "2018-04")));
            new CaseDecisions(_case.CasePath, "a reviewer", TimeProvider.System, JudgedLines.Find).Judge(DecisionAction.Reject, found.Id);
        }

        Assert.Equal("rejected", Assert.Single(Disputes()).Verdict);
        _case.Write("other.txt", "date 2018-03-20\nOther\n\nThe ferries were full.\n");
        _case.Build();
        Assert.Equal((found.Id, "rejected"), (Assert.Single(Disputes()).Id, Disputes()[0].Verdict));
        using (SqliteConnection connection = _case.Open())
        {
            DecisionShape decision = Assert.Single(DecisionList.Read(connection, Page.All));
            Assert.False(decision.Orphaned);
            new CaseDecisions(_case.CasePath, "a reviewer", TimeProvider.System, JudgedLines.Find).Undo(decision.Id);
        }

        Assert.Null(Assert.Single(Disputes()).Verdict);
    }

    [Fact]
    public void A_dispute_that_rests_on_a_rejected_statement_says_so()
    {
        Articles("Lena Soko said that Lucan Brandt had opened the north gate.", "Lucan Brandt denied that he had opened the north gate.");
        DisputeShape found = Assert.Single(Disputes());
        Assert.Null(found.Weakened);
        new CaseDecisions(_case.CasePath, "a reviewer", TimeProvider.System, JudgedLines.Find).Judge(DecisionAction.Reject, DisputeSide.Of(found.Left).Id);
        found = Assert.Single(Disputes());
        Assert.Equal(("rejected", "rejected", null), (found.Weakened, DisputeSide.Of(found.Left).Verdict, DisputeSide.Of(found.Right).Verdict));
    }

    [Fact]
    public void The_disputes_are_the_same_in_whatever_order_the_files_came()
    {
        string[] lines = ["Lena Soko said that Lucan Brandt had opened the north gate.", "Lucan Brandt denied that he had opened the north gate.", "Odile Garrow said that Brandt had not opened the north gate.", "Ann Roe said that Brandt had sold nine crates to the tannery.", "Lena Soko said that Brandt had sold six crates to the tannery."];
        using var other = new TempCase();
        for (int at = 0; at < lines.Length; at++)
        {
            _case.Write($"{at}.txt", Article(lines[at], at));
            other.Write($"{lines.Length - 1 - at}.txt", Article(lines[lines.Length - 1 - at], lines.Length - 1 - at));
            if (at % 2 == 0)
            {
                other.Build();
            }
        }

        _case.Build();
        other.Build();
        Assert.NotEmpty(Disputes());
        Assert.Equal(_case.Exported(), other.Exported());
    }

    private static string Article(string words, int day) => $"date 2018-03-1{day}\nQuay row, part {day}\n\n{words}\n";

    private void Articles(string one, string other)
    {
        _case.Write("one.txt", Article(one, 6));
        _case.Write("other.txt", Article(other, 7));
        _case.Build();
    }

    private List<DisputeShape> Disputes()
    {
        using SqliteConnection connection = _case.Open();
        return [.. DisputeList.Read(connection, new ItemFilter(), Page.All)];
    }
}
