using OnRecord.Sources;

namespace OnRecord.Language.Requests;

/// <summary>What the own words of a reply do.</summary>
/// <param name="Cues">All that they do.</param>
/// <param name="Says">They say something: more than courtesies, questions back, reasons for a refusal.</param>
/// <param name="IsYes">A sentence of its own is "yes"; or null for none, false for "no".</param>
/// <param name="Words">How many words there are.</param>
/// <param name="Refusal">Where they decline, in UTF-16 units: that sentence, or all words where the others are more than courtesies; null when they do not decline.</param>
public sealed record ReplyWords(AskCues Cues, bool Says, bool? IsYes, int Words, TextSpan? Refusal);
