using System.Globalization;
using System.Text.RegularExpressions;

namespace OnRecord.Ingest.PlainText;

/// <summary>Tells from the dates of a text that are written in numbers whether the month comes first in them: from those that have a number above twelve.</summary>
internal static partial class DayOrder
{
    private const int MonthsOfYear = 12;

    /// <summary>True where the month comes first, false where the day does; null where no date tells, or they do not agree.</summary>
    public static bool? Of(string text)
    {
        bool monthFirst = false, dayFirst = false;
        foreach (Match date in Numbers().Matches(text))
        {
            int first = int.Parse(date.Groups["a"].ValueSpan, CultureInfo.InvariantCulture), second = int.Parse(date.Groups["b"].ValueSpan, CultureInfo.InvariantCulture);
            monthFirst |= first is > 0 and <= MonthsOfYear && second > MonthsOfYear;
            dayFirst |= second is > 0 and <= MonthsOfYear && first > MonthsOfYear;
        }

        return monthFirst == dayFirst ? null : monthFirst;
    }

    [GeneratedRegex(@"(?<![0-9/])(?<a>0?[1-9]|[12][0-9]|3[01])/(?<b>0?[1-9]|[12][0-9]|3[01])/(?:19|20)?[0-9]{2}(?![0-9/])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Numbers();
}
