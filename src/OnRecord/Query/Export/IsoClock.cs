using System.Globalization;
using NodaTime;
using OnRecord.Store;

namespace OnRecord.Query.Export;

/// <summary>Moments in ISO 8601, for formats that know one clock only.</summary>
internal static class IsoClock
{
    private const int OffsetLength = 6;

    /// <summary>True for a moment that tells its offset from UTC.</summary>
    public static bool HasOffset(string iso) => ItemDate.OffsetOf(iso) is not null;

    /// <summary>The moment on the clock of a zone, without an offset and as exact as before; anything else, days and moments without an offset among them, as it is.</summary>
    public static string On(string iso, DateTimeZone zone)
    {
        if (!HasOffset(iso) || !DateTimeOffset.TryParse(iso, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset moment))
        {
            return iso;
        }

        string local = Instant.FromDateTimeOffset(moment).InZone(zone).LocalDateTime.ToString("uuuu-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
        return local[..Math.Min(local.Length, iso.Length - (iso[^1] == 'Z' ? 1 : OffsetLength))];
    }
}
