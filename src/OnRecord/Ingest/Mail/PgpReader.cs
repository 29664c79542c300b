using OnRecord.Sources;

namespace OnRecord.Ingest.Mail;

/// <summary>Tells binary OpenPGP data (RFC 4880 section 4.2) by its name and first packet: it is encrypted, and is kept and hashed.</summary>
public sealed class PgpReader : IReader
{
    /// <inheritdoc/>
    public Fit FitOf(Probe probe) =>
        (probe.Extension is ".pgp" or ".gpg" || probe.DeclaredType == "application/pgp-encrypted") && BeginsEncrypted(probe.Head.Span) ? Fit.ByContent : Fit.None;

    /// <inheritdoc/>
    public Reading Read(SourceBytes bytes, Probe probe, ReadContext context) =>
        new() { MediaType = "application/pgp-encrypted", Problems = [new Problem(ProblemCodes.Encrypted, "The file is encrypted by OpenPGP and no key is at hand; it is kept and hashed.")] };

    /// <summary>Whether the first packet holds a session key (1, 3) or encrypted data (9, 18), in a header of the old or the new format.</summary>
    private static bool BeginsEncrypted(ReadOnlySpan<byte> head)
    {
        if (head.IsEmpty || head[0] < 0x80)
        {
            return false;
        }

        int packet = (head[0] & 0x40) != 0 ? head[0] & 0x3F : (head[0] >> 2) & 0x0F;
        return packet is 1 or 3 or 9 or 18;
    }
}
