using System.Text;
using System.Text.RegularExpressions;
using OnRecord.Language.Segments;
using OnRecord.Sources;

namespace OnRecord.Record.Recovered;

/// <summary>
/// Says where a quotation has other words than its original. No change of words is: what an answer leaves out line by line or with a mark such as
/// <c>[...]</c>; lines before the first and behind the last common word, such as list footers; words that stand elsewhere in
/// the two texts; ends of lines that wrapping broke off; letters that a charset lost; addresses that a mail program writes out; what a browser prints at the foot of a page.
/// </summary>
public static partial class QuotationChanges
{
    /// <summary>Longest change that is taken for one, in UTF-16 units: where more differs, the texts are not the same message.</summary>
    private const int Longest = 2000;

    /// <summary>Longest texts compared, in UTF-16 units.</summary>
    private const int LongestText = 1 << 20;

    /// <summary>Fewer missing words are a greeting or a remark.</summary>
    private const int LeastHidden = 8;

    /// <summary>So many common words in a row are the original's; fewer stand in any text.</summary>
    private const int LeastRun = 3;

    /// <summary>Words of a text whose every word tells.</summary>
    private const int FewWords = 14;

    /// <summary>The changed words, in order.</summary>
    /// <param name="original">The message's own words.</param>
    /// <param name="quoted">The quotation's.</param>
    /// <param name="around">All of the original's body: signatures, notices and what it quotes itself.</param>
    /// <param name="holder">All of the body that quotes.</param>
    public static IReadOnlyList<WordChange> Of(string original, string quoted, string around, string holder)
    {
        if (original.Length > LongestText || quoted.Length > LongestText || around.Length > LongestText || holder.Length > LongestText)
        {
            return [];
        }

        var changes = new List<WordChange>();
        string? letters = null;
        string? holderLetters = null;
        WrappedTails? tails = null;
        foreach (WordChange change in WordDifference.Of(original, quoted))
        {
            if (change.Original.Length > Longest || change.Quoted.Length > Longest || IsTrimming(original, quoted, change) || IsOutside(original, quoted, change)
                || Address().IsMatch(change.Quoted) || PageFoot().IsMatch(change.Quoted))
            {
                continue;
            }

            (string was, string now) = (Letters(change.Original), Letters(change.Quoted));
            bool elsewhere = (now.Length > 0 && !TellingWords.IsNo(change.Quoted) && (letters ??= Letters(around)).Contains(now, StringComparison.Ordinal) && was.Length == 0)
                || (was.Length > 0 && now.Length == 0 && IsLong(was) && (holderLetters ??= Letters(holder)).Contains(was, StringComparison.Ordinal));
            if (was != now && !elsewhere && !((was.Length == 0 || now.Length == 0) && (tails ??= new WrappedTails(letters ??= Letters(around), holder)).Has(change.Original + change.Quoted)))
            {
                changes.Add(change);
            }
        }

        return changes;
    }

    /// <summary>
    /// The same of what is taken for a quotation, as far as words of the original stand on both sides: most of what is added or cut at its edges is trimming, or the footer of a list or mail
    /// service, which each server writes anew; <see cref="QuotationEdges"/> says what is told there. None where most of its words are others, for then it quotes something else.
    /// </summary>
    /// <param name="original">As in <see cref="Of"/>.</param>
    /// <param name="quoted">As there.</param>
    /// <param name="around">As there.</param>
    /// <param name="holder">As there.</param>
    /// <param name="frame">How it is quoted: of what is passed on, lines which are missing between others are named too, for whoever answers leaves them out line by line, whoever passes them on hides them.</param>
    public static IReadOnlyList<WordChange> OfQuotation(string original, string quoted, string around, string holder, QuotationFrame frame = QuotationFrame.Loose)
    {
        (original, quoted) = (BeforeFoot(original), BeforeFoot(quoted));
        IReadOnlyList<WordChange> all = WordDifference.Of(original, quoted);
        if (all.Count == 0 && TellingWords.IsOtherWhole(original, quoted))
        {
            return [new WordChange(original, quoted, new TextSpan(0, original.Length), new TextSpan(0, quoted.Length))];
        }

        int words = WordDifference.Count(quoted);
        (TextSpan inside, TextSpan wide) = (Inside(quoted, all, LeastRun), Inside(quoted, all, EndsAsOne(original, quoted, all) ? 1 : LeastRun));
        (SentenceLines lines, SentenceLines quotedLines) = (new SentenceLines(original), new SentenceLines(quoted));
        WordChange[] changes = [.. Of(original, quoted, around, holder).Select(change => WithEdge(original, quoted, change)).Where(change =>
            (IsIn(words <= FewWords || TellingWords.IsTelling(change) || QuotationEdges.IsInSentence(lines, quotedLines, change) ? wide : inside, change) || IsOtherNumber(original, quoted, change)) && !IsOfServices(change.Original) && !IsOfServices(change.Quoted))];
        bool isOther = words <= FewWords ? changes.Sum(static change => WordDifference.Count(change.Quoted)) * 2 > words : changes.Sum(static change => change.Quoted.Length) * 2 > quoted.Length;
        if (isOther)
        {
            return [];
        }

        (Lazy<string> aroundLetters, Lazy<string> holderLetters) = (new(() => Letters(around)), new(() => Letters(holder)));
        IEnumerable<WordChange> edges = QuotationEdges.Of(original, quoted, all, frame, change => IsOfServices(change.Quoted) || IsElsewhere(change, aroundLetters, holderLetters));
        IEnumerable<WordChange> hidden = frame == QuotationFrame.Forward ? all.Where(change => IsHidden(original, quoted, change, inside, holderLetters)) : [];
        return [.. changes.Concat(hidden).Concat(edges).DistinctBy(static change => (change.OriginalSpan.Start, change.QuotedSpan)).OrderBy(static change => change.OriginalSpan.Start)];
    }

    /// <summary>Whether what is put in stands elsewhere in the original's body, or what is taken out elsewhere in the body that quotes.</summary>
    private static bool IsElsewhere(WordChange change, Lazy<string> around, Lazy<string> holder) => change.Quoted.Length == 0
        ? holder.Value.Contains(Letters(change.Original), StringComparison.Ordinal) : around.Value.Contains(Letters(change.Quoted), StringComparison.Ordinal);

    private static bool IsIn(TextSpan inside, WordChange change) => change.QuotedSpan.Start >= inside.Start && change.QuotedSpan.End <= inside.End;

    /// <summary>What begins or ends a quotation in place of as many words that begin or end a line of the original: what was there is not left out but altered.</summary>
    private static WordChange WithEdge(string original, string quoted, WordChange change)
    {
        if (change.Original.Length > 0 || !TellingWords.HasNumber(change.Quoted))
        {
            return change;
        }

        int at = change.OriginalSpan.Start;
        TextSpan there = !quoted.AsSpan(change.QuotedSpan.End).ContainsAnyExcept(s_gaps) ? new TextSpan(at, original.IndexOf('\n', at) is >= 0 and var feed ? feed : original.Length)
            : !quoted.AsSpan(0, change.QuotedSpan.Start).ContainsAnyExcept(s_gaps) ? new TextSpan(original.LastIndexOf('\n', Math.Max(0, at - 1)) + 1, at) : default;
        string words = original[there.Start..there.End].Trim();
        return words.Length > 0 && WordDifference.Count(words) == WordDifference.Count(change.Quoted)
            ? change with { Original = words, OriginalSpan = new TextSpan(original.IndexOf(words, there.Start, StringComparison.Ordinal), original.IndexOf(words, there.Start, StringComparison.Ordinal) + words.Length) } : change;
    }

    /// <summary>Whether a number stands in place of another one, or a no was put in, in a line of which the rest is the original's.</summary>
    private static bool IsOtherNumber(string original, string quoted, WordChange change) =>
        ((TellingWords.HasNumber(change.Original) && TellingWords.HasNumber(change.Quoted)) || (TellingWords.IsNo(change.Quoted) && !TellingWords.IsNo(change.Original)))
        && WordDifference.Count(change.Quoted) <= TellingWords.Few && WordDifference.Count(change.Original) <= TellingWords.Few
        && !(BeginsLine(quoted, change.QuotedSpan.Start) && EndsLine(quoted, change.QuotedSpan.End)) && !(BeginsLine(original, change.OriginalSpan.Start) && EndsLine(original, change.OriginalSpan.End));

    /// <summary>Whether what stands behind the last change is the end of both texts.</summary>
    private static bool EndsAsOne(string original, string quoted, IReadOnlyList<WordChange> all) =>
        all.Count > 0 && WordDifference.Count(quoted.AsSpan(all[^1].QuotedSpan.End)) is > 0 and var left && left == WordDifference.Count(original.AsSpan(all[^1].OriginalSpan.End));

    /// <summary>Whole lines of the original that are missing between words that both have, with nothing to show it, and that stand nowhere else in the body.</summary>
    private static bool IsHidden(string original, string quoted, WordChange change, TextSpan inside, Lazy<string> holder) =>
        change.Quoted.Length == 0 && change.QuotedSpan.Start >= inside.Start && change.QuotedSpan.End <= inside.End && WordDifference.Count(change.Original) >= LeastHidden && change.Original.Length <= quoted.Length
        && BeginsLine(original, change.OriginalSpan.Start) && EndsLine(original, change.OriginalSpan.End) && !ShowsGap(quoted, change.QuotedSpan.Start) && !IsOfServices(change.Original)
        && !holder.Value.Contains(Letters(change.Original), StringComparison.Ordinal);

    /// <summary>
    /// True when the quotation has the address of somebody its header names as recipient where the original has other words: another copy of a form letter, written to somebody else.
    /// </summary>
    public static bool IsToAnother(EmbeddedHeader header, IReadOnlyList<WordChange> changes) => header.To.Select(static party => party.Address).OfType<string>()
        .Select(static address => address.Split('@')[0]).Any(local => local.Length >= LeastLocal && changes.Any(change => change.Original.Length > 0 && change.Quoted.Contains(local, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Shorter mailbox names stand in any text.</summary>
    private const int LeastLocal = 4;

    /// <summary>The words above the first line that looks like the head of a footer.</summary>
    private static string BeforeFoot(string text) => Foot().Matches(text).Select(foot => text[..foot.Index]).FirstOrDefault(static above => above.AsSpan().ContainsAnyExcept(s_gaps)) ?? text;

    /// <summary>Advertised sites, and what mail programs write for images and files: not what somebody says.</summary>
    private static bool IsOfServices(string words) => Service().IsMatch(words);

    /// <summary>From the end of the first run of common words, which is shorter where both texts begin with it, to the start of the last; empty when there are not two.</summary>
    private static TextSpan Inside(string quoted, IReadOnlyList<WordChange> changes, int atEnd)
    {
        (int first, int last, int at) = (-1, -1, 0);
        foreach (TextSpan change in changes.Select(static change => change.QuotedSpan).Append(new TextSpan(quoted.Length, quoted.Length)))
        {
            if (WordDifference.Count(quoted.AsSpan(at, change.Start - at)) >= (at == 0 ? 1 : change.Start == quoted.Length ? atEnd : LeastRun))
            {
                first = first < 0 ? change.Start : first;
                last = at;
            }

            at = change.End;
        }

        return first < 0 || last < first ? new TextSpan(0, 0) : new TextSpan(first, last);
    }

    /// <summary>ASCII letters and digits alone: what every charset, line wrap and hyphen leaves.</summary>
    internal static string Letters(ReadOnlySpan<char> text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                letters.Append(char.ToLowerInvariant(c));
            }
        }

        return letters.ToString();
    }

    /// <summary>A few letters stand in any text.</summary>
    private static bool IsLong(string letters) => letters.Length >= 12;

    private static bool IsTrimming(string original, string quoted, WordChange change)
    {
        if (change.Quoted.Length > 0)
        {
            return Mark().IsMatch(change.Quoted);
        }

        return ShowsGap(quoted, change.QuotedSpan.Start) || (BeginsLine(original, change.OriginalSpan.Start) && EndsLine(original, change.OriginalSpan.End));
    }

    /// <summary>Whole lines before the first common word or behind the last.</summary>
    private static bool IsOutside(string original, string quoted, WordChange change)
    {
        if (change.Quoted.Length == 0 || !BeginsLine(quoted, change.QuotedSpan.Start) || !EndsLine(quoted, change.QuotedSpan.End))
        {
            return false;
        }

        bool isEnd = !quoted.AsSpan(0, change.QuotedSpan.Start).ContainsAnyExcept(s_gaps) || !quoted.AsSpan(change.QuotedSpan.End).ContainsAnyExcept(s_gaps);
        return isEnd && (change.Original.Length == 0 || BeginsLine(original, change.OriginalSpan.Start));
    }

    private static readonly System.Buffers.SearchValues<char> s_gaps = System.Buffers.SearchValues.Create(" \t\r\n>|-_=*.,;:!?\"'()[]<>");

    /// <summary>Whether points or brackets stand where words were left out.</summary>
    private static bool ShowsGap(string quoted, int at)
    {
        int end = at;
        while (at > 0 && !char.IsLetterOrDigit(quoted[at - 1]))
        {
            at--;
        }

        while (end < quoted.Length && !char.IsLetterOrDigit(quoted[end]))
        {
            end++;
        }

        ReadOnlySpan<char> between = quoted.AsSpan(at, end - at);
        return between.Contains('…') || between.Contains("...", StringComparison.Ordinal) || between.Contains("[]", StringComparison.Ordinal);
    }

    private static bool BeginsLine(string text, int at)
    {
        while (at > 0 && text[at - 1] is not ('\n' or '\r'))
        {
            if (char.IsLetterOrDigit(text[--at]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool EndsLine(string text, int at)
    {
        while (at < text.Length && text[at] is not ('\n' or '\r'))
        {
            if (char.IsLetterOrDigit(text[at++]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A rule of marks across the line, with or without words in it; how to leave a list; by whose terms it is used.</summary>
    [GeneratedRegex(@"^(?:[> \t]*[-_=*~]{12,}.*|(?>.*)(?<=[-_=*~]{12}[> \t~-]*)|.*\bunsubscribe\b.*|[^\w\n]*your +use +of +.*\bis +subject +to\b.*|.*\bterms +of +service\b.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Foot();

    [GeneratedRegex(@"https?://|\bwww\.|^\W*image\b|\[image\]|\battached file\b|^\W*file\W*$|\bfile: *\S+\.\w{2,5}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Service();

    [GeneratedRegex(@"^\W*(snip(ped)?|cut|trimmed|deleted|omitted|message clipped)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    [GeneratedRegex(@"^\W*https?://\S+\s+\d{1,4}/\d{1,4}\b|^\W*(page )?\d{1,4} (of|/) \d{1,4}\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PageFoot();

    [GeneratedRegex(@"^\W*(mailto|https?|ftp)\b\S*\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
