using OnRecord.Language.Time.Meanings;

namespace OnRecord.Language.Time.Resolving;

/// <summary>What the times of a text tell about how its writer writes them.</summary>
internal sealed class TextEvidence
{
    private bool dayFirst;
    private bool monthFirst;

    /// <summary>Whether the day stands before the month in numbers; null when nothing or both is shown.</summary>
    public bool? DayFirst => dayFirst == monthFirst ? null : dayFirst;

    /// <summary>Whether times run to 24 hours.</summary>
    public bool Clock24 { get; private set; }

    /// <summary>Takes note of one time.</summary>
    public void Add(Meaning meaning)
    {
        dayFirst |= meaning.DayFirst == true;
        monthFirst |= meaning.DayFirst == false;
        Clock24 |= meaning.Clock is { Written24: true };
        if (meaning is { From: { } from, To: { } to })
        {
            Add(from);
            Add(to);
        }
    }
}
