using Microsoft.Data.Sqlite;
using OnRecord.Query;
using OnRecord.Query.Shapes;
using OnRecord.Store;
using OnRecord.Tests.Store;
using Xunit;

namespace OnRecord.Tests.Query;

public sealed class ReplacedIdTests : IDisposable
{
    private readonly TempCase _case = new();

    public void Dispose() => _case.Dispose();

    [Fact]
    public void An_id_that_a_newer_reader_replaced_answers_with_the_new_one()
    {
        _case.Write("a.eml", TempCase.Mail("1", "Lanterns", "The inspection is on Tuesday."));
        _case.Write("b.eml", TempCase.Mail("2", "Keys", "Who has the keys?"));
        _case.Build();
        string fresh = _case.Exported();
        string id = IdOf("Lanterns");
        const string Old = "document-00000000000000aa";
        _case.Change("""
            UPDATE entry SET reading = 0 WHERE parent IS NULL;
            UPDATE entry SET item_hash = 170 WHERE path = 'release/a.eml';
            UPDATE item SET hash = 170, kind = 1, title = 'as an older reader had it' WHERE title = 'Lanterns';
            UPDATE item SET title = 'misread' WHERE title = 'Keys';
            """);
        Assert.NotEqual(fresh, _case.Exported());
        Assert.Equal(Old, Cite(Old).Item);
        _case.Build();
        Assert.Equal(fresh, _case.Exported());
        Assert.Equal(id, Cite(Old).Item);
        Assert.StartsWith("The inspection", Cite(Old).Text, StringComparison.Ordinal);
        Assert.Single(_case.Find("tuesday"));
        Assert.Single(_case.Find("subject:keys"));
    }

    [Fact]
    public void Ids_that_were_replaced_twice_lead_to_the_newest()
    {
        _case.Write("a.eml", TempCase.Mail("1", "Lanterns", "The inspection is on Tuesday."));
        _case.Build();
        string id = IdOf("Lanterns");
        _case.Change("INSERT INTO replaced VALUES(9, 170); UPDATE entry SET reading = 0, item_hash = 170; UPDATE item SET hash = 170");
        _case.Build();
        Assert.Equal(id, Cite("message-0000000000000009").Item);
        Assert.Equal(id, Cite("message-00000000000000aa").Item);
    }

    [Fact]
    public void The_id_of_a_copy_answers_with_its_own_file_and_names_the_message_that_stands_for_it()
    {
        _case.Write("m.eml", TempCase.Mail("1", "Lanterns", "The inspection is on Tuesday."));
        _case.Build();
        string first = IdOf("Lanterns");
        _case.Write("a.eml", TempCase.Mail("1", "[docks] Lanterns", "The inspection is  on Tuesday."));
        _case.Build();
        Citation now = Cite(first);
        Assert.Equal((first, "release/m.eml"), (now.Item, now.Path));
        using SqliteConnection connection = _case.Open();
        Assert.Equal("release/a.eml", ItemCitation.Whole(connection, ItemCitation.KeptOf(connection, first)!).Path);
        Assert.Equal(("release/m.eml", "inspection is on"), Part(ItemCitation.Part(connection, first, "body", 4, 20)));
        static (string?, string) Part(Citation citation) => (citation.Path, citation.Text);
    }

    [Fact]
    public void The_id_of_a_superseded_file_answers_with_the_words_that_were_read()
    {
        string path = _case.Write("notice.eml", TempCase.Mail("1", "Lanterns", "The inspection is on Tuesday."));
        _case.Build();
        string id = IdOf("Lanterns");
        File.WriteAllText(path, TempCase.Mail("1", "Lanterns", "There is no inspection at all, they say."));
        _case.Build();
        Assert.StartsWith("The inspection is on Tuesday.", Cite(id).Text, StringComparison.Ordinal);
    }

    private string IdOf(string subject)
    {
        using SqliteConnection connection = _case.Open();
        return MessageList.Read(connection, new ItemFilter(), Page.All).Single(message => message.Subject == subject).Id;
    }

    private Citation Cite(string id)
    {
        using SqliteConnection connection = _case.Open();
        return ItemCitation.Whole(connection, id);
    }
}
