using System.Text;
using OnRecord.Ingest;
using OnRecord.Ingest.Mail;
using Xunit;
using static OnRecord.Tests.Ingest.Mail.MailFixture;

namespace OnRecord.Tests.Ingest.Mail;

/// <summary>S/MIME data is told by what is in it, whatever it is declared or named as.</summary>
public sealed class CmsReaderTests
{
    private const string Head = "From: ana@example.org\nDate: Sat, 24 Feb 2018 18:05:00 -0800\nMIME-Version: 1.0\n";

    [Theory]
    [InlineData("contract.txt.p7m", "contract.txt")]
    [InlineData("smime.p7m", "signed-content")]
    [InlineData("seal.bin", "signed-content")]
    public void A_signed_file_gives_its_content(string file, string name)
    {
        using ReaderRun run = Chosen(Signed("The gate is shut."), file);
        Assert.Equal((name, "The gate is shut."), (Assert.Single(run.Names), run.TextOf(0)));
        Assert.Empty(run.Codes);
    }

    [Theory]
    [InlineData("-----BEGIN PKCS7-----\n", "\n-----END PKCS7-----\n")]
    [InlineData("-----BEGIN CMS-----\r\n", "\r\n-----END CMS-----\r\n")]
    [InlineData("", "\n")]
    public void Pem_and_bare_base64_are_read_too(string before, string after)
    {
        using ReaderRun run = Chosen(Encoding.ASCII.GetBytes(before + Convert.ToBase64String(Signed("The gate is shut.")) + after), "contract.txt.p7m");
        Assert.Equal("The gate is shut.", run.TextOf(0));
    }

    [Fact]
    public void A_signature_without_content_has_no_problem_encrypted_data_has_and_so_has_broken_data()
    {
        byte[] without = Wrap(0x30, Kind(2), Wrap(0xA0, Wrap(0x30, [2, 1, 1], [0x31, 0], Wrap(0x30, Kind(1)))));
        using ReaderRun signature = Chosen(without, "smime.p7s");
        Assert.Equal(("application/pkcs7-signature", 0), (signature.Reading.MediaType, signature.Codes.Count()));
        using ReaderRun secret = Chosen(Wrap(0x30, Kind(3), Wrap(0xA0, Wrap(0x30, [2, 1, 0], [4, 2, 1, 1]))), "smime.p7m");
        Assert.Equal([ProblemCodes.Encrypted], secret.Codes);
        using ReaderRun broken = Chosen(Signed("The gate is shut.")[..^4], "smime.p7m");
        Assert.Equal([ProblemCodes.Damaged], broken.Codes);
    }

    [Fact]
    public void Mail_that_a_gateway_declares_as_mere_bytes_is_read_once()
    {
        Reading reading = Read(Head + "Content-Type: application/octet-stream; name=smime.p7m\nContent-Transfer-Encoding: base64\n\n" + Convert.ToBase64String(Signed("Content-Type: text/plain\n\nThe gate is shut.")));
        Member[] members = [.. reading.Members];
        Assert.Equal(["smime.p7m", "signed-content.eml"], members.Select(static member => member.Name));
        Assert.Empty(members[0].Read!(Context()).Members);
        Assert.Equal("message/rfc822", members[1].DeclaredType);
        Assert.Empty(reading.Problems);
    }

    [Fact]
    public void A_signed_file_that_mail_carries_is_that_file()
    {
        Reading reading = Read(Head + "Content-Type: application/octet-stream; name=contract.txt.p7m\nContent-Transfer-Encoding: base64\n\n" + Convert.ToBase64String(Signed("The gate is shut.")));
        Assert.Equal([("contract.txt.p7m", null), ("contract.txt", null)], reading.Members.Select(static member => (member.Name, member.Name == "contract.txt" ? member.DeclaredType : null)));
    }

    private static ReaderRun Chosen(byte[] bytes, string name)
    {
        IReader reader = Readers.Choose(Probes.ProbeOf(bytes, name))!;
        Assert.IsType<CmsReader>(reader);
        return ReaderRun.Of(reader, bytes, name);
    }

    /// <summary>ContentInfo { signedData { 1, {}, { data, words } } } in DER.</summary>
    private static byte[] Signed(string words) =>
        Wrap(0x30, Kind(2), Wrap(0xA0, Wrap(0x30, [2, 1, 1], [0x31, 0], Wrap(0x30, Kind(1), Wrap(0xA0, Wrap(4, Encoding.ASCII.GetBytes(words)))))));

    private static byte[] Kind(byte last) => [0x06, 9, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 7, last];

    private static byte[] Wrap(byte tag, params byte[][] inner) => [tag, (byte)inner.Sum(static part => part.Length), .. inner.SelectMany(static part => part)];
}
