using OnRecord.Language.Learning;

namespace OnRecord.Language.Statements;

/// <summary>Lemmas that rules and features ask for by name.</summary>
internal static class Words
{
    public static readonly ulong Be = FeatureHash.Lower("be");
    public static readonly ulong Not = FeatureHash.Lower("not");
    public static readonly ulong Never = FeatureHash.Lower("never");
    public static readonly ulong Have = FeatureHash.Lower("have");
    public static readonly ulong Tell = FeatureHash.Lower("tell");
}
