using System.Collections.Concurrent;
using System.Text;
using MimeKit;
using OnRecord.Ingest.Text;

namespace OnRecord.Ingest.Mail;

/// <summary>
/// A Content-Type or Content-Disposition value: its word in lower case and the parameters that matter here (RFC 2045
/// section 5.1, RFC 2183, RFC 2231).
/// </summary>
/// <param name="Word">Such as <c>text/plain</c> or <c>attachment</c>; empty when nothing can be read.</param>
/// <param name="Charset">Parameter charset, or null.</param>
/// <param name="Boundary">Parameter boundary, or null.</param>
/// <param name="Name">Parameter name or filename, decoded, or null.</param>
/// <param name="Other">Parameter smime-type, protocol, access-type or method, whichever comes first, or null.</param>
internal sealed record MediaType(string Word, string? Charset, string? Boundary, string? Name, string? Other)
{
    /// <summary>Whether spaces at line ends are taken out where lines flow together (<c>format=flowed; delsp=yes</c>, RFC 3676).</summary>
    public bool JoinsWords => _isFlowed && _deletesSpace;

    private bool _isFlowed;
    private bool _deletesSpace;

    /// <summary>The most values remembered; only short ones without boundary or name are.</summary>
    private const int MostRemembered = 1000;

    private static readonly ConcurrentDictionary<string, MediaType> Remembered = new(StringComparer.Ordinal);

    static MediaType() => CharsetNames.Register();

    /// <summary>Text in US-ASCII, what a part is that does not say (RFC 2045 section 5.2).</summary>
    public static MediaType PlainText { get; } = new("text/plain", null, null, null, null);

    /// <summary>Reads a value as it stands.</summary>
    public static MediaType Read(ReadOnlySpan<byte> value)
    {
        string raw = HeaderText.Unfold(Encoding.Latin1.GetString(value));
        if (Remembered.TryGetValue(raw, out MediaType? known))
        {
            return known;
        }

        MediaType read = raw.Contains('*') || raw.Contains("=?", StringComparison.Ordinal) || !Ascii.IsValid(value)
            ? ReadEncoded(value, raw)
            : ReadPlain(raw);
        if (read is { Boundary: null, Name: null } && raw.Length < 100 && Remembered.Count < MostRemembered)
        {
            Remembered[raw] = read;
        }

        return read;
    }

    private static MediaType ReadPlain(ReadOnlySpan<char> value)
    {
        int end = value.IndexOf(';');
        string word = WithoutComment(BehindComments((end < 0 ? value : value[..end]).Trim())).Trim().ToString().ToLowerInvariant();
        var read = new MediaType(word, null, null, null, null);
        while (end >= 0 && end < value.Length)
        {
            value = value[(end + 1)..];
            end = EndOfParameter(value);
            read = read.With(value[..end]);
        }

        return read;
    }

    private static int EndOfParameter(ReadOnlySpan<char> value)
    {
        bool quoted = false;
        for (int i = 0; i < value.Length; i++)
        {
            if (quoted && value[i] == '\\')
            {
                i++;
            }
            else if (value[i] == '"')
            {
                quoted = !quoted;
            }
            else if (value[i] == ';' && !quoted)
            {
                return i;
            }
        }

        return value.Length;
    }

    private MediaType With(ReadOnlySpan<char> parameter)
    {
        int equals = parameter.IndexOf('=');
        if (equals < 0)
        {
            return this;
        }

        ReadOnlySpan<char> name = parameter[..equals].Trim();
        string value = Value(parameter[(equals + 1)..].Trim());
        value = Is(name, "boundary") && parameter[(equals + 1)..].Trim() is [not '"', ..] && value.IndexOf('(') is > 0 and int comment ? value[..comment] : value;
        return value.Length == 0 ? this : With(name, value);
    }

    private MediaType With(ReadOnlySpan<char> name, string value)
    {
        if (Is(name, "charset"))
        {
            return this with { Charset = Charset ?? value };
        }

        if (Is(name, "boundary"))
        {
            return this with { Boundary = Boundary ?? value };
        }

        if (Is(name, "name") || Is(name, "filename"))
        {
            return this with { Name = Name ?? value };
        }

        if (Is(name, "format") || Is(name, "delsp"))
        {
            return this with { _isFlowed = _isFlowed || Is(value, "flowed"), _deletesSpace = _deletesSpace || Is(value, "yes") };
        }

        return Is(name, "smime-type") || Is(name, "protocol") || Is(name, "access-type") || Is(name, "method")
            ? this with { Other = Other ?? value.ToLowerInvariant() }
            : this;
    }

    private static string Value(ReadOnlySpan<char> value)
    {
        value = BehindComments(value);
        if (value.IsEmpty || value[0] != '"')
        {
            return WithoutComment(value).Trim().ToString();
        }

        var plain = new StringBuilder(value.Length);
        for (int i = 1; i < value.Length && value[i] != '"'; i++)
        {
            if (value[i] == '\\' && i + 1 < value.Length && value[i + 1] is '"' or '\\')
            {
                i++;
            }

            plain.Append(value[i]);
        }

        return plain.ToString();
    }

    /// <summary>What stands behind comments in parentheses (RFC 5322 section 3.2.2), which may hold others; all where one is not closed.</summary>
    internal static ReadOnlySpan<char> BehindComments(ReadOnlySpan<char> value)
    {
        ReadOnlySpan<char> rest = value.TrimStart();
        while (!rest.IsEmpty && rest[0] == '(')
        {
            int depth = 0;
            int at = 0;
            do
            {
                depth += rest[at] == '(' ? 1 : rest[at] == ')' ? -1 : 0;
                at++;
            }
            while (depth > 0 && at < rest.Length);
            if (depth > 0)
            {
                return value;
            }

            rest = rest[at..].TrimStart();
        }

        return rest;
    }

    private static ReadOnlySpan<char> WithoutComment(ReadOnlySpan<char> value)
    {
        int comment = value.IndexOf(" (");
        return comment < 0 ? value : value[..comment];
    }

    /// <summary>Values with RFC 2231 or RFC 2047 encodings, read by MimeKit; as plain ones when it refuses.</summary>
    private static MediaType ReadEncoded(ReadOnlySpan<byte> value, string raw)
    {
        byte[] bytes = value.ToArray();
        if (raw.Contains('/') && ContentType.TryParse(bytes, out ContentType? type))
        {
            return Add(new MediaType(type.MimeType.ToLowerInvariant(), null, null, null, null), type.Parameters);
        }

        if (!raw.Contains('/') && ContentDisposition.TryParse(bytes, out ContentDisposition? disposition))
        {
            return Add(new MediaType(disposition.Disposition.ToLowerInvariant(), null, null, null, null), disposition.Parameters);
        }

        return ReadPlain(raw);
    }

    private static MediaType Add(MediaType read, ParameterList parameters)
    {
        foreach (Parameter parameter in parameters)
        {
            read = read.With(parameter.Name, parameter.Value ?? "");
        }

        return read;
    }

    private static bool Is(ReadOnlySpan<char> name, string wanted) => name.Equals(wanted, StringComparison.OrdinalIgnoreCase);
}
