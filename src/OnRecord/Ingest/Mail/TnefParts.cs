using MimeKit;
using MimeKit.Tnef;
using OnRecord.Ingest.Archives;
using OnRecord.Ingest.Html;
using OnRecord.Ingest.Outlook;
using OnRecord.Ingest.Rtf;
using OnRecord.Ingest.Text;
using OnRecord.Sources;

namespace OnRecord.Ingest.Mail;

/// <summary>
/// The texts and members of a <c>winmail.dat</c>. Places in a text count in the body as it is when decoded, for the file may hold it compressed.
/// </summary>
internal sealed class TnefParts(ReadContext context, List<Problem> problems)
{
    private readonly Dictionary<string, MimePart> _bodies = [];
    private bool _withTexts;
    private bool _isWhole = true;
    private List<TnefAttached> _announced = [];

    /// <summary>What is attached, and the bodies where they are no texts of a message.</summary>
    public AttachedMembers Attached { get; } = new();

    /// <summary>The texts, a <c>body</c> first, which may be empty.</summary>
    public List<ItemText> Texts { get; } = [];

    /// <summary>What its HTML, or without one its RTF, says beside its words.</summary>
    public List<ItemField> Fields { get; } = [];

    /// <summary>Reads the file.</summary>
    /// <param name="bytes">The winmail.dat.</param>
    /// <param name="withTexts">Whether its bodies are texts of the message; else they are members.</param>
    /// <param name="scan">Its attributes.</param>
    public void Read(SourceBytes bytes, bool withTexts, TnefScan scan)
    {
        (_withTexts, _isWhole, _announced) = (withTexts, scan.IsWhole, TnefAttached.Of(scan.Attributes));
        try
        {
            using Stream stream = bytes.Open();
            using var part = new TnefPart { Content = new MimeContent(stream) };
            using MimeMessage message = part.ConvertToMessage();
            AddMessage(message, "", 0);
            AddTexts();
        }
        catch (Exception refusal) when (refusal is not OperationCanceledException)
        {
            problems.Add(new Problem(ProblemCodes.Damaged, "The winmail.dat is broken; what could be read is kept."));
        }

        foreach (TnefAttached missing in _announced.Where(static one => !one.HasContent))
        {
            Attached.Add(missing.Name, missing.Name ?? EndingOf("", Attached.List.Count + 1), TnefAttached.Missing);
        }
    }

    private void AddMessage(MimeMessage message, string folder, int depth)
    {
        if (depth >= context.Limits.Depth)
        {
            problems.Add(new Problem(ProblemCodes.LimitDepth, "Messages are nested deeper than the limit; the innermost are not opened."));
            return;
        }

        var open = new Stack<MimeEntity>();
        if (message.Body is not null)
        {
            open.Push(message.Body);
        }

        while (open.TryPop(out MimeEntity? entity))
        {
            context.Cancel.ThrowIfCancellationRequested();
            if (entity is Multipart multipart)
            {
                foreach (MimeEntity child in multipart.Reverse())
                {
                    open.Push(child);
                }
            }
            else if (entity is MessagePart { Message: { } inner })
            {
                AddMessage(inner, $"{folder}message-{Attached.List.Count + 1}/", depth + 1);
            }
            else if (entity is MimePart { Content: not null } leaf && !(_withTexts && depth == 0 && leaf is TextPart && _bodies.TryAdd(TypeOf(leaf), leaf)))
            {
                AddMember(leaf, folder);
            }
        }
    }

    private void AddMember(MimePart leaf, string folder)
    {
        string name = folder + (string.IsNullOrWhiteSpace(leaf.FileName) ? EndingOf(TypeOf(leaf), Attached.List.Count + 1) : leaf.FileName);
        bool isDamaged = folder.Length == 0 && _announced.Exists(one => one.IsDamaged && (one.Name is null || one.Name == leaf.FileName));
        var member = new Member(name, new MemoryBytes(Decoded(leaf))) { DeclaredType = TypeOf(leaf), DeclaredCharset = leaf.ContentType.Charset, Problems = isDamaged ? [MemberTaker.Damaged] : [] };
        Attached.Add(leaf.FileName, name, unique => member with { Name = unique });
    }

    private void AddTexts()
    {
        BodyPart plain = PartOf("text/plain", Text);
        BodyPart html = PartOf("text/html", Html);
        BodyPart rtf = PartOf("text/rtf", part => Rtf(part, html.IsBlank));
        Texts.AddRange(BodyParts.Texts(plain, html, rtf, context.Limits.TextUnits, out bool isRtfLeft));
        if (isRtfLeft)
        {
            Attached.AddBody("body.rtf", Decoded(_bodies["text/rtf"]));
        }
    }

    private BodyPart PartOf(string type, Func<MimePart, MappedText> read) =>
        _bodies.TryGetValue(type, out MimePart? part) ? new BodyPart(read(part), InnerOf(type)) : BodyPart.None;

    private MappedText Rtf(MimePart part, bool withFields)
    {
        var words = new RtfText(Decoded(part));
        MappedText text = words.Read(problems, context.Cancel);
        if (withFields)
        {
            Fields.AddRange(words.Found.All.Select(static field => field with { Place = null }));
        }

        return text;
    }

    private MappedText Html(MimePart page)
    {
        MappedText markup = Text(page);
        var further = new FurtherFields();
        MarkupFields.Read(markup, further);
        Fields.AddRange(further.All.Select(static field => field with { Place = null }));
        further.Report(problems);
        return HtmlText.ToText(markup, quoteMarks: true);
    }

    private MappedText Text(MimePart leaf)
    {
        string charset = leaf.ContentType.Charset ?? "utf-8";
        byte[] bytes = Decoded(leaf);
        return CharsetDecoder.Decode(_isWhole || charset is not "utf-8" ? MapiProperties.WithoutEnd(bytes, charset) : bytes.AsSpan().TrimEnd((byte)0), charset, 0, problems);
    }

    private static InnerFile InnerOf(string type) => new(EndingOf(type, 0) + " (decoded)");

    private static string TypeOf(MimePart leaf) => leaf.ContentType.MimeType.ToLowerInvariant() is var type && type == "application/rtf" ? "text/rtf" : type;

    private static string EndingOf(string type, int number) => type switch { "text/plain" => "body.txt", "text/html" => "body.html", "text/rtf" => "body.rtf", _ => $"part-{number}" };

    private byte[] Decoded(MimePart leaf)
    {
        using var content = new MemoryStream();
        leaf.Content!.DecodeTo(content, context.Cancel);
        return content.ToArray();
    }
}
