using System.Globalization;

namespace OnRecord.Ingest.Office;

/// <summary>
/// The code of a number format (ISO/IEC 29500-1 clause 18.8.31) that counts hours, minutes or seconds beyond a day, as time sheets do: <c>[h]:mm</c> shows a day and a half as 36:00. What is below the last
/// unit shown is left out, but for seconds, which are rounded.
/// </summary>
internal sealed class ElapsedPattern
{
    private const int SecondsOfMinute = 60, SecondsOfHour = 3600, HoursOfDay = 24, MostDecimals = 9;

    /// <summary>More days than this are no length of time that a workbook shows.</summary>
    private const double MostDays = 2_958_466;

    private readonly List<ElapsedSection> _sections;

    private ElapsedPattern(List<ElapsedSection> sections)
    {
        _sections = sections;
    }

    /// <summary>A code that counts so; one that has more in it than can be told shows hours, minutes and seconds.</summary>
    public static ElapsedPattern Of(string code)
    {
        var sections = new List<ElapsedSection>();
        foreach (string section in NumberPattern.Parts(code).Take(2))
        {
            if (ElapsedSection.Of(section) is not { } read)
            {
                break;
            }

            sections.Add(read);
        }

        return new ElapsedPattern(sections.Count > 0 ? sections : [ElapsedSection.Of("[h]:mm:ss")!]);
    }

    /// <summary>A number of days as the code shows it; null for one that is no length of time.</summary>
    /// <param name="days">Of the cell; below zero too.</param>
    /// <param name="whole">Hours, minutes and seconds, where the code leaves some out; else null.</param>
    public string? Write(double days, out string? whole)
    {
        whole = null;
        if (!(Math.Abs(days) <= MostDays))
        {
            return null;
        }

        bool hasOwn = days < 0 && _sections.Count > 1;
        ElapsedSection section = _sections[hasOwn ? 1 : 0];
        decimal seconds = Math.Round((decimal)(Math.Abs(days) * HoursOfDay * SecondsOfHour), Math.Min(section.Decimals, MostDecimals), MidpointRounding.AwayFromZero);
        string sign = days < 0 && seconds > 0 ? "-" : "";
        if (seconds % section.Least != 0)
        {
            whole = string.Create(CultureInfo.InvariantCulture, $"{sign}{Math.Floor(seconds / SecondsOfHour)}:{Math.Floor(seconds / SecondsOfMinute) % SecondsOfMinute:00}:{Math.Floor(seconds) % SecondsOfMinute:00}");
        }

        return (hasOwn ? "" : sign) + section.Write(seconds);
    }
}
