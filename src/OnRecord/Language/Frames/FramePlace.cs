namespace OnRecord.Language.Frames;

/// <summary>One place of a frame.</summary>
/// <param name="Role">Where it stands.</param>
/// <param name="Prepositions">Behind which words, as hashes of small letters; empty when it is not behind a preposition.</param>
/// <param name="Slot">What fills it is.</param>
/// <param name="Filler">What may fill it.</param>
/// <param name="Words">Hashes of the lemmas that may, for <see cref="FrameFiller.Words"/>; for parties too where there are any.</param>
/// <param name="IsOptional">True when it may be empty.</param>
internal sealed record FramePlace(FrameRole Role, IReadOnlySet<ulong> Prepositions, FrameSlot Slot, FrameFiller Filler, IReadOnlySet<ulong> Words, bool IsOptional);
