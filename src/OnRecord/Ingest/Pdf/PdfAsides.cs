using System.Text;
using OnRecord.Ingest.Archives;
using OnRecord.Ingest.Xml;
using OnRecord.Sources;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Annotations;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace OnRecord.Ingest.Pdf;

/// <summary>
/// What a PDF says beside its pages, as fields: bookmarks, its metadata (XMP), further entries of its information, words for pictures in its tags, names of layers and of files that it carries, forms in XML; of each note who wrote it and about what; what its form
/// says besides what is filled in (<see cref="PdfFieldWords"/>). Each is read on its own, so that a broken one costs no other.
/// </summary>
internal sealed class PdfAsides(PdfDocument pdf, FurtherFields found, PdfLog log)
{
    private static readonly HashSet<string> s_known = new(StringComparer.Ordinal) { "Title", "Author", "Subject", "Keywords", "Creator", "Producer", "CreationDate", "ModDate", "Trapped" };

    /// <summary>So many elements of the tree that tags make of a document are looked at.</summary>
    private const int MostTags = 20_000;

    private static readonly Problem s_withoutBytes = new(ProblemCodes.PartMissing, "The PDF says that it holds this file, and has no such bytes where it says.");

    private readonly PdfTokens _tokens = new(pdf);
    private readonly PdfFieldWords _fields = new(new PdfTokens(pdf), found);
    private readonly List<Member> _files = [];
    private bool _isBroken;

    /// <summary>Files that the document carries and that are pinned to the pages read so far.</summary>
    public IReadOnlyList<Member> Files => _files;

    /// <summary>Takes what the document as a whole says.</summary>
    public void TakeDocument(List<Problem> problems)
    {
        int broken = log.Broken;
        Try(TakeBookmarks);
        Try(TakeMetadata);
        Try(TakeInformation);
        Try(TakeLayers);
        Try(() => _isBroken |= !new PdfXfa(_tokens, found).Take());
        Try(_fields.TakeListed);
        Try(() => TakeTags(problems));
        _isBroken |= log.Broken > broken;
        Try(TakeEmbedded);
        if (_isBroken)
        {
            problems.Add(new Problem(ProblemCodes.Damaged, "Bookmarks, metadata, notes or names in the PDF are broken and were not all read."));
        }
    }

    /// <summary>Takes what a note, a link or a field on a page says beside its text.</summary>
    public void TakeNote(Annotation note) => Try(() =>
    {
        DictionaryToken dictionary = note.AnnotationDictionary;
        if (note.Type == AnnotationType.Widget)
        {
            _fields.Take(dictionary);
            return;
        }

        found.Add("note-by", _tokens.Text(dictionary, "T"));
        found.Add("note-subject", _tokens.Text(dictionary, "Subj"));
        found.Add("redaction-text", _tokens.Text(dictionary, "OverlayText"));
        found.Add("tooltip", _tokens.Text(dictionary, "TU"));
        string rich = PdfFieldWords.Plain(_tokens.Text(dictionary, "RC"));
        found.Add("note", rich == PdfFieldWords.Spaced(note.Content) ? null : rich);
        if (note.Type == AnnotationType.Link)
        {
            found.Add("tooltip", note.Content);
            found.AddLink(LaunchedBy(_tokens.Dictionary(dictionary, "A")));
        }

        if (_tokens.Dictionary(dictionary, "FS") is { } file)
        {
            TakeFile(file, null);
        }
    });

    private string? LaunchedBy(DictionaryToken? action) => _tokens.Resolve(PdfTokens.Get(action, "F")) is DictionaryToken file ? _tokens.Text(file, "UF") ?? _tokens.Text(file, "F") : _tokens.Text(action, "F");

    /// <summary>Entries lie below and behind each other (12.3.3); one that comes again was taken.</summary>
    private void TakeBookmarks()
    {
        var open = new Stack<IToken?>([PdfTokens.Get(_tokens.Dictionary(_tokens.Catalog, "Outlines"), "First")]);
        var seen = new HashSet<IndirectReference>();
        while (open.TryPop(out IToken? next))
        {
            if (next is IndirectReferenceToken reference && !seen.Add(reference.Data))
            {
                _isBroken = true;
            }
            else if (_tokens.Resolve(next) is DictionaryToken entry)
            {
                found.Add("bookmark", _tokens.Text(entry, "Title"));
                found.AddLink(_tokens.Text(_tokens.Dictionary(entry, "A"), "URI"));
                open.Push(PdfTokens.Get(entry, "Next"));
                open.Push(PdfTokens.Get(entry, "First"));
            }
        }
    }

    /// <summary>Every property, named after it; those of lists after the list (ISO 16684-1 section 7).</summary>
    private void TakeMetadata()
    {
        if (_tokens.Resolve(PdfTokens.Get(_tokens.Catalog, "Metadata")) is not StreamToken stream)
        {
            return;
        }

        var scanner = new XmlScanner(XmlPart.ToUtf8(_tokens.Unpacked(stream), out _));
        string property = "";
        while (scanner.Read())
        {
            if (scanner.Token == XmlToken.Start)
            {
                string name = Encoding.UTF8.GetString(scanner.Name);
                property = name is "li" or "Alt" or "Seq" or "Bag" or "value" ? property : name;
                TakeAttributes(scanner);
            }
            else if (scanner.Token == XmlToken.Text && property.Length > 0)
            {
                found.Add(NameOf("xmp", property), XmlText.Decode(scanner.Raw));
            }
        }
    }

    private void TakeAttributes(XmlScanner scanner)
    {
        ReadOnlySpan<byte> tag = scanner.Bytes.Span[..scanner.End];
        int at = scanner.Start + 1;
        while (at < tag.Length && XmlAttribute.IsNameByte(tag[at]))
        {
            at++;
        }

        while (XmlAttribute.Next(tag, ref at, out Range name, out Range value))
        {
            string written = Encoding.UTF8.GetString(tag[name]);
            if (!(written.StartsWith("xmlns", StringComparison.Ordinal) || written.StartsWith("rdf:", StringComparison.Ordinal) || written.StartsWith("xml:", StringComparison.Ordinal)))
            {
                found.Add(NameOf("xmp", written[(written.IndexOf(':', StringComparison.Ordinal) + 1)..]), XmlText.Decode(tag[value]));
            }
        }
    }

    private void TakeInformation()
    {
        foreach ((string key, IToken value) in pdf.Information.DocumentInformationDictionary?.Data ?? new Dictionary<string, IToken>())
        {
            if (!s_known.Contains(key))
            {
                found.Add(NameOf("info", key), _tokens.Text(value));
            }
        }
    }

    private void TakeLayers()
    {
        if (_tokens.Resolve(PdfTokens.Get(_tokens.Dictionary(_tokens.Catalog, "OCProperties"), "OCGs")) is ArrayToken layers)
        {
            foreach (IToken layer in layers.Data)
            {
                found.Add("layer", _tokens.Text(_tokens.Resolve(layer) as DictionaryToken, "Name"));
            }
        }
    }

    /// <summary>Words for pictures, abbreviations and drawn words, and titles, which tags hold for readers who cannot see the page (14.9).</summary>
    private void TakeTags(List<Problem> problems)
    {
        var open = new Stack<IToken?>([PdfTokens.Get(_tokens.Dictionary(_tokens.Catalog, "StructTreeRoot"), "K")]);
        int count = 0;
        while (open.TryPop(out IToken? next) && count < MostTags && open.Count < MostTags)
        {
            IToken? token = _tokens.Resolve(next);
            if (token is ArrayToken several)
            {
                foreach (IToken one in several.Data.Reverse().Where(static one => one is not NumericToken))
                {
                    open.Push(one);
                }
            }
            else if (token is DictionaryToken tag)
            {
                count++;
                found.Add("alt", _tokens.Text(tag, "Alt"));
                found.Add("actual-text", _tokens.Text(tag, "ActualText"));
                found.Add("expansion", _tokens.Text(tag, "E"));
                found.Add("tag-title", _tokens.Text(tag, "T"));
                open.Push(PdfTokens.Get(tag, "K"));
            }
        }

        if (open.Count > 0)
        {
            problems.Add(new Problem(ProblemCodes.LimitSize, $"The PDF has more than {MostTags} tags; words for pictures in the rest are kept and not searched."));
        }
    }

    /// <summary>Files embedded in the document stand in a tree by their names (7.9.6); a node that comes again was taken.</summary>
    private void TakeEmbedded()
    {
        var open = new Stack<IToken?>([PdfTokens.Get(_tokens.Dictionary(_tokens.Catalog, "Names"), "EmbeddedFiles")]);
        var seen = new HashSet<IndirectReference>();
        while (open.TryPop(out IToken? next))
        {
            if (next is IndirectReferenceToken reference && !seen.Add(reference.Data))
            {
                _isBroken = true;
            }
            else if (_tokens.Resolve(next) is DictionaryToken node)
            {
                TakeNamed(node);
                foreach (IToken kid in ((_tokens.Resolve(PdfTokens.Get(node, "Kids")) as ArrayToken)?.Data ?? []).Reverse())
                {
                    open.Push(kid);
                }
            }
        }
    }

    private void TakeNamed(DictionaryToken node)
    {
        string? name = null;
        foreach (IToken one in (_tokens.Resolve(PdfTokens.Get(node, "Names")) as ArrayToken)?.Data ?? [])
        {
            if (_tokens.Resolve(one) is DictionaryToken file)
            {
                Try(() => TakeFile(file, name));
            }
            else
            {
                found.Add("file", name = _tokens.Text(one));
            }
        }
    }

    private void TakeFile(DictionaryToken file, string? listed)
    {
        string? name = _tokens.Text(file, "UF") ?? _tokens.Text(file, "F");
        found.Add("file", name);
        found.Add("file-description", _tokens.Text(file, "Desc"));
        DictionaryToken? held = _tokens.Dictionary(file, "EF");
        name = string.IsNullOrWhiteSpace(name) ? listed ?? "attached" : name;
        if ((_tokens.Resolve(PdfTokens.Get(held, "F")) ?? _tokens.Resolve(PdfTokens.Get(held, "UF"))) is StreamToken stream)
        {
            int broken = log.Broken;
            byte[] bytes = _tokens.Unpacked(stream).ToArray();
            bool isWhole = log.Broken == broken && bytes.Length >= StatedBytes(stream);
            _files.Add(new Member(name, new MemoryBytes(bytes)) { Problems = [.. ArchiveNames.ProblemsOf(name), .. isWhole ? [] : (Problem[])[MemberTaker.Damaged]] });
        }
        else if (held is not null)
        {
            _files.Add(new Member(name, new MemoryBytes(ReadOnlyMemory<byte>.Empty)) { Problems = [s_withoutBytes] });
        }
    }

    /// <summary>Size of an attached file as the document says it (7.11.4); 0 when it does not.</summary>
    private double StatedBytes(StreamToken stream) => _tokens.Resolve(PdfTokens.Get(_tokens.Dictionary(stream.StreamDictionary, "Params"), "Size")) is NumericToken size ? size.Data : 0;

    private void Try(Action take)
    {
        try
        {
            take();
        }
        catch (Exception error) when (error is not (OperationCanceledException or OutOfMemoryException))
        {
            _isBroken = true;
        }
    }

    /// <summary>A name for a field: letters and digits, in lower case.</summary>
    private static string NameOf(string kind, string name)
    {
        const int Longest = 40;
        string letters = new([.. name.Where(static unit => char.IsAsciiLetterOrDigit(unit) || unit == '-').Select(char.ToLowerInvariant).Take(Longest)]);
        return letters.Length == 0 ? kind : kind + "-" + letters;
    }
}
