using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using MimeKit.Tnef;
using OnRecord.Ingest.Outlook;
using OnRecord.Sources;

namespace OnRecord.Ingest.Mail;

/// <summary>The properties of the message in a <c>winmail.dat</c>, or of one of its recipients (MS-OXTNEF sections 2.1.3.3 and 2.1.3.4). Decoded by MimeKit.</summary>
internal sealed class TnefProperties : IMapiValues
{
    private const int FileTimeBytes = 8;

    private readonly Dictionary<int, int> _numbers = [];
    private readonly Dictionary<int, string> _texts = [];
    private readonly Dictionary<int, string> _times = [];

    /// <summary>The rows of the table of recipients.</summary>
    public List<TnefProperties> Recipients { get; } = [];

    /// <inheritdoc/>
    public int? Integer(int tag) => _numbers.TryGetValue(tag, out int value) ? value : null;

    /// <inheritdoc/>
    public string? Text(int tag) => _texts.GetValueOrDefault(tag);

    /// <inheritdoc/>
    public string? Time(int tag) => _times.GetValueOrDefault(tag);

    /// <summary>Reads what the message says of itself; what is broken ends the reading.</summary>
    /// <param name="bytes">The winmail.dat.</param>
    /// <param name="context">Limits and cancellation.</param>
    public static TnefProperties Of(SourceBytes bytes, ReadContext context)
    {
        var message = new TnefProperties();
        try
        {
            using Stream stream = bytes.Open();
            using var reader = new MimeKit.Tnef.TnefReader(stream);
            while (reader.ReadNextAttribute() && reader.AttributeLevel == TnefAttributeLevel.Message)
            {
                context.Cancel.ThrowIfCancellationRequested();
                message.TakeAttribute(reader, context.Limits.Members);
            }
        }
        catch (Exception refusal) when (refusal is not OperationCanceledException)
        {
            // Said by the reader of the whole file, which comes to the same place.
        }

        return message;
    }

    private void TakeAttribute(MimeKit.Tnef.TnefReader reader, int mostRecipients)
    {
        TnefPropertyReader property = reader.TnefPropertyReader;
        switch (reader.AttributeTag)
        {
            case TnefAttributeTag.MapiProperties:
                TakeAll(property);
                break;
            case TnefAttributeTag.RecipientTable:
                while (property.ReadNextRow() && Recipients.Count < mostRecipients)
                {
                    var row = new TnefProperties();
                    row.TakeAll(property);
                    Recipients.Add(row);
                }

                break;
            case TnefAttributeTag.Subject:
                Add(MapiTags.Subject, property.ReadValueAsString());
                break;
            case TnefAttributeTag.From:
                TakeFrom(property.ReadValueAsBytes());
                break;
            case TnefAttributeTag.DateSent:
                // Written without a zone.
                _times.TryAdd(MapiTags.SubmitTime, property.ReadValueAsDateTime().ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture));
                break;
        }
    }

    private void TakeAll(TnefPropertyReader property)
    {
        while (property.ReadNextProperty())
        {
            int tag = (ushort)property.PropertyTag.Id;
            switch (property.PropertyTag.ValueTnefType)
            {
                case TnefPropertyType.Unicode or TnefPropertyType.String8:
                    _texts.Remove(tag);
                    Add(tag, property.ReadValueAsString());
                    break;
                case TnefPropertyType.Long:
                    _numbers[tag] = property.ReadValueAsInt32();
                    break;
                case TnefPropertyType.SysTime when MomentOf(property) is { } moment:
                    _times[tag] = moment;
                    break;
            }
        }
    }

    private static string? MomentOf(TnefPropertyReader property)
    {
        using Stream raw = property.GetRawValueReadStream();
        var value = new byte[FileTimeBytes];
        return raw.ReadAtLeast(value, FileTimeBytes, throwOnEndOfStream: false) == FileTimeBytes ? MapiProperties.TimeOf(BinaryPrimitives.ReadInt64LittleEndian(value)) : null;
    }

    /// <summary>Name and address behind four lengths of two bytes each; the address begins with its kind (<c>SMTP:</c>).</summary>
    private void TakeFrom(byte[] triple)
    {
        const int Lengths = 8;
        string[] words = Encoding.GetEncoding(1252).GetString(triple.AsSpan(Math.Min(Lengths, triple.Length))).Split('\0', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 1)
        {
            Add(MapiTags.SenderName, words[0]);
            Add(MapiTags.SenderAddress, words[1][(words[1].IndexOf(':', StringComparison.Ordinal) + 1)..]);
        }
    }

    private void Add(int tag, string value)
    {
        value = value.TrimEnd('\0').Trim();
        if (value.Length > 0)
        {
            _texts.TryAdd(tag, value);
        }
    }
}
