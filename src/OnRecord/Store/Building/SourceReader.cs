using OnRecord.Ingest;
using OnRecord.Ingest.Ocr;
using OnRecord.Sources;

namespace OnRecord.Store.Building;

/// <summary>
/// Reads one source file with everything inside it, to the innermost member, and hands each entry and item to a sink.
/// What is found depends on the bytes and their place alone. Thread-safe when the sink is.
/// </summary>
internal sealed class SourceReader(ReadContext context, IEvidenceSink sink)
{
    private readonly record struct Node(long Id, long? Parent, long Source, string Path, string? Name, int Depth, ReadContext Context);

    /// <summary>Reads a source file; defects are Problems of its entries.</summary>
    public void Read(FoundFile file)
    {
        long id = sink.NextEntry();
        var node = new Node(id, null, id, file.Path, SourcePath.Unescape(SourcePath.LastStep(file.Path)), 0, context with { Expansion = new ExpansionBudget(context.Limits.AllowedExpansion(file.Bytes)) });
        if (file.Trouble is not null)
        {
            sink.Add(Entry(node) with { Bytes = file.Bytes, Modified = file.Modified, Base = EntryState.Failed, Problems = [new Problem(file.TroubleCode!, file.Trouble)] });
            return;
        }

        EntryRecord entry;
        try
        {
            entry = ReadNode(node, new Member(node.Name!, Load(file)));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            entry = Entry(node) with
            {
                Bytes = file.Bytes,
                Base = EntryState.Failed,
                Problems = [new Problem(ProblemCodes.Unreadable, $"The file cannot be read: {ReadTrouble.Of(error)}.")],
            };
        }

        sink.Add(NoteChange(entry with { Modified = file.Modified }, file));
    }

    private static EntryRecord Entry(Node node) => new(node.Id, node.Parent, node.Source, node.Path) { Base = EntryState.Kept };

    private SourceBytes Load(FoundFile file) =>
        file.Bytes <= context.Limits.MemoryBytes ? new MemoryBytes(file.Bytes == 0 ? [] : DiskFile.ReadAll(file.FullPath)) : new FileBytes(file.FullPath, file.Bytes);

    /// <summary>A file that was written to while it was read is read again by the next build.</summary>
    private static EntryRecord NoteChange(EntryRecord entry, FoundFile file)
    {
        return DiskFile.Look(file.FullPath) == new FileLook(FileKind.File, file.Bytes, file.Modified)
            ? entry
            : entry with { Modified = 0, Problems = [.. entry.Problems, new Problem(ProblemCodes.ChangedWhileRead, "The file changed while it was read; the next build reads it again.")] };
    }

    private EntryRecord ReadNode(Node node, Member member)
    {
        context.Cancel.ThrowIfCancellationRequested();
        byte[] sha256 = SourceHash.Of(member.Bytes);
        EntryRecord entry = Entry(node) with { Sha256 = sha256, Bytes = member.Bytes.Length, MediaType = member.DeclaredType, PlaceStart = member.Place?.Start, Problems = member.Problems };
        if (member.Bytes.Length == 0 && member.Read is null)
        {
            return member.Problems.Count > 0
                ? entry with { Base = EntryState.Failed }
                : entry with { Problems = [new Problem(ProblemCodes.Empty, "There are no bytes in it.")] };
        }

        if (node.Depth > context.Limits.Depth)
        {
            return With(entry, new Problem(ProblemCodes.LimitDepth, $"It lies deeper than {context.Limits.Depth} containers; it is kept unopened. Use --limit-depth to go on."));
        }

        return Interpret(node, member, entry, sha256);
    }

    private EntryRecord Interpret(Node node, Member member, EntryRecord entry, byte[] sha256)
    {
        var probe = new Probe(member.Bytes.ReadAll(Probe.HeadLength), member.Bytes.Length, node.Name, member.DeclaredType, member.DeclaredCharset);
        IReader? reader = member.Read is null ? Readers.Choose(probe) : null;
        if (reader is null && member.Read is null)
        {
            return With(entry, new Problem(ProblemCodes.UnknownFormat, "No reader here knows this format; its bytes are kept and hashed."));
        }

        try
        {
            IPageWords pages = node.Context.Recognition.Open(sha256, member.Bytes);
            ReadContext own = node.Context with { Pages = pages };
            Reading reading = member.Read is null ? reader!.Read(member.Bytes, probe, own) : member.Read(own);
            List<AttachedItem> members = ReadMembers(node, reading, out bool isTold);
            entry = entry with { MediaType = reading.MediaType, Base = reading.IsContainer ? EntryState.Container : EntryState.Kept };
            if (reading.Item is not null)
            {
                entry = entry with { ItemHash = AddItem(node, member, reading, sha256, members) };
            }

            pages.Complete(own);
            if (reading.IsContainer && !isTold && reading.Problems.Count == 0)
            {
                return With(entry, new Problem(ProblemCodes.NoMembers, "No member with bytes was found in it."));
            }

            return reading.Problems.Count == 0 ? entry : entry with { Problems = [.. entry.Problems, .. reading.Problems] };
        }
        catch (Exception error) when (error is not (OperationCanceledException or OnRecordException or ScratchException or Microsoft.Data.Sqlite.SqliteException))
        {
            // The text of the error may quote evidence, so only its kind is kept.
            return With(entry, new Problem(ProblemCodes.ReaderFailed, $"The reader gave up ({error.GetType().Name}); the bytes are kept and hashed.")) with { Base = EntryState.Failed };
        }
    }

    private static EntryRecord With(EntryRecord entry, Problem problem) => entry with { Problems = [.. entry.Problems, problem] };

    /// <summary>Reads all members; the answer tells for each what it turned out to be, for attachments to name, and whether one has bytes or says why it has none.</summary>
    private List<AttachedItem> ReadMembers(Node node, Reading reading, out bool isTold)
    {
        isTold = false;
        var found = new List<AttachedItem>();
        var names = new MemberNames();
        foreach (Member member in reading.Members)
        {
            context.Cancel.ThrowIfCancellationRequested();
            string path = SourcePath.Member(node.Path, names.Unique(member.Name));
            var child = new Node(sink.NextEntry(), node.Id, node.Source, path, LastName(member.Name), node.Depth + 1, node.Context);
            EntryRecord entry = ReadNode(child, member);
            sink.Add(entry);
            isTold |= entry.Bytes > 0 || entry.Base == EntryState.Failed;
            context.Scratch.Release(member.Bytes);
            if (!reading.IsContainer)
            {
                found.Add(new AttachedItem(member.Name, entry.ItemHash, entry.Sha256));
            }
        }

        return found;
    }

    private static string LastName(string name) => name[(name.AsSpan().LastIndexOfAny('/', '\\') + 1)..];

    private long AddItem(Node node, Member member, Reading reading, byte[] sha256, List<AttachedItem> members)
    {
        Item item = reading.Item!;
        RecordId id = ItemPacker.IdOf(item, reading.MediaType, member.DeclaredCharset, sha256);
        if (!sink.Wants(id))
        {
            return id.Hash;
        }

        List<AttachedItem> attachments = item is Message message
            ? [.. message.Attachments.Where(attached => attached.Member < members.Count).Select(attached => attached.Member < 0 ? new AttachedItem(attached.Name, null, null) : members[attached.Member] with { Name = attached.Name })]
            : [];
        sink.Add(ItemPacker.Pack(item, id, reading.MediaType, sha256, node.Path, attachments));
        foreach (ItemText part in item.Texts.Where(static text => text.Part > 1).Concat(item.MoreTexts))
        {
            context.Cancel.ThrowIfCancellationRequested();
            sink.Add(ItemPacker.PackPart(item, id, reading.MediaType, member.DeclaredCharset, sha256, node.Path, part));
        }

        sink.Has(id);
        return id.Hash;
    }
}
