namespace OnRecord.Record.Findings;

/// <summary>What the language engine found in one item's text; all positions in UTF-16 units of it.</summary>
/// <param name="Writers">
/// Whose words were analysed, ascending: 0 the item's own, n + 1 those of the message under its embedded header n, -1 quotations that no header names. Of those of no message only what is analysed nowhere else.
/// </param>
/// <param name="Language">The language of most of the prose, or null.</param>
/// <param name="Parties">Who and what is named; those of each writer by themselves.</param>
/// <param name="Times">The times that something is told of.</param>
/// <param name="Statements">Who says what.</param>
/// <param name="Contacts">Who reached whom.</param>
/// <param name="Requests">Who was asked for comment.</param>
/// <param name="Proceedings">Inquiries, suits, charges.</param>
/// <param name="Asks">What messages ask or answer themselves; none of documents.</param>
/// <param name="Occasions">What happened at a time, by which other times may be placed.</param>
/// <param name="Pronouns">Whom "he" and "she", in every form, are; those of nobody known are left out.</param>
/// <param name="Dates">When words were written, where that is another time than the item's own.</param>
/// <param name="Articles">What is pasted into a message from the press.</param>
internal sealed record ItemFindings(
    IReadOnlyList<int> Writers, string? Language, IReadOnlyList<FoundParty> Parties, IReadOnlyList<FoundTime> Times, IReadOnlyList<FoundStatement> Statements,
    IReadOnlyList<FoundContact> Contacts, IReadOnlyList<FoundRequest> Requests, IReadOnlyList<FoundProceeding> Proceedings, IReadOnlyList<FoundAsk> Asks, IReadOnlyList<FoundOccasion> Occasions,
    IReadOnlyList<FoundWho> Pronouns, IReadOnlyList<FoundDate> Dates, IReadOnlyList<FoundArticle> Articles)
{
    /// <summary>What of call logs in it could not be read, a sentence each.</summary>
    public IReadOnlyList<string> Unread { get; init; } = [];

    /// <summary>What others wrote than those whom the headers name.</summary>
    public IReadOnlyList<FoundHand> Hands { get; init; } = [];

    /// <summary>No findings in the words of some writers.</summary>
    public static ItemFindings NothingOf(IEnumerable<int> writers) => new([.. writers.Order()], null, [], [], [], [], [], [], [], [], [], [], []);

    /// <summary>The number of whoever wrote words under an embedded header, or outside all of them at a depth of quotation; see <see cref="Writers"/>.</summary>
    /// <param name="header">The header's index, or -1.</param>
    /// <param name="depth">0 for words that nothing marks as quoted.</param>
    public static int WriterOf(int header, int depth) => header >= 0 ? header + 1 : depth == 0 ? 0 : -1;
}
