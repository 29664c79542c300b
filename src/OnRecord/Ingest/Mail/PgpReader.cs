using OnRecord.Sources;

namespace OnRecord.Ingest.Mail;

/// <summary>
/// Reads binary OpenPGP data (RFC 9580), told by its name and first packet: what is only signed, compressed or stored is a member; what is encrypted is kept and hashed. That in armour is text, whose readers open it.
/// </summary>
public sealed class PgpReader : IReader
{
    /// <inheritdoc/>
    public Fit FitOf(Probe probe) =>
        (probe.Extension is ".pgp" or ".gpg" or ".asc" || probe.DeclaredType is "application/pgp-encrypted" or "application/pgp") && BeginsMessage(probe.Head.Span) ? Fit.ByContent : Fit.None;

    /// <inheritdoc/>
    public Reading Read(SourceBytes bytes, Probe probe, ReadContext context)
    {
        var problems = new List<Problem>();
        PgpKind kind = PgpMessages.Look(bytes).Kind;
        (string Name, Func<string, Member> Make)? content = PgpMessages.Content(bytes, NameOf(probe), context, problems);
        return new Reading
        {
            MediaType = kind switch { PgpKind.Encrypted => "application/pgp-encrypted", PgpKind.Signature => "application/pgp-signature", _ => "application/pgp" },
            IsContainer = content is not null,
            Members = content is var (name, make) ? ((IEnumerable<string>)[name]).Select(make) : [],
            Problems = problems,
        };
    }

    private static string NameOf(Probe probe) => probe.Extension is ".pgp" or ".gpg" or ".asc" && Path.GetFileNameWithoutExtension(probe.Name) is { Length: > 0 } name ? name : "content";

    /// <summary>Whether the first packet is one that a message begins with, in a header of the old or the new format: signed (2, 4), compressed (8), literal (11), a marker (10), a session key (1, 3) or encrypted data (9, 18, 20).</summary>
    private static bool BeginsMessage(ReadOnlySpan<byte> head)
    {
        if (head.IsEmpty || head[0] < 0x80)
        {
            return false;
        }

        int packet = (head[0] & 0x40) != 0 ? head[0] & 0x3F : (head[0] >> 2) & 0x0F;
        return packet is 1 or 2 or 3 or 4 or 8 or 9 or 10 or 11 or 18 or 20;
    }
}
