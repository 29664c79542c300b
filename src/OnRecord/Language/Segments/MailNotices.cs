using System.Buffers;
using System.Text.RegularExpressions;

namespace OnRecord.Language.Segments;

/// <summary>
/// Notices that mail programs and offices put below a message, on one line or a few: of confidence, of public records, of the environment. They begin with words that nobody begins a
/// sentence to somebody with and hold several more of their kind. And the lines below "--" and lines of telephone numbers beside a signature.
/// </summary>
internal static partial class MailNotices
{
    private const byte Signature = 1, Disclaimer = 2;
    private const int MostLines = 4, MostToEach = 320, LeastIdioms = 2, MostSigned = 8, LongestSigned = 80, MostWords = 9, LeastNotice = 20;

    private static readonly SearchValues<char> Starts = SearchValues.Create("TtCcPpIiNnLlEeSsDd*[(_\"");

    private static readonly SearchValues<string> Idioms = SearchValues.Create(
        [
            "intended recipient", "intended only for", "intended solely for", "solely for the", "for the sole use", "use of the individual", "individual named", "individual or entity", "confidential", "privileged",
            "in error", "notify the sender", "notify the system manager", "contact the sender", "delete it", "delete this", "destroy", "unauthorized", "unauthorised", "prohibited", "public records", "third parties",
            "property of", "dissemination", "addressee",
        ],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>Labels the notices in own words, and the lines of signatures.</summary>
    public static void Label(BodyLines lines, LineOwners owners, byte[] labels)
    {
        for (int line = 0; line < lines.Count; line++)
        {
            ReadOnlySpan<char> text = lines.Text(line);
            if (text.Length >= LeastNotice && owners[line] == LineOwners.Self && Starts.Contains(text[0]) && Opening().IsMatch(text))
            {
                int end = EndOf(lines, line);
                if (IsNotice(lines, line, end))
                {
                    labels.AsSpan(line, end - line).Fill(Disclaimer);
                    line = end - 1;
                }
            }
            else if (text is "--" or "-- " && owners[line] == LineOwners.Self)
            {
                Sign(lines, line, labels);
            }
        }

        for (int line = 0; line < lines.Count; line++)
        {
            bool isBeside = (line > 0 && labels[line - 1] == Signature) || (line + 1 < lines.Count && labels[line + 1] == Signature);
            labels[line] = isBeside && labels[line] == 0 && lines.Text(line).Length > 0 && Telephone().IsMatch(lines.Text(line)) ? Signature : labels[line];
        }
    }

    /// <summary>Behind the lines of the paragraph of a line.</summary>
    private static int EndOf(BodyLines lines, int line)
    {
        int end = line + 1;
        while (end < lines.Count && end - line <= MostLines && !lines.Text(end).IsWhiteSpace() && lines[end].Depth == lines[line].Depth && lines.Text(end).IndexOfAnyExcept('*', '_', '-') >= 0)
        {
            end++;
        }

        return end;
    }

    private static bool IsNotice(BodyLines lines, int first, int end)
    {
        if (end - first > MostLines)
        {
            return false;
        }

        int found = 0, length = 0;
        for (int line = first; line < end; line++)
        {
            ReadOnlySpan<char> rest = lines.Text(line);
            length += rest.Length;
            for (int at = rest.IndexOfAny(Idioms); at >= 0; at = rest.IndexOfAny(Idioms))
            {
                found++;
                rest = rest[(at + 1)..];
            }
        }

        return (found >= LeastIdioms && length <= found * MostToEach) || Environment().IsMatch(lines.Text(first));
    }

    /// <summary>Short lines below "--", up to a blank one.</summary>
    private static void Sign(BodyLines lines, int rule, byte[] labels)
    {
        int end = rule + 1;
        while (end < lines.Count && !lines.Text(end).IsWhiteSpace() && lines[end].Depth == lines[rule].Depth)
        {
            ReadOnlySpan<char> text = lines.Text(end);
            if (end - rule > MostSigned || text.Length > LongestSigned || text.Count(' ') >= MostWords || labels[end] == Disclaimer || text.Contains("://", StringComparison.Ordinal))
            {
                return;
            }

            end++;
        }

        if (end > rule + 1)
        {
            labels.AsSpan(rule, end - rule).Fill(Signature);
        }
    }

    [GeneratedRegex(@"^\W{0,3}((((strictly )?(confidential(ity)?|privacy|public records?|legal|important|e-?mail|privileged( and confidential)?)[ :/-]+){0,3}(notice|disclaimer|confidential)\b ?[:.–-])|the (information|contents?) (contained |transmitted )?(in|of) th(is|e) (e-?mail|message|transmission|communication)|th(is|e) (e-?mail|electronic mail|message|communication|transmission|transmittal)( message)?( transmission)?(, including| \(including| and (any|all|its)|\b.{0,60}\b(is|are|may|contains?)\b)|if you (have received this|are not the (intended|named))|please (consider|think of) the environment)", RegexOptions.IgnoreCase)]
    private static partial Regex Opening();

    [GeneratedRegex(@"^\W{0,3}please (consider|think of) the environment before printing", RegexOptions.IgnoreCase)]
    private static partial Regex Environment();

    [GeneratedRegex(@"^((tel|telephone|phone|ph|office|mobile|cell|fax|direct|o|m|c|f|t|d|p)[.:]{1,2}[ (]{0,2})?\+?[(\d][-\d(). /]{5,}\d( ?[|/,;]? ?((tel|phone|office|mobile|cell|fax|direct|o|m|c|f|t|d|p)[.:]{1,2} ?)\+?[(\d][-\d(). ]{5,})*( ?\(\w{1,8}\))?\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Telephone();
}
