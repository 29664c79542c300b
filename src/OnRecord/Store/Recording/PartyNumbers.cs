using System.Text;

namespace OnRecord.Store.Recording;

/// <summary>How the parties of an item's findings stand in a case: for each, in order, the number of the party of the case as a variable-length integer, 0 for none.</summary>
internal static class PartyNumbers
{
    /// <summary>Packs numbers.</summary>
    public static byte[] Pack(IReadOnlyList<int> numbers)
    {
        using var memory = new MemoryStream(numbers.Count * 2);
        using var writer = new BinaryWriter(memory, Encoding.UTF8);
        foreach (int number in numbers)
        {
            writer.Write7BitEncodedInt(number);
        }

        writer.Flush();
        return memory.ToArray();
    }

    /// <summary>Undoes <see cref="Pack"/>.</summary>
    public static List<int> Unpack(byte[]? packed)
    {
        var numbers = new List<int>();
        using var memory = new MemoryStream(packed ?? []);
        using var reader = new BinaryReader(memory, Encoding.UTF8);
        while (memory.Position < memory.Length)
        {
            numbers.Add(reader.Read7BitEncodedInt());
        }

        return numbers;
    }
}
