using OnRecord.Ingest;
using OnRecord.Ingest.Text;
using OnRecord.Record.Copies;
using OnRecord.Sources;

namespace OnRecord.Store.Building;

/// <summary>Turns an item as read into rows: the work that workers do so that the writer only writes.</summary>
internal static class ItemPacker
{
    /// <summary>
    /// The public identity of an item: its kind and content, where content is the bytes and what its container says they
    /// are, since that decides how they are read.
    /// </summary>
    public static RecordId IdOf(Item item, string mediaType, string? charset, byte[] sha256, int part = 1)
    {
        ItemKind kind = item is Message ? ItemKind.Message : ItemKind.Document;
        string digest = SourceHash.Hex(sha256);
        return part == 1
            ? RecordId.Of(kind.Name(), mediaType, charset?.ToLowerInvariant() ?? "", digest)
            : RecordId.Of(kind.Name(), mediaType, charset?.ToLowerInvariant() ?? "", digest, part.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>The first or only part of an item.</summary>
    public static ItemRecord Pack(Item item, RecordId id, string mediaType, byte[] sha256, string path, IReadOnlyList<AttachedItem> attachments)
    {
        var message = item as Message;
        var document = item as Document;
        string? fileName = ItemWords.IndexedName(path);
        IReadOnlyList<ItemText> texts = [.. item.Texts.Where(static text => text.Part == 1)];
        var words = ItemWords.Of(item, texts.Select(static text => (text.Field, text.Text.Text)), fileName is null ? [] : [fileName]);
        long key = CopyKey.OfDocument(sha256, message is null ? texts : []);
        return new ItemRecord(id.Hash, KindOf(item), sha256)
        {
            MediaType = mediaType,
            Path = path,
            Title = message?.Subject ?? document?.Title,
            Date = message?.Date ?? document?.Published,
            NearKey = message is null ? key : CopyKey.OfEnvelope(message),
            TextKey = message is null ? key : CopyKey.OfText(message, attachments.Select(static attached => attached.Sha256)),
            Happens = document?.Published is null ? document?.Happens : null,
            MessageId = message?.MessageId,
            FromText = FromText(message, document),
            Doc = message is null ? ItemDoc.Of(document!) : ItemDoc.Of(message),
            Fields = FieldCodec.Pack(item.Fields),
            FileName = fileName,
            Texts = [.. texts.Select(text => TextPacker.Pack(text.Field, text.Text, words.TermsBefore(text.Field)))],
            Participants = message?.Participants ?? [],
            Attachments = attachments,
            Words = words,
        };
    }

    /// <summary>A later part of an item whose text is over the limit: found and cited on its own, named after the first.</summary>
    public static ItemRecord PackPart(Item item, RecordId first, string mediaType, string? charset, byte[] sha256, string path, ItemText text)
    {
        var words = ItemWords.Of(new Document { Texts = [text] }, [(text.Field, text.Text.Text)], []);
        return new ItemRecord(IdOf(item, mediaType, charset, sha256, text.Part).Hash, KindOf(item), sha256)
        {
            MediaType = mediaType,
            Path = path,
            Title = (item as Message)?.Subject ?? (item as Document)?.Title,
            Date = (item as Message)?.Date ?? (item as Document)?.Published,
            Part = text.Part,
            PartOf = first.Hash,
            Doc = ItemDoc.None,
            Fields = [],
            Texts = [TextPacker.Pack(text.Field, text.Text, words.TermsBefore(text.Field))],
            Words = words,
        };
    }

    private static ItemKind KindOf(Item item) => item is Message ? ItemKind.Message : ItemKind.Document;

    private static string? FromText(Message? message, Document? document)
    {
        if (message is null)
        {
            return document?.Authors.Count > 0 ? string.Join("; ", document.Authors) : document?.Outlet;
        }

        Participant? from = message.Participants.FirstOrDefault(static party => party.Role == "from");
        return from?.Name ?? from?.Address;
    }
}
