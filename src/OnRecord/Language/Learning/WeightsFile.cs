using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace OnRecord.Language.Learning;

/// <summary>
/// A file of trained weights: named sections of bytes behind one compression. Layout: the four bytes <c>ORW1</c>, the length
/// of what follows, then Brotli over (count, then for each section its name, its length and its bytes), integers little-endian. Equal sections give equal bytes.
/// </summary>
internal sealed class WeightsFile
{
    private static readonly byte[] Magic = "ORW1"u8.ToArray();
    private readonly SortedDictionary<string, byte[]> sections = new(StringComparer.Ordinal);

    /// <summary>The names of the sections, in ordinal order.</summary>
    public IReadOnlyCollection<string> Names => sections.Keys;

    /// <summary>The bytes of a section.</summary>
    /// <exception cref="InvalidDataException">The file has no such section.</exception>
    public byte[] this[string name]
    {
        get => sections.TryGetValue(name, out byte[]? bytes) ? bytes : throw new InvalidDataException($"The weights have no section {name}.");
        set => sections[name] = value;
    }

    /// <summary>A section that holds words, one to a line.</summary>
    public string[] Words(string name) => Encoding.UTF8.GetString(this[name]).Split('\n');

    /// <summary>Sets a section to words, which hold no line feed.</summary>
    public void SetWords(string name, IEnumerable<string> words) => this[name] = Encoding.UTF8.GetBytes(string.Join('\n', words));

    /// <summary>Reads a file of weights to its end.</summary>
    /// <exception cref="InvalidDataException">It is no such file, or a damaged one.</exception>
    public static WeightsFile Read(Stream stream)
    {
        var head = new byte[Magic.Length + 4];
        if (stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length || !head.AsSpan(0, Magic.Length).SequenceEqual(Magic))
        {
            throw new InvalidDataException("This is not a file of weights.");
        }

        try
        {
            var packed = new byte[BinaryPrimitives.ReadInt32LittleEndian(head.AsSpan(Magic.Length))];
            stream.ReadExactly(packed);
            using var reader = new BinaryReader(new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress), Encoding.UTF8);
            var file = new WeightsFile();
            for (int left = reader.ReadInt32(); left > 0; left--)
            {
                string name = reader.ReadString();
                int length = reader.ReadInt32();
                byte[] bytes = reader.ReadBytes(length);
                file.sections.Add(name, bytes.Length == length ? bytes : throw new EndOfStreamException());
            }

            return file;
        }
        catch (Exception failure) when (failure is IOException or ArgumentException or InvalidOperationException or FormatException or OverflowException or OutOfMemoryException)
        {
            throw new InvalidDataException("A file of weights is cut short or damaged.", failure);
        }
    }

    /// <summary>Writes the file.</summary>
    public void Write(Stream stream)
    {
        var packed = new MemoryStream();
        using (var writer = new BinaryWriter(new BrotliStream(packed, CompressionLevel.SmallestSize, leaveOpen: true), Encoding.UTF8))
        {
            writer.Write(sections.Count);
            foreach ((string name, byte[] bytes) in sections)
            {
                writer.Write(name);
                writer.Write(bytes.Length);
                writer.Write(bytes);
            }
        }

        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, (int)packed.Length);
        stream.Write(Magic);
        stream.Write(length);
        packed.WriteTo(stream);
    }
}
