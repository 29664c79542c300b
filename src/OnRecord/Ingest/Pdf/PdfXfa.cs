using System.Text;
using OnRecord.Ingest.Xml;
using UglyToad.PdfPig.Tokens;

namespace OnRecord.Ingest.Pdf;

/// <summary>
/// The words of a form that is written in XML beside the pages (XFA, ISO 32000-1, 12.7.8), which may only ask to wait: those of its template, and what is filled in as <c>name: value</c>.
/// </summary>
internal sealed class PdfXfa(PdfTokens tokens, FurtherFields found)
{
    /// <summary>Settings and scripts.</summary>
    private static readonly HashSet<string> s_frames = new(StringComparer.Ordinal) { "config", "localeSet", "xmpmeta", "stylesheet", "connectionSet", "sourceSet", "signature", "script", "PDFSecurity", "variables" };

    /// <summary>Elements that part words as little as in a web page.</summary>
    private static readonly HashSet<string> s_within = new(StringComparer.Ordinal) { "span", "b", "i", "u", "font", "a", "sub", "sup" };

    private readonly StringBuilder _words = new();
    private string _element = "";
    private bool _isData;

    /// <summary>Whether an element parts no words.</summary>
    internal static bool IsWithinWords(string name) => s_within.Contains(name);

    /// <summary>Takes the words; false when some of the XML is broken.</summary>
    public bool Take()
    {
        IToken? form = tokens.Resolve(PdfTokens.Get(tokens.Dictionary(tokens.Catalog, "AcroForm"), "XFA"));
        IEnumerable<IToken?> packets = form is ArrayToken several ? several.Data.Select(tokens.Resolve) : [form];
        bool isWhole = true;
        foreach (StreamToken packet in packets.OfType<StreamToken>())
        {
            isWhole &= Take(new XmlScanner(XmlPart.ToUtf8(tokens.Unpacked(packet), out _)), isPiece: form is ArrayToken);
        }

        return isWhole;
    }

    /// <summary>The first and the last of several pieces hold only the start and the end of what is around the others.</summary>
    private bool Take(XmlScanner scanner, bool isPiece)
    {
        while (scanner.Read())
        {
            if (scanner.Token == XmlToken.Text)
            {
                _words.Append(scanner.IsVerbatim ? Encoding.UTF8.GetString(scanner.Raw) : XmlText.Decode(scanner.Raw));
                continue;
            }

            string name = Encoding.UTF8.GetString(scanner.Name);
            if (IsWithinWords(name))
            {
                continue;
            }

            EndWords();
            Enter(scanner, name);
        }

        EndWords();
        return isPiece || !scanner.IsDamaged;
    }

    private void Enter(XmlScanner scanner, string name)
    {
        if (scanner.Token == XmlToken.Start && s_frames.Contains(name))
        {
            scanner.Skip();
        }
        else if (scanner.Token == XmlToken.Start)
        {
            _element = name;
            _isData = name == "datasets" || (_isData && name != "template");
            found.Add("form-field", _isData ? null : scanner.Attribute("name"u8));
        }
    }

    private void EndWords()
    {
        string words = _words.ToString().Trim();
        _words.Clear();
        if (words.Length > 0)
        {
            found.Add(_isData ? "form-data" : "form-words", _isData ? $"{_element}: {words}" : words);
        }
    }
}
