using System.Globalization;

namespace OnRecord.Ingest.Mail;

/// <summary>
/// Knows dates that tell nothing of when a message was sent. Such are the moments at which clocks of computers begin to count, to the second, which a program writes that knows no
/// date: Unix counts from 1970, DOS and the FAT file system from 1980, the Macintosh from 1904, NTP from 1900. And such are years before 1900, which no message can have (RFC 5322,
/// section 3.3): 1601, from which Windows NT counts, or 0001, where a program lost the century.
/// </summary>
internal static class ImplausibleDate
{
    private const int FirstYear = 1900;
    private static readonly int[] Zeros = [1900, 1904, 1970, 1980];

    /// <summary>Why a date is not taken for one, in a sentence; null when it is.</summary>
    /// <param name="date">ISO 8601 to the second, with an offset or without.</param>
    public static string? Why(string date) =>
        int.TryParse(date.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year < FirstYear ? "The Date names a year before 1900, which no message can have; it is not taken for one."
        : DateTimeOffset.TryParse(date, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset moment) && (IsZero(moment.UtcDateTime) || IsZero(moment.DateTime))
            ? "The Date is the moment at which a computer's clock begins to count, which programs write where they know no date; it is not taken for one."
        : null;

    private static bool IsZero(DateTime time) => time is { Month: 1, Day: 1 } && time.TimeOfDay == TimeSpan.Zero && Array.IndexOf(Zeros, time.Year) >= 0;
}
