namespace OnRecord.Fuzz;

/// <summary>Inputs that once broke a target, kept in <c>tests/Corpora/TARGET/</c>.</summary>
internal static class Corpus
{
    /// <summary>The folder of a target, found from the program upwards; null outside the repository.</summary>
    public static string? Folder(string target)
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "OnRecord.slnx")))
            {
                return Path.Combine(at.FullName, "tests", "Corpora", target);
            }
        }

        return null;
    }

    /// <summary>Files of a target, in order.</summary>
    public static IEnumerable<string> Of(string target) =>
        Folder(target) is { } folder && Directory.Exists(folder) ? Directory.GetFiles(folder).Order(StringComparer.Ordinal) : [];
}
