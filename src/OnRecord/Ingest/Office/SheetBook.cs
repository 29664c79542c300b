using OnRecord.Ingest.Xml;

namespace OnRecord.Ingest.Office;

/// <summary>One sheet of a workbook.</summary>
/// <param name="Part">Name of its part.</param>
/// <param name="NameStart">First byte of its name in the workbook part.</param>
/// <param name="NameEnd">Byte after the last of its name.</param>
/// <param name="IsHidden">True when the workbook does not show it.</param>
internal readonly record struct Sheet(string Part, int NameStart, int NameEnd, bool IsHidden);

/// <summary>What the sheets of a workbook share (ISO/IEC 29500-1 clause 18): their list, the strings, the formats of numbers.</summary>
internal sealed class SheetBook
{
    private readonly List<(int Start, int End)> _strings = [];
    private readonly List<NumberFormat> _looks = [];
    private readonly HashSet<int> _shown = [];

    /// <summary>Reads what the sheets share.</summary>
    public SheetBook(OfficePackage package)
    {
        Workbook = FlowPart.Load(package.Zip, package.Main);
        Strings = FlowPart.Load(package.Zip, package.Parts("sharedStrings").FirstOrDefault() ?? "xl/sharedStrings.xml");
        ReadSheets(package);
        ReadStrings();
        ReadLooks(package);
    }

    /// <summary>The workbook's part.</summary>
    public FlowPart Workbook { get; }

    /// <summary>The part of shared strings.</summary>
    public FlowPart Strings { get; }

    /// <summary>The sheets in their order.</summary>
    public List<Sheet> Sheets { get; } = [];

    /// <summary>True when day 0 is 1904-01-01, as in old books of the Macintosh (18.17.4.1).</summary>
    public bool Is1904 { get; private set; }

    /// <summary>Names of sheets that are listed and have no part in the file.</summary>
    public List<string> LostSheets { get; } = [];

    /// <summary>Cells met so far that name a shared string which is not there.</summary>
    public int LostStrings { get; set; }

    /// <summary>True when the shared strings are broken.</summary>
    public bool HasDamagedStrings { get; private set; }

    /// <summary>How numbers of a cell style look.</summary>
    public NumberFormat LookOf(int style) => style >= 0 && style < _looks.Count ? _looks[style] : NumberFormat.Plain;

    /// <summary>Where a shared string stands in its part; null when there is none of this number.</summary>
    public (int Start, int End)? StringAt(int index)
    {
        if (index < 0 || index >= _strings.Count)
        {
            return null;
        }

        _shown.Add(index);
        return _strings[index];
    }

    /// <summary>Where the shared strings stand that were not asked for: all, once every sheet was read, that no cell shows.</summary>
    public IEnumerable<(int Start, int End)> Unused => _strings.Where((_, index) => !_shown.Contains(index));

    private void ReadSheets(OfficePackage package)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Relation relation in package.Relations.Where(static relation => !relation.IsOutside))
        {
            targets.TryAdd(relation.Id, relation.Target);
        }

        var scanner = new XmlScanner(Workbook.Bytes);
        while (scanner.Read())
        {
            if (scanner.IsStart("workbookPr"u8))
            {
                Is1904 = scanner.Attribute("date1904"u8) is "1" or "true";
            }
            else if (scanner.IsStart("sheet"u8) && scanner.Attribute("r:id"u8) is { } id)
            {
                string part = targets.GetValueOrDefault(id, "");
                if (!package.Zip.Has(part))
                {
                    LostSheets.Add(scanner.Attribute("name"u8) ?? part);
                }

                scanner.FindAttribute("name"u8, out int start, out int end);
                Sheets.Add(new Sheet(part, start, end, scanner.Attribute("state"u8) is "hidden" or "veryHidden"));
            }
        }

        AddUnlisted(package);
    }

    /// <summary>Sheets that a broken workbook part no longer lists.</summary>
    private void AddUnlisted(OfficePackage package)
    {
        HashSet<string> listed = [.. Sheets.Select(static sheet => sheet.Part.ToLowerInvariant())];
        foreach (string name in package.Zip.Names.Order(StringComparer.OrdinalIgnoreCase))
        {
            if (name.StartsWith("xl/worksheets/", StringComparison.OrdinalIgnoreCase) && name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
                && listed.Add(name.ToLowerInvariant()))
            {
                Sheets.Add(new Sheet(name, 0, 0, IsHidden: true));
            }
        }
    }

    private void ReadStrings()
    {
        var scanner = new XmlScanner(Strings.Bytes);
        while (scanner.Read())
        {
            if (scanner.IsStart("si"u8))
            {
                int start = scanner.End;
                scanner.Skip();
                _strings.Add((start, scanner.Token == XmlToken.End ? Math.Max(start, scanner.Start) : Strings.Bytes.Length));
            }
        }

        HasDamagedStrings = scanner.IsDamaged;
    }

    private void ReadLooks(OfficePackage package)
    {
        var codes = new Dictionary<int, string>();
        bool inCells = false;
        XmlScanner scanner = package.Zip.Scan(package.Parts("styles").FirstOrDefault() ?? "xl/styles.xml");
        while (scanner.Read())
        {
            if (scanner.IsStart("numFmt"u8) && int.TryParse(scanner.Attribute("numFmtId"u8), out int id))
            {
                codes[id] = scanner.Attribute("formatCode"u8) ?? "";
            }
            else if (scanner.IsStart("cellXfs"u8) || scanner.IsEnd("cellXfs"u8))
            {
                inCells = scanner.Token == XmlToken.Start;
            }
            else if (inCells && scanner.IsStart("xf"u8))
            {
                _looks.Add(int.TryParse(scanner.Attribute("numFmtId"u8), out int format) ? NumberFormat.Of(format, codes.GetValueOrDefault(format)) : NumberFormat.Plain);
            }
        }
    }
}
