using OnRecord.Sources;

namespace OnRecord.Ingest.Mail;

/// <summary>What the attributes of a <c>winmail.dat</c> say of one attachment.</summary>
/// <param name="Name">Its name, or null.</param>
/// <param name="HasContent">Whether its bytes, or properties that may hold a message, are there.</param>
/// <param name="IsDamaged">Whether some of that is damaged.</param>
internal readonly record struct TnefAttached(string? Name, bool HasContent, bool IsDamaged)
{
    private static readonly MemoryBytes NoBytes = new(ReadOnlyMemory<byte>.Empty);

    /// <summary>The attachments in order.</summary>
    public static List<TnefAttached> Of(IEnumerable<TnefAttribute> attributes)
    {
        var all = new List<TnefAttached>();
        foreach (TnefAttribute attribute in attributes)
        {
            if (attribute.Tag == TnefAttribute.AttachmentBegins)
            {
                all.Add(default);
            }
            else if (attribute.Level == 2 && all.Count > 0)
            {
                all[^1] = all[^1].With(attribute);
            }
        }

        return all;
    }

    /// <summary>An attachment whose bytes are not in the file.</summary>
    public static Member Missing(string name) => new(name, NoBytes) { Problems = [new Problem(ProblemCodes.PartMissing, "The attachment is announced and its bytes are not in the file.")] };

    private TnefAttached With(TnefAttribute attribute) => attribute.Tag switch
    {
        TnefAttribute.AttachmentName => this with { Name = attribute.Text() },
        TnefAttribute.AttachmentData or TnefAttribute.AttachmentProperties => this with { HasContent = true, IsDamaged = IsDamaged || attribute.IsDamaged },
        _ => this,
    };
}
