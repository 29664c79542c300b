using OnRecord.Ingest.Office;
using OnRecord.Ingest.Outlook;
using OnRecord.Ingest.Text;

namespace OnRecord.Ingest.OldOffice;

/// <summary>A document in a storage of a compound file, and what its kinds share.</summary>
/// <param name="File">The compound file.</param>
/// <param name="Storage">The outermost storage, or that of a document inside another.</param>
/// <param name="Context">Limits, scratch folder and cancellation.</param>
internal sealed record OldDocument(CompoundFile File, CompoundEntry Storage, ReadContext Context)
{
    private readonly List<(CompoundEntry Entry, OldStream Stream)> _opened = [];

    /// <summary>A stream of the document, read whole; null when it has none of this name.</summary>
    public OldStream? Stream(string name, List<Problem> problems)
    {
        if (Storage.Child(name) is not { IsStorage: false } stream)
        {
            return null;
        }

        if (stream.Length > Context.Limits.DocumentBytes)
        {
            problems.Add(new Problem(ProblemCodes.LimitSize, $"The document is larger than {Context.Limits.DocumentBytes} bytes; it is kept and hashed, not read."));
            return OldStream.Empty;
        }

        var opened = OldStream.Of(File, stream);
        _opened.Add((stream, opened));
        return opened;
    }

    /// <summary>A reading that says only why the document is not read.</summary>
    public static Reading Without(string mediaType, List<Problem> problems, Problem? problem = null) => new() { MediaType = mediaType, Problems = problem is null ? problems : [.. problems, problem] };

    /// <summary>The reading of the document.</summary>
    /// <param name="mediaType">Its media type.</param>
    /// <param name="facts">What it says about itself.</param>
    /// <param name="pages">Sheets or slides, or null.</param>
    /// <param name="make">Appends its words.</param>
    /// <param name="members">What is inside it.</param>
    /// <param name="problems">Problems so far.</param>
    public Reading Reading(string mediaType, SummaryFacts facts, int? pages, Func<MappedTextBuilder, FurtherFields, List<Problem>, IEnumerable<bool>> make, IEnumerable<Member> members, List<Problem> problems)
    {
        var found = new FurtherFields();
        Func<MappedTextBuilder, List<Problem>, IEnumerable<bool>> again = (into, wrong) => make(into, found, wrong).Concat(Salvage(into, facts, wrong));
        TextParts text = TextParts.Make(Context.Limits, again, problems);
        found.Report(problems);
        if (problems.Count == 0 && found.All.Count == 0 && !text.HasMore && !text.First.Any(static part => part.Text.Text.Any(char.IsLetterOrDigit)))
        {
            problems.Add(new Problem(ProblemCodes.NoText, "The document has no text; its pictures, if it has any, are not read."));
        }

        OfficeFacts said = facts.Facts;
        return new Reading
        {
            MediaType = mediaType,
            Item = new Document
            {
                Title = said.Title,
                Authors = said.Authors,
                Fields = [.. said.Fields, .. found.All],
                Pages = pages,
                Texts = text.First,
                MoreTexts = text.HasMore ? TextParts.Again(Context.Limits, again) : [],
            },
            Members = members,
            Problems = problems,
        };
    }

    /// <summary>Says when a sector with words is lost, and appends what could not be read in its order where anything is damaged.</summary>
    private IEnumerable<bool> Salvage(MappedTextBuilder into, SummaryFacts facts, List<Problem> problems)
    {
        if (_opened.Exists(static opened => opened.Stream.FoundZeros))
        {
            problems.Add(new Problem(ProblemCodes.Damaged, "Bytes that should hold words are zeros, as those of a lost sector are; words may be missing."));
        }

        bool isDamaged = File.IsDamaged || problems.Exists(static problem => problem.Code == ProblemCodes.Damaged);
        if (isDamaged && Storage == File.Root && File.Length <= Context.Limits.DocumentBytes)
        {
            foreach (bool step in SalvagedWords.Beside(File, _opened, facts.Charset).Make(into, problems))
            {
                yield return step;
            }
        }
    }
}
