namespace OnRecord.Ingest;

/// <summary>Every Problem code, in one home. A code never changes its meaning and is never used for another.</summary>
public static class ProblemCodes
{
    /// <summary>All codes, in the order of this page.</summary>
    public static IReadOnlyList<string> All { get; } = [.. typeof(ProblemCodes).GetFields().Where(static field => field.IsLiteral).Select(static field => (string)field.GetRawConstantValue()!)];

    /// <summary>The file or folder could not be opened or read to its end.</summary>
    public const string Unreadable = "unreadable";

    /// <summary>A link, device or the case file itself: listed, never followed.</summary>
    public const string NotFollowed = "not-followed";

    /// <summary>No reader knows the format; the bytes are kept and hashed.</summary>
    public const string UnknownFormat = "unknown-format";

    /// <summary>The file has no bytes.</summary>
    public const string Empty = "empty";

    /// <summary>A reader gave up on the content; the bytes are kept and hashed.</summary>
    public const string ReaderFailed = "reader-failed";

    /// <summary>The file changed while it was read; the next build reads it again.</summary>
    public const string ChangedWhileRead = "changed-while-read";

    /// <summary>Containers are nested deeper than the limit; the innermost are kept unopened.</summary>
    public const string LimitDepth = "limit-depth";

    /// <summary>A container holds more members than the limit.</summary>
    public const string LimitCount = "limit-count";

    /// <summary>A container expands to more bytes than the limits allow (archive bomb).</summary>
    public const string LimitExpansion = "limit-expansion";

    /// <summary>Something is larger than a reader takes; the rest is kept and hashed, not read.</summary>
    public const string LimitSize = "limit-size";

    /// <summary>A member's name points outside its container; it is kept under an escaped name.</summary>
    public const string UnsafePath = "unsafe-path";

    /// <summary>The structure is broken; what could be read is kept.</summary>
    public const string Damaged = "damaged";

    /// <summary>The content is encrypted and no key is at hand.</summary>
    public const string Encrypted = "encrypted";

    /// <summary>A known format uses a method that no reader here supports.</summary>
    public const string UnsupportedMethod = "unsupported-method";

    /// <summary>A container gives no member with bytes, and nothing else says why.</summary>
    public const string NoMembers = "no-members";

    /// <summary>An mbox has bytes before its first message; they are kept as a member of their own.</summary>
    public const string MboxPreamble = "mbox-preamble";

    /// <summary>An optional external tool is missing; the sentence names the package to install.</summary>
    public const string ToolMissing = "tool-missing";

    /// <summary>An external tool ended with an error or was stopped at a limit; what it gave by then is kept.</summary>
    public const string ToolFailed = "tool-failed";

    /// <summary>An external tool says that it passed over things; the sentence tells how many.</summary>
    public const string ToolSkipped = "tool-skipped";

    /// <summary>The message has no Date.</summary>
    public const string DateMissing = "date-missing";

    /// <summary>The message's Date cannot be read or is not a date of the calendar.</summary>
    public const string DateImpossible = "date-impossible";

    /// <summary>The message's Date is one that programs write where they know none, or of a year that no message can have; it is not taken for a date.</summary>
    public const string DateImplausible = "date-implausible";

    /// <summary>The message is dated before the one that it answers, by more than zones and clocks can differ; neither date is changed.</summary>
    public const string DateBeforeAnswered = "date-before-answered";

    /// <summary>The message names no sender.</summary>
    public const string FromMissing = "from-missing";

    /// <summary>A header line breaks the syntax; its words are kept.</summary>
    public const string HeaderMalformed = "header-malformed";

    /// <summary>A multipart body is never closed; parts to the end are kept.</summary>
    public const string BoundaryUnclosed = "boundary-unclosed";

    /// <summary>A transfer encoding (base64, quoted-printable, uuencode) is broken; what decodes is kept.</summary>
    public const string TransferDamaged = "transfer-damaged";

    /// <summary>Messages with the same Message-ID carry different texts; both are kept and shown.</summary>
    public const string VariantMessageId = "variant-message-id";

    /// <summary>A part is announced but its content is not in the file.</summary>
    public const string PartMissing = "part-missing";

    /// <summary>The named charset is unknown; a guess was used.</summary>
    public const string CharsetUnknown = "charset-unknown";

    /// <summary>The text names no charset and is not UTF-8; a guess was used.</summary>
    public const string CharsetGuessed = "charset-guessed";

    /// <summary>The text does not fit the charset that it names; a better one was used.</summary>
    public const string CharsetWrong = "charset-wrong";

    /// <summary>A weekday stands beside a date that falls on another; neither is chosen.</summary>
    public const string WeekdayMismatch = "weekday-mismatch";

    /// <summary>Some bytes could not be decoded and stand as U+FFFD, one each.</summary>
    public const string UndecodableBytes = "undecodable-bytes";

    /// <summary>The text contains NUL bytes.</summary>
    public const string NulBytes = "nul-bytes";

    /// <summary>A step of the analysis failed on the item by a defect of the program; its text is kept and searched. Another version of the program tries again.</summary>
    public const string AnalysisFailed = "analysis-failed";

    /// <summary>The case no longer has the words that a reviewer decided about; the decision is kept and takes effect again when they return.</summary>
    public const string DecisionOrphaned = "decision-orphaned";

    /// <summary>No readable text was found, such as in a scan without a text layer.</summary>
    public const string NoText = "no-text";
}
