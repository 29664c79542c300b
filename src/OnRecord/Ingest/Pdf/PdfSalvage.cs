using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace OnRecord.Ingest.Pdf;

/// <summary>
/// Makes of a PDF that has lost its table of places, as one that was cut has, a copy that can be opened: the bytes as they are, and behind them a catalog, a page tree of
/// the pages that are whole, and a table of every object that is whole (ISO 32000-1, 7.5.8), with
/// what the trailers that are left say of its encryption.
/// </summary>
internal sealed class PdfSalvage
{
    /// <summary>Object streams hold dictionaries and numbers; those of large files unpack to some megabytes.</summary>
    private const int MostUnpacked = 64 << 20;

    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly SortedDictionary<int, PdfPlace> _places = [];
    private readonly Dictionary<int, PdfNode> _nodes = [];
    private readonly ArrayBufferWriter<byte> _copy = new();
    private string _catalog = "<</Type/Catalog/Pages 0 0 R>>";
    private int? _encryption;
    private PdfTrailer _trailer;

    private PdfSalvage(ReadOnlyMemory<byte> bytes)
    {
        _bytes = bytes;
        _trailer = PdfTrailer.Of(bytes);
        var inner = new PdfInnerObjects(MostUnpacked);
        foreach (PdfObject found in new PdfObjectScan(bytes).Objects())
        {
            Take(found);
            if (PdfDictionary.Kind(found.Head) == "ObjStm")
            {
                foreach (PdfObject held in inner.Of(found))
                {
                    Take(held);
                }
            }
        }
    }

    /// <summary>The copy; null when no page is whole.</summary>
    public static byte[]? Of(ReadOnlyMemory<byte> bytes)
    {
        int signature = bytes.Span.IndexOf("%PDF-"u8);
        var salvage = new PdfSalvage(bytes[Math.Max(0, signature)..]);
        return salvage._nodes.Values.Any(static node => node.Tree is null) ? salvage.Make() : null;
    }

    /// <summary>The last object of a number counts, as after a change the file has both.</summary>
    private void Take(PdfObject found)
    {
        if (found.Number is 0 or > PdfObjectScan.MostNumber)
        {
            return;
        }

        _places[found.Number] = found.Place;
        _nodes.Remove(found.Number);
        string? kind = PdfDictionary.Kind(found.Head);
        if (kind is "Page" or "Pages")
        {
            _nodes.Add(found.Number, new PdfNode(PdfDictionary.Reference(found.Head, "Parent"), kind == "Pages" ? found.Head : null, found.Place));
        }

        _catalog = kind == "Catalog" && PdfDictionary.Reference(found.Head, "Pages") > 0 ? found.Head : _catalog;
        _trailer = kind == "XRef" ? _trailer.With(found.Head) : _trailer;
        _encryption = PdfDictionary.IsEncryption(found.Head) ? found.Number : _encryption;
    }

    private byte[] Make()
    {
        _copy.Write(_bytes.Span);
        foreach ((int number, PdfNode node) in _nodes.Where(static node => node.Value.Tree is not null).ToList())
        {
            Append(number, PdfDictionary.WithKids(node.Tree!, _nodes.ContainsKey));
        }

        int next = _places.Keys.Max() + 1;
        int[] tops = [.. _nodes.Where(node => !IsTree(node.Value.Parent)).OrderBy(static node => node.Value.Place.At).ThenBy(static node => node.Value.Place.Which).Select(static node => node.Key)];
        int root = tops.Length == 1 && IsTree(tops[0]) ? tops[0] : next++;
        if (!_nodes.ContainsKey(root))
        {
            Append(root, string.Create(CultureInfo.InvariantCulture, $"<</Type/Pages/Kids[{string.Join(' ', tops.Select(Reference))}]/Count {tops.Length}>>"));
        }

        Append(next, PdfDictionary.WithPages(_catalog, root));
        AppendTable(next, next + 1);
        return _copy.WrittenSpan.ToArray();
    }

    private bool IsTree(int number) => _nodes.TryGetValue(number, out PdfNode node) && node.Tree is not null;

    private string Reference(int number) => string.Create(CultureInfo.InvariantCulture, $"{number} {(_places[number].Kind == 1 ? _places[number].Which : 0)} R");

    private void Append(int number, string words)
    {
        int generation = _places.TryGetValue(number, out PdfPlace place) && place.Kind == 1 ? place.Which : 0;
        Write("\n");
        _places[number] = new PdfPlace(1, _copy.WrittenCount, generation);
        Write(string.Create(CultureInfo.InvariantCulture, $"{number} {generation} obj\n{words}\nendobj\n"));
    }

    /// <summary>The places of all objects as a cross-reference stream, which can name those inside others too.</summary>
    private void AppendTable(int catalog, int number)
    {
        int start = _copy.WrittenCount;
        _places[number] = new PdfPlace(1, start, 0);
        var index = new StringBuilder();
        foreach ((int first, int count) in Runs())
        {
            index.Append(CultureInfo.InvariantCulture, $"{first} {count} ");
        }

        string encryption = (_encryption is { } object_ ? Reference(object_) : _trailer.Encrypt) is { } value ? $"/Encrypt {value}" : "";
        string id = _trailer.Id is null ? "" : $"/ID{_trailer.Id}";
        Write(string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj\n<</Type/XRef/Size {number + 1}/W[1 4 4]/Index[{index}]/Root {catalog} 0 R{encryption}{id}/Length {_places.Count * 9}>>stream\n"));
        Span<byte> entry = stackalloc byte[9];
        foreach (PdfPlace place in _places.Values)
        {
            entry[0] = place.Kind;
            BinaryPrimitives.WriteInt32BigEndian(entry[1..], place.At);
            BinaryPrimitives.WriteInt32BigEndian(entry[5..], place.Which);
            _copy.Write(entry);
        }

        Write(string.Create(CultureInfo.InvariantCulture, $"\nendstream\nendobj\nstartxref\n{start}\n%%EOF\n"));
    }

    /// <summary>Numbers that follow each other: the first and how many.</summary>
    private IEnumerable<(int First, int Count)> Runs()
    {
        int first = -1;
        int count = 0;
        foreach (int number in _places.Keys)
        {
            if (number == first + count)
            {
                count++;
                continue;
            }

            if (count > 0)
            {
                yield return (first, count);
            }

            (first, count) = (number, 1);
        }

        yield return (first, count);
    }

    private void Write(string words) => _copy.Write(Encoding.Latin1.GetBytes(words));

    /// <summary>A page or a node of the page tree.</summary>
    /// <param name="Parent">Number of the node above, or 0.</param>
    /// <param name="Tree">The words of a node; null for a page.</param>
    /// <param name="Place">Where it stands.</param>
    private readonly record struct PdfNode(int Parent, string? Tree, PdfPlace Place);
}
