namespace OnRecord.Language.Segments;

/// <summary>
/// Takes the fields of a form that the writer filled in, a journey "From: Averil / To: Northport / Date: May 12", out of the headers of messages: no divider stands above them, they have no address and no
/// clock time, and their day is ahead of the message that carries them.
/// </summary>
internal static class FormBlocks
{
    /// <summary>A day further ahead shows a clock that was never set.</summary>
    private const int MostAhead = 400;

    /// <summary>Units of a date without a time in ISO 8601.</summary>
    private const int DayLength = 10;

    /// <summary>Removes them from what was found.</summary>
    /// <param name="lines">The lines of the body.</param>
    /// <param name="finder">What was found in them.</param>
    /// <param name="sent">When the message was sent, or null.</param>
    public static void Remove(BodyLines lines, HeaderFinder finder, DateOnly? sent)
    {
        if (sent is { } day)
        {
            finder.Found.RemoveAll(found => found is { Layout: HeaderLayout.Fields, IsForward: null } && IsForm(lines, finder.Pieces, found, day));
        }
    }

    private static bool IsForm(BodyLines lines, List<FieldPiece> pieces, in FoundHeader found, DateOnly sent)
    {
        bool isAhead = false;
        for (int at = found.FirstPiece; at < found.EndPiece; at++)
        {
            ReadOnlySpan<char> value = lines.Body.AsSpan(pieces[at].Start, pieces[at].End - pieces[at].Start);
            SentDate.Read(pieces[at].Field == HeaderField.Sent ? value : "", found.DayFirst, out string? date);
            if (value.Contains('@') || date?.Length > DayLength)
            {
                return false;
            }

            isAhead |= DateOrder.Day(date) is { } told && told.DayNumber - sent.DayNumber is > 1 and <= MostAhead;
        }

        return isAhead;
    }
}
