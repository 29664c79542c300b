namespace OnRecord.Record.Statements;

/// <summary>A statement as it is compared with others: hashes of its words, and nothing of the text.</summary>
/// <param name="Id">The hash of the statement's id.</param>
/// <param name="Item">The hash of the id of the item that has it.</param>
/// <param name="Speaker">Who says it, as a number that only this party has in the case; below zero for somebody who is only described, the same for the same words; 0 when that is not known.</param>
/// <param name="Day">Days since 1970 when it was said, or else sent or published; null when that is not known.</param>
/// <param name="Polarity">Whether the words are said to be so.</param>
/// <param name="Words">The words that tell what it is about: hashes of their stems, ascending, each once.</param>
/// <param name="Numbers">The numbers in it: hashes of their values, ascending, each once.</param>
/// <param name="Times">The days and months in it, likewise.</param>
/// <param name="HasNo">True when something in it is turned round: "not", "nobody", "denied".</param>
/// <param name="IsUnsaid">True when it is told that it was not said.</param>
/// <param name="Since">When it was said, or else sent or published; null when that is not known.</param>
internal sealed record Claim(long Id, long Item, long Speaker, int? Day, ClaimPolarity Polarity, uint[] Words, uint[] Numbers, uint[] Times, bool HasNo = false, bool IsUnsaid = false, TimePoint? Since = null);
