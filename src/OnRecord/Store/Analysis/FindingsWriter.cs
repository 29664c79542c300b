using System.Text;
using OnRecord.Record.Findings;
using OnRecord.Sources;

namespace OnRecord.Store.Analysis;

/// <summary>Writes the pieces of findings; numbers from -1 are one more than they are.</summary>
internal sealed class FindingsWriter(Stream stream) : IDisposable
{
    private readonly BinaryWriter writer = new(stream, Encoding.UTF8, leaveOpen: true);

    /// <summary>A number from -1.</summary>
    public void Number(int number) => writer.Write7BitEncodedInt(number + 1);

    /// <summary>Words, which may be null.</summary>
    public void Text(string? text)
    {
        writer.Write(text is not null);
        if (text is not null)
        {
            writer.Write(text);
        }
    }

    /// <summary>A stretch of text.</summary>
    public void Span(TextSpan span)
    {
        Number(span.Start);
        Number(span.Length);
    }

    /// <summary>A stretch, or none.</summary>
    public void Maybe(TextSpan? span) => Span(span ?? new TextSpan(0, -1));

    /// <summary>Somebody, or nobody.</summary>
    public void Who(FoundWho? who)
    {
        Maybe(who?.Span);
        if (who is not null)
        {
            Number(who.Party);
        }
    }

    /// <summary>A list.</summary>
    public void List<T>(IReadOnlyList<T> values, Action<T> write)
    {
        Number(values.Count);
        foreach (T value in values)
        {
            write(value);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => writer.Dispose();
}
