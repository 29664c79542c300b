using System.Globalization;
using System.IO.Compression;
using OnRecord.Ingest.Archives;
using OnRecord.Ingest.Office;
using OnRecord.Ingest.Outlook;
using OnRecord.Sources;

namespace OnRecord.Ingest.OldOffice;

/// <summary>What was put into an old document as objects: files as they were dragged in (MS-OLEDS section 2.3.6), whole documents of other programs.</summary>
internal static class OldObjects
{
    private const int CompressedObject = 1;

    private static readonly string[] s_documents = ["WordDocument", "Workbook", "Book", "PowerPoint Document", "EncryptedPackage"];

    /// <summary>The objects in the storages of a document.</summary>
    /// <param name="source">The document.</param>
    /// <param name="pool">The storage that holds them; null for those of workbooks, which lie beside the workbook itself (MS-XLS section 2.1.7.8).</param>
    public static IEnumerable<Member> In(OldDocument source, string? pool)
    {
        CompoundEntry? storage = pool is null ? source.Storage : source.Storage.Child(pool);
        int number = 0;
        foreach (CompoundEntry entry in storage?.Children ?? [])
        {
            if (entry.IsStorage && (pool is not null || entry.Name.StartsWith("MBD", StringComparison.OrdinalIgnoreCase)) && number < source.Context.Limits.Members
                && FileIn(source, entry, string.Create(CultureInfo.InvariantCulture, $"object-{++number}")) is { } file)
            {
                yield return file;
            }
        }
    }

    /// <summary>The file that an object is; null when the storage holds none that stands for itself.</summary>
    /// <param name="source">The document.</param>
    /// <param name="storage">Of the object.</param>
    /// <param name="name">The member's, where the object does not tell one.</param>
    public static Member? FileIn(OldDocument source, CompoundEntry storage, string name)
    {
        const int LengthBytes = 4;
        byte[] native = storage.Child("\u0001Ole10Native") is { IsStorage: false } dragged ? source.File.Read(dragged, source.Context.Limits.MemoryBytes) : [];
        if (native.Length > LengthBytes && OlePackage.OfNative(native.AsSpan(LengthBytes)) is { } file)
        {
            return file;
        }

        if ((storage.Child("Package") ?? storage.Child("CONTENTS")) is { IsStorage: false, Length: > 0 } whole)
        {
            return Keep(source, name, source.File.OpenStream(whole));
        }

        return storage != source.Storage && Array.Exists(s_documents, stream => storage.Child(stream) is not null)
            ? Keep(source, name, new StorageStream(source.File, storage)) with { Read = context => OldOfficeReader.ReadStorage(source.File, storage, "application/x-cfb", context) }
            : null;
    }

    /// <summary>The objects of a presentation, which are compound files of their own in its stream (MS-PPT sections 2.10.34 and 2.10.35).</summary>
    public static IEnumerable<Member> InSlides(OldDocument source, OldStream stream, SlideDirectory directory, List<Problem> problems)
    {
        int number = 0;
        var taker = new MemberTaker(stream.Length, source.Context, problems);
        foreach (int place in directory.Places)
        {
            if (stream.UInt16(place + 2L) != SlideKinds.ObjectStorage || !stream.Has(place, 8))
            {
                continue;
            }

            int length = (int)Math.Min((uint)stream.Int32(place + 4L), stream.Length - place - 8L);
            bool isPacked = stream.UInt16(place) >> 4 == CompressedObject && length > 4;
            byte[] bytes = stream.Bytes.Slice(place + 8 + (isPacked ? 4 : 0), length - (isPacked ? 4 : 0)).ToArray();
            var member = new Member(string.Create(CultureInfo.InvariantCulture, $"object-{++number}"), new MemoryBytes(bytes));
            yield return isPacked ? taker.Take(member, () => new ZLibStream(new MemoryStream(bytes, writable: false), CompressionMode.Decompress)) : taker.TakeStored(member);
        }
    }

    private static Member Keep(OldDocument source, string name, Stream content)
    {
        using (content)
        {
            SourceBytes bytes = source.Context.Scratch.Keep(content, source.Context.Limits.MemoryBytes, source.Context.Limits.MemberBytes, out bool isCut, source.Context.Cancel);
            return new Member(name, bytes)
            {
                Problems = isCut ? [new Problem(ProblemCodes.LimitExpansion, $"The object is larger than the limit; its first {bytes.Length} bytes are kept.")] : [],
            };
        }
    }
}
