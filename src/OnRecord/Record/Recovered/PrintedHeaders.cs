using OnRecord.Language.Segments;

namespace OnRecord.Record.Recovered;

/// <summary>
/// Says which headers found in a document are of printed mail. A document may say "Ann Roe wrote:" of a letter or a book, so only a block
/// of fields counts that names the writer and two of date, recipients and subject, or a date with its time, as where recipients and subject were taken out before it was released, or the writer's address above a date with its time, above recipients; or what stands inside the message of such a block.
/// </summary>
public static class PrintedHeaders
{
    /// <summary>Units of a date without a time in ISO 8601.</summary>
    private const int DayLength = 10;

    /// <summary>Whether any header of a document is of printed mail.</summary>
    public static bool Any(IReadOnlyList<EmbeddedHeader> headers)
    {
        for (int header = 0; header < headers.Count; header++)
        {
            if (IsBlock(headers[header]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a header of a document is of printed mail.</summary>
    public static bool IsOne(IReadOnlyList<EmbeddedHeader> headers, int header)
    {
        for (int at = header; at >= 0; at = headers[at].Parent)
        {
            if (IsBlock(headers[at]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBlock(EmbeddedHeader header) =>
        header is { Layout: HeaderLayout.Notes, From.Address: not null, Sent.Value.Length: > DayLength, To.Count: > 0 }
        || header is { Layout: HeaderLayout.Fields, From: not null, Sent.Value.Length: > DayLength }
        || (header is { Layout: HeaderLayout.Fields, From: not null } && (header.Sent is null ? 0 : 1) + (header.To.Count > 0 ? 1 : 0) + (header.Subject is null ? 0 : 1) >= 2);
}
