using OnRecord.Language.Time.Meanings;

namespace OnRecord.Language.Time.Resolving;

/// <summary>The points that the text has named so far.</summary>
internal sealed class Memory
{
    private const int SameSentence = 0;

    /// <summary>The point named last.</summary>
    public Stamp? Last { get; private set; }

    /// <summary>The day named last.</summary>
    public Stamp? Day { get; private set; }

    /// <summary>The quarter named last.</summary>
    public Stamp? Quarter { get; private set; }

    /// <summary>The number of the sentence of <see cref="Day"/>.</summary>
    public int DaySentence { get; private set; } = SameSentence - 1;

    /// <summary>The year that the words last named themselves, or null.</summary>
    public int? Year { get; private set; }

    /// <summary>The sentence of <see cref="Year"/>.</summary>
    public int YearSentence { get; private set; } = SameSentence - 1;

    /// <summary>Takes note of a year that the words themselves name.</summary>
    public void AddYear(int year, int sentence) => (Year, YearSentence) = (year, sentence);

    /// <summary>Takes note of a point.</summary>
    public void Add(Stamp stamp, int sentence)
    {
        if (stamp.IsOpen)
        {
            return;
        }

        Last = stamp;
        if (stamp.Unit == TimeUnit.Day)
        {
            (Day, DaySentence) = (stamp, sentence);
        }

        if (stamp.Unit == TimeUnit.Quarter)
        {
            Quarter = stamp;
        }
    }
}
