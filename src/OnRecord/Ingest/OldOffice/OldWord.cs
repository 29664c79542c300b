namespace OnRecord.Ingest.OldOffice;

/// <summary>Reads documents of Word 6 to 2003 (MS-DOC): main text, footnotes, headers, comments, endnotes, text boxes.</summary>
internal static class OldWord
{
    /// <summary>The document, or null when the storage holds none.</summary>
    public static Reading? Read(OldDocument source, string mediaType)
    {
        var problems = new List<Problem>();
        if (source.Stream("WordDocument", problems) is not { } stream)
        {
            return null;
        }

        if (WordHead.Read(stream) is not { } head)
        {
            return OldDocument.Without(mediaType, problems, problems.Count > 0 ? null : new Problem(ProblemCodes.UnknownFormat, "This names itself a Word document, but its beginning is of no version that is known here; it is kept and hashed."));
        }

        if (head.IsEncrypted)
        {
            return OldDocument.Without(mediaType, problems, OldOfficeReader.Encrypted);
        }

        SummaryFacts facts = SummaryFacts.Of(source.File, source.Storage);
        OldStream table = head.IsUnicode ? source.Stream(head.TableStream, problems) ?? OldStream.Empty : stream;
        var stories = new WordStories(head, stream, table, facts.Charset, source.Context);
        return source.Reading(mediaType, facts, null, stories.Make, OldObjects.In(source, "ObjectPool"), problems);
    }
}
