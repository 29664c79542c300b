using System.Globalization;
using OnRecord.Language.Time;
using OnRecord.Record.Findings;

namespace OnRecord.Store.Recording;

/// <summary>Tells at which minute something was, as a key by which it is compared.</summary>
internal static class ContactMinute
{
    private const int MinuteLength = 16;

    /// <summary>The minute of a time that is told to it, in UTC where its offset is told; null of any other, also of one that leaves open which half of the day it means ("half past nine").</summary>
    public static string? Of(FoundTime time)
    {
        if (time is not { From: { Length: >= MinuteLength } from, Precision: TimePrecision.Minute or TimePrecision.Second })
        {
            return null;
        }

        return ItemDate.OffsetOf(from) is null ? from[..MinuteLength]
            : DateTimeOffset.TryParse(from, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset moment) ? moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture) : null;
    }
}
