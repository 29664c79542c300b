namespace OnRecord.Language.Syntax;

/// <summary>What parts of speech have in common.</summary>
internal static class PosTags
{
    /// <summary>True for any form of a verb.</summary>
    public static bool IsVerb(this PosTag tag) => tag is >= PosTag.VB and <= PosTag.VBZ or PosTag.MD;

    /// <summary>True for a verb that can make a clause.</summary>
    public static bool IsFinite(this PosTag tag) => tag is PosTag.VBD or PosTag.VBP or PosTag.VBZ or PosTag.MD;

    /// <summary>True for a noun or name.</summary>
    public static bool IsNoun(this PosTag tag) => tag <= PosTag.NNPS;

    /// <summary>True for what stands inside a noun phrase.</summary>
    public static bool IsNominal(this PosTag tag) =>
        tag <= PosTag.JJS || tag is PosTag.DT or PosTag.PDT or PosTag.PRP or PosTag.PrpPossessive or PosTag.CD or PosTag.POS or PosTag.HYPH or PosTag.Dollar or PosTag.EX;
}
