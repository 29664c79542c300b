using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using OnRecord.Fuzz;
using OnRecord.Ingest;
using OnRecord.Ingest.OldOffice;
using Xunit;

namespace OnRecord.Tests.Ingest.OldOffice;

[SuppressMessage("Security", "CA5350", Justification = "The format names the hash.")]
[SuppressMessage("Security", "CA5351", Justification = "The format names the hash.")]
public sealed class BiffCipherTests
{
    private static readonly byte[] s_salt = [.. Enumerable.Range(1, 16).Select(static value => (byte)value)];
    private static readonly byte[] s_verifier = [.. Enumerable.Range(40, 16).Select(static value => (byte)value)];

    /// <summary>RC4 as any textbook has it, one byte after the other.</summary>
    private static IEnumerable<byte> KeyStream(byte[] key)
    {
        int[] state = [.. Enumerable.Range(0, 256)];
        for (int i = 0, j = 0; i < 256; i++)
        {
            j = (j + state[i] + key[i % key.Length]) % 256;
            (state[i], state[j]) = (state[j], state[i]);
        }

        for (int i = 1, j = 0; ; i = (i + 1) % 256)
        {
            j = (j + state[i]) % 256;
            (state[i], state[j]) = (state[j], state[i]);
            yield return (byte)state[(state[i] + state[j]) % 256];
        }
    }

    private static byte[] ShortKey(string password, int block)
    {
        byte[] first = MD5.HashData(Encoding.Unicode.GetBytes(password))[..5];
        byte[] buffer = [.. Enumerable.Range(0, 16).SelectMany(_ => first.Concat(s_salt))];
        return MD5.HashData([.. MD5.HashData(buffer)[..5], .. BitConverter.GetBytes(block)]);
    }

    private static byte[] LongKey(string password, int block) =>
        SHA1.HashData([.. SHA1.HashData([.. s_salt, .. Encoding.Unicode.GetBytes(password)]), .. BitConverter.GetBytes(block)])[..16];

    private static byte[] Mixed(byte[] bytes, IEnumerable<byte> keys) => [.. bytes.Zip(keys, static (one, other) => (byte)(one ^ other))];

    /// <summary>The record that tells the cipher.</summary>
    private static byte[] Told(string password, bool isLong)
    {
        byte[] hash = isLong ? SHA1.HashData(s_verifier) : MD5.HashData(s_verifier);
        byte[] locked = Mixed([.. s_verifier, .. hash], KeyStream(isLong ? LongKey(password, 0) : ShortKey(password, 0)));
        byte[] provider = Encoding.Unicode.GetBytes("Enhanced\0");
        byte[] header = [4, 0, 0, 0, 0, 0, 0, 0, 0x01, 0x68, 0, 0, 0x04, 0x80, 0, 0, 128, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, .. provider];
        return isLong
            ? BiffMaker.Record(BiffKinds.FilePass, [1, 0, 2, 0, 2, 0, 4, 0, 0, 0, .. BitConverter.GetBytes(header.Length), .. header, 16, 0, 0, 0, .. s_salt, .. locked[..16], 20, 0, 0, 0, .. locked[16..]])
            : BiffMaker.Record(BiffKinds.FilePass, [1, 0, 1, 0, 1, 0, .. s_salt, .. locked]);
    }

    private static byte[] Locked(string password, bool isLong)
    {
        byte[] plain = new BiffMaker().Book(Told(password, isLong)).Strings([.. Enumerable.Range(0, 200).Select(static number => BiffMaker.Text($"The warden of berth {number}"))])
            .Sheet("Berths", false, BiffMaker.Cell(BiffKinds.LabelSst, 0, 0, 0, 7, 0, 0, 0), BiffMaker.Cell(BiffKinds.Number, 0, 1, 0, BitConverter.GetBytes(12.5))).Stream();
        byte[] keys = [.. Enumerable.Range(0, (plain.Length / 1024) + 1).SelectMany(block => KeyStream(isLong ? LongKey(password, block) : ShortKey(password, block)).Take(1024))];
        byte[] file = [.. plain];
        for (int at = 0; at + 4 <= plain.Length;)
        {
            (int kind, int length) = (BitConverter.ToUInt16(plain, at), BitConverter.ToUInt16(plain, at + 2));
            int clear = kind is BiffKinds.Bof or BiffKinds.FilePass ? length : kind == BiffKinds.BoundSheet ? 4 : 0;
            for (int inside = clear; inside < length; inside++)
            {
                file[at + 4 + inside] ^= keys[at + 4 + inside];
            }

            at += 4 + length;
        }

        return new CompoundFileMaker().Put("Workbook", file).Make();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_workbook_that_Excel_opens_unasked_is_read(bool isLong)
    {
        byte[] file = Locked("VelvetSweatshop", isLong);
        using var run = ReaderRun.Of(new OldOfficeReader(), file, "berths.xls");
        Assert.Empty(run.Codes);
        Assert.StartsWith("Berths\n\nThe warden of berth 7\t12.5\n", run.Text, StringComparison.Ordinal);
        Assert.Contains("The warden of berth 199", run.Text, StringComparison.Ordinal);
        Assert.Equal("Workbook (decrypted)", run.Document.Texts[0].Text.Map.Members[0].Name);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_workbook_behind_another_password_is_encrypted(bool isLong)
    {
        using var run = ReaderRun.Of(new OldOfficeReader(), Locked("harbour", isLong), "berths.xls");
        Assert.Equal([ProblemCodes.Encrypted], run.Codes);
    }
}
