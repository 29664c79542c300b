using OnRecord.Language.Names;

namespace OnRecord.Record.Disputes;

/// <summary>Says whether two parts of clauses are of the same.</summary>
internal static class PartFits
{
    private static readonly HashSet<string> Pointing = ["this", "that", "these", "those", "who", "which", "what", "whom", "it", "one", "some", "other", "someone", "somebody", "something", "so", "such", "there", "more", "many", "most", "few", "both"];

    /// <summary>Compares two parts; a missing one leaves it open.</summary>
    public static PartFit Of(KnownPart? one, KnownPart? other)
    {
        if (one is null || other is null)
        {
            return PartFit.Open;
        }

        if (one.Part.IsNoOne || other.Part.IsNoOne || one.Part.IsAnyone || other.Part.IsAnyone)
        {
            return PartFit.All;
        }

        if (one.Party > 0 && other.Party > 0)
        {
            return one.Party == other.Party || string.Equals(one.Name, other.Name, StringComparison.OrdinalIgnoreCase) ? PartFit.Same : PartFit.Other;
        }

        if (IsOpen(one) || IsOpen(other))
        {
            return PartFit.Open;
        }

        return one.Part.IsName || other.Part.IsName ? OfNames(one, other) : OfNouns(one, other);
    }

    /// <summary>True for a part that points at what only its surroundings tell.</summary>
    public static bool IsOpen(KnownPart part) => part.Party == 0 && (Pointing.Contains(part.Part.Head) || PronounWords.TryGet(part.Part.Head, out _));

    private static PartFit OfNames(KnownPart one, KnownPart other)
    {
        bool isShared = one.Stems.Count > 0 && other.Stems.Count > 0 && (one.Stems.All(other.Stems.Contains) || other.Stems.All(one.Stems.Contains));
        return isShared ? PartFit.Same : one.Part.IsName && other.Part.IsName ? PartFit.Other : PartFit.Open;
    }

    /// <summary>The same noun, and what narrows it is the same or given on one side alone.</summary>
    private static PartFit OfNouns(KnownPart one, KnownPart other)
    {
        if (one.Part.Head != other.Part.Head)
        {
            return PartFit.Other;
        }

        string[] narrows = [.. one.Stems.Except(other.Stems)], otherNarrows = [.. other.Stems.Except(one.Stems)];
        return narrows.Length > 0 && otherNarrows.Length > 0 ? PartFit.Other : PartFit.Same;
    }
}
