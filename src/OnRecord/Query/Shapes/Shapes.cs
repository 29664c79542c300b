namespace OnRecord.Query.Shapes;

/// <summary>A place that can be found again in ten years: the words, the file, the bytes or page, the hash.</summary>
/// <param name="Item">Id of the item.</param>
/// <param name="Field"><c>body</c>, <c>html</c>, or the name of a header field.</param>
/// <param name="Path">The path chain of the kept occurrence, or null when none stands.</param>
/// <param name="Sha256">Of the innermost member, whose bytes are counted: of the part where there is one.</param>
/// <param name="ContainerSha256">Of the source file that holds the member or part, or null when the bytes are a source file's own.</param>
/// <param name="Start">First code point in the text of the field; null for header fields.</param>
/// <param name="End">Code point after the last.</param>
/// <param name="Bytes">Stretches <c>[start, end)</c> of bytes inside the innermost member; empty for text known by page.</param>
/// <param name="Transform"><c>none</c> when the bytes in the text's charset are the words, else <c>decoded</c>.</param>
/// <param name="Page">From 1, or null.</param>
/// <param name="Boxes">Boxes <c>[x, y, w, h]</c> from the top left of the page, in <see cref="BoxUnit"/>.</param>
/// <param name="Part">Inner file that the bytes count in, such as <c>word/document.xml</c>, or null.</param>
/// <param name="Text">The words.</param>
public record Citation(
    string Item, string Field, string? Path, string Sha256, string? ContainerSha256, int? Start, int? End,
    IReadOnlyList<long[]> Bytes, string Transform, int? Page, IReadOnlyList<float[]> Boxes, string? Part, string Text)
{
    /// <summary>Null, or <c>superseded</c> (the file has other content now) or <c>missing</c> when no file that is there holds the words any more.</summary>
    public string? State { get; init; }

    /// <summary>Where the words stand in several inner files or on several pages: each stretch of them in order. Empty where one place gives all words.</summary>
    public IReadOnlyList<CitedPart> Parts { get; init; } = [];

    /// <summary>True where some of the words were recognised in a picture by a program, and may be wrong; the item's Problem <c>ocr</c> says by which.</summary>
    public bool Recognised { get; init; }

    /// <summary>What the boxes count: <c>pt</c> (points, 72 to the inch), <c>px</c> (pixels of a picture); null without boxes.</summary>
    public string? BoxUnit { get; init; }

    /// <summary>True where the words are the opening of a longer text that is cited as a whole.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsOpening { get; init; }

    /// <summary>Of a message that is known from another's text the opening of its own words, without the header above them; else null.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string? Own { get; init; }

    /// <summary>The words for people to read: with a mark at their end where the text goes on.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Shown => Own is { Length: > 0 } own ? own : IsOpening ? Text + " …" : Text;
}

/// <summary>A citation, and whether its source file is still as it was read.</summary>
public sealed record CheckedCitation : Citation
{
    /// <summary>With what was found on the disk.</summary>
    public CheckedCitation(Citation citation, string? source)
        : base(citation) => Source = source;

    /// <summary><c>unchanged</c>, <c>changed</c>, <c>gone</c> (its folder is there, and it is not) or <c>unreachable</c> (its folder is not there, or nobody may look); null without a path.</summary>
    [System.Text.Json.Serialization.JsonPropertyOrder(1)]
    public string? Source { get; }
}

/// <summary>A stretch of cited words that stands in one inner file or on one page.</summary>
/// <param name="Part">As in the citation.</param>
/// <param name="Sha256">Of what the bytes count in.</param>
/// <param name="Page">As in the citation.</param>
/// <param name="Start">First code point, in the field.</param>
/// <param name="End">Code point after the last.</param>
/// <param name="Bytes">As in the citation.</param>
/// <param name="Boxes">As in the citation.</param>
public sealed record CitedPart(string? Part, string Sha256, int? Page, int Start, int End, IReadOnlyList<long[]> Bytes, IReadOnlyList<float[]> Boxes);

/// <summary>A name and address as a message gives them; <c>party</c> is filled once parties are resolved. <c>copy</c>: where only the header of a copy of the message names them, the id of the first such copy, whose fields can be cited; else null.</summary>
public sealed record PartyRef(string? Name, string? Address, string? Party, string? Copy = null);

/// <summary>A stretch of a message body and whose words it holds.</summary>
public sealed record SegmentShape(string Kind, int Start, int End, string? Message);

/// <summary>An attachment and the item it is, null when its format is unknown.</summary>
public sealed record AttachmentShape(string? Name, string? Item);

/// <summary>A message that carries a document, attached or inside what is attached.</summary>
public sealed record CarrierShape(string Id, string? Date, string? From, string? Subject);

/// <summary>A Problem in short.</summary>
public sealed record ProblemNote(string Code, string Text);

/// <summary>A message. <c>other_message_ids</c>: those by which only its copies go. <c>variants</c>: of more than a hundred the first; <c>variant_count</c>: how many there are. Of a recovered one the text is told, for it has none of its own; segments count code points of the text that is cited. <c>state</c>: null, or <c>superseded</c> or <c>missing</c> when no file that is there holds it any more. <c>verdict</c>: <c>confirmed</c> or <c>rejected</c> by a reviewer, or null; <c>notes</c>: reviewers' notes.</summary>
public sealed record MessageShape(
    string Id, string? MessageId, PartyRef? From, IReadOnlyList<PartyRef> To, IReadOnlyList<PartyRef> Cc, IReadOnlyList<PartyRef> Bcc,
    string? Date, string? Subject, string? Thread, string? Parent, string? Recovered, IReadOnlyList<string> Copies, IReadOnlyList<string> Variants,
    IReadOnlyList<SegmentShape> Segments, IReadOnlyList<AttachmentShape> Attachments, IReadOnlyList<ProblemNote> Problems, Citation Citation,
    string? Text, IReadOnlyList<QuotationShape> KnownFrom, IReadOnlyList<QuotationShape> Altered, string? State, string? Verdict, IReadOnlyList<string> Notes, IReadOnlyList<string> OtherMessageIds, int VariantCount)
{
    /// <summary>By which clock the date has its place, where it does not tell: as of a time that is told.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string? Clock { get; init; }
}

/// <summary>A message's words in somebody's quotation, forward or printout.</summary>
/// <param name="Item">Who carries it.</param>
/// <param name="Differences">Where its words are others than the message's, or than those of the fullest copy of a recovered message.</param>
/// <param name="Citation">The header that names the writer and, as far as they follow at once, the words.</param>
public sealed record QuotationShape(string Item, IReadOnlyList<DifferenceShape> Differences, Citation Citation);

/// <summary>Words that a quotation changes.</summary>
/// <param name="Kind"><c>changed</c>, <c>added</c> or <c>left_out</c>.</param>
/// <param name="Original">The original's words; empty where some were added.</param>
/// <param name="Quoted">The quotation's words; empty where some were left out.</param>
public sealed record DifferenceShape(string Kind, string Original, string Quoted);

/// <summary>How one wording travelled.</summary>
/// <param name="Id">Made of its words.</param>
/// <param name="Text">The wording.</param>
/// <param name="Steps">In order of time.</param>
/// <param name="Reached">Everybody who wrote or got an item that has it, in order of first appearance.</param>
/// <param name="Kept">True where the case keeps it, so that its id can be asked for; false of words that were asked for and are followed anew each time.</param>
public sealed record TrailShape(string Id, string Text, IReadOnlyList<TrailStepShape> Steps, IReadOnlyList<PartyRef> Reached, bool Kept);

/// <summary>A step of a trail.</summary>
/// <param name="Item">Id of the message, held or recovered, or of the document.</param>
/// <param name="Party">Who wrote it, or null.</param>
/// <param name="When">Date of the item, or null.</param>
/// <param name="Relation"><c>first</c>, <c>copied</c>, <c>quoted</c>, <c>forwarded</c>, or <c>reworded</c>.</param>
/// <param name="FromStep">Number, from 0, of the step it came from; null where the wording is the same and its path unknown.</param>
/// <param name="Path"><c>known</c>, or <c>unknown</c> where the words are the same, or much alike, and nothing tells from whom they came; null of the first.</param>
/// <param name="Difference">What changed against that step, or where it is unknown against the likest earlier one: in the words, or in the passage that they are a part of.</param>
/// <param name="Citation">The words.</param>
/// <param name="HeldTwice">True where it is the message of <paramref name="FromStep"/> itself, held a second time: nobody copied anything.</param>
/// <param name="OrderUnknown">True of a step that is dated to a day or month within which another step lies, and of the first step where such a one may be before it: either may be the earlier.</param>
/// <param name="Id">Made of the item, the one it came from and the words.</param>
/// <param name="Verdict"><c>confirmed</c> or <c>rejected</c> by a reviewer, or null.</param>
/// <param name="Notes">Reviewers' notes.</param>
/// <param name="To">Whom the message went to by its headers, copies and blind copies too, each once; of what came with a message, whom that went to. None where nobody is named.</param>
public sealed record TrailStepShape(
    string Item, PartyRef? Party, string? When, string Relation, int? FromStep, string? Path, IReadOnlyList<DifferenceShape> Difference, Citation Citation, bool HeldTwice, bool OrderUnknown, string Id, string? Verdict, IReadOnlyList<string> Notes,
    IReadOnlyList<PartyRef> To);

/// <summary>Messages that answer one another, those in no thread with others included.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Subject">Of its first message without the marks of answers, or null.</param>
/// <param name="Messages">Held and recovered messages in order of time.</param>
/// <param name="Gaps">Messages that are referred to and not held.</param>
/// <param name="From">Date of the first dated message, or null.</param>
/// <param name="To">Date of the last dated message, or null.</param>
/// <param name="Judged">What reviewers said of who answers whom here.</param>
public sealed record ThreadShape(string Id, string? Subject, IReadOnlyList<string> Messages, IReadOnlyList<GapShape> Gaps, string? From, string? To, IReadOnlyList<AnswerShape> Judged);

/// <summary>What reviewers said of one message's being the answer to another.</summary>
/// <param name="Id">Made of both.</param>
/// <param name="Message">The answer.</param>
/// <param name="Parent">What it answers, or, where that is rejected, does not.</param>
/// <param name="Verdict"><c>confirmed</c>, <c>rejected</c> or null.</param>
/// <param name="Notes">Their notes.</param>
public sealed record AnswerShape(string Id, string Message, string Parent, string? Verdict, IReadOnlyList<string> Notes);

/// <summary>A message that others refer to and that is not held.</summary>
public sealed record GapShape(string MessageId, IReadOnlyList<string> KnownFrom);

/// <summary>A document. <c>published_from</c>: <c>evidence</c> when the file names the date, <c>option</c> when it was given for documents that name none, null without a date. <c>state</c>, <c>verdict</c> and <c>notes</c> as in messages. <c>attached_to</c>: the messages that carry it, attached or inside what is attached, by date. <c>happens</c>: of a calendar when the first and the last of what it tells of begin, by which filters by date find it; else null.</summary>
public sealed record DocumentShape(
    string Id, string Kind, string? Title, IReadOnlyList<string> Authors, string? Outlet, string? Published, string? PublishedFrom, string? Language, int? Pages,
    IReadOnlyList<string> Copies, IReadOnlyList<ProblemNote> Problems, Citation Citation, string? State, string? Verdict, IReadOnlyList<string> Notes, IReadOnlyList<CarrierShape> AttachedTo, IReadOnlyList<string>? Happens);

/// <summary>A line of the ledger.</summary>
public sealed record LedgerShape(string Path, string? Sha256, long Bytes, string? MediaType, string State, string? Of, IReadOnlyList<ProblemNote> Problems);

/// <summary>A Problem with its place: bytes inside the entry, null when it concerns the whole. <c>path</c>: null for a decision about what the case no longer has.</summary>
public sealed record ProblemShape(string Code, string? Path, long? Start, long? End, string Text);

/// <summary>A line of the audit log.</summary>
public sealed record LogShape(string At, string Action, string Detail, string Hash);

/// <summary>One failed check of <c>verify</c>.</summary>
public sealed record VerifyFailure(string Path, string Why);

/// <summary>
/// What <c>verify</c> found. <c>log</c> is <c>intact</c> or <c>broken</c>; <c>log_head</c> is how many lines it has and the hash of the last; <c>seed</c> is what the sample was drawn
/// by, null where everything was checked; <c>gone</c> counts sources that builds found missing or changed, which can be compared with nothing any more;
/// <c>log_break</c> says which line of a broken log is the first that does not fit, null for an intact one.
/// </summary>
public sealed record VerifyShape(long Checked, IReadOnlyList<VerifyFailure> Failed, string Log, string LogHead, long? Seed, long Gone, string? LogBreak);
