using NodaTime;
using OnRecord.Ingest.PlainText;
using OnRecord.Language.Names;
using OnRecord.Language.Time;

namespace OnRecord.Language.Annotating;

/// <summary>
/// Finds articles that somebody pasted into a message: the first line that only the press writes, a byline or the like, the first of a transcript, the salutation of a letter below other sentences, or the head of an article that tells when it was published: a dateline
/// ("AVERIL, March 12, 2019 --"), a line that says so ("Published March 12, 2019"), or a line that is a date with a byline, a copyright or the like near it. From there on the words are not those of whoever
/// sent the mail. What an article tells is of its own day; an article ends where the next begins, at a rule, and at a copyright below its head, and of what tells no day of its own none is known, but that it is
/// no later than the mail. A pure function of the words; only a full date counts, or a dateline
/// whose year is sure, and one that the mail can hold.
/// </summary>
internal static class PastedArticles
{
    /// <summary>Lines that are not blank between the date and what else stands in the head, at most.</summary>
    private const int MostBetween = 4;

    /// <summary>Lines of a headline above both: where nothing divides them from the words above, and where a rule or blank lines do.</summary>
    private const int MostAbove = 3, MostAboveDivided = 8;

    /// <summary>Lines of a transcript that name who speaks, at least.</summary>
    private const int LeastTurns = 2;

    /// <summary>So many blank lines divide more than paragraphs.</summary>
    private const int WideGap = 2;

    private const int LongestHeadline = 120, DigitsOfYear = 4, MostYearsBefore = 10, MostDaysAfter = 1, DaysOfWeek = 7;

    /// <summary>Where each begins, rising; one without date or outlet also where one ends and none of a date begins. None where nothing is pasted.</summary>
    /// <param name="text">The words of one writer.</param>
    /// <param name="sent">When the mail was sent, or null: no article in it is later, but for a day that clocks may differ by.</param>
    public static List<PastedArticle> Find(string text, TimeAnchor? sent)
    {
        List<ArticleLine> lines = ArticleLine.Of(text);
        bool? monthFirst = DayOrder.Of(text);
        int firstSentence = lines.FindIndex(static line => line.EndsSentence);

        // A line that only the press writes, or that begins a letter below sentences of somebody else.
        bool IsPasted(int line) => lines[line].IsOfPress || ((lines[line].IsSalutation || lines[line].IsSpeech) && firstSentence >= 0 && firstSentence < line);
        var heads = new List<Head>();
        var ends = new List<int>();
        for (int line = 0; line < lines.Count; line++)
        {
            if (sent is { } mail && ShortDateline.Of(lines[line].Words, mail.Date.PlusDays(MostDaysAfter)) is { } wired)
            {
                AddWired(lines, line, new TimeAnchor(wired), heads, ends);
            }
            else if (HeadAt(lines, line, monthFirst, sent) is { } head)
            {
                bool isSecond = DateLine.Revised(lines[line].Words) is not null && heads.Count > 0 && line - heads[^1].Line <= MostBetween;
                heads.RemoveAll(other => !isSecond && other.First >= head.First);
                heads.AddRange(isSecond ? [] : [head]);
            }
            else if (IsEnd(lines[line]) || IsPasted(line))
            {
                ends.Add(line);
            }
        }

        ends.RemoveAll(end => heads.Exists(head => head.Holds(end, lines[end].IsByline)));
        int first = ends.Where(IsPasted).Concat(heads.Select(static head => head.First)).DefaultIfEmpty(int.MaxValue).Min();
        int turns = TranscriptAt(text, lines);
        if (turns >= 0 && turns < first)
        {
            ends.Insert(0, turns);
            first = turns;
        }

        return
        [
            .. heads.Select(head => new PastedArticle(lines[head.First].Start, head.Date, PastedOutlet.Of(Until(head.First, Math.Max(head.Line, head.Other) + 1 + MostBetween), isDated: true)))
                .Concat(ends.Where(end => end >= first).Select(end => new PastedArticle(lines[end].Start, null, PastedOutlet.Of(Until(end, end + MostBetween), isDated: false))))
                .OrderBy(static one => one.Start),
        ];

        // The lines of a head, up to where the next begins.
        List<ArticleLine> Until(int start, int end) =>
            lines[start..Math.Min(lines.Count, ends.Where(other => other > start).Concat(heads.Select(static head => head.First).Where(other => other > start)).Append(end).Min())];
    }

    /// <summary>The line with which a transcript begins, whose "I" is not that of whoever sent the mail; -1 where there is none. One in capitals without a title belongs to it if it speaks again below others.</summary>
    private static int TranscriptAt(string text, List<ArticleLine> lines)
    {
        List<TurnLine> labels = TurnLine.Of(text);
        int sure = labels.FindIndex(static line => line.Kind is TurnKind.Titled or TurnKind.Asker);
        if (labels.Count(static line => line.Kind is TurnKind.Titled or TurnKind.Asker) < LeastTurns || !labels.Exists(static line => line.Kind == TurnKind.Titled))
        {
            return -1;
        }

        HashSet<string> again = [.. labels.Skip(sure).Where(static line => line.Kind == TurnKind.Capitals).Select(Words)];
        TurnLine first = labels.Find(line => line.Start == labels[sure].Start || (line.Kind == TurnKind.Capitals && again.Contains(Words(line))));
        return lines.FindLastIndex(line => line.Start <= first.Start);

        string Words(TurnLine line) => text[line.Start..line.End];
    }

    /// <summary>A dateline without a year begins an article, or tells of the one below whose head it stands on what day it was written, if that is no later.</summary>
    private static void AddWired(List<ArticleLine> lines, int line, TimeAnchor day, List<Head> heads, List<int> ends)
    {
        bool isBelowHead = heads is [.., var head] && line - head.Line <= MostAboveDivided && !ShortDateline.IsAt(lines[head.Line].Words) && !ends.Exists(end => end > head.Line && !head.Holds(end, lines[end].IsByline));
        if (!isBelowHead)
        {
            heads.Add(new Head(line, line, -1, day));
        }
        else if (day.Date <= heads[^1].Date.Date)
        {
            heads[^1] = heads[^1] with { Date = day };
        }
    }

    private static bool IsEnd(ArticleLine line) => line.IsRule || line.IsCopyright || line.IsFoot || line.IsByline || (HasYear(line.Words) && DateLine.IsDate(line.Words));

    /// <summary>The head that a line dates, or null.</summary>
    private static Head? HeadAt(List<ArticleLine> lines, int line, bool? monthFirst, TimeAnchor? sent)
    {
        ArticleLine date = lines[line];
        if (!HasYear(date.Words) || DayOf(date.Words, monthFirst, sent) is not { } day)
        {
            return null;
        }

        int other = OtherOf(lines, line);
        return other < 0 && !date.IsNotice && !DateLine.IsDateline(date.Words) && !IsOverToday(lines, line, day, sent) ? null
            : new Head(other < 0 && !date.IsNotice ? line : Above(lines, other < 0 ? line : Math.Min(other, line)), line, other, day);
    }

    /// <summary>"May 19, 2018" right above "Ann Roe today made this statement:", in a mail of another day.</summary>
    private static bool IsOverToday(List<ArticleLine> lines, int line, TimeAnchor day, TimeAnchor? sent) =>
        sent is { } mail && day.Date < mail.Date && line + 1 < lines.Count && PressWords.TellsOfToday(lines[line + 1].Words);

    /// <summary>The day of a line, if the mail can hold an article of it. Numbers in an order that nothing tells are of the only day that it can.</summary>
    private static TimeAnchor? DayOf(string line, bool? monthFirst, TimeAnchor? sent)
    {
        bool?[] orders = monthFirst is null ? [true, false] : [monthFirst];
        TimeAnchor[] days =
        [
            .. orders.Select(order => TimeAnchor.Parse(DateLine.Read(line, order) ?? DateLine.Revised(line))).OfType<TimeAnchor>()
                .Where(day => Fits(day.Date, sent?.Date)).DistinctBy(static day => day.Date),
        ];
        return days is [var only] ? only : sent is null ? null : OnlyNear(days, sent.Date);
    }

    /// <summary>Of two days that numbers can be of, the one that is of the mail's week if the other is of another month; news is passed on while it is new.</summary>
    private static TimeAnchor? OnlyNear(TimeAnchor[] days, LocalDate sent)
    {
        TimeAnchor[] near = [.. days.Where(day => day.Date >= sent.PlusDays(-DaysOfWeek))];
        return near is [var only] && days.All(day => day == only || day.Date < sent.PlusMonths(-1)) ? only : null;
    }

    private static bool Fits(LocalDate day, LocalDate? sent) => sent is not { } mail || (day <= mail.PlusDays(MostDaysAfter) && day >= mail.PlusYears(-MostYearsBefore));

    private static bool HasYear(string line)
    {
        int digits = 0;
        foreach (char c in line)
        {
            digits = char.IsAsciiDigit(c) ? digits + 1 : 0;
            if (digits == DigitsOfYear)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The line nearest to a date that stands in a head only, a byline first; -1 where none is near. A date behind the name of an outlet stands in lists as well, so that blank lines part it from others.
    /// </summary>
    private static int OtherOf(List<ArticleLine> lines, int date)
    {
        int widest = DateLine.HasPlace(lines[date].Words) ? WideGap : int.MaxValue;
        int first = date, last = date;
        while (first > 0 && date - first < MostBetween && !lines[first - 1].IsRule && lines[first].Gap < widest)
        {
            first--;
        }

        while (last + 1 < lines.Count && last - date < MostBetween && !lines[last + 1].IsRule && lines[last + 1].Gap < widest)
        {
            last++;
        }

        int[] near = [.. Enumerable.Range(first, last - first + 1).Where(line => line != date && lines[line].IsOfHead).OrderBy(line => lines[line].IsByline ? 0 : 1).ThenBy(line => Math.Abs(line - date))];
        return near is [var nearest, ..] ? nearest : -1;
    }

    /// <summary>Over the headline and the name of the outlet.</summary>
    private static int Above(List<ArticleLine> lines, int line)
    {
        int first = line;
        while (first > 0 && line - first <= MostAboveDivided && lines[first - 1].Words.Length <= LongestHeadline)
        {
            if (lines[first].Gap >= WideGap || lines[first - 1].IsRule)
            {
                return first;
            }

            first--;
        }

        for (first = line; first > 0 && line - first < MostAbove && lines[first - 1].Words is { Length: > 0 and <= LongestHeadline } words && words[^1] is not ('.' or '!' or ':' or ',');)
        {
            first--;
        }

        return first;
    }

    /// <summary>The head of an article.</summary>
    /// <param name="First">Its first line.</param>
    /// <param name="Line">The line with the date.</param>
    /// <param name="Other">The line that shows it to be a head, or -1.</param>
    /// <param name="Date">The date.</param>
    private sealed record Head(int First, int Line, int Other, TimeAnchor Date)
    {
        /// <summary>Whether a line that ends an article elsewhere is a part of this head; another byline is none behind the date.</summary>
        public bool Holds(int line, bool isByline) => line == Other || (line >= First && line <= (isByline ? Line : Math.Max(Line, Other) + MostBetween));
    }
}
