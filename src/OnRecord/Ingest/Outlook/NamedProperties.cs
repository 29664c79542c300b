using System.Buffers.Binary;
using System.Text;

namespace OnRecord.Ingest.Outlook;

/// <summary>Which number a file gives to a property that has a name of its own (MS-OXMSG section 2.2.3): numbers from 0x8000 on differ from file to file.</summary>
internal sealed class NamedProperties
{
    private const int RowBytes = 8;
    private const int GuidBytes = 16;
    private const int MostBytes = 1 << 20;
    private const int FirstNumber = 0x8000;
    private const int FirstGuid = 3; // what is below stands for sets that the format itself knows

    private readonly Dictionary<(uint Set, uint Name), int> _numbers = [];
    private readonly Dictionary<int, string> _names = [];

    public NamedProperties(CompoundFile file)
    {
        if (file.Root.Child("__nameid_version1.0") is not { IsStorage: true } storage)
        {
            return;
        }

        byte[] guids = Bytes(file, storage, "__substg1.0_00020102");
        byte[] rows = Bytes(file, storage, "__substg1.0_00030102");
        byte[] names = Bytes(file, storage, "__substg1.0_00040102");
        for (int at = 0; at + RowBytes <= rows.Length; at += RowBytes)
        {
            uint name = BinaryPrimitives.ReadUInt32LittleEndian(rows.AsSpan(at));
            uint kind = BinaryPrimitives.ReadUInt32LittleEndian(rows.AsSpan(at + 4));
            int number = FirstNumber + (int)(kind >> 16);
            int guid = ((int)((kind & 0xFFFF) >> 1) - FirstGuid) * GuidBytes;
            if ((kind & 1) == 0 && guid >= 0 && guid + GuidBytes <= guids.Length)
            {
                _numbers.TryAdd((BinaryPrimitives.ReadUInt32LittleEndian(guids.AsSpan(guid)), name), number);
            }
            else if ((kind & 1) != 0 && NameAt(names, name) is { Length: > 0 } words)
            {
                _names.TryAdd(number, words);
            }
        }
    }

    /// <summary>The set of properties of appointments; the first part of its GUID stands for it.</summary>
    public static uint Appointment => 0x00062002;

    /// <summary>The set of properties of contacts.</summary>
    public static uint Contact => 0x00062004;

    /// <summary>The set of properties of tasks.</summary>
    public static uint Task => 0x00062003;

    /// <summary>The number of a property in this file, or null when the file has none of the name.</summary>
    public int? NumberOf(uint set, uint name) => _numbers.TryGetValue((set, name), out int number) ? number : null;

    /// <summary>The words by which a number of this file is called, or null where it is called by a number.</summary>
    public string? NameOf(int number) => _names.GetValueOrDefault(number);

    /// <summary>A name stands behind its length in bytes (MS-OXMSG section 2.2.3.1.3).</summary>
    private static string? NameAt(byte[] names, uint at)
    {
        if (at > names.Length - sizeof(uint))
        {
            return null;
        }

        uint length = BinaryPrimitives.ReadUInt32LittleEndian(names.AsSpan((int)at));
        return length <= names.Length - sizeof(uint) - at ? Encoding.Unicode.GetString(names.AsSpan((int)at + sizeof(uint), (int)length)).Trim() : null;
    }

    private static byte[] Bytes(CompoundFile file, CompoundEntry storage, string name) => storage.Child(name) is { IsStorage: false } stream ? file.Read(stream, MostBytes) : [];
}
