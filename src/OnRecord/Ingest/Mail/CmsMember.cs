using System.IO.Compression;
using OnRecord.Ingest.Archives;
using OnRecord.Sources;

namespace OnRecord.Ingest.Mail;

/// <summary>S/MIME data of a part or a file, and the member that it holds.</summary>
internal static class CmsMember
{
    /// <summary>Data is opened up to this size.</summary>
    private const int MostBytes = 64 << 20;

    /// <summary>Reads data whose content is a member beside it: a container.</summary>
    public static Func<ReadContext, Reading> IsOpened { get; } = static _ => new Reading { MediaType = "application/pkcs7-mime", IsContainer = true };

    /// <summary>What the bytes are, in DER, BER, PEM or base64.</summary>
    /// <param name="bytes">The data.</param>
    /// <param name="problems">Takes encrypted, and limit-size of data that is not opened.</param>
    public static CmsContent Read(SourceBytes bytes, List<Problem> problems)
    {
        if (bytes.Length > MostBytes)
        {
            problems.Add(new Problem(ProblemCodes.LimitSize, "The signed or encrypted data is larger than what is opened; it is kept and hashed."));
            return default;
        }

        ReadOnlyMemory<byte> data = bytes.ReadAll();
        CmsContent content = CmsContent.Read(CmsContent.FromText(data.Span) ?? data);
        if (content.Kind == CmsKind.Encrypted)
        {
            problems.Add(new Problem(ProblemCodes.Encrypted, "The content is encrypted and no key is at hand."));
        }

        return content;
    }

    /// <summary>Makes the member of what is signed or compressed; null where there is no content.</summary>
    /// <param name="content">As read.</param>
    /// <param name="declaredType">Of the content, or null.</param>
    /// <param name="context">Limits and scratch folder.</param>
    /// <param name="problems">Takes limit-expansion.</param>
    public static Func<string, Member>? Of(CmsContent content, string? declaredType, ReadContext context, List<Problem> problems) => content switch
    {
        { Kind: CmsKind.Signed, Bytes: { } signed } => name => new Member(name, new MemoryBytes(signed)) { DeclaredType = declaredType },
        { Kind: CmsKind.Compressed, Bytes: { } packed } => name => new MemberTaker(packed.Length, context, problems).Take(
            new Member(name, new MemoryBytes(default)) { DeclaredType = declaredType },
            () => new SalvagingStream(() => new ZLibStream(new MemoryStream(packed, writable: false), CompressionMode.Decompress))),
        _ => null,
    };
}
