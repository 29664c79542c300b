using OnRecord.Language.Contacts;
using OnRecord.Record.Findings;
using OnRecord.Sources;
using OnRecord.Store;
using OnRecord.Store.Recording;

namespace OnRecord.Query.Events;

/// <summary>Finds the row of a call log that a text tells of: "Ann Roe called Bo Lund at noon".</summary>
internal static class LoggedCalls
{
    /// <summary>The id of the only call (of one kept in several logs, the first of its group) that a log keeps of the same people about that time, on that day where no hour is told; null where none or several are.</summary>
    /// <param name="items">Opens the case.</param>
    /// <param name="contact">The contact that is told.</param>
    /// <param name="from">The party of the case that reached the others; none where it is not known.</param>
    /// <param name="to">The parties of the case that were reached.</param>
    /// <param name="when">The time that is told, or null.</param>
    public static string? Find(EventItems items, FoundContact contact, IReadOnlyList<int> from, IReadOnlyList<int> to, WhenShape? when)
    {
        bool mayBe = !contact.IsLogged && contact.Medium is ContactMedium.Call or ContactMedium.Conversation;
        if (!mayBe || from.Count != 1 || to.Count == 0 || when?.From is null || when.Precision is not ("second" or "minute" or "day_part" or "day"))
        {
            return null;
        }

        return items.LoggedRows.Find(from[0], to, contact.IsMutual, ToldSpan.Of(when.Value, when.From, when.To ?? when.From, when.Precision is "second" or "minute", CaseMeta.ZoneOf(items.Connection))) is { } only
            ? new RecordId("contact", only).ToString() : null;
    }
}
