using OnRecord.Language.Time.Meanings;

namespace OnRecord.Language.Time.Resolving;

/// <summary>What the times of a text tell about how its writer writes them.</summary>
internal sealed class TextEvidence
{
    private bool dayFirst;
    private bool monthFirst;
    private readonly HashSet<int> withDay = [];
    private int comesBack;

    /// <summary>Whether the day stands before the month in numbers; null when nothing or both is shown.</summary>
    public bool? DayFirst => dayFirst == monthFirst ? null : dayFirst;

    /// <summary>Whether times run to 24 hours.</summary>
    public bool Clock24 { get; private set; }

    /// <summary>Whether the text says "that Saturday" of a weekday, and so tells of one that is no longer the last.</summary>
    public bool ComesBackTo(int weekday) => (comesBack & (1 << weekday)) != 0;

    /// <summary>Whether a sentence names a day apart from its clock times.</summary>
    public bool HasDay(int sentence) => withDay.Contains(sentence);

    /// <summary>Takes note of one time.</summary>
    public void Add(Meaning meaning, int sentence)
    {
        if (meaning.NamesDay)
        {
            withDay.Add(sentence);
        }

        dayFirst |= meaning.DayFirst == true;
        monthFirst |= meaning.DayFirst == false;
        Clock24 |= meaning.Clock is { Written24: true };
        comesBack |= meaning is { Weekday: { } weekday, Direction: 0, Basis: Basis.Mentioned } ? 1 << weekday : 0;
        if (meaning is { From: { } from, To: { } to })
        {
            Add(from, sentence);
            Add(to, sentence);
        }
    }
}
