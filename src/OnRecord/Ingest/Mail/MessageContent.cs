using System.Text;
using OnRecord.Ingest.Html;
using OnRecord.Ingest.Text;
using OnRecord.Sources;

namespace OnRecord.Ingest.Mail;

/// <summary>The texts, attachments and members of a message, made from its parts.</summary>
internal sealed class MessageContent
{
    private readonly ByteWindows _bytes;
    private readonly ReadContext _context;
    private readonly List<Problem> _problems;
    private readonly FurtherFields _further;

    /// <param name="bytes">The message.</param>
    /// <param name="context">Limits, scratch folder and cancellation.</param>
    /// <param name="plan">Its parts.</param>
    /// <param name="further">Takes what HTML parts say beside their words.</param>
    /// <param name="problems">Takes what is broken.</param>
    public MessageContent(ByteWindows bytes, ReadContext context, PartPlan plan, FurtherFields further, List<Problem> problems)
    {
        (_bytes, _context, _problems, _further) = (bytes, context, problems, further);
        var text = new BodyText(bytes, context.Limits, problems);
        List<MailPart> huge = [.. plan.Plain.Concat(plan.Html).Where(text.IsHuge)];
        MappedText body = text.Plain([.. plan.Plain.Except(huge)]);
        Texts.AddRange(NumberedTexts.Of("body", body, context.Limits.TextUnits));
        AddHtml(text, [.. plan.Html.Except(huge)], body, further);
        AddHuge(huge);
        foreach (MailPart part in plan.Members)
        {
            AddPart(part);
        }

        plan.Plain.Concat(plan.Members).Where(static part => part.Encoding == TransferEncoding.Uuencode).ToList().ForEach(AddNameWithin);

        AddUuencoded(text);
        text.BinHexes.ForEach(AddBinHex);
        foreach (byte[] message in PgpMessages.In(body.Text))
        {
            AddPgp(message);
        }

        EncodedSource.Note(body.Text, problems);
    }

    public List<ItemText> Texts { get; } = [];

    /// <summary>The text of a plain part too long for memory.</summary>
    public IEnumerable<ItemText> MoreTexts { get; private set; } = [];

    public AttachedMembers Attached { get; } = new();

    private void AddHtml(BodyText text, List<MailPart> parts, MappedText body, FurtherFields further)
    {
        if (parts.Count > 0)
        {
            MappedText html = text.Html(parts, further);
            if (html.Text.Length > 0 && !BodyText.SameWords(body.Text, html.Text))
            {
                Texts.AddRange(NumberedTexts.Of("html", html, _context.Limits.TextUnits));
            }
        }
    }

    /// <summary>One huge plain part that stands as it is becomes the body, part by part; others become members.</summary>
    private void AddHuge(List<MailPart> huge)
    {
        MailPart? streamed = huge.Find(part => part.Encoding == TransferEncoding.Identity && part.Type.Word != "text/html"
            && Texts.TrueForAll(text => text.Field != "body" || text.Text.Text.Length == 0));
        foreach (MailPart part in huge)
        {
            if (part == streamed)
            {
                Texts.RemoveAll(text => text.Field == "body");
                IEnumerator<ItemText> pieces = Stream(part).GetEnumerator();
                if (pieces.MoveNext())
                {
                    Texts.Insert(0, pieces.Current);
                }

                MoreTexts = Rest(pieces);
            }
            else
            {
                _problems.Add(new Problem(ProblemCodes.LimitSize, "A text is too long for the body; it is kept as a member.", part.Content));
                AddPart(part);
            }
        }
    }

    private static IEnumerable<ItemText> Rest(IEnumerator<ItemText> pieces)
    {
        using (pieces)
        {
            while (pieces.MoveNext())
            {
                yield return pieces.Current;
            }
        }
    }

    private IEnumerable<ItemText> Stream(MailPart part)
    {
        int number = 1;
        SourceBytes content = _bytes.Source.Slice(part.Content);
        foreach (MappedText piece in CharsetDecoder.DecodeParts(content, _bytes.CharsetOf(part), _context.Limits.TextUnits, _problems, part.Content.Start))
        {
            yield return new ItemText("body", number++, piece);
        }
    }

    private void AddPart(MailPart part)
    {
        string word = part.Type.Word;
        if (word == "message/partial")
        {
            _problems.Add(new Problem(ProblemCodes.PartMissing, "The message is one piece of several (message/partial); the others are elsewhere.", part.Content));
        }
        else if (word == "message/external-body")
        {
            _problems.Add(new Problem(ProblemCodes.PartMissing, "An attachment is only named here; its content is kept elsewhere.", part.Content));
        }
        else if (word == "application/pgp-encrypted" || (part.Parent?.Type.Word == "multipart/encrypted" && part.Parent.Children!.Find(child => !child.IsAside) == part))
        {
            _problems.Add(Encrypted(part.Parent?.Content));
        }

        if (word is "application/pkcs7-mime" or "application/x-pkcs7-mime" || part.FileName?.EndsWith(".p7m", StringComparison.OrdinalIgnoreCase) == true)
        {
            AddSigned(part);
        }
        else
        {
            Attached.Add(part.FileName, NextName(part), name => MemberOf(part, name));
        }
    }

    private string NextName(MailPart part) => PartNames.NameOf(part, Attached.List.Count + 1);

    /// <summary>The name that uuencoded content gives its file in its first line.</summary>
    private void AddNameWithin(MailPart part)
    {
        const int LongestHead = 1024;
        string head = Encoding.Latin1.GetString(_bytes.Source.Slice(new ByteSpan(part.Content.Start, Math.Min(part.Content.End, part.Content.Start + LongestHead))).ReadAll().Span);
        string? line = head.Split('\n').Select(static line => line.TrimEnd()).FirstOrDefault(static line => line.StartsWith("begin ", StringComparison.Ordinal));
        if (line?.Split(' ', 3) is [_, _, { Length: > 0 } name])
        {
            long start = part.Content.Start + head.IndexOf(line, StringComparison.Ordinal) + line.Length - name.Length;
            _further.Add("file", name, new ByteSpan(start, start + name.Length));
        }
    }

    private Member MemberOf(MailPart part, string name)
    {
        SourceBytes encoded = _bytes.Source.Slice(part.Content);
        SourceBytes decoded = TransferDecoder.DecodeFile(encoded, part.Encoding, _context, out bool damaged);
        bool asItStands = part.Encoding == TransferEncoding.Identity || (damaged && decoded.Length == 0);
        return new Member(name, asItStands ? encoded : decoded)
        {
            Place = asItStands ? part.Content : null,
            DeclaredType = part.IsUnopened || part.IsPacked ? "application/octet-stream" : part.Type.Word.Contains('/') ? part.Type.Word : null,
            DeclaredCharset = part.Type.Charset,
            Problems = !damaged ? []
                : [new Problem(ProblemCodes.TransferDamaged, asItStands ? "The content is not in the transfer encoding that it names; it is kept as it stands." : "The transfer encoding is broken; what decodes is kept.")],
        };
    }

    /// <summary>The content of an opaque signature, or of data that is only compressed, is a member beside it, and the part is not opened once more.</summary>
    private void AddSigned(MailPart part)
    {
        SourceBytes data = TransferDecoder.DecodeFile(_bytes.Source.Slice(part.Content), part.Encoding, _context, out _);
        int before = _problems.Count;
        CmsContent content = CmsMember.Read(data, _problems);
        _context.Scratch.Release(data);
        if (content.Kind == CmsKind.None && _problems.Count == before && part.Type.Word.Contains("pkcs7", StringComparison.Ordinal))
        {
            _problems.Add(part.Type.Other == "enveloped-data" ? Encrypted(part.Content) : new Problem(ProblemCodes.Damaged, "The signed or encrypted data (S/MIME) cannot be read; it is kept and hashed.", part.Content));
        }

        string? inner = Path.GetFileNameWithoutExtension(part.FileName);
        bool isFile = Path.HasExtension(inner) && content is { Kind: CmsKind.Signed, Bytes: { } bytes } && !MailLook.IsMessage(bytes, isDeclared: true, "");
        Func<string, Member>? make = CmsMember.Of(content, isFile ? null : "message/rfc822", _context, _problems);
        Attached.Add(part.FileName, NextName(part), name => make is null ? MemberOf(part, name) : MemberOf(part, name) with { Read = CmsMember.IsOpened });
        if (make is not null)
        {
            Attached.Add(isFile ? inner : null, isFile ? inner! : content.Kind == CmsKind.Signed ? "signed-content.eml" : "compressed-content.eml", make);
        }
    }

    /// <summary>The content of a message of OpenPGP in the text, where no key is needed for it.</summary>
    private void AddPgp(byte[] message)
    {
        if (PgpMessages.Content(new MemoryBytes(message), "pgp-content.txt", _context, _problems) is var (name, make))
        {
            Attached.Add(null, name, make);
        }
    }

    private void AddBinHex((string Text, TextSpan Span) file)
    {
        foreach (Member member in BinHexReader.Members(file.Text, file.Span, _context))
        {
            Attached.Add(member.Name, member.Name, name => member with { Name = name });
        }
    }

    private void AddUuencoded(BodyText text)
    {
        foreach ((string body, UuBlocks.Block block) in text.Uuencoded)
        {
            Attached.Add(block.Name, block.Name, name =>
            {
                var bytes = new MemoryBytes(UuBlocks.Decode(body, block, out bool damaged));
                return new Member(name, bytes)
                {
                    Problems = damaged ? [new Problem(ProblemCodes.TransferDamaged, "The uuencoded data is broken; what decodes is kept.")] : [],
                };
            });
        }
    }

    private static Problem Encrypted(ByteSpan? place) => new(ProblemCodes.Encrypted, "The content is encrypted and no key is at hand.", place);
}
