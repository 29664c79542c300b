using System.Text;
using OnRecord.Ingest.Archives;
using OnRecord.Ingest.Text;
using OnRecord.Sources;

namespace OnRecord.Ingest.Mail;

/// <summary>Messages of OpenPGP in armour inside a text (RFC 9580 section 6.2), and the member that one in any form holds.</summary>
internal static class PgpMessages
{
    private const string Begin = "-----BEGIN PGP MESSAGE-----";
    private const string End = "-----END PGP MESSAGE-----";

    /// <summary>Longer messages in armour are not opened, in UTF-16 units.</summary>
    private const int Longest = 64 << 20;

    /// <summary>The bytes of each message in a text, without its armour, in order.</summary>
    public static IEnumerable<byte[]> In(string text)
    {
        for (int at = 0; (at = text.IndexOf(Begin, at, StringComparison.Ordinal)) >= 0;)
        {
            int start = at + Begin.Length;
            if (at > 0 && text[at - 1] is not ('\n' or '\r'))
            {
                at = start;
                continue;
            }

            at = text.IndexOf(End, start, StringComparison.Ordinal);
            at = at < 0 ? text.Length : at;
            if (at - start <= Longest)
            {
                yield return Bytes(text.AsSpan(start..at));
            }
        }
    }

    /// <summary>The content of data that needs no key; or null: where it is encrypted or broken, with the Problem that says so.</summary>
    /// <param name="data">Without armour.</param>
    /// <param name="fallback">The content's name where it gives itself none.</param>
    /// <param name="context">Limits, scratch folder and cancellation.</param>
    /// <param name="problems">Takes encrypted, damaged and limit-expansion.</param>
    /// <returns>The name of the content, and what makes the member of a name.</returns>
    public static (string Name, Func<string, Member> Make)? Content(SourceBytes data, string fallback, ReadContext context, List<Problem> problems)
    {
        PgpData found = Look(data);
        if (found.Kind == PgpKind.Encrypted)
        {
            problems.Add(new Problem(ProblemCodes.Encrypted, "The content is encrypted by OpenPGP and no key is at hand."));
        }
        else if (found.Kind == PgpKind.None)
        {
            problems.Add(new Problem(ProblemCodes.Damaged, "A message of OpenPGP is cut or broken; nothing in it can be read."));
        }

        return found.Kind != PgpKind.Readable ? null : (found.Name ?? fallback, name => new MemberTaker(data.Length, context, problems).Take(
            new Member(name, new MemoryBytes(default)), () => new SalvagingStream(() => PgpData.Find(data.Open()).Content ?? throw new InvalidDataException())));
    }

    /// <summary>What data holds; its content is closed.</summary>
    public static PgpData Look(SourceBytes data)
    {
        using Stream stream = data.Open();
        return PgpData.Find(stream) with { Content = null };
    }

    /// <summary>The base64 behind the fields of the armour and before its checksum.</summary>
    private static byte[] Bytes(ReadOnlySpan<char> armour)
    {
        var digits = new StringBuilder(armour.Length);
        bool isBehindFields = false;
        int number = 0;
        foreach (ReadOnlySpan<char> raw in armour.EnumerateLines())
        {
            ReadOnlySpan<char> line = raw.Trim();
            isBehindFields |= number++ > 0 && !line.Contains(": ", StringComparison.Ordinal);
            if (line.StartsWith('='))
            {
                break;
            }

            digits.Append(isBehindFields ? line : []);
        }

        return TransferDecoder.Decode(Encoding.Latin1.GetBytes(digits.ToString()), TransferEncoding.Base64, 0).Bytes.ToArray();
    }
}
