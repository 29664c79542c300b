using System.Text;
using OnRecord.Ingest;
using OnRecord.Sources;

namespace OnRecord.Tests.Ingest;

/// <summary>Reads bytes with one reader, every member to its end, as the pipeline does.</summary>
internal sealed class ReaderRun : IDisposable
{
    private readonly ScratchFolder _scratch = new(Path.Combine(Path.GetTempPath(), $"onrecord-test-{Environment.ProcessId}-{Interlocked.Increment(ref s_next)}"));
    private static int s_next;

    private ReaderRun(IReader reader, byte[] bytes, string? name, IngestLimits? limits)
    {
        Probe probe = Probes.ProbeOf(bytes, name);
        var context = new ReadContext(limits ?? IngestLimits.Default, _scratch, CancellationToken.None);
        Fit = reader.FitOf(probe);
        Reading = reader.Read(new MemoryBytes(bytes), probe, context);
        foreach (Member member in Reading.Members)
        {
            Members.Add(member with { Bytes = new MemoryBytes(member.Bytes.ReadAll().ToArray()) });
            _scratch.Release(member.Bytes);
        }
    }

    /// <summary>How sure the reader was.</summary>
    public Fit Fit { get; }

    /// <summary>What the reader answered.</summary>
    public Reading Reading { get; }

    /// <summary>The members with their bytes in memory.</summary>
    public List<Member> Members { get; } = [];

    /// <summary>Names in order.</summary>
    public IEnumerable<string> Names => Members.Select(static member => member.Name);

    /// <summary>Codes of the Problems of the whole.</summary>
    public IEnumerable<string> Codes => Reading.Problems.Select(static problem => problem.Code);

    /// <summary>The document that was read.</summary>
    public Document Document => (Document)Reading.Item!;

    /// <summary>All of the document's text.</summary>
    public string Text => string.Concat(Document.Texts.Concat(Document.MoreTexts).Select(static text => text.Text.Text));

    /// <summary>Reads bytes; disposing removes scratch files.</summary>
    public static ReaderRun Of(IReader reader, byte[] bytes, string? name = null, IngestLimits? limits = null) => new(reader, bytes, name, limits);

    /// <summary>A member's bytes as UTF-8.</summary>
    public string TextOf(int member) => Encoding.UTF8.GetString(Members[member].Bytes.ReadAll().Span);

    /// <summary>A member's codes of Problems.</summary>
    public IEnumerable<string> CodesOf(int member) => Members[member].Problems.Select(static problem => problem.Code);

    /// <inheritdoc/>
    public void Dispose() => _scratch.Dispose();
}
