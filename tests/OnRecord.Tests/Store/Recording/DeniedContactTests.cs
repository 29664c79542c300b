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

    private List<DisputeShape> Disputes()
    {
        _case.Build();
        using SqliteConnection connection = _case.Open();
        return [.. DisputeList.Read(connection, new ItemFilter(), Page.All)];
    }
}
