using System.Globalization;

namespace OnRecord.Ingest.Mail;

/// <summary>
/// Knows the moments at which clocks of computers begin to count. A program that knows no date writes one of them: Unix counts from 1970, DOS and the FAT file system from 1980, the
/// Macintosh from 1904, NTP from 1900, Windows NT from 1601. To the second such a date tells nothing of when a message was sent.
/// </summary>
internal static class ClockZero
{
    private static readonly int[] Years = [1601, 1900, 1904, 1970, 1980];

    /// <summary>The Problem of such a date.</summary>
    public const string Text = "The Date is the moment at which a computer's clock begins to count, which programs write where they know no date; it is not taken for one.";

    /// <summary>True for the first second of one of the years, in UTC or on the clock of whoever wrote the date.</summary>
    /// <param name="date">ISO 8601 to the second, with an offset or without.</param>
    public static bool Is(string date) =>
        DateTimeOffset.TryParse(date, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset moment) && (IsZero(moment.UtcDateTime) || IsZero(moment.DateTime));

    private static bool IsZero(DateTime time) => time is { Month: 1, Day: 1 } && time.TimeOfDay == TimeSpan.Zero && Array.IndexOf(Years, time.Year) >= 0;
}
