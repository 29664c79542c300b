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

    private static readonly byte[] s_log = [.. Enumerable.Range(0, 400).Select(static i => (byte)('a' + (i * 7 % 26)))];

    /// <summary>A winmail.dat with two attachments, and where each of its attributes begins.</summary>
    private static (byte[] Bytes, List<int> Starts) TwoAttached()
    {
        byte[][] attributes =
        [
            Attribute(1, 0x00089006, [0, 0, 1, 0]), Attribute(1, 0x00018004, "Ferry times\0"u8.ToArray()), Attribute(1, 0x0002800C, "It left at noon.\0"u8.ToArray()),
            Attribute(2, 0x00069002, new byte[14]), Attribute(2, 0x00018010, "log.txt\0"u8.ToArray()), Attribute(2, 0x0006800F, s_log),
            Attribute(2, 0x00069002, new byte[14]), Attribute(2, 0x00018010, "map.txt\0"u8.ToArray()), Attribute(2, 0x0006800F, "North pier"u8.ToArray()),
        ];
        var starts = new List<int>();
        List<byte> bytes = [0x78, 0x9F, 0x3E, 0x22, 1, 0];
        foreach (byte[] attribute in attributes)
        {
            starts.Add(bytes.Count);
            bytes.AddRange(attribute);
        }

        return ([.. bytes], starts);
    }

    private static ReaderRun ReadDamaged(Action<byte[], List<int>> damage, int? length = null)
    {
        (byte[] bytes, List<int> starts) = TwoAttached();
        damage(bytes, starts);
        return ReaderRun.Of(new TnefReader(), length is { } cut ? bytes[..cut] : bytes, "winmail.dat");
    }

    [Fact]
    public void Of_an_attachment_that_is_cut_only_its_own_bytes_are_kept_and_marked()
    {
        int data = TwoAttached().Starts[5] + 9;
        using ReaderRun run = ReadDamaged(static (_, _) => { }, data + 50);
        Assert.Equal(["log.txt"], run.Names);
        Assert.Equal(s_log[..50], run.Members[0].Bytes.ReadAll().ToArray());
        Assert.Equal([ProblemCodes.Damaged], run.CodesOf(0));
        Assert.Contains(ProblemCodes.Damaged, run.Codes);
        Assert.Equal("It left at noon.", Assert.Single(Assert.IsType<Message>(run.Reading.Item).Texts).Text.Text);
    }

    [Fact]
    public void An_attachment_that_is_announced_and_not_there_is_listed()
    {
        using ReaderRun run = ReadDamaged(static (_, _) => { }, TwoAttached().Starts[8]);
        Assert.Equal(["log.txt", "map.txt"], run.Names);
        Assert.Equal([ProblemCodes.PartMissing], run.CodesOf(1));
        Assert.Equal(0, run.Members[1].Bytes.Length);
    }

    [Theory]
    [InlineData(1, 5)] // length of the subject
    [InlineData(4, 5)] // length of the attachment's name
    [InlineData(2, 0)] // level of the body
    public void A_broken_length_or_level_costs_nothing_behind_it_and_is_said(int attribute, int place)
    {
        using ReaderRun run = ReadDamaged((bytes, starts) => bytes[starts[attribute] + place] ^= 0x40);
        Assert.Equal(["log.txt", "map.txt"], run.Names);
        Assert.Equal([s_log, "North pier"u8.ToArray()], run.Members.Select(static member => member.Bytes.ReadAll().ToArray()));
        Message message = Assert.IsType<Message>(run.Reading.Item);
        Assert.Equal(("Ferry times", "It left at noon."), (message.Subject, Assert.Single(message.Texts).Text.Text));
        Assert.Contains(ProblemCodes.Damaged, run.Codes);
    }

    [Fact]
    public void A_wrong_checksum_is_said_of_the_attachment()
    {
        using ReaderRun run = ReadDamaged(static (bytes, starts) => bytes[starts[5] + 20] ^= 1);
        Assert.Equal([ProblemCodes.Damaged], run.CodesOf(0));
        Assert.Empty(run.CodesOf(1));
        Assert.Contains(ProblemCodes.Damaged, run.Codes);
    }

    [Fact]
    public void Of_a_body_that_is_cut_within_the_properties_no_made_up_bytes_are_read()
    {
        byte[] bytes = [0x78, 0x9F, 0x3E, 0x22, 1, 0, .. Attribute(1, 0x00018004, "Ferry times\0"u8.ToArray()), .. Attribute(1, 0x00069003, Properties(Text(0x1000, "It left at noon, and nobody was told.")))];
        using var run = ReaderRun.Of(new TnefReader(), bytes[..^20], "winmail.dat");
        Assert.DoesNotContain(run.Codes, static code => code == ProblemCodes.NulBytes);
        Assert.Contains(ProblemCodes.Damaged, run.Codes);
    }

    [Fact]
    public void What_its_properties_say_of_people_time_and_subject_is_read()
    {
        byte[] bytes = Letter(nested: null);
        using var run = ReaderRun.Of(new TnefReader(), bytes, "winmail.dat");
        Message message = Assert.IsType<Message>(run.Reading.Item);
        Assert.Equal("Ferry times", message.Subject);
        Assert.Equal("ferry7@harbour.example", message.MessageId);
        Assert.Equal("2018-02-24T18:05:00+00:00", message.Date);
        Assert.Equal(
            [("from", "Ana Lund", "ana@harbour.example"), ("to", "Bo Dock", "bo@harbour.example"), ("cc", "Cy Quay", null)],
            message.Participants.Select(static one => (one.Role, one.Name, one.Address)));
        Assert.Equal("It left at noon.", Assert.Single(message.Texts).Text.Text);
        Assert.Contains(message.Fields, static field => field is { Name: "subject", Value: "Ferry times" });
        Assert.Equal(["log.txt"], message.Attachments.Select(static one => one.Name));
        Assert.Equal(["log.txt"], run.Names);
        Assert.Empty(run.Codes);
    }

    [Theory]
    [InlineData("It left at noon.", null, "It left at noon", new[] { "body" }, new string[0])]
    [InlineData("It left at noon.", null, "It left at dusk", new[] { "body", "html" }, new string[0])]
    [InlineData("It left at noon.", "<p>It left at noon.</p>", "It left at dusk", new[] { "body" }, new[] { "body.rtf" })]
    [InlineData("It left at noon.", "<p>It left at dawn.</p>", "It left at dawn", new[] { "body", "html" }, new string[0])]
    public void RTF_that_says_something_else_than_the_other_texts_is_kept(string plain, string? html, string rtf, string[] fields, string[] members)
    {
        byte[] packed = [.. BitConverter.GetBytes(rtf.Length + 20), .. BitConverter.GetBytes(rtf.Length + 8), .. "MELA"u8, 0, 0, 0, 0, .. System.Text.Encoding.ASCII.GetBytes($"{{\\rtf1 {rtf}}}")];
        byte[] bytes =
        [
            0x78, 0x9F, 0x3E, 0x22, 1, 0, .. Attribute(1, 0x00018004, "Ferry\0"u8.ToArray()),
            .. Attribute(1, 0x00069003, Properties([Text(0x0037, "Ferry times"), Text(0x1000, plain), Bytes(0x1009, packed), .. html is null ? [] : (byte[][])[Bytes(0x1013, System.Text.Encoding.ASCII.GetBytes(html))]])),
        ];
        using var run = ReaderRun.Of(new TnefReader(), bytes, "winmail.dat");
        Assert.Equal(fields, run.Reading.Item!.Texts.Select(static text => text.Field));
        Assert.Equal(members, run.Names);
        Assert.All(run.Members, member => Assert.Contains(rtf, TextOf(member), StringComparison.Ordinal));
        Assert.Empty(Assert.IsType<Message>(run.Reading.Item).Attachments);
        Assert.Equal(["Ferry", "Ferry times"], run.Reading.Item.Fields.Where(static field => field.Name == "subject").Select(static field => field.Value).Order());
    }

    [Fact]
    public void A_message_attached_to_one_is_a_message()
    {
        using var run = ReaderRun.Of(new TnefReader(), Letter(nested: Letter(nested: null)), "winmail.dat");
        Member inner = run.Members[^1];
        using var read = ReaderRun.Of(Readers.Choose(ProbeOf(inner.Bytes.ReadAll().ToArray(), inner.Name))!, inner.Bytes.ReadAll().ToArray(), inner.Name);
        Assert.Equal("Ferry times", Assert.IsType<Message>(read.Reading.Item).Subject);
    }

    [Fact]
    public void A_subject_without_sender_and_date_is_a_message_with_problems()
    {
        byte[] bytes = [0x78, 0x9F, 0x3E, 0x22, 1, 0, .. Attribute(1, 0x00018004, "Ferry times\0"u8.ToArray()), .. Attribute(1, 0x0002800C, "It left.\0"u8.ToArray())];
        using var run = ReaderRun.Of(new TnefReader(), bytes, "winmail.dat");
        Assert.Equal("Ferry times", Assert.IsType<Message>(run.Reading.Item).Subject);
        Assert.Equal([ProblemCodes.DateMissing, ProblemCodes.FromMissing], run.Codes);
    }

    /// <summary>A winmail.dat whose properties say what a header would.</summary>
    private static byte[] Letter(byte[]? nested) =>
    [
        0x78, 0x9F, 0x3E, 0x22, 1, 0,
        .. Attribute(1, 0x00089006, [0, 0, 1, 0]),
        .. Attribute(1, 0x00069003, Properties(
            Text(0x0037, "Ferry times"), Text(0x1035, "<ferry7@harbour.example>"), Text(0x0C1A, "Ana Lund"), Text(0x0C1F, "ana@harbour.example"), Text(0x1000, "It left at noon."),
            Time(0x0039, new DateTime(2018, 2, 24, 18, 5, 0, DateTimeKind.Utc)))),
        .. Attribute(1, 0x00069004, [.. Number(2),
            .. Properties(Long(0x0C15, 1), Text(0x3001, "Bo Dock"), Text(0x3003, "bo@harbour.example")),
            .. Properties(Long(0x0C15, 2), Text(0x3001, "Cy Quay"))]),
        .. Attribute(2, 0x00069002, [1, 0, 255, 255, 255, 255, 0, 0, 0, 0, 0, 0, 0, 0]),
        .. Attribute(2, 0x00018010, "log.txt\0"u8.ToArray()),
        .. Attribute(2, 0x0006800F, "10:05 left"u8.ToArray()),
        .. nested is null ? [] : (byte[])[
            .. Attribute(2, 0x00069002, [1, 0, 255, 255, 255, 255, 0, 0, 0, 0, 0, 0, 0, 0]),
            .. Attribute(2, 0x00069005, Properties(Long(0x3705, 5), Object(0x3701, nested)))],
    ];

    private static byte[] Number(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return bytes;
    }

    private static byte[] Properties(params byte[][] properties) => [.. Number(properties.Length), .. properties.SelectMany(static one => one)];

    private static byte[] Tagged(int tag, int type, params byte[] value) => [(byte)type, (byte)(type >> 8), (byte)tag, (byte)(tag >> 8), .. value];

    private static byte[] Text(int tag, string text) => Tagged(tag, 0x001E, [.. Number(1), .. Padded([.. System.Text.Encoding.ASCII.GetBytes(text), 0])]);

    private static byte[] Bytes(int tag, byte[] value) => Tagged(tag, 0x0102, [.. Number(1), .. Padded(value)]);

    private static byte[] Long(int tag, int value) => Tagged(tag, 0x0003, Number(value));

    private static byte[] Time(int tag, DateTime moment)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, moment.ToFileTimeUtc());
        return Tagged(tag, 0x0040, bytes);
    }

    /// <summary>An object of the interface IMessage (MS-OXTNEF section 2.1.3.4).</summary>
    private static byte[] Object(int tag, byte[] content) =>
        Tagged(tag, 0x000D, [.. Number(1), .. Padded([.. new Guid("00020307-0000-0000-C000-000000000046").ToByteArray(), .. content])]);

    /// <summary>Its length, then the value filled up to four bytes.</summary>
    private static byte[] Padded(byte[] value) => [.. Number(value.Length), .. value, .. new byte[-value.Length & 3]];

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
