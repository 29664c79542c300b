namespace OnRecord.Query.Annotations;

/// <summary>What the language engine finds in one text. All positions are code points, end exclusive.</summary>
/// <param name="Source">The file's name, or its path inside a container.</param>
/// <param name="Length">Code points of the text.</param>
/// <param name="Published">The date of the text as ISO 8601, or null.</param>
/// <param name="Language">The language of most of its prose, or null.</param>
/// <param name="LeftOut">Code points in passages that are not analysed.</param>
/// <param name="Sentences">Stretches <c>[start, end)</c>.</param>
/// <param name="Mentions">Names, descriptions, pronouns.</param>
/// <param name="Parties">Who they are within this text.</param>
/// <param name="Times">Dates, times, durations, sets.</param>
/// <param name="Statements">Who says what.</param>
/// <param name="Contacts">Who reached whom, as the text tells it.</param>
/// <param name="Requests">Who was asked for comment.</param>
/// <param name="Proceedings">Inquiries, suits, charges.</param>
/// <param name="Segments">Of a message; else none.</param>
/// <param name="Headers">Headers embedded in a message; else none.</param>
/// <param name="Problems">Defects of the text.</param>
public sealed record AnnotationShape(
    string Source, int Length, string? Published, string? Language, int LeftOut, IReadOnlyList<int[]> Sentences, IReadOnlyList<MentionShape> Mentions,
    IReadOnlyList<TextPartyShape> Parties, IReadOnlyList<TimeShape> Times,
    IReadOnlyList<TextStatementShape> Statements, IReadOnlyList<TextContactShape> Contacts, IReadOnlyList<TextRequestShape> Requests, IReadOnlyList<ProceedingShape> Proceedings,
    IReadOnlyList<TextSegmentShape> Segments, IReadOnlyList<TextHeaderShape> Headers,
    IReadOnlyList<TextProblemShape> Problems);

/// <summary>A mention; <c>party</c> is null where none fits or several do.</summary>
public sealed record MentionShape(int Start, int End, string Type, string Form, WhoShape? Party);

/// <summary>Somebody in a text: the words, and the party they resolve to, if any.</summary>
/// <param name="Text">The words.</param>
/// <param name="Party">Id among the parties of the text, or null.</param>
/// <param name="Name">The party's fullest name, or null.</param>
public sealed record WhoShape(string Text, string? Party, string? Name);

/// <summary>A party within one text.</summary>
public sealed record TextPartyShape(string Id, string Name, string Type, IReadOnlyList<string> Names, IReadOnlyList<TextRoleShape> Roles);

/// <summary>A role; <c>of</c> is the id of the party it is a role in, or null.</summary>
public sealed record TextRoleShape(string Text, string? Of, int Start, int End);

/// <summary>A time; the value as in TIMEX3.</summary>
public sealed record TimeShape(
    int Start, int End, string Text, string Type, string? Value, string? From, string? To, string Precision, string? Mod, string? Anchor,
    TimeRelationShape? Relation, IReadOnlyList<string> Candidates);

/// <summary>The event that a time is told from.</summary>
public sealed record TimeRelationShape(string? To, string Order, int Start, int End);

/// <summary>A segment of a message body; <c>header</c> is an index into the headers, or null.</summary>
public sealed record TextSegmentShape(string Kind, int Start, int End, int? Header, int Depth);

/// <summary>A header embedded in a message body.</summary>
public sealed record TextHeaderShape(
    int Start, int End, bool Forward, int? Parent, HeaderPartyShape? From, IReadOnlyList<HeaderPartyShape> To, IReadOnlyList<HeaderPartyShape> Cc, IReadOnlyList<HeaderPartyShape> Bcc,
    string? Date, string? DateText, string? Subject);

/// <summary>Somebody in an embedded header.</summary>
public sealed record HeaderPartyShape(string? Name, string? Address, int Start, int End);

/// <summary>A defect of the text.</summary>
public sealed record TextProblemShape(string Code, string Text, int Start, int End);
