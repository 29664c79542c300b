using System.Text;
using OnRecord.Ingest.Xml;

namespace OnRecord.Ingest.Office;

/// <summary>
/// Data that a document keeps and no page shows: what pivot tables were made from, cells of other workbooks, what cells held before they were changed, XML that programs or forms put into it. Whoever opens the file can read it, so it is
/// text, with a label before it.
/// </summary>
internal sealed class DataParts(ZipPackage zip, FlowWriter flow)
{
    private static readonly (string Folder, string Label)[] s_kinds =
        [("xl/pivotCache/", "pivot data"), ("xl/externalLinks/", "cells of another workbook"), ("xl/revisions/revisionLog", "changed cells"), ("customXml/", "custom XML")];

    /// <summary>How a library names its columns and forms, and numbers of values that stand elsewhere.</summary>
    private static readonly HashSet<string> s_frames = new(StringComparer.Ordinal) { "contentTypeSchema", "FormTemplates", "x" };

    /// <summary>Attributes that hold what people see.</summary>
    private static readonly HashSet<string> s_shown = new(StringComparer.Ordinal) { "v", "val", "name", "refreshedBy", "oldName", "newName" };

    /// <summary>Appends all of it, with a step after each value.</summary>
    public IEnumerable<bool> Append()
    {
        foreach ((string folder, string label) in s_kinds)
        {
            foreach (string part in zip.Names.Select(static name => name.TrimStart('/')).Where(name => IsData(name, folder)).Order(StringComparer.OrdinalIgnoreCase))
            {
                flow.StartSection();
                flow.StartMark(label);
                foreach (bool step in Values(flow.Enter(zip, part), isCustom: folder == "customXml/"))
                {
                    yield return step;
                }

                flow.EndMark();
            }
        }
    }

    private static bool IsFrame(string name, bool isCustom) => s_frames.Contains(name) && !(isCustom && name == "x");

    private static bool IsData(string name, string folder) => name.StartsWith(folder, StringComparison.OrdinalIgnoreCase) && name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
        && !name.StartsWith("customXml/itemProps", StringComparison.OrdinalIgnoreCase);

    private IEnumerable<bool> Values(XmlScanner scanner, bool isCustom)
    {
        while (scanner.Read())
        {
            if (scanner.Token == XmlToken.Text)
            {
                Append(scanner.Bytes.Span, scanner.Start, scanner.End, scanner.IsVerbatim);
                yield return true;
            }
            else if (scanner.Token == XmlToken.Start && IsFrame(Encoding.UTF8.GetString(scanner.Name), isCustom))
            {
                scanner.Skip();
            }
            else if (scanner.Token == XmlToken.Start && !scanner.IsStart("Sources"u8))
            {
                // The list of sources that most Word files have says in attributes only how it is styled.
                foreach ((int start, int end) in Attributes(scanner, isCustom))
                {
                    Append(scanner.Bytes.Span, start, end);
                    yield return true;
                }
            }
        }
    }

    private static List<(int Start, int End)> Attributes(XmlScanner scanner, bool isCustom)
    {
        var values = new List<(int Start, int End)>();
        int at = scanner.Start + 1;
        while (at < scanner.End && XmlAttribute.IsNameByte(scanner.Bytes.Span[at]))
        {
            at++;
        }

        while (XmlAttribute.Next(scanner.Bytes.Span[..scanner.End], ref at, out Range name, out Range value))
        {
            string written = Encoding.Latin1.GetString(scanner.Bytes.Span[name]);
            if (isCustom ? !written.StartsWith("xmlns", StringComparison.Ordinal) && !written.StartsWith("xsi:", StringComparison.Ordinal) : s_shown.Contains(written))
            {
                values.Add((value.Start.Value, value.End.Value));
            }
        }

        return values;
    }

    /// <summary>A value on a line of its own; blank ones are left out.</summary>
    private void Append(ReadOnlySpan<byte> part, int start, int end, bool isVerbatim = false)
    {
        ReadOnlySpan<byte> value = part[start..end];
        int lead = value.Length - value.TrimStart(" \t\r\n"u8).Length;
        end = start + lead + value.Trim(" \t\r\n"u8).Length;
        if (end > start + lead)
        {
            flow.Break(1);
            flow.Text(start + lead, end, isVerbatim);
        }
    }
}
