namespace OnRecord.Record.Threads;

/// <summary>The held messages that a quotation has to do with, by number; -1 for none.</summary>
/// <param name="Same">The one that it comes from.</param>
/// <param name="Variant">When it comes from none, one that is nearly the same.</param>
/// <param name="Near">The one that it comes from, else one of the same exchange, which tells of the thread and of nothing else.</param>
/// <param name="ByWords">Whether <paramref name="Near"/> shares words with it, rather than the header alone.</param>
internal readonly record struct QuoteMatch(int Same, int Variant, int Near, bool ByWords);
