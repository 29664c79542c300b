using OnRecord.Sources;

namespace OnRecord.Ingest.Mail;

/// <summary>Reads files of S/MIME data (.p7m, .p7s; RFC 5652), told by what is in them, in DER, BER, PEM or base64: what is only signed or compressed is a member; what is encrypted is kept and hashed.</summary>
public sealed class CmsReader : IReader
{
    /// <inheritdoc/>
    public Fit FitOf(Probe probe)
    {
        ReadOnlySpan<byte> head = probe.Head.Span;
        bool isNamed = probe.Extension is ".p7m" or ".p7s" or ".p7b" or ".p7c" or ".pem" || probe.DeclaredType is "application/pkcs7-mime" or "application/x-pkcs7-mime" or "application/pkcs7-signature" or "application/x-pkcs7-signature";
        return CmsContent.Begins(head) ? Fit.BySignature : isNamed && CmsContent.FromText(head) is not null ? Fit.BySignature : Fit.None;
    }

    /// <inheritdoc/>
    public Reading Read(SourceBytes bytes, Probe probe, ReadContext context)
    {
        var problems = new List<Problem>();
        CmsContent content = CmsMember.Read(bytes, problems);
        if (content.Kind == CmsKind.None && problems.Count == 0)
        {
            problems.Add(new Problem(ProblemCodes.Damaged, "It begins as signed or encrypted data (S/MIME), but cannot be read; it is kept and hashed."));
        }

        Func<string, Member>? make = CmsMember.Of(content, null, context, problems);
        return new Reading
        {
            MediaType = content.Kind == CmsKind.Signature ? "application/pkcs7-signature" : "application/pkcs7-mime",
            IsContainer = make is not null,
            Members = make is null ? [] : ((IEnumerable<string>)[NameOf(probe)]).Select(make),
            Problems = problems,
        };
    }

    /// <summary>The name without <c>.p7m</c>, as of <c>contract.pdf.p7m</c>; a message's own where nothing else is left.</summary>
    private static string NameOf(Probe probe)
    {
        string name = Path.GetFileNameWithoutExtension(probe.Name) ?? "";
        return Path.HasExtension(name) ? name : "signed-content";
    }
}
