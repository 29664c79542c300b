using System.Buffers;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;

namespace OnRecord.Language.Learning;

/// <summary>
/// A file of trained weights: named sections of bytes, each behind a compression of its own, so that several threads can unpack them side by side. Layout: the four bytes
/// <c>ORW2</c>, the number of sections, for each its name (a length in one byte, UTF-8), its length and its packed length, then the packed bytes (Brotli) of all, integers
/// little-endian. Equal sections give equal bytes. Reading from several threads is safe, setting sections is not.
/// </summary>
internal sealed class WeightsFile
{
    private const int Quality = 11, Window = 22;
    private static readonly byte[] Magic = "ORW2"u8.ToArray();
    private readonly SortedDictionary<string, Section> sections = new(StringComparer.Ordinal);

    /// <summary>The names of the sections, in ordinal order.</summary>
    public IReadOnlyCollection<string> Names => sections.Keys;

    /// <summary>The bytes of a section; a copy where they were read, unpacked each time.</summary>
    /// <exception cref="InvalidDataException">The file has no such section, or it is damaged.</exception>
    public byte[] this[string name]
    {
        get => As(name, static bytes => bytes.ToArray());
        set => sections[name] = new Section(value, value.Length, false);
    }

    /// <summary>What is made of a section; its bytes are gone afterwards. Of large ones nothing is left to the collector.</summary>
    /// <param name="name">Of the section.</param>
    /// <param name="read">Makes it.</param>
    /// <exception cref="InvalidDataException">The file has no such section, or it is damaged.</exception>
    public T As<T>(string name, Func<ReadOnlySpan<byte>, T> read) =>
        sections.TryGetValue(name, out Section section) ? section.As(name, read) : throw new InvalidDataException($"The weights have no section {name}.");

    /// <summary>Where tables are kept that were made of sections; null for nowhere.</summary>
    public ReadyTables? Ready { get; init; }

    /// <summary>The table that a section holds.</summary>
    /// <exception cref="InvalidDataException">The file has no such section, or it is damaged.</exception>
    public T Table<T>(string name)
        where T : class, IPlacedTable<T> => Ready is null ? As(name, T.Read) : Ready.Get(name, () => As(name, T.Read));

    /// <summary>A section that holds words, one to a line.</summary>
    public string[] Words(string name) => Encoding.UTF8.GetString(this[name]).Split('\n');

    /// <summary>Sets a section to words, which hold no line feed.</summary>
    public void SetWords(string name, IEnumerable<string> words) => this[name] = Encoding.UTF8.GetBytes(string.Join('\n', words));

    /// <summary>Reads a file of weights to its end. What is packed stays so until it is asked for.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="ready">Where tables are kept that are made of it; null for nowhere.</param>
    /// <exception cref="InvalidDataException">It is no such file, or one that is cut short.</exception>
    public static WeightsFile Read(Stream stream, ReadyTables? ready = null)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        try
        {
            if (!reader.ReadBytes(Magic.Length).AsSpan().SequenceEqual(Magic))
            {
                throw new InvalidDataException("This is not a file of weights.");
            }

            var file = new WeightsFile { Ready = ready };
            var heads = new (string Name, int Length, int Packed)[reader.ReadByte()];
            for (int index = 0; index < heads.Length; index++)
            {
                heads[index] = (Encoding.UTF8.GetString(reader.ReadBytes(reader.ReadByte())), reader.ReadInt32(), reader.ReadInt32());
            }

            foreach ((string name, int length, int packed) in heads)
            {
                ReadOnlyMemory<byte> bytes = packed < 0 || length < 0 ? default : Take(stream, packed);
                file.sections.Add(name, bytes.Length == packed ? new Section(bytes, length, true) : throw new EndOfStreamException());
            }

            return file;
        }
        catch (Exception failure) when (failure is IOException or ArgumentException)
        {
            throw new InvalidDataException("A file of weights is cut short or damaged.", failure);
        }
    }

    /// <summary>The next bytes, fewer at the end; those of a resource stay where they are mapped.</summary>
    private static unsafe ReadOnlyMemory<byte> Take(Stream stream, int count)
    {
        if (stream is UnmanagedMemoryStream mapped)
        {
            var bytes = new MappedBytes(mapped.PositionPointer, (int)Math.Min(count, mapped.Length - mapped.Position));
            mapped.Seek(bytes.Length, SeekOrigin.Current);
            return bytes.Memory;
        }

        var copy = new byte[count];
        return copy.AsMemory(0, stream.ReadAtLeast(copy, count, throwOnEndOfStream: false));
    }

    /// <summary>Writes the file.</summary>
    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(checked((byte)sections.Count));
        (string Name, int Length, ReadOnlyMemory<byte> Packed)[] all = [.. sections.Select(static s => (s.Key, s.Value.Length, s.Value.Packed()))];
        foreach ((string name, int length, ReadOnlyMemory<byte> packed) in all)
        {
            byte[] letters = Encoding.UTF8.GetBytes(name);
            writer.Write(checked((byte)letters.Length));
            writer.Write(letters);
            writer.Write(length);
            writer.Write(packed.Length);
        }

        foreach ((_, _, ReadOnlyMemory<byte> packed) in all)
        {
            writer.Write(packed.Span);
        }
    }

    /// <summary>A section, packed as it was read or not yet packed.</summary>
    private readonly record struct Section(ReadOnlyMemory<byte> Bytes, int Length, bool IsPacked)
    {
        public unsafe T As<T>(string name, Func<ReadOnlySpan<byte>, T> read)
        {
            if (!IsPacked)
            {
                return read(Bytes.Span);
            }

            void* room = NativeMemory.Alloc((nuint)Length);
            try
            {
                var bytes = new Span<byte>(room, Length);
                return BrotliDecoder.TryDecompress(Bytes.Span, bytes, out int written) && written == Length ? read(bytes) : throw new InvalidDataException($"The section {name} of the weights is damaged.");
            }
            finally
            {
                NativeMemory.Free(room);
            }
        }

        public ReadOnlyMemory<byte> Packed()
        {
            if (IsPacked)
            {
                return Bytes;
            }

            var packed = new byte[BrotliEncoder.GetMaxCompressedLength(Bytes.Length)];
            return BrotliEncoder.TryCompress(Bytes.Span, packed, out int written, Quality, Window) ? packed.AsMemory(0, written) : throw new InvalidOperationException("A section could not be packed.");
        }
    }

    /// <summary>Bytes of a resource, which are there as long as the library is.</summary>
    private sealed unsafe class MappedBytes(byte* start, int length) : MemoryManager<byte>
    {
        public int Length => length;

        public override Span<byte> GetSpan() => new(start, length);

        public override MemoryHandle Pin(int elementIndex = 0) => new(start + elementIndex);

        public override void Unpin()
        {
        }

        protected override void Dispose(bool disposing)
        {
        }
    }
}
