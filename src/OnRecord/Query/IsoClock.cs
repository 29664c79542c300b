using System.Globalization;
using NodaTime;
using OnRecord.Store;

namespace OnRecord.Query;

/// <summary>Moments in ISO 8601 on one clock.</summary>
internal static class IsoClock
{
    private const int OffsetLength = 6;

    /// <summary>True for a moment that tells its offset from UTC.</summary>
    public static bool HasOffset(string iso) => ItemDate.OffsetOf(iso) is not null;

    /// <summary>The moment on the clock of a zone, with its offset there and as exact as before; anything else as it is.</summary>
    public static string At(string iso, DateTimeZone zone) => HasOffset(iso) && DateTimeOffset.TryParse(iso, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset moment)
        ? On(iso, zone) + Instant.FromDateTimeOffset(moment).InZone(zone).Offset.ToString("+HH:mm", CultureInfo.InvariantCulture)
        : iso;

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
