namespace OnRecord.Query.Shapes;

/// <summary>A place that can be found again in ten years: the words, the file, the bytes or page, the hash.</summary>
/// <param name="Item">Id of the item.</param>
/// <param name="Field"><c>body</c>, <c>html</c>, or the name of a header field.</param>
/// <param name="Path">The path chain of the kept occurrence, or null when none stands.</param>
/// <param name="Sha256">Of the innermost member, whose bytes are counted.</param>
/// <param name="ContainerSha256">Of the source file that holds the member, or null when the item is a source file itself.</param>
/// <param name="Start">First code point in the text of the field; null for header fields.</param>
/// <param name="End">Code point after the last.</param>
/// <param name="Bytes">Stretches <c>[start, end)</c> of bytes inside the innermost member; empty for text known by page.</param>
/// <param name="Transform"><c>none</c> when the bytes in the text's charset are the words, else <c>decoded</c>.</param>
/// <param name="Page">From 1, or null.</param>
/// <param name="Boxes">Boxes <c>[x, y, w, h]</c> in points from the top left of the page.</param>
/// <param name="Part">Inner file that the bytes count in, such as <c>word/document.xml</c>, or null.</param>
/// <param name="Text">The words.</param>
public sealed record Citation(
    string Item, string Field, string? Path, string Sha256, string? ContainerSha256, int? Start, int? End,
    IReadOnlyList<long[]> Bytes, string Transform, int? Page, IReadOnlyList<float[]> Boxes, string? Part, string Text);

/// <summary>A name and address as a message gives them; <c>party</c> is filled once parties are resolved.</summary>
public sealed record PartyRef(string? Name, string? Address, string? Party);

/// <summary>A stretch of a message body and whose words it holds.</summary>
public sealed record SegmentShape(string Kind, int Start, int End, string? Message);

/// <summary>An attachment and the item it is, null when its format is unknown.</summary>
public sealed record AttachmentShape(string? Name, string? Item);

/// <summary>A Problem in short.</summary>
public sealed record ProblemNote(string Code, string Text);

/// <summary>A message.</summary>
public sealed record MessageShape(
    string Id, string? MessageId, PartyRef? From, IReadOnlyList<PartyRef> To, IReadOnlyList<PartyRef> Cc, IReadOnlyList<PartyRef> Bcc,
    string? Date, string? Subject, string? Thread, string? Parent, string? Recovered, IReadOnlyList<string> Copies, IReadOnlyList<string> Variants,
    IReadOnlyList<SegmentShape> Segments, IReadOnlyList<AttachmentShape> Attachments, IReadOnlyList<ProblemNote> Problems, Citation Citation);

/// <summary>A document.</summary>
public sealed record DocumentShape(
    string Id, string Kind, string? Title, IReadOnlyList<string> Authors, string? Outlet, string? Published, string? Language, int? Pages,
    IReadOnlyList<string> Copies, IReadOnlyList<ProblemNote> Problems, Citation Citation);

/// <summary>A line of the ledger.</summary>
public sealed record LedgerShape(string Path, string? Sha256, long Bytes, string? MediaType, string State, string? Of, IReadOnlyList<ProblemNote> Problems);

/// <summary>A Problem with its place: bytes inside the entry, null when it concerns the whole.</summary>
public sealed record ProblemShape(string Code, string Path, long? Start, long? End, string Text);

/// <summary>A line of the audit log.</summary>
public sealed record LogShape(string At, string Action, string Detail, string Hash);

/// <summary>One failed check of <c>verify</c>.</summary>
public sealed record VerifyFailure(string Path, string Why);

/// <summary>What <c>verify</c> found. <c>log</c> is <c>intact</c> or <c>broken</c>.</summary>
public sealed record VerifyShape(long Checked, IReadOnlyList<VerifyFailure> Failed, string Log);
