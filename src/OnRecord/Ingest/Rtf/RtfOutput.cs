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
        ["company"] = "company", ["manager"] = "manager", ["category"] = "category", ["comment"] = "comment", ["hlinkbase"] = "link",
    };

    /// <summary>Words wherever they stand: properties and variables that people made up, entries of an index, what form fields are called, help with and hold, bookmarks, who changed the text.</summary>
    private static readonly Dictionary<string, string> s_words = new(StringComparer.Ordinal)
    {
        ["propname"] = "custom", ["staticval"] = "custom", ["docvar"] = "variable", ["xe"] = "index", ["tc"] = "index", ["ffname"] = "control", ["ffdeftext"] = "value", ["ffhelptext"] = "label", ["ffstattext"] = "label",
        ["ffl"] = "option", ["bkmkstart"] = "bookmark", ["revtbl"] = "changed-by",
    };

    /// <summary>Properties of shapes and pictures with words.</summary>
    private static readonly Dictionary<string, string> s_properties = new(StringComparer.Ordinal) { ["wzDescription"] = "alt", ["wzName"] = "shape", ["wzTooltip"] = "tooltip", ["gtextUNICODE"] = "label" };

    private readonly Stack<(string Name, MappedTextBuilder Into)> _open = new();
    private readonly MappedTextBuilder _body = new();
    private readonly MappedTextBuilder _waiting = new();
    private MappedText? _author;
    private bool _needsBreak;
    private string _property = "";
    private bool _isBroken;

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
        && (name is "info" or "fldinst" or "atnauthor" or "sn" or "sv" || s_words.ContainsKey(name) || Asides.ContainsKey(name) || Margins.Contains(name) || (Facts.ContainsKey(name) && _open.Any(static open => open.Name == "info")));

    /// <summary>Begins a destination that is kept.</summary>
    public void Begin(string name) => _open.Push((name, new MappedTextBuilder()));

    /// <summary>Ends the innermost destination.</summary>
    public void End()
    {
        (string name, MappedTextBuilder into) = _open.Pop();
        MappedText words = into.ToMappedText();
        if (name == "sn")
        {
            _property = words.Text.Trim();
        }
        else if (name == "sv" ? s_properties.TryGetValue(_property, out string? field) : s_words.TryGetValue(name, out field))
        {
            AddWords(field, words);
        }
        else if (Facts.TryGetValue(name, out field))
        {
            Found.Add(field, words.Text, PlaceOf(words, Trimmed(words.Text)));
        }
        else if (name == "fldinst" && LinkInstruction.Find(words.Text) is { } address)
        {
            Found.AddLink(address.Value, PlaceOf(words, new TextSpan(address.Index, address.Index + address.Length)));
            Found.Add("tooltip", LinkInstruction.TipIn(words.Text), PlaceOf(words, Trimmed(words.Text)));
        }
        else if (name == "fldinst")
        {
            Found.Add("instruction", LinkInstruction.WordsIn(words.Text), PlaceOf(words, Trimmed(words.Text)));
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

    /// <summary>Between words that a note or another aside parts, and before the character given, stands a blank.</summary>
    public void Part(char next)
    {
        if (_isBroken)
        {
            MappedTextBuilder into = Into;
            into.AppendInserted(into.Length > 0 && char.IsLetterOrDigit(into.Last) && char.IsLetterOrDigit(next) ? " " : "");
            _isBroken = false;
        }
    }

    /// <summary>Groups inside a destination part its words.</summary>
    public void EndInner()
    {
        if (_open.TryPeek(out (string Name, MappedTextBuilder Into) open) && open.Name == "docvar" && open.Into.Length > 0)
        {
            open.Into.AppendInserted(" ");
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

    /// <summary>Names end with a semicolon in lists of names; the first of who changed a text is nobody.</summary>
    private void AddWords(string field, MappedText words)
    {
        int at = 0;
        foreach (string one in field == "changed-by" ? words.Text.Split(';') : [words.Text])
        {
            TextSpan span = Trimmed(one);
            if (span.Length > 0 && !(field == "changed-by" && one.Trim() == "Unknown") && !(field == "bookmark" && one.TrimStart().StartsWith('_')))
            {
                Found.Add(field, one, PlaceOf(words, new TextSpan(at + span.Start, at + span.End)));
            }

            at += one.Length + 1;
        }
    }

    private void EndAside(string label, MappedText words)
    {
        _isBroken = true;
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
