namespace OnRecord.Language.Learning;

/// <summary>Where a table is kept.</summary>
/// <param name="Labels">As in <see cref="TableParts"/>.</param>
/// <param name="Count">As in <see cref="TableParts"/>.</param>
/// <param name="HasGreatest">As in <see cref="TableParts"/>.</param>
/// <param name="Blocks">Its blocks of lines.</param>
internal sealed record KeptTable(int Labels, int Count, bool HasGreatest, KeptBlock[] Blocks);

/// <summary>Where a block of lines is kept.</summary>
/// <param name="At">Where its bytes begin.</param>
/// <param name="Lines">How many lines it has.</param>
/// <param name="Checksum">Of its bytes.</param>
internal readonly record struct KeptBlock(long At, int Lines, uint Checksum);
