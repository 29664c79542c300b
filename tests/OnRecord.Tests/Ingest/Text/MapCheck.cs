using System.Text;
using OnRecord.Ingest.Text;
using Xunit;

namespace OnRecord.Tests.Ingest.Text;

/// <summary>Re-reads what a map says about a text, slowly and by other means than the decoders.</summary>
internal static class MapCheck
{
    /// <summary>The runs tile the text, lie inside the source, and those of fixed width hold the very words.</summary>
    public static void Holds(MappedText mapped, ReadOnlySpan<byte> source, Encoding? charset = null, bool uuencoded = false)
    {
        int at = 0;
        foreach (TextRun run in mapped.Map.Runs)
        {
            Assert.Equal(at, run.TextStart);
            Assert.True(run.TextLength > 0);
            Assert.InRange(run.ByteStart, 0, source.Length);
            Assert.InRange(run.ByteStart + run.ByteLength, run.ByteStart, source.Length);
            ReadOnlySpan<byte> bytes = source.Slice((int)run.ByteStart, (int)run.ByteLength);
            string text = mapped.Text.Substring(run.TextStart, run.TextLength);
            switch (run.Kind)
            {
                case RunKind.Single:
                    Assert.Equal(run.TextLength, run.ByteLength);
                    SingleHolds(text, bytes, charset);
                    break;
                case RunKind.Double:
                    Assert.Equal(2L * run.TextLength, run.ByteLength);
                    Assert.Contains(text, new[] { Encoding.UTF8.GetString(bytes), Encoding.Unicode.GetString(bytes), Encoding.BigEndianUnicode.GetString(bytes) });
                    break;
                case RunKind.Triple:
                    Assert.Equal(3L * run.TextLength, run.ByteLength);
                    Assert.Equal(text, Encoding.UTF8.GetString(bytes));
                    break;
                case RunKind.Base64:
                    Base64Holds(text, run, uuencoded ? AsBase64(bytes) : bytes, charset);
                    break;
                default:
                    Assert.NotEqual(RunKind.Region, run.Kind);
                    break;
            }

            at = run.TextEnd;
        }

        Assert.Equal(mapped.Text.Length, at);
    }

    private static void SingleHolds(string text, ReadOnlySpan<byte> bytes, Encoding? charset)
    {
        if (charset is not null)
        {
            Assert.Equal(text, charset.GetString(bytes));
            return;
        }

        for (int i = 0; i < text.Length; i++)
        {
            Assert.True(bytes[i] >= 0x80 || text[i] == bytes[i]);
        }
    }

    private static byte[] AsBase64(ReadOnlySpan<byte> uuencoded)
    {
        ReadOnlySpan<byte> digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"u8;
        var base64 = new byte[uuencoded.Length];
        for (int i = 0; i < base64.Length; i++)
        {
            base64[i] = digits[(uuencoded[i] - 32) & 63];
        }

        return base64;
    }

    private static void Base64Holds(string text, in TextRun run, ReadOnlySpan<byte> bytes, Encoding? charset)
    {
        string padded = Encoding.ASCII.GetString(bytes).TrimEnd('=');
        padded = padded.PadRight((padded.Length + 3) / 4 * 4, '=');
        byte[] decoded = Convert.FromBase64String(padded);
        ReadOnlySpan<byte> words = decoded.AsSpan(run.Phase, run.TextLength);
        SingleHolds(text, words, charset);
    }
}
