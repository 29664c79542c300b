using System.IO.Compression;
using System.Text;
using OnRecord.Ingest;
using OnRecord.Ingest.Mail;
using OnRecord.Ingest.PlainText;
using Xunit;
using static OnRecord.Tests.Ingest.Mail.MailFixture;

namespace OnRecord.Tests.Ingest.Mail;

/// <summary>OpenPGP data that no key is needed for is read; only what is encrypted is called so.</summary>
public sealed class PgpReaderTests
{
    private const string Words = "The keeper was told of the broken lantern at nine.\n";
    private const string Armour = "-----BEGIN PGP MESSAGE-----\nVersion: Harbour 1\n\nowE7bZnEkM31gC0kI1UhOzW1ILVIoTyxWKEkPydFIT9NoQQonFSUn52ap5CTmFeS\nWpSnkFiikJeZl6rHBQA=\n=ZYnt\n-----END PGP MESSAGE-----\n";

    /// <summary>What GnuPG writes of the words by each of its compressions.</summary>
    [Theory]
    [InlineData("rEFiCG5vdGUudHh0awrgBVRoZSBrZWVwZXIgd2FzIHRvbGQgb2YgdGhlIGJyb2tlbiBsYW50ZXJuIGF0IG5pbmUuCg==")]
    [InlineData("owFb45jEkZdfkqpXUlGSzfWANSQjVSE7NbUgtUihPLFYoSQ/J0UhP02hBCicVJSfnZqnkJOYV5JalKeQWKKQl5mXqscFAA==")]
    [InlineData("owJ4nFvjmMSRl1+SqldSUZLN9YA1JCNVITs1tSC1SKE8sVihJD8nRSE/TaEEKJxUlJ+dmqeQk5hXklqUp5BYopCXmZeqxwUAQAEX8w==")]
    [InlineData("owNCWmg2MUFZJlNZ6D8CcgAAINeRAVBAASAABAA3bdzAAARAACAASIp6E9Jpp5JobT1IU0DIAANNUS11I3azuha6wL+HHBKrFyIg3SFJGbTEnEN5kKeOQ9gmHQI0fF3JFOFCQ6D8Ccg=")]
    public void A_file_that_is_only_stored_or_compressed_is_unpacked(string data)
    {
        using ReaderRun run = Chosen(Convert.FromBase64String(data), "stored.gpg");
        Assert.Equal(["note.txt"], run.Names);
        Assert.Equal(Words, run.TextOf(0));
        Assert.Empty(run.Codes);
        Assert.True(run.Reading.IsContainer);
    }

    [Fact]
    public void A_signed_file_is_read_whatever_version_its_signature_is_of_and_however_its_lengths_are_written()
    {
        byte[] literal = [.. "b\0"u8, 0, 0, 0, 0, .. Encoding.UTF8.GetBytes(Words)];
        byte[] pieces = [0xCB, 0xE4, .. literal[..16], 0xE3, .. literal[16..24], (byte)(literal.Length - 24), .. literal[24..]];
        byte[] signed = [.. Packet(4, 6, 0, 8, 1, 2, 3), .. pieces, .. Packet(2, 6, 1, 2, 3, 4)];
        byte[] packed = [0xC8, 255, 0, 0, 0, 0, 1, .. Deflated(signed)];
        packed[5] = (byte)(packed.Length - 6);
        foreach (byte[] data in (byte[][])[signed, packed])
        {
            using ReaderRun run = Chosen(data, "notice.txt.pgp");
            Assert.Equal(("notice.txt", Words), (Assert.Single(run.Names), run.TextOf(0)));
            Assert.Empty(run.Codes);
        }
    }

    [Fact]
    public void What_is_cut_is_kept_as_far_as_it_goes_and_told()
    {
        byte[] whole = Convert.FromBase64String("rEFiCG5vdGUudHh0awrgBVRoZSBrZWVwZXIgd2FzIHRvbGQgb2YgdGhlIGJyb2tlbiBsYW50ZXJuIGF0IG5pbmUuCg==");
        using ReaderRun run = Chosen(whole[..40], "cut.gpg");
        Assert.Equal(Words[..24], run.TextOf(0));
        Assert.Equal([ProblemCodes.Damaged], run.CodesOf(0));
        using ReaderRun broken = Chosen([0xA3, 9, 9], "broken.gpg");
        Assert.Equal([ProblemCodes.Damaged], broken.Codes);
    }

    [Fact]
    public void A_signature_of_another_file_has_no_problem_and_what_is_encrypted_has()
    {
        using ReaderRun signature = Chosen(Packet(2, 4, 0, 1, 2), "contract.gpg");
        Assert.Equal(("application/pgp-signature", 0), (signature.Reading.MediaType, signature.Codes.Count()));
        using ReaderRun secret = Chosen([.. Packet(3, 4, 9), .. Packet(18, 1, 2, 3)], "contract.gpg");
        Assert.Equal([ProblemCodes.Encrypted], secret.Codes);
    }

    [Fact]
    public void Armour_in_mail_and_in_a_text_is_opened()
    {
        Reading mail = Read("From: ana@example.org\nDate: Sat, 24 Feb 2018 18:05:00 -0800\n\nSee below.\n\n" + Armour);
        Assert.Equal(Words, TextOf(Assert.Single(mail.Members)));
        Assert.Empty(mail.Problems);
        using var run = ReaderRun.Of(new PlainTextReader(), Encoding.UTF8.GetBytes("As I was told:\n" + Armour), "note.txt");
        Assert.Equal(("pgp-content.txt", Words), (Assert.Single(run.Names), run.TextOf(0)));
        Assert.Empty(run.Codes);
    }

    [Fact]
    public void Armour_with_nothing_in_it_is_damaged_and_not_called_encrypted() =>
        Assert.Equal([ProblemCodes.Damaged], Codes(Read("From: ana@example.org\nDate: Sat, 24 Feb 2018 18:05:00 -0800\n\n-----BEGIN PGP MESSAGE-----\nx")));

    private static ReaderRun Chosen(byte[] bytes, string name)
    {
        IReader reader = Readers.Choose(Probes.ProbeOf(bytes, name))!;
        Assert.IsType<PgpReader>(reader);
        return ReaderRun.Of(reader, bytes, name);
    }

    private static byte[] Packet(int tag, params byte[] body) => [(byte)(0xC0 | tag), (byte)body.Length, .. body];

    private static byte[] Deflated(byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflate.Write(bytes);
        }

        return packed.ToArray();
    }
}
