using OnRecord.Ingest.Text;
using OnRecord.Sources;

namespace OnRecord.Ingest.Rtf;

/// <summary>
/// Where the words of RTF go: into the body; into footnotes, comments and text boxes, which would cut the sentence that they are anchored in and so follow its paragraph; into headers
/// and footers, paragraphs of their own; or into what the document says of itself and links to.
/// </summary>
internal sealed class RtfOutput
{
    /// <summary>Destinations deeper than this are read as text.</summary>
    private const int Deepest = 16;

    private static readonly Dictionary<string, string> Asides = new(StringComparer.Ordinal) { ["footnote"] = "note", ["annotation"] = "comment", ["shptxt"] = "" };

    private static readonly HashSet<string> Margins = ["header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf"];

    private static readonly Dictionary<string, string> Facts = new(StringComparer.Ordinal)
    {
        ["title"] = "title", ["author"] = "author", ["operator"] = "last-modified-by", ["subject"] = "subject", ["keywords"] = "keywords", ["doccomm"] = "description",
        ["company"] = "company", ["manager"] = "manager", ["category"] = "category",
    };

    private readonly Stack<(string Name, MappedTextBuilder Into)> _open = new();
    private readonly MappedTextBuilder _body = new();
    private readonly MappedTextBuilder _waiting = new();
    private MappedText? _author;
    private bool _needsBreak;

    /// <summary>Fields of the document.</summary>
    public FurtherFields Found { get; } = new();

    /// <summary>Destinations that are open.</summary>
    public int Depth => _open.Count;

    /// <summary>Takes the words that come next.</summary>
    public MappedTextBuilder Into
    {
        get
        {
            if (_open.TryPeek(out (string Name, MappedTextBuilder Into) open))
            {
                return open.Into;
            }

            if (_needsBreak && _body.Length > 0)
            {
                _body.AppendInserted(_body.Last == '\n' ? "" : "\n\n");
            }

            _needsBreak = false;
            return _body;
        }
    }

    /// <summary>Whether a name is that of a destination whose words are kept here.</summary>
    public bool Keeps(string name) => _open.Count < Deepest
        && (name is "info" or "fldinst" or "atnauthor" || Asides.ContainsKey(name) || Margins.Contains(name) || (Facts.ContainsKey(name) && _open.Any(static open => open.Name == "info")));

    /// <summary>Begins a destination that is kept.</summary>
    public void Begin(string name) => _open.Push((name, new MappedTextBuilder()));

    /// <summary>Ends the innermost destination.</summary>
    public void End()
    {
        (string name, MappedTextBuilder into) = _open.Pop();
        MappedText words = into.ToMappedText();
        if (Facts.TryGetValue(name, out string? field))
        {
            Found.Add(field, words.Text, PlaceOf(words, Trimmed(words.Text)));
        }
        else if (name == "fldinst" && LinkInstruction.Find(words.Text) is { } address)
        {
            Found.AddLink(address.Value, PlaceOf(words, new TextSpan(address.Index, address.Index + address.Length)));
        }
        else if (name == "atnauthor")
        {
            _author = words;
        }
        else if (Asides.TryGetValue(name, out string? label))
        {
            EndAside(label, words);
        }
        else if (Margins.Contains(name))
        {
            EndMargin(words);
        }
    }

    /// <summary>At the end of a paragraph of the body, what waited for it follows.</summary>
    public void EndParagraph()
    {
        if (_open.Count == 0 && _waiting.Length > 0)
        {
            MappedText all = _waiting.ToMappedText();
            _waiting.Clear();
            MappedTextBuilder into = Into;
            into.AppendInserted(into.Length == 0 || into.Last == '\n' ? "" : "\n");
            into.AppendSlice(all, new TextSpan(0, all.Text.Length));
        }
    }

    /// <summary>The whole text.</summary>
    public MappedText Finish()
    {
        while (_open.Count > 0)
        {
            End();
        }

        EndParagraph();
        return _body.ToMappedText();
    }

    private void EndAside(string label, MappedText words)
    {
        TextSpan span = Trimmed(words.Text);
        if (span.Length == 0)
        {
            return;
        }

        MappedTextBuilder into = _open.TryPeek(out (string Name, MappedTextBuilder Into) outer) ? outer.Into : _waiting;
        into.AppendInserted(into.Length == 0 || char.IsWhiteSpace(into.Last) ? "" : " ");
        into.AppendInserted(label.Length == 0 ? "" : $"[{label}: ");
        if (label == "comment" && _author is { } author && Trimmed(author.Text) is { Length: > 0 } name)
        {
            into.AppendSlice(author, name);
            into.AppendInserted(", ");
        }

        into.AppendSlice(words, span);
        into.AppendInserted(label.Length == 0 ? "" : "]");
        _author = label == "comment" ? null : _author;
    }

    private void EndMargin(MappedText words)
    {
        TextSpan span = Trimmed(words.Text);
        if (span.Length > 0)
        {
            _needsBreak = true;
            Into.AppendSlice(words, span);
            _needsBreak = true;
        }
    }

    private static TextSpan Trimmed(string text)
    {
        int start = text.Length - text.AsSpan().TrimStart().Length;
        return new TextSpan(start, Math.Max(start, text.AsSpan().TrimEnd().Length));
    }

    private static ByteSpan? PlaceOf(MappedText words, TextSpan span)
    {
        SourcePlace place = words.Map.Locate(span);
        return place.Bytes.Count == 0 ? null : new ByteSpan(place.Bytes[0].Start, place.Bytes[^1].End);
    }
}
