using System.Collections.Frozen;
using OnRecord.Language.Learning;

namespace OnRecord.Language.Frames;

/// <summary>Verbs of what is denied, wanted or planned, by the hash of their lemma. Immutable and safe to share.</summary>
internal static class UnrealWords
{
    private static readonly FrozenSet<ulong> All = ClauseWords.Unreal.Select(static w => FeatureHash.Lower(w)).ToFrozenSet();

    /// <summary>True for a lemma of the list.</summary>
    public static bool Contains(ulong lemma) => All.Contains(lemma);
}
