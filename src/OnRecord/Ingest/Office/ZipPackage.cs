using System.Security.Cryptography;
using OnRecord.Ingest.Archives;
using OnRecord.Ingest.Text;
using OnRecord.Ingest.Xml;
using OnRecord.Sources;

namespace OnRecord.Ingest.Office;

/// <summary>A document that is a zip of parts: its parts by name, and those of its files that stand for themselves.</summary>
internal sealed class ZipPackage
{
    /// <summary>Documents have fewer entries; a zip with more is an archive.</summary>
    private const int MostEntries = 20_000;

    private readonly Dictionary<string, ZipEntry> _parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<ZipEntry> _entries = [];
    private readonly HashSet<string> _reported = new(StringComparer.OrdinalIgnoreCase);
    private readonly ZipMembers _zip;
    private readonly SourceBytes _bytes;
    private readonly ReadContext _context;
    private readonly List<Problem> _problems;

    private ZipPackage(SourceBytes bytes, ReadContext context, List<Problem> problems)
    {
        _context = context with { Limits = context.Limits with { MemberBytes = Math.Min(context.Limits.MemberBytes, context.Limits.DocumentBytes) } };
        _problems = problems;
        _bytes = bytes;
        _zip = new ZipMembers(bytes, _context, problems);
    }

    /// <summary>Names of all entries in the order of the zip.</summary>
    public IEnumerable<string> Names => _entries.Select(static entry => entry.Name);

    /// <summary>The stated size of the largest part, unpacked, which is held whole.</summary>
    public long LargestBytes => _entries.Count == 0 ? 0 : _entries.Max(static entry => entry.UnpackedBytes);

    /// <summary>Lists the parts of a zip; null when it has too many entries to be a document.</summary>
    /// <param name="bytes">The zip.</param>
    /// <param name="context">Limits, scratch folder and cancellation.</param>
    /// <param name="problems">Takes what is wrong with the package and the parts that are asked for.</param>
    public static ZipPackage? Open(SourceBytes bytes, ReadContext context, List<Problem> problems)
    {
        var package = new ZipPackage(bytes, context, problems);
        var directory = new ZipDirectory(bytes, context.Cancel);
        foreach (ZipEntry entry in directory.Entries())
        {
            if (package._entries.Count >= MostEntries)
            {
                return null;
            }

            if (!entry.IsFolder)
            {
                package._entries.Add(entry);
                package._parts.TryAdd(entry.Name.TrimStart('/'), entry);
            }
        }

        problems.AddRange(directory.IsDamaged ? [] : directory.Foreign().Select(static place => ArchiveProblems.Foreign("document", place)));
        if (directory.IsDamaged)
        {
            problems.Add(new Problem(ProblemCodes.Damaged, "The document's file is cut or broken; what is left of it is read."));
        }

        return package;
    }

    /// <summary>Takes what people wrote about the zip and its parts as an archive.</summary>
    public void TakeComments(FurtherFields found)
    {
        MappedText comments = ZipComments.Of(_bytes, _context, _problems);
        if (comments.Text.Length > 0)
        {
            IReadOnlyList<ByteSpan> places = comments.Map.Locate(new TextSpan(0, comments.Text.Length)).Bytes;
            found.Add("zip-comment", comments.Text, places.Count == 1 ? places[0] : null);
        }
    }

    /// <summary>Whether there is a part of this name.</summary>
    public bool Has(string name) => _parts.ContainsKey(name);

    /// <summary>Whether a part was unpacked before.</summary>
    public bool WasRead(string name) => _reported.Contains(name.TrimStart('/'));

    /// <summary>A part for citing: its name as it stands in the zip, and its hash where all of it was unpacked.</summary>
    public InnerFile FileOf(string name, ReadOnlyMemory<byte> bytes) => _parts.TryGetValue(name, out ZipEntry? entry)
        ? new InnerFile(entry.Name, entry.UnpackedBytes == bytes.Length ? SourceHash.Hex(SHA256.HashData(bytes.Span)) : null)
        : new InnerFile(name);

    /// <summary>Unpacks a part; empty when there is none or it cannot be read, which is a Problem.</summary>
    public ReadOnlyMemory<byte> Part(string name)
    {
        if (!_parts.TryGetValue(name, out ZipEntry? entry))
        {
            return default;
        }

        Member member = _zip.Unpack(entry);
        if (_reported.Add(name))
        {
            _problems.AddRange(member.Problems.Select(problem => problem with { Text = $"In {entry.Name}: {problem.Text}" }));
        }

        ReadOnlyMemory<byte> bytes = member.Bytes.ReadAll();
        _context.Scratch.Release(member.Bytes);
        return bytes;
    }

    /// <summary>A scanner over a part.</summary>
    public XmlScanner Scan(string name) => new(XmlPart.ToUtf8(Part(name), out _));

    /// <summary>
    /// The files in the package that stand for themselves: pictures, embedded documents, sounds, macros. Parts that are the
    /// document's own structure are left out, and so are fonts and printer settings.
    /// </summary>
    public IEnumerable<Member> Members() => _entries.Where(static entry => StandsForItself(entry.Name)).Select(_zip.Unpack);

    private static bool StandsForItself(string name)
    {
        string file = name[(name.LastIndexOf('/') + 1)..];
        return !(file is "mimetype" || file.StartsWith("printerSettings", StringComparison.OrdinalIgnoreCase)
            || Path.GetExtension(file).ToLowerInvariant() is ".xml" or ".rels" or ".vml" or ".odttf" or ".fntdata" or ".rdf" or ".xlbin");
    }
}
