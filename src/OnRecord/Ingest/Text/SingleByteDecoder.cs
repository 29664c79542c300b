using System.Collections.Concurrent;
using System.Text;

namespace OnRecord.Ingest.Text;

/// <summary>Charsets in which each byte is one character: ISO 8859, Windows 125x, KOI8, Mac and DOS pages.</summary>
internal sealed class SingleByteDecoder(Encoding encoding) : ByteDecoder
{
    private const int BatchUnits = 1024;

    private static readonly ConcurrentDictionary<int, string> Tables = new();

    private readonly string _table = Tables.GetOrAdd(encoding.CodePage, _ => TableOf(encoding));

    public override int Decode(ReadOnlySpan<byte> bytes, bool last, long byteStart, MappedTextBuilder into)
    {
        Span<char> batch = stackalloc char[BatchUnits];
        int at = 0;
        while (at < bytes.Length)
        {
            ReadOnlySpan<byte> rest = bytes[at..];
            int count = 0;
            while (count < rest.Length && count < BatchUnits && _table[rest[count]] is var unit and not '\uFFFD')
            {
                batch[count++] = unit;
            }

            into.Append(batch[..count], RunKind.Single, byteStart + at);
            at += count;
            if (count < rest.Length && count < BatchUnits)
            {
                int bad = 1;
                while (count + bad < rest.Length && _table[rest[count + bad]] == '\uFFFD')
                {
                    bad++;
                }

                Undecodable(bad, byteStart + at, into);
                at += bad;
            }
        }

        return at;
    }

    private static string TableOf(Encoding encoding)
    {
        Span<char> table = stackalloc char[256];
        Span<byte> one = stackalloc byte[1];
        Span<char> units = stackalloc char[4];
        for (int i = 0; i < table.Length; i++)
        {
            one[0] = (byte)i;
            table[i] = encoding.GetChars(one, units) == 1 ? units[0] : '\uFFFD';
        }

        return new string(table);
    }
}
