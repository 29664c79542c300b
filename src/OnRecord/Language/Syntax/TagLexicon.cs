using OnRecord.Language.Learning;

namespace OnRecord.Language.Syntax;

/// <summary>What training saw of each frequent word: which tags it takes, and whether it is always the same. Immutable and safe to share.</summary>
/// <param name="table">A row of two for each word: the number of its set of tags (from 1), and its only tag or -1.</param>
internal sealed class TagLexicon(FeatureTable table)
{
    /// <summary>How many numbers a row has.</summary>
    public const int Columns = 2;

    /// <summary>A lexicon without words.</summary>
    public static TagLexicon Empty { get; } = new(FeatureTable.Of([], [], Columns));

    /// <summary>The number of the set of tags of a word; 0 for an unknown one.</summary>
    /// <param name="lower">The word's <see cref="FeatureHash.Lower"/>.</param>
    public byte ClassOf(ulong lower)
    {
        ReadOnlySpan<sbyte> row = table.Row(lower);
        return row.IsEmpty ? (byte)0 : (byte)row[0];
    }

    /// <summary>The only tag of a word, or -1.</summary>
    public int OnlyTagOf(ulong lower)
    {
        ReadOnlySpan<sbyte> row = table.Row(lower);
        return row.IsEmpty ? -1 : row[1];
    }
}
