using System.Collections;
using System.Runtime.InteropServices;
using System.Text;
using OnRecord.Ingest.Office;
using OnRecord.Ingest.Outlook;
using OnRecord.Ingest.Text;
using OnRecord.Sources;

namespace OnRecord.Ingest.OldOffice;

/// <summary>Words of a compound file that is cut or broken, as they stand in its bytes and in the order of these, each marked as salvaged and cited by the bytes of the file itself.</summary>
internal sealed class SalvagedWords
{
    private readonly byte[] _bytes;
    private readonly BitArray? _isRead;
    private readonly Encoding _charset;

    private SalvagedWords(byte[] bytes, BitArray? isRead, Encoding charset)
    {
        (_bytes, _isRead, _charset) = (bytes, isRead, charset);
    }

    /// <summary>All words of a file that cannot be read in their order; null when it is too large or has none.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="mediaType">Its media type.</param>
    /// <param name="problems">So far.</param>
    /// <param name="context">Limits and cancellation.</param>
    public static Reading? Read(SourceBytes bytes, string mediaType, List<Problem> problems, ReadContext context)
    {
        if (bytes.Length > context.Limits.DocumentBytes)
        {
            return null;
        }

        ReadOnlyMemory<byte> all = bytes.ReadAll();
        byte[] whole = MemoryMarshal.TryGetArray(all, out ArraySegment<byte> held) && held.Array!.Length == all.Length ? held.Array : all.ToArray();
        var words = new SalvagedWords(whole, null, SummaryFacts.Page(1252));
        TextParts text = TextParts.Make(context.Limits, words.Make, problems);
        return text.First.Count == 0 ? null : new Reading
        {
            MediaType = mediaType,
            Item = new Document { Texts = text.First, MoreTexts = text.HasMore ? TextParts.Again(context.Limits, words.Make) : [] },
            Problems = problems,
        };
    }

    /// <summary>What was not read in its order of a file that is damaged.</summary>
    /// <param name="file">The compound file.</param>
    /// <param name="read">Its streams that were read.</param>
    /// <param name="charset">Of characters of a byte.</param>
    public static SalvagedWords Beside(CompoundFile file, IEnumerable<(CompoundEntry Entry, OldStream Stream)> read, Encoding charset)
    {
        byte[] bytes = file.ReadFile();
        var isRead = new BitArray(bytes.Length);
        foreach ((CompoundEntry entry, OldStream stream) in read)
        {
            int at = 0;
            foreach ((long place, int length) in file.Places(entry))
            {
                for (int inPlace = 0; inPlace < length && at < stream.Length; inPlace++, at++)
                {
                    isRead[(int)place + inPlace] |= stream.IsRead(at);
                }
            }
        }

        return new SalvagedWords(bytes, isRead, charset.IsSingleByte ? charset : SummaryFacts.Page(1252));
    }

    /// <summary>Appends them; see <see cref="TextParts.Make"/>.</summary>
    public IEnumerable<bool> Make(MappedTextBuilder into, List<Problem> problems)
    {
        var flow = new FlowWriter(into);
        var file = new OldStream(_bytes, null);
        bool isAny = false;
        foreach (ReadableRun run in new ReadableRuns(_bytes, _isRead, _charset).Find())
        {
            flow.StartSection();
            flow.StartMark("salvaged");
            Lines(run, file, flow);
            flow.EndMark();
            isAny = true;
            yield return true;
        }

        if (isAny)
        {
            problems.Add(new Problem(ProblemCodes.Damaged, "Words that could not be read in their order are salvaged from the bytes as they stand and marked [salvaged: ...]; others may be missing."));
        }
    }

    /// <summary>Parted where a paragraph or line ends.</summary>
    private void Lines(ReadableRun run, OldStream file, FlowWriter flow)
    {
        int width = run.IsWide ? 2 : 1;
        int end = run.Start + run.Length;
        int from = run.Start;
        for (int at = run.Start; at <= end; at += width)
        {
            if (at < end && _bytes[at] is not ((byte)'\r' or (byte)'\n' or 0x0B))
            {
                continue;
            }

            flow.Text(run.IsWide ? file.Wide(from, at - from) : file.Narrow(from, at - from, _charset), null);
            flow.Break(1);
            from = at + width;
        }
    }
}
