using Microsoft.Data.Sqlite;
using OnRecord.Query;
using OnRecord.Query.Shapes;
using Xunit;

namespace OnRecord.Tests.Store.Recording;

public sealed class BlindCopiesTests
{
    [Fact]
    public void Who_got_a_blind_copy_of_a_recovered_message_is_shown_as_that()
    {
        using var @case = new TempCase();
        @case.Write("note.eml", TempCase.Mail("note", "Fw: Keys", "fyi\r\n---------------------- Forwarded by Ann Roe/Harbour on 03/05/2018 08:32 AM ---------------------------\r\n\r\n\r\nTim Moss@HARBOUR on 03/04/2018 09:55:24 AM\r\nTo: Kit Ash/Harbour@HARBOUR\r\ncc: Petra Lindholm/Harbour@HARBOUR (bcc: Ann Roe/Harbour)\r\nSubject: Keys\r\n\r\nThe keys of the pier are with me."));
        @case.Build();
        using SqliteConnection connection = @case.Open();
        MessageShape found = Assert.Single(MessageList.Read(connection, new ItemFilter(), Page.All), static message => message.Recovered is not null);
        Assert.Equal(("Kit Ash", "Petra Lindholm", "Ann Roe"), (Assert.Single(found.To).Name, Assert.Single(found.Cc).Name, Assert.Single(found.Bcc).Name));
    }
}
