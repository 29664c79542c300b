using OnRecord.Query;

namespace OnRecord.Cli.Output;

/// <summary>Writes the rows of a listing for people.</summary>
internal static class PagedRows
{
    /// <summary>Writes the rows, and to <paramref name="messages"/> that there are none, or none on this page, or, on a terminal, which of how many they are.</summary>
    public static void Write<T>(Sheet sheet, TextWriter messages, ScreenPage screen, Func<long> count, Func<Page, IEnumerable<T>> rows, Action<Sheet, T> show)
    {
        int shown = 0;
        foreach (T row in rows(screen.Page))
        {
            shown++;
            show(sheet, row);
        }

        sheet.WriteNotes();

        bool isCounted = screen.IsCounted || shown == 0;
        long total = isCounted && !IsAll(screen.Page, shown) ? count() : shown;
        if (total == 0)
        {
            messages.WriteLine("None.");
        }
        else if (isCounted)
        {
            messages.WriteLine(screen.LastLine(shown, total));
        }
    }

    /// <summary>A first page that is not full has all rows.</summary>
    private static bool IsAll(Page page, int shown) => page.Offset == 0 && shown < page.Limit;
}
