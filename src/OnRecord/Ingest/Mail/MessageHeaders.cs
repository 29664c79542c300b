using System.Buffers;
using System.Text;
using OnRecord.Ingest.Text;
using OnRecord.Sources;

namespace OnRecord.Ingest.Mail;

/// <summary>What the header fields of a message say: its fields, people, date, ids and subject (RFC 5322 section 3.6).</summary>
internal sealed class MessageHeaders
{
    /// <summary>Ids are looked for in so much of a field.</summary>
    private const int MostIdUnits = 1 << 20;

    private readonly List<Problem> _problems;
    private readonly List<ItemField> _fields;
    private readonly List<Participant> _participants = [];
    private readonly List<string> _references = [];
    private readonly List<string> _inReplyTo = [];
    private bool _hasDate;

    /// <summary>Reads all fields of a block.</summary>
    public MessageHeaders(ByteWindows bytes, HeaderBlock block, List<Problem> problems)
    {
        _problems = problems;
        _fields = new List<ItemField>(block.Headers.Count + 1);
        foreach (RawHeader header in block.Headers)
        {
            Take(header, bytes.In(header.Value));
        }

        // A memorandum has its subject behind "Re:".
        Subject ??= _fields.Find(static field => field.Name == "re" && field.Value.Length > 0)?.Value;
        AddInReplyTo();
        if (!_hasDate)
        {
            problems.Add(new Problem(ProblemCodes.DateMissing, "The message has no Date."));
        }

        if (!_participants.Exists(participant => participant.Role is "from" or "sender"))
        {
            problems.Add(new Problem(ProblemCodes.FromMissing, "The message names no sender."));
        }
    }

    public List<ItemField> Fields => _fields;

    public List<Participant> Participants => _participants;

    /// <summary>References, then In-Reply-To, each once, nearest last.</summary>
    public List<string> References => _references;

    public string? Subject { get; private set; }

    public string? MessageId { get; private set; }

    public string? Date { get; private set; }

    private void Take(RawHeader header, ReadOnlySpan<byte> raw)
    {
        bool isEncoded = raw.IndexOf("=?"u8) >= 0;
        string value = HeaderText.Decode(raw, header.Value, _problems);
        _fields.Add(new ItemField(header.Name, value, header.Value));
        switch (header.Name)
        {
            case "from" or "sender" or "reply-to" or "to" or "cc" or "bcc":
                var groups = new List<string>();
                AddressReader.Read(header.Name, isEncoded ? Undecoded(raw) : value, _participants, groups);
                _fields.AddRange(groups.Select(group => new ItemField("group", group, header.Value)));
                break;
            case "date":
                TakeDate(header, value);
                break;
            case "subject":
                Subject = Once(header, Subject, value);
                break;
            case "message-id":
                MessageId = Once(header, MessageId, IdOf(value));
                break;
            case "references":
                AddIds(value, _references);
                break;
            case "in-reply-to":
                AddIds(value, _inReplyTo);
                break;
        }
    }

    /// <summary>Unfolded, encoded words as they are: they must not be read before the commas are.</summary>
    private static string Undecoded(ReadOnlySpan<byte> raw) =>
        HeaderText.Unfold(Ascii.IsValid(raw) ? Encoding.Latin1.GetString(raw) : CharsetDecoder.Decode(raw, null, 0, []).Text);

    private string? Once(RawHeader header, string? held, string? value)
    {
        if (held is not null)
        {
            _problems.Add(new Problem(ProblemCodes.HeaderMalformed, $"The header has more than one {header.Name}; the first counts.", header.Value));
        }

        return held ?? value;
    }

    private void TakeDate(RawHeader header, string value)
    {
        if (_hasDate)
        {
            _problems.Add(new Problem(ProblemCodes.HeaderMalformed, "The header has more than one date; the first counts.", header.Value));
            return;
        }

        _hasDate = true;
        Date = MailDate.Read(value, out (string One, string Other)? days);
        if (days is (var one, var other))
        {
            _problems.Add(new Problem(ProblemCodes.DateAmbiguous, $"The Date does not tell which number is the month: it is {one} or {other}.", header.Value));
        }
        else if (Date is null)
        {
            _problems.Add(new Problem(ProblemCodes.DateImpossible, "The Date cannot be read or is no day of the calendar.", header.Value));
        }
        else if (ImplausibleDate.Why(Date) is { } why)
        {
            Date = null;
            _problems.Add(new Problem(ProblemCodes.DateImplausible, why, header.Value));
        }
    }

    /// <summary>The id between angle brackets, or the whole value where there are none; null when there is nothing.</summary>
    private static string? IdOf(string value)
    {
        int open = value.IndexOf('<');
        int close = open < 0 ? -1 : value.IndexOf('>', open);
        string id = close > open + 1 ? WithoutSpace(value.AsSpan(open + 1, close - open - 1)) : WithoutSpace(value.AsSpan().Trim().Trim("<>"));
        return id.Length == 0 ? null : id;
    }

    private static string WithoutSpace(ReadOnlySpan<char> id) =>
        id.Contains(' ') || id.Contains('\t') ? new string([.. id.ToArray().Where(c => c is not (' ' or '\t'))]) : new string(id);

    private static void AddIds(string value, List<string> ids)
    {
        value = value.Length > MostIdUnits ? value[..MostIdUnits] : value;
        int at = 0;
        bool bracketed = false;
        while (at < value.Length && value.IndexOf('<', at) is >= 0 and int open && value.IndexOf('>', open) is >= 0 and int close)
        {
            bracketed = true;
            string id = WithoutSpace(value.AsSpan(open + 1, close - open - 1));
            if (id.Length > 0)
            {
                ids.Add(id);
            }

            at = close + 1;
        }

        if (!bracketed)
        {
            ids.AddRange(value.Split([' ', '\t', ',', '<', '>'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Contains('@')));
        }
    }

    /// <summary>Each id once; the ones replied to come last, for they are the nearest.</summary>
    private void AddInReplyTo()
    {
        var seen = new HashSet<string>(_inReplyTo);
        _references.RemoveAll(id => !seen.Add(id));
        seen.Clear();
        _inReplyTo.RemoveAll(id => !seen.Add(id));
        _references.AddRange(_inReplyTo);
    }
}
