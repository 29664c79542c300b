namespace OnRecord.Language.Frames;

/// <summary>A place in a text where a frame fits. Phrases are indexes into the sentence's phrases.</summary>
/// <param name="frame">The frame.</param>
/// <param name="trigger">The phrase of its verb or noun.</param>
internal sealed class FrameMatch(Frame frame, int trigger)
{
    /// <summary>The frame.</summary>
    public Frame Frame { get; } = frame;

    /// <summary>The phrase of its verb or noun.</summary>
    public int Trigger { get; } = trigger;

    /// <summary>Who does it.</summary>
    public List<int> Actors { get; } = [];

    /// <summary>To whom.</summary>
    public List<int> Others { get; } = [];

    /// <summary>The phrase it is about, -1 for none.</summary>
    public int Topic { get; set; } = -1;

    /// <summary>The noun that says by what: "a letter"; -1 for none.</summary>
    public int Noun { get; set; } = -1;

    /// <summary>Behind the last phrase that was looked at.</summary>
    public int End { get; set; } = trigger + 1;

    /// <summary>The first phrase that belongs to it.</summary>
    public int First { get; set; } = trigger;

    /// <summary>True when the text says that it did not happen.</summary>
    public bool IsNegated { get; set; }

    /// <summary>True when whoever writes it did it and leaves out "I".</summary>
    public bool IsByWriter { get; set; }

    /// <summary>The mention that owns the noun: "[their] meeting"; -1 for none.</summary>
    public int Owner { get; set; } = -1;

    /// <summary>Makes actors of the others and others of the actors.</summary>
    public void TurnRound()
    {
        List<int> actors = [.. Actors];
        Actors.Clear();
        Actors.AddRange(Others);
        Others.Clear();
        Others.AddRange(actors);
    }

    /// <summary>Takes a phrase into the match.</summary>
    public void Cover(int phrase)
    {
        First = Math.Min(First, phrase);
        End = Math.Max(End, phrase + 1);
    }
}
