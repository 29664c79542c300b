namespace OnRecord.Language.Frames;

/// <summary>How a verb or noun and the phrases around it say that something happened between parties.</summary>
/// <param name="IsNoun">True when a noun says it.</param>
/// <param name="Subject">What the subject is where no place says so.</param>
/// <param name="Places">The places beside the subject, in the order they are looked for.</param>
/// <param name="Value">What it means, a word that the finder knows; null when only the negation means something.</param>
/// <param name="Negated">What its negation means, or null.</param>
/// <param name="Flags">Further words that the finder knows.</param>
internal sealed record Frame(bool IsNoun, FrameSlot Subject, IReadOnlyList<FramePlace> Places, string? Value, string? Negated, IReadOnlySet<string> Flags)
{
    /// <summary>True when nothing but a time, a place or a new clause may follow: "called Roe" but not "called Roe a fool".</summary>
    public bool IsClosed { get; } = Flags.Contains("closed");

    /// <summary>True when no object may stand between the verb and its prepositions: "heard from Roe" but not "heard a talk from Roe".</summary>
    public bool IsNear { get; } = Flags.Contains("near");

    /// <summary>True when a time must follow: "called on Roe on Monday" but not "called on Roe to resign".</summary>
    public bool IsDated { get; } = Flags.Contains("dated");

    /// <summary>True when behind people a place or "who" may follow besides what a closed frame allows: "met Roe in Averil".</summary>
    public bool IsPlaced { get; } = Flags.Contains("placed");

    /// <summary>True when "who" may follow besides: "called Roe who knew".</summary>
    public bool IsToldOf { get; } = Flags.Contains("who");

    /// <summary>True when a passive must tell by whom.</summary>
    public bool IsAgented { get; } = Flags.Contains("agented");

    /// <summary>Hashes of the words of which one must come right behind the verb: <c>then:out</c>; none when any may.</summary>
    public IReadOnlySet<ulong> Next { get; } = Flags.Where(static f => f.StartsWith("then:", StringComparison.Ordinal)).Select(static f => Learning.FeatureHash.Lower(f.AsSpan(5))).ToHashSet();

    /// <summary>True when the subject must be known.</summary>
    public bool IsStrict { get; } = Flags.Contains("strict");

    /// <summary>For active clauses alone.</summary>
    public bool IsActive { get; } = Flags.Contains("active");

    /// <summary>For passive clauses alone.</summary>
    public bool IsPassive { get; } = Flags.Contains("passive");

    /// <summary>What stands before the verb does not matter.</summary>
    public bool IsFollowing { get; } = Flags.Contains("follow");

    /// <summary>Lists of words of each of which one must be in the sentence.</summary>
    public IReadOnlyList<ulong[]> Needed { get; } = [.. Places.Where(static p => !p.IsOptional && p.Words.Count > 0).Select(static p => p.Words.ToArray()),
        .. Places.Where(static p => !p.IsOptional && p.Prepositions.Count > 0).Select(static p => p.Prepositions.ToArray())];

    /// <summary>False when a sentence lacks a word that the frame needs.</summary>
    public bool MayFit(WordFilter words)
    {
        foreach (ulong[] any in Needed)
        {
            if (!words.MayHave(any))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The first place of a role, or null.</summary>
    public FramePlace? Place(FrameRole role)
    {
        foreach (FramePlace place in Places)
        {
            if (place.Role == role)
            {
                return place;
            }
        }

        return null;
    }
}
