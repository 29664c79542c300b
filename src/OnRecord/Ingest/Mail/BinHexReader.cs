using System.Text;
using OnRecord.Sources;

namespace OnRecord.Ingest.Mail;

/// <summary>Reads files in BinHex 4.0 (.hqx, RFC 1741): the data fork, and the resource fork where it has bytes, are members.</summary>
public sealed class BinHexReader : IReader
{
    private const int MostBytes = 64 << 20;

    /// <inheritdoc/>
    public Fit FitOf(Probe probe) => BinHex.Begins(probe.Head.Span) || (IsNamed(probe) && BinHex.IsIn(probe.Head.Span)) ? Fit.BySignature : Fit.None;

    /// <inheritdoc/>
    public Reading Read(SourceBytes bytes, Probe probe, ReadContext context)
    {
        var problems = new List<Problem>();
        string text = Encoding.Latin1.GetString(bytes.ReadAll(MostBytes).Span);
        if (bytes.Length > MostBytes)
        {
            problems.Add(new Problem(ProblemCodes.LimitSize, "The file in BinHex is larger than what is decoded; the rest is kept and hashed."));
        }

        return new Reading { MediaType = "application/mac-binhex40", IsContainer = true, Members = BinHex.Find(text).SelectMany(span => Members(text, span, context)), Problems = problems };
    }

    /// <summary>The forks of a file in a text.</summary>
    internal static IEnumerable<Member> Members(string text, TextSpan span, ReadContext context)
    {
        var file = BinHex.Decode(text, span, context.Limits.AllowedExpansion(span.Length));
        Problem[] problems = file.IsDamaged ? [new Problem(ProblemCodes.TransferDamaged, "The BinHex data is cut or broken; what decodes is kept.")] : [];
        yield return new Member(file.Name, new MemoryBytes(file.Data)) { Problems = problems };
        if (file.Resources.Length > 0)
        {
            yield return new Member(file.Name + ".rsrc", new MemoryBytes(file.Resources)) { DeclaredType = "application/octet-stream", Problems = problems };
        }
    }

    private static bool IsNamed(Probe probe) => probe.Extension == ".hqx" || probe.DeclaredType is "application/mac-binhex40" or "application/mac-binhex";
}
