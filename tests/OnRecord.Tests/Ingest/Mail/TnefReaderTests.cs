using System.Buffers.Binary;
using OnRecord.Ingest;
using OnRecord.Ingest.Mail;
using OnRecord.Sources;
using Xunit;
using static OnRecord.Tests.Ingest.Mail.MailFixture;
using static OnRecord.Tests.Ingest.Probes;

namespace OnRecord.Tests.Ingest.Mail;

public sealed class TnefReaderTests
{
    /// <summary>A winmail.dat with a body and one attachment, written as MS-OXTNEF section 2.1 says.</summary>
    private static byte[] Winmail() =>
    [
        0x78, 0x9F, 0x3E, 0x22, 1, 0,
        .. Attribute(1, 0x00089006, [0, 0, 1, 0]),
        .. Attribute(1, 0x0002800C, "It left at noon.\0"u8.ToArray()),
        .. Attribute(2, 0x00069002, [1, 0, 255, 255, 255, 255, 0, 0, 0, 0, 0, 0, 0, 0]),
        .. Attribute(2, 0x00018010, "log.txt\0"u8.ToArray()),
        .. Attribute(2, 0x0006800F, "10:05 left"u8.ToArray()),
    ];

    private static byte[] Attribute(byte level, int id, byte[] data)
    {
        var bytes = new byte[11 + data.Length];
        bytes[0] = level;
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(1), id);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(5), data.Length);
        data.CopyTo(bytes, 9);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(9 + data.Length), (ushort)data.Sum(value => value));
        return bytes;
    }

    [Fact]
    public void Body_and_attachments_are_members()
    {
        byte[] bytes = Winmail();
        Assert.Equal(Fit.BySignature, new TnefReader().FitOf(ProbeOf(bytes)));
        Reading reading = new TnefReader().Read(new MemoryBytes(bytes), ProbeOf(bytes), Context());
        List<Member> members = [.. reading.Members];
        Assert.Equal(["body.txt", "log.txt"], members.Select(member => member.Name));
        Assert.Equal(["It left at noon.", "10:05 left"], members.Select(member => TextOf(member).TrimEnd('\0')));
        Assert.Empty(reading.Problems);
    }

    [Fact]
    public void Other_bytes_under_its_type_are_left_to_other_readers() =>
        Assert.Equal(Fit.None, new TnefReader().FitOf(ProbeOf("\u0089PNG"u8.ToArray(), "winmail.dat", "application/ms-tnef")));

    [Fact]
    public void A_cut_file_gives_what_is_there_and_never_throws()
    {
        byte[] bytes = Winmail();
        for (int length = 4; length < bytes.Length; length++)
        {
            Reading reading = new TnefReader().Read(new MemoryBytes(bytes.AsMemory(0, length)), ProbeOf(bytes[..length]), Context());
            int members = reading.Members.Count();
            Assert.InRange(members, 0, 2);
            Assert.True(members > 0 || reading.Problems.Count > 0);
        }
    }
}
