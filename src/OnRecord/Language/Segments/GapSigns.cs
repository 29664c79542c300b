namespace OnRecord.Language.Segments;

/// <summary>What <see cref="RedactionGaps"/> looks for in one list. Each is asked from places that only go forward.</summary>
internal sealed class GapSigns
{
    /// <summary>The end of a run of blanks.</summary>
    public Ahead NotBlank { get; } = new(static text => text.IndexOfAnyExcept(' '));

    /// <summary>A letter, from the start of an entry.</summary>
    public Ahead Word { get; } = Ahead.Letters();

    /// <summary>A letter, from what stands behind a gap.</summary>
    public Ahead WordBehind { get; } = Ahead.Letters();

    /// <summary>Where a semicolon or the next gap ends what stands behind a gap.</summary>
    public EntryEnds End { get; } = new();

    /// <summary>A comma, from the start of an entry.</summary>
    public Ahead Comma { get; } = Ahead.Any(",");

    /// <summary>A letter, from behind that comma.</summary>
    public Ahead WordBehindComma { get; } = Ahead.Letters();

    /// <summary>A comma, from the start of a line.</summary>
    public Ahead NextComma { get; } = Ahead.Any(",");

    /// <summary>Where a semicolon or a gap ends what stands in a line.</summary>
    public EntryEnds NextEnd { get; } = new();

    /// <summary>What ends or opens brackets of a kind, or an entry.</summary>
    public Ahead Angle { get; } = Ahead.Any(";<>");

    /// <inheritdoc cref="Angle"/>
    public Ahead Square { get; } = Ahead.Any(";[]");

    /// <inheritdoc cref="Angle"/>
    public Ahead Round { get; } = Ahead.Any(";()");

    /// <summary>The end of a comment.</summary>
    public Ahead CommentEnd { get; } = Ahead.Any(")");

    /// <summary>Where a semicolon or a gap ends an entry.</summary>
    internal sealed class EntryEnds
    {
        private readonly Ahead semicolon = Ahead.Any(";");
        private readonly Ahead gap = new(static text => text.IndexOf(RedactionGaps.Gap));

        /// <summary>The first end at or behind a place.</summary>
        public int From(ReadOnlySpan<char> text, int start) => Math.Min(semicolon.From(text, start), gap.From(text, start));
    }
}
