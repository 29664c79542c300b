using OnRecord.Sources;

namespace OnRecord.Store.Analysis;

/// <summary>Writes the words of one embedded header as places in the text where they stand there, else as they are.</summary>
/// <param name="text">The whole text.</param>
/// <param name="span">The header's lines.</param>
internal readonly struct HeaderWords(string text, TextSpan span)
{
    private const int Absent = 0;
    private const int Literal = 1;
    private const int Places = 2;

    /// <summary>The header's lines.</summary>
    public TextSpan Span => span;

    /// <summary>A place, relative to the header's; places outside it are written too.</summary>
    public void Write(BinaryWriter writer, TextSpan place)
    {
        int start = place.Start - span.Start;
        writer.Write7BitEncodedInt(start < 0 ? (-start * 2) - 1 : start * 2);
        writer.Write7BitEncodedInt(place.Length);
    }

    /// <summary>Undoes <see cref="Write(BinaryWriter, TextSpan)"/>.</summary>
    public TextSpan ReadSpan(BinaryReader reader)
    {
        int folded = reader.Read7BitEncodedInt();
        int start = span.Start + ((folded & 1) == 0 ? folded / 2 : -(folded + 1) / 2);
        return new TextSpan(start, start + reader.Read7BitEncodedInt());
    }

    /// <summary>Words, which may be null.</summary>
    public void Write(BinaryWriter writer, string? words)
    {
        int place = words is null or "" ? -1 : text.AsSpan(span.Start, span.Length).IndexOf(words, StringComparison.Ordinal);
        writer.Write7BitEncodedInt(words is null ? Absent : place < 0 ? Literal : Places + place);
        if (place >= 0)
        {
            writer.Write7BitEncodedInt(words!.Length);
        }
        else if (words is not null)
        {
            writer.Write(words);
        }
    }

    /// <summary>Undoes <see cref="Write(BinaryWriter, string)"/>.</summary>
    public string? ReadText(BinaryReader reader)
    {
        int head = reader.Read7BitEncodedInt();
        return head switch
        {
            Absent => null,
            Literal => reader.ReadString(),
            _ => text.Substring(span.Start + head - Places, reader.Read7BitEncodedInt()),
        };
    }
}
