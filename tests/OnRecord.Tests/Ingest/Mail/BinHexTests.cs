using System.Text;
using OnRecord.Ingest;
using OnRecord.Ingest.Mail;
using Xunit;
using static OnRecord.Tests.Ingest.Mail.MailFixture;

namespace OnRecord.Tests.Ingest.Mail;

/// <summary>Files in BinHex, as old Macintoshes sent them, are decoded wherever they stand.</summary>
public sealed class BinHexTests
{
    /// <summary>Made by an encoder of its own, with a run, the byte 90 and a resource fork; its checksums are those of Python's crc_hqx.</summary>
    private const string File = "(This file must be converted with BinHex 4.0)\n\n:#Q*PFR4SFbjdH(3!9%9B9(4dH(3!N!8j!!!!!e+3!&4SC5\"VC@9`CA)JGf&c)(4\n[E'3JEfBJG'KP)'aKER4PFQiYN!`JBA3JEQPZC5#3!#iK%h*PF`a$:\n";
    private const string Head = "From: ana@example.org\nDate: Sat, 24 Feb 2018 18:05:00 -0800\nMIME-Version: 1.0\n";
    private const string Words = "The keeper was told of the lantern------------ at nine \u0090.";

    [Fact]
    public void A_file_gives_its_data_and_its_resources()
    {
        byte[] bytes = Encoding.Latin1.GetBytes(File);
        IReader reader = Readers.Choose(Probes.ProbeOf(bytes, "berths.hqx"))!;
        using var run = ReaderRun.Of(reader, bytes, "berths.hqx");
        Assert.Equal(["berths.txt", "berths.txt.rsrc"], run.Names);
        Assert.Equal([Words, "res"], run.Members.Select(TextOf));
        Assert.Empty(run.Codes.Concat(run.CodesOf(0)).Concat(run.CodesOf(1)));
    }

    [Fact]
    public void A_file_in_the_text_of_mail_is_a_member_and_no_text()
    {
        Reading reading = Read(Head + "\nSee the berths.\n" + File + "Ana\n");
        Assert.Equal("See the berths.\nAna\n", Body(reading).Replace("\n\n", "\n", StringComparison.Ordinal));
        Assert.Equal(["berths.txt", "berths.txt.rsrc"], reading.Members.Select(static member => member.Name));
    }

    [Theory]
    [InlineData(20)]
    [InlineData(60)]
    [InlineData(100)]
    public void What_is_cut_is_kept_as_far_as_it_goes_and_told(int left)
    {
        byte[] bytes = Encoding.Latin1.GetBytes(File[..(File.IndexOf(':') + left)]);
        using var run = ReaderRun.Of(new BinHexReader(), bytes, "berths.hqx");
        Assert.Equal([ProblemCodes.TransferDamaged], run.CodesOf(0));
    }

    [Fact]
    public void A_changed_byte_is_told_by_the_checksum()
    {
        byte[] bytes = Encoding.Latin1.GetBytes(File.Replace("CA)JGf", "CB)JGf", StringComparison.Ordinal));
        using var run = ReaderRun.Of(new BinHexReader(), bytes, "berths.hqx");
        Assert.Equal([ProblemCodes.TransferDamaged], run.CodesOf(0));
        Assert.NotEqual(Words, TextOf(run.Members[0]));
    }

    [Fact]
    public void Words_about_such_files_are_no_file() =>
        Assert.Equal("(This file must be converted with BinHex 4.0) is what it said: nothing else\n", Body(Read(Head + "\n(This file must be converted with BinHex 4.0) is what it said: nothing else\n")));

    [Fact]
    public void A_text_that_only_begins_with_its_words_is_a_text()
    {
        byte[] bytes = "(This file must be converted with BinHex 4.0)\n\nSo said the harbourmaster: nobody did.\n"u8.ToArray();
        Assert.IsNotType<BinHexReader>(Readers.Choose(Probes.ProbeOf(bytes, "note.txt")));
    }
}
