using System.Globalization;
using System.Text;

namespace OnRecord.Ingest.Outlook;

/// <summary>
/// Takes out of what <c>readpst</c> writes the traces of the moment it ran, so that one store always gives the same bytes: the random number in its MIME boundaries becomes the count of
/// those before it in the file, and the <c>DTSTAMP</c> of an appointment, which is the time of the run, the beginning of 1970. Nothing of the store itself is in either.
/// </summary>
internal static class ReadpstTraces
{
    private const int BufferBytes = 64 * 1024;
    private const int MostDigits = 20;

    private static ReadOnlySpan<byte> Boundary => "boundary-LibPST-iamunique-"u8;

    private static ReadOnlySpan<byte> Stamp => "\nDTSTAMP:"u8;

    private static ReadOnlySpan<byte> NoTime => "\nDTSTAMP:19700101T000000Z"u8;

    /// <summary>Copies a file without the traces. Memory does not grow with the file.</summary>
    public static void Remove(Stream from, Stream to)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var buffer = new byte[BufferBytes];
        int held = 0;
        bool isLast = false;
        while (!isLast || held > 0)
        {
            int read = from.ReadAtLeast(buffer.AsSpan(held), buffer.Length - held, throwOnEndOfStream: false);
            held += read;
            isLast = held < buffer.Length;
            int done = Settle(buffer.AsSpan(0, held), isLast, numbers, to);
            buffer.AsSpan(done, held - done).CopyTo(buffer);
            held -= done;
        }
    }

    /// <summary>Writes what is certain; what may be the beginning of a trace waits for more, unless there is none.</summary>
    private static int Settle(ReadOnlySpan<byte> bytes, bool isLast, Dictionary<string, int> numbers, Stream to)
    {
        int at = 0;
        int certain = isLast ? bytes.Length : bytes.Length - Boundary.Length - MostDigits - NoTime.Length;
        while (at < certain)
        {
            ReadOnlySpan<byte> rest = bytes[at..];
            int boundary = rest.IndexOf(Boundary);
            int stamp = rest.IndexOf(Stamp);
            int next = boundary < 0 ? stamp : stamp < 0 ? boundary : Math.Min(boundary, stamp);
            if (next < 0 || at + next >= certain)
            {
                to.Write(bytes[at..certain]);
                return certain;
            }

            to.Write(rest[..next]);
            at += next + (next == boundary ? Number(rest[next..], numbers, to) : Time(rest[next..], to));
        }

        return at;
    }

    private static int Number(ReadOnlySpan<byte> bytes, Dictionary<string, int> numbers, Stream to)
    {
        int end = Boundary.Length;
        while (end < bytes.Length && end < Boundary.Length + MostDigits && char.IsAsciiDigit((char)bytes[end]))
        {
            end++;
        }

        string number = Encoding.ASCII.GetString(bytes[Boundary.Length..end]);
        if (!numbers.TryGetValue(number, out int count))
        {
            numbers.Add(number, count = numbers.Count + 1);
        }

        to.Write(Boundary);
        to.Write(Encoding.ASCII.GetBytes(count.ToString(CultureInfo.InvariantCulture)));
        return end;
    }

    private static int Time(ReadOnlySpan<byte> bytes, Stream to)
    {
        int end = Stamp.Length;
        while (end < bytes.Length && end < NoTime.Length && (char.IsAsciiDigit((char)bytes[end]) || bytes[end] is (byte)'T' or (byte)'Z'))
        {
            end++;
        }

        to.Write(NoTime);
        return end;
    }
}
