using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using OnRecord.Ingest;
using OnRecord.Ingest.Text;
using OnRecord.Sources;
using OnRecord.Store;
using OnRecord.Store.Building;

namespace OnRecord.Tests.Query;

/// <summary>A small case in memory, filled by the builder's own writer from items given in code.</summary>
internal sealed class CaseFixture : IDisposable
{
    private CaseFixture(SqliteConnection connection)
    {
        Connection = connection;
    }

    public SqliteConnection Connection { get; }

    /// <summary>Makes a case of the items; their texts are kept as UTF-8.</summary>
    public static CaseFixture Of(params IEnumerable<FixtureItem> items)
    {
        var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        CaseFile.Execute(connection, Schema.Tables);
        using (var writer = new CaseWriter(connection, [], null))
        {
            var batch = new EvidenceBatch();
            long number = 0;
            foreach (FixtureItem item in items)
            {
                Add(batch, item, ++number);
            }

            batch.Seal(new System.Buffers.ArrayBufferWriter<byte>());
            writer.Write(batch);
            writer.Commit();
        }

        CaseFile.Execute(connection, "BEGIN");
        CaseLinker.Link(connection, () => StemTable.Read(connection));
        CaseFile.Execute(connection, "COMMIT");
        return new CaseFixture(connection);
    }

    public void Dispose() => Connection.Dispose();

    private static void Add(EvidenceBatch batch, FixtureItem item, long number)
    {
        byte[] sha256 = SourceHash.Of(new MemoryBytes(Encoding.UTF8.GetBytes(number.ToString(CultureInfo.InvariantCulture))));
        Item made = item.Make();
        RecordId id = ItemPacker.IdOf(made, item.MediaType, null, sha256);
        AttachedItem[] attached = [.. item.Attached.Select(static name => new AttachedItem(name, null, null))];
        batch.Add(ItemPacker.Pack(made, id, item.MediaType, sha256, item.Path, attached));
        batch.Add(new EntryRecord(number, null, number, item.Path) { Base = EntryState.Kept, ItemHash = id.Hash, Sha256 = sha256, MediaType = item.MediaType });
    }
}

/// <summary>What an item of a <see cref="CaseFixture"/> holds; a message unless a title is given.</summary>
internal sealed record FixtureItem(string Path, string Body)
{
    public string? Subject { get; init; }

    public string? Title { get; init; }

    public string? From { get; init; }

    public string? To { get; init; }

    public string? Date { get; init; }

    public string? Html { get; init; }

    public string? Header { get; init; }

    public IReadOnlyList<string> Attached { get; init; } = [];

    public string MediaType { get; init; } = "message/rfc822";

    public Item Make()
    {
        ItemText[] texts = [.. Text("body", Body), .. Text("html", Html)];
        return Title is null
            ? new Message { Texts = texts, Fields = Fields(), Subject = Subject, Date = Date, Participants = [.. Party("from", From), .. Party("to", To)], Attachments = [.. Attached.Select(static (name, at) => new Attachment(name, at))] }
            : new Document { Texts = texts, Fields = Fields(), Title = Title, Published = Date };
    }

    private static IEnumerable<ItemText> Text(string field, string? text) =>
        text is null ? [] : [new ItemText(field, 1, CharsetDecoder.Decode(Encoding.UTF8.GetBytes(text), "utf-8", 0, []))];

    /// <summary>Written as <c>Name &lt;address&gt;</c>, or as one of the two.</summary>
    private static IEnumerable<Participant> Party(string role, string? party)
    {
        if (party is null)
        {
            return [];
        }

        int open = party.IndexOf('<', StringComparison.Ordinal);
        return open >= 0
            ? [new Participant(role, party[..open].Trim(), party[(open + 1)..^1])]
            : [party.Contains('@', StringComparison.Ordinal) ? new Participant(role, null, party) : new Participant(role, party, null)];
    }

    private List<ItemField> Fields()
    {
        var fields = new List<ItemField>();
        long at = 0;
        foreach ((string name, string? value) in (ReadOnlySpan<(string, string?)>)[("subject", Subject), ("from", From), ("to", To), ("x-note", Header)])
        {
            if (value is not null)
            {
                fields.Add(new ItemField(name, value, new ByteSpan(at, at + value.Length)));
                at += value.Length;
            }
        }

        return fields;
    }
}
