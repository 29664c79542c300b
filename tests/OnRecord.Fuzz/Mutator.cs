namespace OnRecord.Fuzz;

/// <summary>Changes inputs at random: flips, cuts, doubles, splices, and puts in numbers and words that formats trip over.</summary>
internal sealed class Mutator(int seed)
{
    private const int Longest = 64 << 10;

    private static readonly byte[][] Tricky =
    [
        [0], [0xFF], [0xFF, 0xFF, 0xFF, 0xFF], [0x7F, 0xFF, 0xFF, 0xFF], [0xFF, 0xFF, 0xFF, 0x7F], [0, 0, 0, 0x80], "\r\n"u8.ToArray(), "\n\n"u8.ToArray(), "\r"u8.ToArray(),
        "=?utf-8?b?"u8.ToArray(), "?="u8.ToArray(), "=\r\n"u8.ToArray(), "=C3"u8.ToArray(), "&#x10FFFF;"u8.ToArray(), "&#xD800;"u8.ToArray(), "&amp"u8.ToArray(), "<![CDATA["u8.ToArray(), "<!--"u8.ToArray(),
        "\n--b"u8.ToArray(), "From "u8.ToArray(), "\u00e9\u6771\U0001F6A2"u8.ToArray(), [0xC3], [0xE6, 0x9D], [0xF0, 0x9F], [0x1B, 0x24, 0x42], [0x1B], "+AGE-"u8.ToArray(), "\\u-10179?"u8.ToArray(), "\\'e9"u8.ToArray(), "{\\*"u8.ToArray(),
        "999999999999999999999"u8.ToArray(), "-1"u8.ToArray(), "\""u8.ToArray(), "("u8.ToArray(), ")"u8.ToArray(), "~"u8.ToArray(), "*"u8.ToArray(), ":"u8.ToArray(), "PK\x01\x02"u8.ToArray(), "PK\x03\x04"u8.ToArray(), "<"u8.ToArray(), "/>"u8.ToArray(),
    ];

    private readonly Random _random = new(seed);

    /// <summary>An input made of one of the seeds, or of two.</summary>
    public byte[] Next(IReadOnlyList<byte[]> seeds)
    {
        var bytes = new List<byte>(seeds[_random.Next(seeds.Count)]);
        for (int times = 1 << _random.Next(5); times > 0; times--)
        {
            Change(bytes, seeds);
        }

        return bytes.Count > Longest ? [.. bytes.Take(Longest)] : [.. bytes];
    }

    private void Change(List<byte> bytes, IReadOnlyList<byte[]> seeds)
    {
        int at = _random.Next(bytes.Count + 1);
        int length = Math.Min(bytes.Count - at, 1 << _random.Next(12));
        switch (_random.Next(8))
        {
            case 0 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << _random.Next(8));
                break;
            case 1 when at < bytes.Count:
                bytes[at] = (byte)_random.Next(256);
                break;
            case 2:
                bytes.RemoveRange(at, length);
                break;
            case 3:
                bytes.InsertRange(_random.Next(bytes.Count + 1), bytes.GetRange(at, length));
                break;
            case 4:
                byte[] other = seeds[_random.Next(seeds.Count)];
                int from = _random.Next(other.Length + 1);
                bytes.InsertRange(at, other.AsSpan(from, Math.Min(other.Length - from, 1 << _random.Next(12))).ToArray());
                break;
            case 5:
                bytes.InsertRange(at, Tricky[_random.Next(Tricky.Length)]);
                break;
            case 6:
                byte[] tricky = Tricky[_random.Next(Tricky.Length)];
                for (int i = 0; i < tricky.Length && at + i < bytes.Count; i++)
                {
                    bytes[at + i] = tricky[i];
                }

                break;
            default:
                bytes.RemoveRange(at, _random.Next(16) == 0 ? bytes.Count - at : 0);
                break;
        }
    }
}
