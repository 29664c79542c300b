using Microsoft.Data.Sqlite;
using OnRecord.Query;
using OnRecord.Query.Disputes;
using OnRecord.Query.Events;
using OnRecord.Tests.Store;
using Xunit;

namespace OnRecord.Tests.Store.Recording;

/// <summary>A denied contact beside the call, meeting or appointment that the case has of the same two.</summary>
public sealed class DeniedContactTests : IDisposable
{
    private const string Calls = "Date,Time,Caller,Called,Duration\r\n2018-03-05,14:05,Odile Garrow,Lucan Brandt,6 min\r\n2018-03-05,15:05,Odile Garrow,Cora Fox,6 min\r\n";

    private readonly TempCase _case = new();

    public void Dispose() => _case.Dispose();

    [Theory]
    [InlineData("Odile Garrow said that she had never spoken with Lucan Brandt.", true)]
    [InlineData("Odile Garrow said that she did not speak to Lucan Brandt on 5 March.", true)]
    [InlineData("Odile Garrow said that she did not call Lucan Brandt.", true)]
    [InlineData("Odile Garrow said that she had had no contact with Lucan Brandt.", true)]
    [InlineData("Lucan Brandt said that he had no conversation with Odile Garrow.", true)]
    [InlineData("Lucan Brandt said that he had not called Odile Garrow.", false)] // she called him
    [InlineData("Odile Garrow said that she had never met Lucan Brandt.", false)] // a call is no meeting
    [InlineData("Odile Garrow said that she had never written to Lucan Brandt.", false)] // nor a letter
    [InlineData("Odile Garrow said that she did not speak with Lucan Brandt on 6 March.", false)] // another day
    [InlineData("Odile Garrow said that she did not speak with Lucan Brandt before the vote.", false)] // nobody knows when that was
    [InlineData("Odile Garrow said that she had never spoken with Bo Lund.", false)] // another man
    [InlineData("Odile Garrow said that she had spoken with Lucan Brandt.", false)] // not denied
    [InlineData("Lena Soko said that she had never spoken with Lucan Brandt.", false)] // another woman
    public void A_call_that_a_log_keeps_goes_against_a_denial_of_it(string words, bool isOne)
    {
        _case.Write("calls.csv", Calls);
        _case.Write("one.txt", $"date 2018-03-16\nQuay row\n\nOdile Garrow is the harbour master. Lucan Brandt, Lena Soko and Bo Lund are pilots. {words}\n");
        List<DisputeShape> found = Disputes();
        Assert.Equal(isOne ? 1 : 0, found.Count);
        Assert.All(found, static one => Assert.Equal(("contact", "call", "2018-03-05T14:05"), (one.Kind, Assert.IsType<ContactShape>(one.Right).Medium, DisputeSide.Of(one.Right).When)));
        Assert.All(found, static one => Assert.EndsWith("A log has a call of 2018-03-05T14:05 between Odile Garrow and Lucan Brandt.", one.Why.Replace("between Lucan Brandt and Odile Garrow", "between Odile Garrow and Lucan Brandt", StringComparison.Ordinal), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Odile Garrow said that she had never met Lucan Brandt.", true)]
    [InlineData("Odile Garrow said that she did not meet Lucan Brandt before 7 March 2018.", true)]
    [InlineData("Odile Garrow said that she did not meet Lucan Brandt before 2 March 2018.", false)]
    [InlineData("Odile Garrow said that she had never called Lucan Brandt.", false)]
    public void A_meeting_that_another_article_tells_of_goes_against_it(string words, bool isOne)
    {
        _case.Write("told.txt", "date 2018-03-08\nThe pier\n\nOdile Garrow met with Lucan Brandt on 5 March 2018.\n");
        _case.Write("one.txt", $"date 2018-03-16\nQuay row\n\nOdile Garrow is the harbour master. {words}\n");
        Assert.Equal(isOne ? 1 : 0, Disputes().Count(static one => one.Right is ContactShape));
    }

    [Fact]
    public void A_denial_that_the_verb_tells_is_not_shown_as_its_opposite()
    {
        _case.Write("calls.csv", Calls);
        _case.Write("one.txt", "date 2018-03-16\nQuay row\n\nOdile Garrow is the harbour master. Odile Garrow denied that she had spoken with Lucan Brandt.\n");
        Assert.StartsWith("Odile Garrow says that it is not so: \"she had spoken with Lucan Brandt\".", Assert.Single(Disputes()).Why, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_after_the_denial_does_not_go_against_it()
    {
        _case.Write("calls.csv", Calls);
        _case.Write("one.txt", "date 2018-03-02\nQuay row\n\nOdile Garrow said that she had never spoken with Lucan Brandt.\n");
        Assert.Empty(Disputes());
    }

    [Theory]
    [InlineData("Odile Garrow said that she had never met Lena Soko.", false)]
    [InlineData("Odile Garrow said that she did not speak with Lucan Brandt on 5 March 2018.", true)]
    [InlineData("Odile Garrow said that she did not speak with Lucan Brandt on 6 March 2018.", false)]
    [InlineData("Odile Garrow said that she did not speak with Lucan Brandt on 4 March 2018, only on 5 March 2018.", false)]
    public void What_somebody_writes_of_themselves_goes_against_a_denial(string words, bool isOne)
    {
        _case.Write("call.eml", Mail("Lucan Brandt <brandt@docks.example>", "Mon, 5 Mar 2018 17:00:00 -0800", "Lena,\r\n\r\nHarbour master Odile Garrow called me at 4 p.m. today. She asked for the plan of the pier.\r\n\r\nLucan"));
        _case.Write("one.txt", $"date 2018-03-16\nQuay row\n\nOdile Garrow is the harbour master. Lucan Brandt and Lena Soko are pilots. {words}\n");
        Assert.Equal(isOne ? 1 : 0, Disputes().Count(static one => one.Right is ContactShape));
    }

    [Theory]
    [InlineData("I have never spoken with Bo Lund.", true)]
    [InlineData("I did not speak with Bo Lund.", false)] // of an occasion that only the reader knows
    [InlineData("I have never spoken with Bo Lund about the crane.", false)]
    [InlineData("I have never spoken with Bo Lund about Lena Soko.", false)]
    [InlineData("I never spoke with Bo Lund again.", false)]
    [InlineData("I had never spoken with Bo Lund.", false)] // before something that is told elsewhere
    [InlineData("I have never spoken with Bo Lund before.", false)]
    [InlineData("I wish I never spoke with Bo Lund.", false)]
    [InlineData("It is not true that I have never spoken with Bo Lund.", false)]
    [InlineData("I have never spoken with Bo Lund?", false)]
    [InlineData("I have never spoken with Bo Lund, ha ha.", false)]
    [InlineData("I have never spoken with Bo Lund. :-)", false)]
    [InlineData("I have never spoken with Bo Lund except at the pier.", false)]
    [InlineData("I did not speak with Bo Lund yesterday.", false)]
    [InlineData("No, I have never spoken with Bo Lund.", true)]
    [InlineData("See below.\r\n\r\nOn March 8, Lena Soko wrote:\r\n> I have never spoken with Bo Lund.", false)] // quoted
    [InlineData("I did not speak with Bo Lund on March 7.", false)]
    [InlineData("I did not speak with Lena Soko on March 5.", false)]
    [InlineData("\"I have never spoken with Bo Lund,\" Cora Fox said.", false)] // another's words
    [InlineData("I did not speak with Bo Lund on March 5.", true)]
    [InlineData("I did not speak with Bo Lund on March 4, only on March 5.", false)]
    [InlineData("I did not speak with Bo Lund on March 4, but on March 5.", false)]
    [InlineData("I have never spoken with Bo Lund alone.", false)]
    [InlineData("I would be lying if I said I have never spoken with Bo Lund.", false)]
    [InlineData("Had I never spoken with Bo Lund, I would be rich.", false)]
    [InlineData("They want me to say: I have never spoken with Bo Lund.", false)]
    [InlineData("Pretend I have never spoken with Bo Lund.", false)]
    [InlineData("Would you believe it? I have never spoken with Bo Lund, have I?", false)]
    public void A_message_that_denies_a_contact_in_its_own_words_is_a_side(string words, bool isOne)
    {
        _case.Write("call.eml", Mail("Bo Lund <bo@docks.example>", "Mon, 5 Mar 2018 17:00:00 -0800", "Lena,\r\n\r\nOdile Garrow called me at 4 p.m. today. She asked for the plan of the pier.\r\n\r\nBo"));
        _case.Write("no.eml", Mail("Odile Garrow <garrow@port.example>", "Fri, 9 Mar 2018 10:00:00 -0800", $"Dear members,\r\n\r\n{words}\r\n\r\nOdile Garrow"));
        List<DisputeShape> found = Disputes();
        Assert.Equal(isOne ? 1 : 0, found.Count);
        Assert.All(found, one => Assert.StartsWith("message-", DisputeSide.Of(one.Left).Id, StringComparison.Ordinal));
        using SqliteConnection connection = _case.Open();
        Assert.All(found, one => Assert.Equal(DisputeSide.Of(one.Left).Id, DisputeList.Find(connection, one.Id)?.Left));
        Assert.Equal(found.Count, ChronologyList.Read(connection, new ItemFilter(), Page.All).Count(static entry => entry.Kind == "dispute"));
    }

    private static string Mail(string from, string date, string body) => $"From: {from}\r\nTo: Lena Soko <soko@docks.example>\r\nDate: {date}\r\nSubject: pier\r\n\r\n{body}\r\n";

    private List<DisputeShape> Disputes()
    {
        _case.Build();
        using SqliteConnection connection = _case.Open();
        return [.. DisputeList.Read(connection, new ItemFilter(), Page.All)];
    }
}
