using System.Text;
using OnRecord.Ingest;
using OnRecord.Ingest.Text;
using OnRecord.Sources;

namespace OnRecord.Fuzz;

/// <summary>Reads bytes as a build does, members and all, and checks slowly what must hold for any bytes.</summary>
internal sealed class ReadingCheck : IDisposable
{
    private const int MostMembers = 2_000;
    private static int s_next;

    private static readonly IngestLimits Limits = new()
    {
        Depth = 6, Members = 500, MemberBytes = 1 << 20, ExpansionFree = 1 << 20, ExpansionRatio = 50, TextUnits = 200_000, MemoryBytes = 1 << 20,
    };

    private readonly ScratchFolder _scratch = new(Path.Combine(Path.GetTempPath(), $"onrecord-fuzz-{Environment.ProcessId}-{Interlocked.Increment(ref s_next)}"));
    private readonly ReadContext _context;
    private int _members;

    private ReadingCheck()
    {
        _context = new ReadContext(Limits, _scratch, CancellationToken.None);
    }

    /// <summary>Reads with one reader, whether it knows the bytes or not, and then every member with the reader that fits.</summary>
    public static void With(IReader reader, string name, ReadOnlySpan<byte> input)
    {
        using var check = new ReadingCheck();
        var bytes = new MemoryBytes(input.ToArray());
        Probe probe = ProbeOf(bytes, name, null, null);
        if (reader.FitOf(probe) != Fit.None)
        {
            check.Look(reader.Read(bytes, probe, check._context), bytes, 0);
        }
    }

    public void Dispose() => _scratch.Dispose();

    private static Probe ProbeOf(SourceBytes bytes, string? name, string? type, string? charset)
    {
        ReadOnlyMemory<byte> head = bytes.ReadAll(Probe.HeadLength);
        return new Probe(head, bytes.Length, name, type, charset);
    }

    private void Look(Reading reading, SourceBytes bytes, int depth)
    {
        int number = 0;
        foreach (Member member in reading.Members)
        {
            number++;
            LookAt(member, bytes, depth);
            _scratch.Release(member.Bytes);
            if (++_members > MostMembers)
            {
                return;
            }
        }

        foreach (Problem problem in reading.Problems)
        {
            FuzzException.Unless(problem.Code.Length > 0 && problem.Text.EndsWith('.'), $"The problem {problem.Code} is no sentence: {problem.Text}");
        }

        if (reading.Item is { } item)
        {
            ItemHolds(item, bytes, number);
        }
        else
        {
            FuzzException.Unless(reading.IsContainer || number > 0 || reading.Problems.Count > 0, "Nothing was read, and nothing says why.");
        }
    }

    private void LookAt(Member member, SourceBytes container, int depth)
    {
        ReadOnlyMemory<byte> held = member.Bytes.ReadAll();
        FuzzException.Unless(held.Length == member.Bytes.Length, $"A member says it has {member.Bytes.Length} bytes and gives {held.Length}.");
        if (member.Place is { } place)
        {
            FuzzException.Unless(
                place.Start >= 0 && place.End <= container.Length && place.End - place.Start == held.Length
                && held.Span.SequenceEqual(container.ReadAll().Span[(int)place.Start..(int)place.End]),
                "A member's place does not hold its bytes.");
        }

        if (depth >= Limits.Depth)
        {
            return;
        }

        if (member.Read is { } read)
        {
            Look(read(_context), member.Bytes, depth + 1);
            return;
        }

        Probe probe = ProbeOf(member.Bytes, Path.GetFileName(member.Name.Replace('\0', '_')), member.DeclaredType, member.DeclaredCharset);
        if (Readers.Choose(probe) is { } reader)
        {
            Look(reader.Read(member.Bytes, probe, _context), member.Bytes, depth + 1);
        }
    }

    private static void ItemHolds(Item item, SourceBytes bytes, int members)
    {
        ReadOnlySpan<byte> source = bytes.ReadAll().Span;
        foreach (ItemText text in item.Texts.Concat(item.MoreTexts))
        {
            TextCheck.Holds(text.Text, source);
        }

        foreach (ItemField field in item.Fields)
        {
            FuzzException.Unless(field.Place is not { } place || (place.Start >= 0 && place.Start <= place.End && place.End <= source.Length), $"The field {field.Name} lies outside the bytes.");
            TextCheck.IsWhole(field.Value);
        }

        if (item is Message message)
        {
            FuzzException.Unless(message.Attachments.All(attachment => attachment.Member >= -1 && attachment.Member < members), "An attachment names a member that there is not.");
            FuzzException.Unless(message.Date is null || Store.ItemDate.Parse(message.Date, null) is not null, $"The date {message.Date} cannot be read again.");
        }
    }
}
