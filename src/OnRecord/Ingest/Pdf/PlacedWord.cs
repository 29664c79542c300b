using OnRecord.Ingest.Text;

namespace OnRecord.Ingest.Pdf;

/// <summary>A word and where it stands on its page, in points from the top left.</summary>
internal readonly record struct PlacedWord(string Text, PageBox Box)
{
    /// <summary>Of a recognised word: where it is shown on the page, which may lie askew; null for a word that was read.</summary>
    public PageBox? Shown { get; init; }

    /// <summary>Right edge.</summary>
    public float Right => Box.X + Box.Width;

    /// <summary>Top of the middle half of the height, which the lines above and below do not reach into.</summary>
    public float CoreTop => Box.Y + (Box.Height / 4);

    /// <summary>End of the middle half of the height.</summary>
    public float CoreBottom => Box.Y + (Box.Height * 3 / 4);

    /// <summary>Middle of the height.</summary>
    public float Middle => Box.Y + (Box.Height / 2);
}
