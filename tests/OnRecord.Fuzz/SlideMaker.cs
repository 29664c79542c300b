using System.Text;
using OnRecord.Ingest.OldOffice;

namespace OnRecord.Fuzz;

/// <summary>Makes presentations of PowerPoint 97 (MS-PPT) from records, for tests. Parts are numbered from 2 in the order in which they are put; the list of slides is 1.</summary>
internal sealed class SlideMaker
{
    private const int NotesKind = 0x03F0, SlideKind = 0x03EE, MasterKind = 0x03F8;

    private readonly List<byte[]> _parts = [];
    private readonly List<byte[]>[] _lists = [[], [], []];

    public bool IsEncrypted { get; init; }

    public static byte[] Record(int kind, int instance, byte[] content) => [.. BitConverter.GetBytes((ushort)(instance << 4)), .. BitConverter.GetBytes((ushort)kind), .. BitConverter.GetBytes(content.Length), .. content];

    public static byte[] Container(int kind, int instance, params byte[][] inside)
    {
        byte[] record = Record(kind, instance, [.. inside.SelectMany(static one => one)]);
        record[0] |= 0xF;
        return record;
    }

    public static byte[] Wide(string text) => Record(SlideKinds.TextChars, 0, Encoding.Unicode.GetBytes(text));

    public static byte[] Low(string text) => Record(SlideKinds.TextBytes, 0, Encoding.Latin1.GetBytes(text));

    public static byte[] String(string text, int instance) => Record(SlideKinds.CString, instance, Encoding.Unicode.GetBytes(text));

    /// <summary>A slide with words of its outline, and what is inside its own part.</summary>
    public SlideMaker Slide(int id, byte[] outline, params byte[][] inside) => Add(0, id, outline, Container(SlideKind, 0, inside));

    /// <summary>The notes of a slide.</summary>
    public SlideMaker Notes(int slide, params byte[][] inside) => Add(2, slide + 1000, [], Container(NotesKind, 0, [Record(SlideKinds.NotesAtom, 0, [.. BitConverter.GetBytes(slide), 0, 0, 0, 0]), .. inside]));

    public SlideMaker Master(params byte[][] inside) => Add(1, 9000, [], Container(MasterKind, 0, inside));

    /// <summary>A part that no list names.</summary>
    public SlideMaker Part(byte[] record)
    {
        _parts.Add(record);
        return this;
    }

    public CompoundFileMaker ToFile()
    {
        byte[] document = Container(SlideKinds.Document, 0, [.. _lists.Select(static (list, number) => Container(SlideKinds.SlideList, number, [.. list]))]);
        var stream = new MemoryStream();
        var places = new List<byte>();
        foreach (byte[] part in _parts.Prepend(document))
        {
            places.AddRange(BitConverter.GetBytes((int)stream.Length));
            stream.Write(part);
        }

        int directory = (int)stream.Length;
        stream.Write(Record(SlideKinds.PersistDirectory, 0, [.. BitConverter.GetBytes(1 | ((_parts.Count + 1) << 20)), .. places]));
        int edit = (int)stream.Length;
        stream.Write(Record(SlideKinds.UserEdit, 0, WordMaker.Numbers(256, 0, 0, directory, 1, 100, 0)));
        byte[] user = Record(0x0FF6, 0, WordMaker.Numbers(20, IsEncrypted ? unchecked((int)0xF3D1C4DF) : unchecked((int)0xE391C05F), edit, 0));
        return new CompoundFileMaker().Put("PowerPoint Document", stream.ToArray()).Put("Current User", user);
    }

    private SlideMaker Add(int list, int id, byte[] outline, byte[] part)
    {
        _parts.Add(part);
        _lists[list].Add([.. Record(SlideKinds.SlidePersist, 0, WordMaker.Numbers(_parts.Count + 1, 0, 0, id, 0)), .. outline]);
        return this;
    }
}
