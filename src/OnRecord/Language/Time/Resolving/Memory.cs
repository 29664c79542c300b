using OnRecord.Language.Time.Matching;
using OnRecord.Language.Time.Meanings;

namespace OnRecord.Language.Time.Resolving;

/// <summary>The points that the text has named so far.</summary>
internal sealed class Memory
{
    private const int SameSentence = 0;
    private const int NearParagraphs = 1;

    private int dayParagraph, lastParagraph, toldParagraph, unclearSentence = SameSentence - 1;

    /// <summary>The point named last.</summary>
    public Stamp? Last { get; private set; }

    /// <summary>The day named last.</summary>
    public Stamp? Day { get; private set; }

    /// <summary>The quarter named last.</summary>
    public Stamp? Quarter { get; private set; }

    /// <summary>The number of the sentence of <see cref="Day"/>.</summary>
    public int DaySentence { get; private set; } = SameSentence - 1;

    /// <summary>The number of the sentence of <see cref="Last"/>.</summary>
    public int LastSentence { get; private set; } = SameSentence - 1;

    /// <summary>Whether <see cref="Day"/> is one on which something happened, and not only that of a saying.</summary>
    public bool IsOfStory { get; private set; }

    /// <summary>The day of a month told last ("March 8"), where the story stands; null before the first.</summary>
    public Stamp? Told { get; private set; }

    /// <summary>The moment named last, a day with a clock time, and the sentence that names it.</summary>
    public (Stamp Stamp, int Sentence)? Moment { get; private set; }

    /// <summary>The year that the words last named themselves, or null.</summary>
    public int? Year { get; private set; }

    /// <summary>The sentence of <see cref="Year"/>.</summary>
    public int YearSentence { get; private set; } = SameSentence - 1;

    /// <summary>The day that the words last named with its year, or null.</summary>
    public Stamp? Dated { get; private set; }

    /// <summary>The sentence of <see cref="Dated"/>.</summary>
    public int DatedSentence { get; private set; } = SameSentence - 1;

    /// <summary>Takes note of a day that the words name with its year.</summary>
    public void AddDated(Stamp stamp, int sentence) => (Dated, DatedSentence) = (stamp, sentence);

    /// <summary>The date of the background named last, with its year, or null: "born on May 3, 1960".</summary>
    public Stamp? Aside { get; private set; }

    /// <summary>The sentence of <see cref="Aside"/>, and its paragraph.</summary>
    public (int Sentence, int Paragraph) AsidePlace { get; private set; }

    /// <summary>Takes note of a date of the background.</summary>
    public void AddAside(Stamp stamp, FoundTime found) => (Aside, AsidePlace) = (stamp, (found.Sentence, found.Paragraph));

    /// <summary>Whether the last days named leave open which day they mean.</summary>
    public bool IsUnclear { get; private set; }

    /// <summary>Takes note of a year that the words themselves name.</summary>
    public void AddYear(int year, int sentence) => (Year, YearSentence) = (year, sentence);

    /// <summary>The day named last, where this or the last paragraph names it.</summary>
    public Stamp? NearDay(int paragraph) => IsUnclear || paragraph - dayParagraph > NearParagraphs ? null : Day;

    /// <summary>The day that the sentence before names last, in this or the last paragraph; null where it names none.</summary>
    public Stamp? DayBefore(int sentence, int paragraph) => sentence - DaySentence == 1 ? NearDay(paragraph) : null;

    /// <summary>The point named last, where this or the last paragraph names it.</summary>
    public Stamp? NearLast(int paragraph) => IsUnclear || paragraph - lastParagraph > NearParagraphs ? null : Last;

    /// <summary>The day of a month told last, where this or the last paragraph tells it.</summary>
    public Stamp? NearTold(int paragraph) => paragraph - toldParagraph > NearParagraphs ? null : Told;

    /// <summary>Whether this paragraph tells of <see cref="Told"/>.</summary>
    public bool TellsHere(int paragraph) => Told is not null && paragraph == toldParagraph;

    /// <summary>Takes note of days between which the words do not decide.</summary>
    public void AddUnclear(int sentence) => (IsUnclear, unclearSentence) = (true, sentence);

    /// <summary>Whether the sentence before names a day and leaves open which.</summary>
    public bool IsUnclearBefore(int sentence) => IsUnclear && sentence - unclearSentence == 1;

    /// <summary>Takes note of a point; where a day is told, that of a saying between is not the story's.</summary>
    public void Add(Stamp stamp, Meaning meaning, FoundTime found)
    {
        bool isTold = meaning is { Month: not null, Day: not null } && !found.IsAside;
        if (stamp.IsOpen || (found.Says && !isTold && NearTold(found.Paragraph) is not null))
        {
            return;
        }

        (Last, LastSentence, lastParagraph) = (stamp, found.Sentence, found.Paragraph);
        if (stamp.Unit == TimeUnit.Day)
        {
            (Day, DaySentence, dayParagraph, IsUnclear) = (stamp, found.Sentence, found.Paragraph, false);
            IsOfStory = !found.Says;
            Moment = stamp.Clock is { HalfKnown: true, Minute: not null } ? (stamp, found.Sentence) : Moment;
            (Told, toldParagraph) = isTold ? (stamp, found.Paragraph) : (Told, toldParagraph);
        }

        if (stamp.Unit == TimeUnit.Quarter)
        {
            Quarter = stamp;
        }
    }
}
