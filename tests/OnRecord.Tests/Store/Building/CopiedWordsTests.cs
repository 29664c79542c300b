using OnRecord.Query;
using OnRecord.Query.Events;
using OnRecord.Query.Search;
using OnRecord.Query.Shapes;
using OnRecord.Query.Threads;
using Xunit;

namespace OnRecord.Tests.Store.Building;

/// <summary>What only the header of a copy says is found, listed and cited like the message's own.</summary>
public sealed class CopiedWordsTests : IDisposable
{
    private const string Kept = "From: Ann Roe <ann@harbour.example>\r\nTo: Bo Lund <bo@docks.example>\r\nDate: Mon, 5 Mar 2018 09:30:00 -0800\r\nMessage-ID: <inbox@docks.example>\r\nSubject: Gate\r\n\r\nThe north gate opens at nine.\r\n";
    private const string Sent = "From: A. Roe <ann@harbour.example>\r\nTo: Bo Lund <bo@docks.example>\r\nBcc: Quentin Marsh <marsh@ledger.example>\r\nDate: Mon, 5 Mar 2018 09:30:00 -0800\r\nMessage-ID: <sent@harbour.example>\r\nReferences: <before@harbour.example>\r\nX-Folder: Lighthouse drafts\r\nSubject: Gate\r\n\r\nThe north gate opens at nine.\r\n";

    private readonly TempCase _case = new();

    public void Dispose() => _case.Dispose();

    [Theory]
    [InlineData("marsh@ledger.example")]
    [InlineData("Quentin")]
    [InlineData("to:quentin")]
    [InlineData("to:quentin gate nine")]
    [InlineData("party:marsh")]
    [InlineData("from:\"A. Roe\"")]
    [InlineData("lighthouse")]
    [InlineData("\"sent@harbour.example\"")]
    [InlineData("\"marsh ledger.example\" nine")]
    public void A_word_of_the_header_of_a_copy_finds_the_message(string query)
    {
        BuildBoth();
        SearchRow row = Assert.Single(_case.Find(query));
        Assert.Equal("release/inbox/1.eml", Kept1().Citation.Path);
        Assert.Equal(Kept1().Id, row.Item);
    }

    [Theory]
    [InlineData("drafting")]
    [InlineData("body:opening")]
    public void Another_form_of_a_word_of_the_message_or_of_the_header_of_a_copy_finds_the_message(string query)
    {
        BuildBoth();
        Assert.Equal(Kept1().Id, Assert.Single(_case.Find(query)).Item);
    }

    [Fact]
    public void A_copy_that_comes_later_is_found_by_other_forms_of_the_words_of_its_header()
    {
        _case.Write("inbox/1.eml", Kept);
        _case.Build();
        Assert.Empty(_case.Find("drafting"));
        BuildBoth();
        Assert.Single(_case.Find("drafting"));
    }

    [Fact]
    public void What_excludes_a_word_of_the_header_of_a_copy_leaves_the_message_out()
    {
        BuildBoth();
        Assert.Empty(_case.Find("gate NOT to:quentin"));
    }

    [Theory]
    [InlineData("lighthouse", "x-folder", "Lighthouse drafts")]
    [InlineData("quentin", "bcc", "Quentin Marsh <marsh@ledger.example>")]
    [InlineData("to:quentin", "bcc", "Quentin Marsh <marsh@ledger.example>")]
    [InlineData("from:\"A. Roe\"", "from", "A. Roe <ann@harbour.example>")]
    public void A_word_of_the_header_of_a_copy_is_cited_from_the_file_that_has_it(string query, string field, string text)
    {
        BuildBoth();
        Citation citation = Assert.Single(_case.Find(query)).Citation;
        Assert.Equal(("release/sent/1.eml", field, text), (citation.Path, citation.Field, citation.Text));
        byte[] bytes = File.ReadAllBytes(Path.Combine(_case.Release, "sent", "1.eml"));
        Assert.Contains(text, System.Text.Encoding.ASCII.GetString(bytes[(int)citation.Bytes[0][0]..(int)citation.Bytes[0][1]]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_recipient_whom_only_a_copy_names_stands_in_the_message_with_that_copy()
    {
        BuildBoth();
        MessageShape message = Kept1();
        PartyRef blind = Assert.Single(message.Bcc);
        Assert.Equal(("Quentin Marsh", "marsh@ledger.example"), (blind.Name, blind.Address));
        Assert.Equal("Quentin Marsh <marsh@ledger.example>", Cited(blind.Copy!, "bcc").Text);
        Assert.Null(Assert.Single(message.To).Copy);
        Assert.Equal(["sent@harbour.example"], message.OtherMessageIds);
    }

    [Theory]
    [InlineData("cormorant")]
    [InlineData("\"north gate\" cormorant")]
    public void What_a_copy_says_under_the_footer_of_a_list_finds_the_message_and_is_cited_from_the_copy(string query)
    {
        const string Footer = "\r\n-- \r\nTo leave the list write to docks-leave@lists.example\r\n";
        _case.Write("inbox/1.eml", Kept + Footer);
        _case.Write("sent/1.eml", Kept + Footer + "P.S. The cormorant knew on Friday.\r\n");
        _case.Build();
        SearchRow row = Assert.Single(_case.Find(query));
        Assert.Equal("release/inbox/1.eml", Kept1().Citation.Path);
        if (!query.Contains('"'))
        {
            Assert.Equal("release/sent/1.eml", row.Citation.Path);
            Assert.Contains("cormorant", row.Citation.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_id_of_a_copy_cites_its_own_file()
    {
        BuildBoth();
        using var connection = _case.Open();
        Citation copy = ItemCitation.Whole(connection, Assert.Single(Kept1().Bcc).Copy!);
        Assert.Equal("release/sent/1.eml", copy.Path);
        Assert.Equal(Kept1().Id, ItemCitation.KeptOf(connection, copy.Item));
    }

    [Fact]
    public void What_the_message_says_itself_is_not_said_to_stand_in_a_copy()
    {
        BuildBoth();
        Citation citation = Assert.Single(_case.Find("to:bo")).Citation;
        Assert.Equal(("release/inbox/1.eml", "to"), (citation.Path, citation.Field));
    }

    [Fact]
    public void A_recipient_whom_only_a_copy_names_was_reached_and_is_a_party()
    {
        BuildBoth();
        using var connection = _case.Open();
        ContactShape contact = Assert.Single(ContactList.Read(connection, new ItemFilter(Party: "Marsh"), Page.All));
        Assert.Equal(["Bo Lund", "Quentin Marsh"], contact.To.Select(static who => who.Text));
        Assert.Equal([("Quentin Marsh", "release/sent/1.eml")], contact.InCopies.Select(person => (person.Text, Cited(person.Copy, "bcc").Path!)));
        PartyShape party = Assert.Single(PartyList.Read(connection, "Marsh", false, Page.All));
        Assert.Equal(("release/sent/1.eml", "bcc"), (party.Citation!.Path, party.Citation.Field));
    }

    [Fact]
    public void An_answer_to_the_message_id_of_a_copy_answers_the_message()
    {
        _case.Write("inbox/2.eml", "From: Bo Lund <bo@docks.example>\r\nTo: Ann Roe <ann@harbour.example>\r\nDate: Mon, 5 Mar 2018 10:00:00 -0800\r\nMessage-ID: <answer@docks.example>\r\nIn-Reply-To: <sent@harbour.example>\r\nSubject: Quite another matter\r\n\r\nThanks.\r\n");
        BuildBoth();
        using var connection = _case.Open();
        ThreadShape thread = Assert.Single(ThreadList.Read(connection, new ItemFilter(), Page.All));
        Assert.Equal(2, thread.Messages.Count);
        Assert.Equal(["before@harbour.example"], thread.Gaps.Select(static gap => gap.MessageId));
    }

    [Fact]
    public void A_variant_by_the_message_id_of_a_copy_is_one_of_the_message()
    {
        _case.Write("other/1.eml", "From: Ann Roe <ann@harbour.example>\r\nTo: Bo Lund <bo@docks.example>\r\nDate: Tue, 6 Mar 2018 09:30:00 -0800\r\nMessage-ID: <sent@harbour.example>\r\nSubject: Gate\r\n\r\nThe south gate opens at ten.\r\n");
        BuildBoth();
        Assert.Single(Kept1().Variants);
    }

    [Fact]
    public void What_only_a_gone_file_said_is_still_found_and_said_to_be_gone()
    {
        BuildBoth();
        File.Delete(Path.Combine(_case.Release, "sent", "1.eml"));
        _case.Build();
        Citation citation = Assert.Single(_case.Find("lighthouse")).Citation;
        Assert.Equal(("release/sent/1.eml", "missing"), (citation.Path, citation.State));
        Assert.Equal("missing", Cited(Assert.Single(Kept1().Bcc).Copy!, "bcc").State);
    }

    [Fact]
    public void What_a_newer_file_no_longer_says_is_still_found_and_said_to_be_superseded()
    {
        string path = _case.Write("inbox/1.eml", Sent);
        _case.Build();
        string old = Kept1().Id;
        File.WriteAllText(path, Kept);
        _case.Build();
        Citation citation = Assert.Single(_case.Find("lighthouse")).Citation;
        Assert.Equal(("release/inbox/1.eml", "superseded"), (citation.Path, citation.State));
        using var connection = _case.Open();
        Citation whole = ItemCitation.Whole(connection, old);
        Assert.Equal((old, "superseded"), (whole.Item, whole.State));
    }

    [Fact]
    public void A_copy_that_comes_later_and_another_that_comes_first_say_the_same()
    {
        _case.Write("inbox/1.eml", Kept);
        _case.Build();
        _case.Write("sent/1.eml", Sent);
        _case.Build();
        _case.Write("archive/1.eml", Kept.Replace("Subject: Gate", "X-Shelf: Cormorant\r\nSubject: [port-talk] Gate", StringComparison.Ordinal));
        _case.Build();
        foreach (string query in (string[])["lighthouse", "cormorant", "to:quentin", "subject:port-talk", "from:\"A. Roe\" cormorant quentin"])
        {
            Assert.Equal("release/archive/1.eml", Assert.Single(_case.Find(query)).Citation.Path is { } path ? Kept1().Citation.Path : null);
        }

        Assert.Equal(["Quentin Marsh"], Kept1().Bcc.Select(static party => party.Name));
    }

    [Fact]
    public void A_case_of_a_program_that_left_the_headers_of_copies_out_has_them_after_the_next_build()
    {
        BuildBoth();
        _case.Change("""
            DELETE FROM participant WHERE from_copy IS NOT NULL; DELETE FROM meta WHERE name = 'linking'; UPDATE item SET heads = NULL;
            DELETE FROM fts WHERE rowid IN (SELECT item_id FROM item WHERE copy_of IS NULL);
            INSERT INTO fts(rowid, recipients, body) SELECT item_id, 'bo lund docks example', 'the north gate opens at nine' FROM item WHERE copy_of IS NULL;
            """);
        Assert.Empty(_case.Find("quentin"));
        _case.Build();
        Assert.Single(_case.Find("quentin"));
        Assert.Single(Kept1().Bcc);
    }

    private void BuildBoth()
    {
        _case.Write("inbox/1.eml", Kept);
        _case.Write("sent/1.eml", Sent);
        _case.Build();
    }

    private MessageShape Kept1()
    {
        using var connection = _case.Open();
        return MessageList.Read(connection, new ItemFilter(), Page.All).First();
    }

    private Citation Cited(string id, string field)
    {
        using var connection = _case.Open();
        return ItemCitation.Part(connection, id, field, 0, int.MaxValue);
    }
}
