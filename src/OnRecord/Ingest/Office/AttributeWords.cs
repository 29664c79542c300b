using System.Text;
using System.Text.RegularExpressions;
using OnRecord.Ingest.Xml;

namespace OnRecord.Ingest.Office;

/// <summary>
/// Words that people put into a document and that its XML keeps as attributes (ISO/IEC 29500-1): tips of links, helps and choices of forms, names and comments of tables, scenarios, connections and the like. They become fields; values
/// without a letter, and the names that programs give, are left out.
/// </summary>
internal static partial class AttributeWords
{
    private const int LongestName = 32;

    /// <summary>Parts that no page shows, with such words in them.</summary>
    private static readonly string[] s_parts = ["/settings.xml", "/people.xml", "/connections.xml", "/userNames.xml", "/tables/", "/queryTables/", "/pivotTables/", "/tags/"];

    /// <summary>By element: the attributes, each with the field that it becomes.</summary>
    private static readonly Dictionary<string, (string Attribute, string Field)[]> s_words = new(StringComparer.Ordinal)
    {
        ["alias"] = [("val", "control")], ["tag"] = [("val", "tag")], ["listItem"] = [("displayText", "option"), ("value", "option")], ["listEntry"] = [("val", "option")], ["tblCaption"] = [("val", "alt")], ["tblDescription"] = [("val", "alt")], ["helpText"] = [("val", "label")], ["statusText"] = [("val", "label")],
        ["default"] = [("val", "value")], ["name"] = [("val", "name")], ["bookmarkStart"] = [("name", "bookmark")], ["docPr"] = [("title", "alt"), ("name", "shape")], ["cNvPr"] = [("title", "alt"), ("name", "shape")],
        ["shape"] = [("alt", "alt"), ("title", "alt"), ("href", "link")], ["textpath"] = [("string", "label")], ["hyperlink"] = [("tooltip", "tooltip"), ("display", "label"), ("location", "anchor")], ["hlinkClick"] = [("tooltip", "tooltip")],
        ["docVar"] = [("name", "variable"), ("val", "variable")], ["query"] = [("val", "query")], ["connectString"] = [("val", "connection")], ["person"] = [("author", "person")], ["presenceInfo"] = [("userId", "person")],
        ["fileSharing"] = [("userName", "person")], ["userInfo"] = [("name", "person")], ["definedName"] = [("comment", "comment")], ["filter"] = [("val", "filter")], ["customFilter"] = [("val", "filter")],
        ["dataValidation"] = [("promptTitle", "prompt"), ("prompt", "prompt"), ("errorTitle", "prompt"), ("error", "prompt")], ["scenario"] = [("name", "scenario"), ("comment", "scenario"), ("user", "scenario")], ["comment"] = [("initials", "person")], ["inputCells"] = [("val", "scenario")],
        ["table"] = [("displayName", "table"), ("name", "table"), ("comment", "table")], ["tableColumn"] = [("name", "column")], ["pivotTableDefinition"] = [("name", "table")],
        ["connection"] = [("name", "connection"), ("description", "connection")], ["dbPr"] = [("connection", "connection"), ("command", "connection")], ["webPr"] = [("url", "link")], ["section"] = [("name", "section")],
    };

    private static readonly Dictionary<string, (string Attribute, string Field)[]>.AlternateLookup<ReadOnlySpan<char>> s_wordsOf = s_words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Takes those of the element that the scanner stands on the start of.</summary>
    public static void Take(XmlScanner scanner, FurtherFields found)
    {
        ReadOnlySpan<byte> name = scanner.Name;
        Span<char> letters = stackalloc char[LongestName];
        if (name.Length > LongestName || !s_wordsOf.TryGetValue(letters[..Encoding.Latin1.GetChars(name, letters)], out (string Attribute, string Field)[]? words))
        {
            return;
        }

        foreach ((string attribute, string field) in words)
        {
            if (scanner.Attribute(Encoding.ASCII.GetBytes(attribute)) is { } value && value.Any(char.IsLetter) && !(field is "shape" or "bookmark" or "table" or "name" or "tag" && IsGiven(value)))
            {
                found.Add(field, field == "prompt" ? SheetEscapes.Decode(value) : value);
            }
        }
    }

    /// <summary>Takes those of the main part and of parts that no page shows.</summary>
    public static void TakeFrom(OfficePackage package, FurtherFields found)
    {
        foreach (string part in package.Zip.Names.Where(static name => Array.Exists(s_parts, part => ("/" + name).Contains(part, StringComparison.OrdinalIgnoreCase)) && name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)).Prepend(package.Main))
        {
            XmlScanner scanner = package.Zip.Scan(part.TrimStart('/'));
            while (scanner.Read())
            {
                if (scanner.Token == XmlToken.Start)
                {
                    Take(scanner, found);
                }
            }
        }
    }

    /// <summary>Whether a program gave the name, as in <c>Picture 3</c>, <c>goog_rdk_0</c> or <c>_Toc123</c>.</summary>
    private static bool IsGiven(string name) => name.StartsWith('_') || Numbered().IsMatch(name);

    [GeneratedRegex("""^(?:[\p{L} _-]+ ?\d+|\{?[0-9A-F-]{32,36}\}?)$""", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();
}
