using System.Text;
using OnRecord.Record.Findings;
using OnRecord.Sources;

namespace OnRecord.Store.Analysis;

/// <summary>Reads what <see cref="FindingsWriter"/> wrote.</summary>
internal sealed class FindingsReader(ReadOnlyMemory<byte> packed) : IDisposable
{
    private readonly BinaryReader reader = new(new MemoryStream(packed.ToArray()), Encoding.UTF8);

    /// <summary>A number from -1.</summary>
    public int Number() => reader.Read7BitEncodedInt() - 1;

    /// <summary>Words, which may be null.</summary>
    public string? Text() => reader.ReadBoolean() ? reader.ReadString() : null;

    /// <summary>A stretch of text.</summary>
    public TextSpan Span()
    {
        int start = Number();
        return new TextSpan(start, start + Number());
    }

    /// <summary>A stretch, or none.</summary>
    public TextSpan? Maybe() => Span() is { Length: >= 0 } span ? span : null;

    /// <summary>Somebody, or nobody.</summary>
    public FoundWho? Who() => Maybe() is { } span ? new FoundWho(span, Number()) : null;

    /// <summary>A list.</summary>
    public T[] List<T>(Func<T> read)
    {
        var values = new T[Number()];
        for (int index = 0; index < values.Length; index++)
        {
            values[index] = read();
        }

        return values;
    }

    /// <inheritdoc/>
    public void Dispose() => reader.Dispose();
}
