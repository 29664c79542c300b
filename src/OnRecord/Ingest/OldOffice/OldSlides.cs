namespace OnRecord.Ingest.OldOffice;

/// <summary>Reads presentations of PowerPoint 97 to 2003 (MS-PPT): the slides in their order, each with its drawings, comments and notes.</summary>
internal static class OldSlides
{
    /// <summary>The presentation, or null when the storage holds none.</summary>
    public static Reading? Read(OldDocument source, string mediaType)
    {
        var problems = new List<Problem>();
        if (source.Stream("PowerPoint Document", problems) is not { } stream)
        {
            return null;
        }

        if (problems.Count > 0)
        {
            return OldDocument.Without(mediaType, problems);
        }

        var directory = new SlideDirectory(source.Stream("Current User", problems) ?? OldStream.Empty, stream);
        if (directory.IsEncrypted)
        {
            return OldDocument.Without(mediaType, problems, OldOfficeReader.Encrypted);
        }

        var slides = new SlideTexts(stream, directory);
        return source.Reading(
            mediaType,
            SummaryFacts.Of(source.File, source.Storage),
            slides.Count,
            (into, found, wrong) => slides.Make(into, found).Concat(Report(slides, wrong)),
            OldObjects.InSlides(source, stream, directory, problems),
            problems);
    }

    private static IEnumerable<bool> Report(SlideTexts slides, List<Problem> problems)
    {
        if (slides.IsDamaged)
        {
            problems.Add(new Problem(ProblemCodes.Damaged, "The presentation is cut or its list of slides is broken; what is left of its words is read."));
        }

        yield break;
    }
}
