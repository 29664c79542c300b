using System.Reflection;

namespace OnRecord.Ingest;

/// <summary>Every Problem code, in one home. A code never changes its meaning and is never used for another.</summary>
public static class ProblemCodes
{
    /// <summary>All codes, in the order of this page.</summary>
    public static IReadOnlyList<string> All { get; } = [.. typeof(ProblemCodes).GetFields().Where(static field => field.IsLiteral).Select(static field => (string)field.GetRawConstantValue()!)];

    private static readonly Dictionary<string, string> s_meanings = typeof(ProblemCodes).GetFields().Where(static field => field.IsLiteral)
        .ToDictionary(static field => (string)field.GetRawConstantValue()!, static field => field.GetCustomAttribute<MeansAttribute>()?.Sentence ?? "", StringComparer.Ordinal);

    /// <summary>What a code says, in a sentence; empty for one that this version does not know.</summary>
    public static string Meaning(string code) => s_meanings.GetValueOrDefault(code, "");

#pragma warning disable CS1591 // What each code means stands in its attribute, once for readers of this page and of the answers.

    [Means("The file or folder could not be opened or read to its end.")]
    public const string Unreadable = "unreadable";

    [Means("A link, device or the case file itself: listed, never followed.")]
    public const string NotFollowed = "not-followed";

    [Means("No reader knows the format; the bytes are kept and hashed.")]
    public const string UnknownFormat = "unknown-format";

    [Means("The file has no bytes.")]
    public const string Empty = "empty";

    [Means("A reader gave up on the content; the bytes are kept and hashed.")]
    public const string ReaderFailed = "reader-failed";

    [Means("The file changed while it was read; the next build reads it again.")]
    public const string ChangedWhileRead = "changed-while-read";

    [Means("Containers are nested deeper than the limit; the innermost are kept unopened.")]
    public const string LimitDepth = "limit-depth";

    [Means("A container holds more members than the limit.")]
    public const string LimitCount = "limit-count";

    [Means("A container expands to more bytes than the limits allow (archive bomb).")]
    public const string LimitExpansion = "limit-expansion";

    [Means("Something is larger than a reader takes; the rest is kept and hashed, not read.")]
    public const string LimitSize = "limit-size";

    [Means("A member's name points outside its container; it is kept under an escaped name.")]
    public const string UnsafePath = "unsafe-path";

    [Means("The structure is broken; what could be read is kept.")]
    public const string Damaged = "damaged";

    [Means("The file keeps an earlier version of what was replaced in it later; that version is kept and hashed, not read.")]
    public const string EarlierVersion = "earlier-version";

    [Means("The content is encrypted and no key is at hand.")]
    public const string Encrypted = "encrypted";

    [Means("A known format uses a method that no reader here supports.")]
    public const string UnsupportedMethod = "unsupported-method";

    [Means("A container gives no member with bytes, and nothing else says why.")]
    public const string NoMembers = "no-members";

    [Means("An mbox has bytes before its first message; they are kept as a member of their own.")]
    public const string MboxPreamble = "mbox-preamble";

    [Means("An optional external tool is missing; the sentence names the package to install.")]
    public const string ToolMissing = "tool-missing";

    [Means("An external tool ended with an error or was stopped at a limit; what it gave by then is kept.")]
    public const string ToolFailed = "tool-failed";

    [Means("An external tool says that it passed over things; the sentence tells how many.")]
    public const string ToolSkipped = "tool-skipped";

    [Means("The message has no Date.")]
    public const string DateMissing = "date-missing";

    [Means("The message's Date cannot be read or is not a date of the calendar.")]
    public const string DateImpossible = "date-impossible";

    [Means("The message's Date is written in numbers and does not tell day from month; the sentence names both days, and none is chosen.")]
    public const string DateAmbiguous = "date-ambiguous";

    [Means("The message's Date is one that programs write where they know none, or of a year that no message can have; it is not taken for a date.")]
    public const string DateImplausible = "date-implausible";

    [Means("The message is dated before the one that it answers, by more than zones and clocks can differ; neither date is changed.")]
    public const string DateBeforeAnswered = "date-before-answered";

    [Means("A calendar names a time zone that is neither known nor described in it; times in it stand without an offset, as they are written.")]
    public const string ZoneUnknown = "zone-unknown";

    [Means("An entry of a calendar repeats without end, oftener than the limit, or by a rule that is not read; the sentence tells which of its dates are listed.")]
    public const string RepeatsOpen = "repeats-open";

    [Means("A table looks like a log of calls or messages, and rows of it give no contact, or none with a time; the sentence tells how many, and why.")]
    public const string LogUnread = "log-unread";

    [Means("The message names no sender.")]
    public const string FromMissing = "from-missing";

    [Means("A header line breaks the syntax; its words are kept.")]
    public const string HeaderMalformed = "header-malformed";

    [Means("A multipart body is never closed; parts to the end are kept.")]
    public const string BoundaryUnclosed = "boundary-unclosed";

    [Means("A transfer encoding (base64, quoted-printable, uuencode) is broken; what decodes is kept.")]
    public const string TransferDamaged = "transfer-damaged";

    [Means("The source of a message, encoded for its transport (base64, quoted-printable), stands in a text; it is kept as it stands and not decoded.")]
    public const string EncodedText = "encoded-text";

    [Means("Messages with the same Message-ID carry different texts; both are kept and shown.")]
    public const string VariantMessageId = "variant-message-id";

    [Means("Messages with the same Message-ID name different senders, dates or subjects; all are kept and shown.")]
    public const string VariantHeader = "variant-header";

    [Means("A part is announced but its content is not in the file.")]
    public const string PartMissing = "part-missing";

    [Means("The named charset is unknown; a guess was used.")]
    public const string CharsetUnknown = "charset-unknown";

    [Means("The text names no charset and is not UTF-8; a guess was used.")]
    public const string CharsetGuessed = "charset-guessed";

    [Means("The text does not fit the charset that it names; a better one was used.")]
    public const string CharsetWrong = "charset-wrong";

    [Means("A weekday stands beside a date that falls on another; neither is chosen.")]
    public const string WeekdayMismatch = "weekday-mismatch";

    [Means("Some bytes could not be decoded and stand as U+FFFD, one each.")]
    public const string UndecodableBytes = "undecodable-bytes";

    [Means("The text contains NUL bytes.")]
    public const string NulBytes = "nul-bytes";

    [Means("A step of the analysis failed on the item by a defect of the program; its text is kept and searched. Another version of the program tries again.")]
    public const string AnalysisFailed = "analysis-failed";

    [Means("The case no longer has the words that a reviewer decided about; the decision is kept and takes effect again when they return.")]
    public const string DecisionOrphaned = "decision-orphaned";

    [Means("Words were recognised in a picture of a page by a program and may be wrong; the sentence tells the pages, the program and how sure it was.")]
    public const string Ocr = "ocr";

    [Means("Pages that are pictures wait to be recognised, which the last step of build does unless told not to.")]
    public const string OcrPending = "ocr-pending";

    [Means("No readable text was found, such as in a scan without a text layer.")]
    public const string NoText = "no-text";
#pragma warning restore CS1591

    [AttributeUsage(AttributeTargets.Field)]
    private sealed class MeansAttribute(string sentence) : Attribute
    {
        public string Sentence => sentence;
    }
}
