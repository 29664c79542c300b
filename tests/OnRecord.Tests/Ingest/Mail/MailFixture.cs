using System.Text;
using OnRecord.Ingest;
using OnRecord.Ingest.Mail;
using OnRecord.Ingest.Text;
using OnRecord.Sources;
using OnRecord.Tests.Ingest.Text;
using Xunit;

namespace OnRecord.Tests.Ingest.Mail;

/// <summary>Reads invented mail and checks on the way what must hold for any mail.</summary>
internal static class MailFixture
{
    public static ReadContext Context(IngestLimits? limits = null) =>
        new(limits ?? IngestLimits.Default, new ScratchFolder(Path.Combine(Path.GetTempPath(), "onrecord-mail-tests")), CancellationToken.None);

    /// <summary>Latin-1, so that each character is one byte.</summary>
    public static byte[] BytesOf(string mail) => Encoding.Latin1.GetBytes(mail);

    public static Reading Read(string mail, IngestLimits? limits = null) => Read(BytesOf(mail), limits);

    public static Reading Read(byte[] bytes, IngestLimits? limits = null)
    {
        Reading reading = new MessageReader().Read(new MemoryBytes(bytes), Probes.ProbeOf(bytes), Context(limits));
        if (reading.Item is Message message)
        {
            foreach (ItemText text in message.Texts)
            {
                MapCheck.Holds(text.Text, bytes);
            }

            Assert.All(message.Fields, field => Assert.InRange(field.Place!.Value.End, field.Place.Value.Start, bytes.Length));
        }

        return reading;
    }

    public static Message MessageOf(Reading reading) => Assert.IsType<Message>(reading.Item);

    public static string Body(Reading reading) => string.Concat(MessageOf(reading).Texts.Where(text => text.Field == "body").Select(text => text.Text.Text));

    public static string? Html(Reading reading) => MessageOf(reading).Texts.SingleOrDefault(text => text.Field == "html")?.Text.Text;

    public static string TextOf(Member member) => Encoding.Latin1.GetString(member.Bytes.ReadAll().Span);

    public static IEnumerable<string> Codes(Reading reading) => reading.Problems.Select(problem => problem.Code);

    /// <summary>The mailbox's members, their places checked.</summary>
    public static List<Member> Split(string mbox, IngestLimits? limits = null)
    {
        byte[] bytes = BytesOf(mbox);
        List<Member> members = [.. new MboxReader().Read(new MemoryBytes(bytes), Probes.ProbeOf(bytes), Context(limits)).Members];
        Assert.All(members, member => Assert.Equal(
            bytes.AsSpan((int)member.Place!.Value.Start, (int)member.Place.Value.Length).ToArray(), member.Bytes.ReadAll().ToArray()));
        return members;
    }
}
