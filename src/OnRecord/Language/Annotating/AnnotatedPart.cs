using OnRecord.Language.Contacts;
using OnRecord.Language.Names;
using OnRecord.Language.Occasions;
using OnRecord.Language.Parties;
using OnRecord.Language.Proceedings;
using OnRecord.Language.Requests;
using OnRecord.Language.Statements;
using OnRecord.Language.Syntax;
using OnRecord.Language.Time;
using OnRecord.Sources;

namespace OnRecord.Language.Annotating;

/// <summary>What is found in the words of one writer. All positions count in <see cref="PieceText.Text"/> of <paramref name="Words"/>.</summary>
/// <param name="Words">The English prose of the part, with its way back to the text.</param>
/// <param name="Header">The embedded header it stands under, or -1.</param>
/// <param name="Depth">How deep in quotations it stands.</param>
/// <param name="Anchor">What its times are resolved against, or null.</param>
/// <param name="Parsed">Tokens, sentences, parts of speech.</param>
/// <param name="Mentions">Who and what is named, described or meant by a pronoun.</param>
/// <param name="Parties">Which mentions are of the same party.</param>
/// <param name="Times">Dates, times, durations, sets.</param>
/// <param name="Statements">Who says what.</param>
/// <param name="Contacts">Who reached whom.</param>
/// <param name="Requests">Who was asked for comment, and the outcome.</param>
/// <param name="Proceedings">Inquiries, suits, charges.</param>
/// <param name="Occasions">What happened at a time, by which other times may be placed.</param>
/// <param name="Ask">What the words ask or answer themselves, as a message does; or null.</param>
/// <param name="IsPasted">Whether the words are the press's, pasted into a message; without <paramref name="Anchor"/> they are of no day that is known, no later than the message.</param>
/// <param name="Outlet">Where in the text, not in <paramref name="Words"/>, a pasted article names who published it; or null.</param>
public sealed record AnnotatedPart(
    PieceText Words,
    int Header,
    int Depth,
    TimeAnchor? Anchor,
    ParsedText Parsed,
    IReadOnlyList<Mention> Mentions,
    DocumentParties Parties,
    TimeFindings Times,
    IReadOnlyList<Statement> Statements,
    IReadOnlyList<Contact> Contacts,
    IReadOnlyList<CommentRequest> Requests,
    IReadOnlyList<Proceeding> Proceedings,
    IReadOnlyList<Occasion> Occasions,
    Ask? Ask = null,
    bool IsPasted = false,
    TextSpan? Outlet = null);
