namespace OnRecord.Ingest.Outlook;

/// <summary>Numbers of the properties that are read (MS-OXPROPS), without their types.</summary>
internal static class MapiTags
{
    public const int MessageClass = 0x001A;
    public const int Subject = 0x0037;
    public const int SubmitTime = 0x0039;
    public const int RepresentingName = 0x0042;
    public const int RepresentingAddress = 0x0065;
    public const int ConversationTopic = 0x0070;
    public const int ConversationIndex = 0x0071;
    public const int TransportHeaders = 0x007D;
    public const int SenderName = 0x0C1A;
    public const int SenderAddress = 0x0C1F;
    public const int RecipientType = 0x0C15;
    public const int DisplayBcc = 0x0E02;
    public const int DisplayCc = 0x0E03;
    public const int DisplayTo = 0x0E04;
    public const int DeliveryTime = 0x0E06;
    public const int NormalizedSubject = 0x0E1D;
    public const int Body = 0x1000;
    public const int RtfCompressed = 0x1009;
    public const int Html = 0x1013;
    public const int MessageId = 0x1035;
    public const int References = 0x1039;
    public const int InReplyTo = 0x1042;
    public const int DisplayName = 0x3001;
    public const int Address = 0x3003;
    public const int CreationTime = 0x3007;
    public const int ModificationTime = 0x3008;
    public const int AttachData = 0x3701;
    public const int AttachName = 0x3704;
    public const int AttachMethod = 0x3705;
    public const int AttachLongName = 0x3707;
    public const int AttachPath = 0x3708;
    public const int AttachLongPath = 0x370D;
    public const int AttachType = 0x370E;
    public const int SmtpAddress = 0x39FE;
    public const int InternetCodePage = 0x3FDE;
    public const int MessageCodePage = 0x3FFD;
    public const int SenderSmtp = 0x5D01;
    public const int RepresentingSmtp = 0x5D02;
}
